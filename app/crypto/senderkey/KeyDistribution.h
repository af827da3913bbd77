// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKey.h"

namespace porchlight::crypto {

/// What another device is given of a sender key, over the pairwise channel (encryption.md 5.2, SKDM): it opens what is
/// sealed from this iteration on, and nothing before.
struct KeyDistribution
{
    ConversationId conversation;
    SenderKeyId kid;
    quint32 iteration = 0;
    ChainKey chain;
    SigningPublicKey signer;
    EphemeralSecret ephemeral;
    quint64 epoch = 0; ///< as the sender knew it when it gave the key away
    RosterDigest roster;

    /// Always 172, all of it secret.
    QByteArray bytes() const;
    static std::optional<KeyDistribution> fromBytes(QByteArrayView bytes);

    friend bool operator==(const KeyDistribution &, const KeyDistribution &) = default;
};

inline constexpr qsizetype keyDistributionBytes = 172;

} // namespace porchlight::crypto
