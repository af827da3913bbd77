// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/IdentityKeyPair.h"

#include <vector>

namespace porchlight::pairwise {

/// Ids of prekeys go round in 1 … 0xFFFFFE; the library never deletes 0xFFFFFF (pitfall 2).
inline constexpr quint32 prekeyIdMax = 0xFFFFFE;

/// The half of a one-time prekey that is given to the relay.
struct PublicPrekey
{
    quint32 id = 0;
    PrekeyPublic key;

    static constexpr qsizetype encodedBytes = 4 + 33;
    QByteArray encode() const;
    /// Nothing unless it is exactly one, with an id in its range and a key in our form.
    static std::optional<PublicPrekey> decode(QByteArrayView bytes);
    friend bool operator==(const PublicPrekey &, const PublicPrekey &) = default;
};

/// The same of a signed prekey. The signature is over the 32 bytes of the Montgomery coordinate, as version 4 wants it.
struct PublicSignedPrekey
{
    quint32 id = 0;
    PrekeyPublic key;
    IdentitySignature signature;

    static constexpr qsizetype encodedBytes = 4 + 33 + 64;
    QByteArray encode() const;
    static std::optional<PublicSignedPrekey> decode(QByteArrayView bytes);
    friend bool operator==(const PublicSignedPrekey &, const PublicSignedPrekey &) = default;
};

/// What a session with a device is begun from; the relay puts it together, and nothing in it is believed before
/// PairwiseChannel::begin() has checked it. There is always a one-time prekey: the last resort when the others are used
/// up, because version 4 cannot say "none" (pitfall 2).
struct PrekeyBundle
{
    DeviceId device;
    IdentityKey identity;
    PublicSignedPrekey signedPrekey;
    PublicPrekey oneTime;

    /// `0x01 ‖ account16 ‖ device u32 ‖ DIK33 ‖ signed prekey ‖ one-time prekey`: the relay joins it from parts that it
    /// need not understand.
    static constexpr qsizetype encodedBytes = 1 + 16 + 4 + 33 + PublicSignedPrekey::encodedBytes +
                                              PublicPrekey::encodedBytes;
    QByteArray encode() const;
    static std::optional<PrekeyBundle> decode(QByteArrayView bytes);
    friend bool operator==(const PrekeyBundle &, const PrekeyBundle &) = default;
};

/// What a device must give to the relay.
struct PublicKeys
{
    std::optional<PublicSignedPrekey> signedPrekey;
    std::optional<PublicPrekey> lastResort;
    std::vector<PublicPrekey> oneTime;
};

} // namespace porchlight::pairwise
