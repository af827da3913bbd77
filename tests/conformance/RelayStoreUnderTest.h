// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "relay/store/Store.h"
#include "tests/model_relay/ModelRelayData.h"

#include <functional>
#include <memory>

namespace porchlight::test {

/// One implementation of the relay's store, with a reader beside it. Lives on the test's thread.
class RelayStoreUnderTest
{
public:
    virtual ~RelayStoreUnderTest() = default;
    virtual relay::Store &store() = 0;
    virtual relay::StoreReader &reader() = 0;
    /// The disk changes a stored entry, as a flipped bit would, in its body, in what stands beside it, or in its place.
    virtual void damage(const ConversationId &conversation, Seq seq, ModelDamage damage) = 0;
    /// Closes it and opens what it left behind.
    virtual void reopen() = 0;
    /// What an operator does: keeps a copy of the database, and puts it in its place later.
    virtual void keepCopy() = 0;
    virtual void restoreCopy() = 0;
};

/// A kind of store and how to make an empty one.
struct RelayStoreKind
{
    const char *name;
    std::function<std::unique_ptr<RelayStoreUnderTest>()> make;
};

/// Every kind there is: whoever adds a store adds a line to the list.
const std::vector<RelayStoreKind> &relayStoreKinds();

} // namespace porchlight::test
