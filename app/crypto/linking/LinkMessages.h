// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/AccountSecrets.h"
#include "app/crypto/linking/LinkCode.h"
#include "shared/base/Time.h"
#include "shared/crypto/SecretBuffer.h"
#include "shared/crypto/SigningKey.h"

namespace porchlight {

/// The first byte of each message on the wire.
enum class LinkOpening : quint8 {
    Hello = 1,  ///< N → O: en ‖ rn, left at the rendezvous
    Answer = 2, ///< O → N: eo ‖ ro
    Sealed = 3, ///< LinkChannel
};

/// What an encrypted message says.
enum class LinkKind : quint8 {
    Introduction = 1, ///< both: a name for the other's screen
    Confirmation = 2, ///< both: the person has compared; O → N with the terms
    Device = 3,       ///< N → O
    Grant = 4,        ///< O → N
};

inline constexpr qsizetype linkPieceBytesMax = 32 * 1024;                ///< longer ones go in pieces
inline constexpr qsizetype linkMessageBytesMax = linkPieceBytesMax + 64; ///< on the wire
inline constexpr qsizetype linkNameCharsMax = 64;
inline constexpr qsizetype linkDeviceBytesMax = 128 * 1024;
inline constexpr qsizetype linkGrantBytesMax = 4 * 1024 * 1024;

/// How much one message may become, over all its pieces.
qsizetype linkContentBytesMax(LinkKind kind);

/// A key and a nonce of one side, in the clear. Nothing unless it is exactly that, with @p opening before it.
struct LinkOffer
{
    AgreementPublicKey key;
    LinkNonce nonce;

    QByteArray encoded(LinkOpening opening) const;
    static std::optional<LinkOffer> decoded(LinkOpening opening, QByteArrayView message);
};

/// A name without what moves the text around it, and not longer than it may be.
QString linkName(const QString &name);
/// Nothing for what is no UTF-8, is too long, empty, or moves the text around it.
std::optional<QString> linkNameFrom(QByteArrayView content);

/// What O's person has agreed to, and what the new device's certificate is to say (encryption.md 5.1): N signs it with
/// these. Nothing of it is secret.
struct LinkTerms
{
    AccountId account;
    quint32 deviceNumber = 0; ///< from 1
    milliseconds created{0};  ///< since 1970-01-01 UTC
    bool mayManageDevices = false;

    QByteArray encoded() const;
    static std::optional<LinkTerms> decoded(QByteArrayView content);

    friend bool operator==(const LinkTerms &, const LinkTerms &) = default;
};

using DeviceIdentityKey = ByteId<struct DeviceIdentityKeyTag,
                                 33>; ///< DIK: 0x05 and Curve25519, never the 32 bytes alone

/// The new device's public keys, its two proofs over the bytes of its certificate, and its prekeys as the relay will
/// get them. The proofs are checked by whoever knows those bytes, not here.
struct LinkDevice
{
    DeviceIdentityKey identityKey;
    SigningPublicKey signingKey;
    Signature identityProof;
    Signature signingProof;
    QByteArray prekeys; ///< opaque here

    QByteArray encoded() const;
    static std::optional<LinkDevice> decoded(QByteArrayView content);

    friend bool operator==(const LinkDevice &, const LinkDevice &) = default;
};

/// What makes a device one of the account's. The seed of the account key only for a device that may manage devices.
struct LinkGrant
{
    SigningPublicKey accountKey; ///< AIK
    SelfSyncKey selfSyncKey;
    std::optional<SigningSeed> accountSeed;
    QByteArray manifests; ///< the chain, opaque here
    QByteArray contacts;  ///< their account keys and which are verified, opaque here

    /// Of the same length with a seed and without: the relay does not see which.
    SecretBuffer encoded() const;
    /// Nothing when the seed is not that of the account key, either.
    static std::optional<LinkGrant> decoded(QByteArrayView content);
};

} // namespace porchlight
