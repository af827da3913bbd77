// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKey.h"

namespace porchlight::crypto {

/// The clear envelope of a body (encryption.md 5.4, AD): where it belongs, from whom it is, for whom. Everybody on the
/// way reads it and nobody can change it: the body opens under no other.
struct BodyAddress
{
    ConversationId conversation;
    quint64 epoch = 0;   ///< how many membership entries the sender had seen
    RosterDigest roster; ///< whom it encrypted for
    DeviceId sender;
    MessageId message;
    quint8 kind = 0; ///< architecture.md, rule 7
    quint8 ttlClass = 0;
    Digest commitment; ///< com = HMAC(kf, inner): what a report is held against

    /// The bytes that are authenticated: always 144, and one form for each address.
    QByteArray bytes() const;
    /// Nothing for what bytes() does not give.
    static std::optional<BodyAddress> fromBytes(QByteArrayView bytes);

    friend bool operator==(const BodyAddress &, const BodyAddress &) = default;
};

inline constexpr qsizetype bodyAddressBytes = 144;

/// SHA-256 of a body as it stands in the log: what the next one of the same device names as its predecessor.
Digest bodyDigest(const BodyAddress &address, QByteArrayView wire);

} // namespace porchlight::crypto
