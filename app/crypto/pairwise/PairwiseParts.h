// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/OmemoStore.h"
#include "app/crypto/pairwise/PairwiseChannel.h"

namespace porchlight::pairwise {

/// The part of a channel that speaks to the library. Private to this folder.
struct PairwiseChannel::Parts
{
    IdentityKeyPair identity;
    OmemoContext context;
    OmemoStore store;

    Parts(const IdentitySecret &secret, const PairwiseState &state, Random &random)
        : identity(secret), context(random), store(context, state, identity)
    {
    }
};

} // namespace porchlight::pairwise
