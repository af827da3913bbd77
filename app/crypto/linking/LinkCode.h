// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/KeyAgreement.h"

#include <QString>

#include <optional>

namespace porchlight {

using RendezvousId = ByteId<struct RendezvousTag, 10>; ///< where at the relay the two devices meet
using LinkCommitment = ByteId<struct LinkCommitmentTag, 16>;
using LinkNonce = ByteId<struct LinkNonceTag, 32>;

/// What a new device shows, and an old one is told by the person who stands before both (encryption.md 5.9, Link). It
/// keeps nothing secret; it is good for one linking.
struct LinkCode
{
    static constexpr qsizetype size = RendezvousId::size + LinkCommitment::size;

    RendezvousId rendezvous;
    LinkCommitment commitment;

    /// 42 symbols of Crockford's base 32, grouped by four. Also what the QR code says: all of it is of the alphabet
    /// that QR codes write most densely.
    QString toText() const;
    /// As tolerant as crockfordBytes().
    static std::optional<LinkCode> fromText(const QString &typed);

    friend bool operator==(const LinkCode &, const LinkCode &) = default;
};

/// SHA-256(lp("PORCHLIGHT/link/commitment/v1") lp("en") lp(en) lp("rn") lp(rn)), the first 16 bytes. Somebody in
/// between would have to find a second key with the same 128 bits.
LinkCommitment commitmentOf(const AgreementPublicKey &newKey, const LinkNonce &newNonce);

} // namespace porchlight
