// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/KeyDerivation.h"
#include "shared/crypto/SigningKey.h"

/// SK2, the sender-key scheme (encryption.md 5.4): every body is encrypted once, with a key of the sending device that
/// the other devices were given one by one over the pairwise channel. It is our composition of libsodium's parts, and
/// nobody outside has reviewed it yet.
namespace porchlight::crypto {

using SenderKeyId = ByteId<struct SenderKeyIdTag, 16>;
using ChainKey = SecretBytes<struct ChainKeyTag, 32>;         ///< ck_i: gives all later ones, no earlier one
using MessageSeed = SecretBytes<struct MessageSeedTag, 32>;   ///< seed_i: opens the body of iteration i alone
using EphemeralSecret = SecretBytes<struct EphemeralTag, 32>; ///< eph: what is shown for a moment and never stored
using FrankingKey = SecretBytes<struct FrankingKeyTag, 32>;   ///< kf: opens the commitment com
using LogHead = ByteId<struct LogHeadTag, 16>;                ///< the first half of a log's running hash

inline constexpr quint8 suite = 0x02;                     ///< stands first in everything that is sealed
inline constexpr quint64 iterationEnd = quint64(1) << 32; ///< a chain has 2^32 seeds
inline constexpr quint64 gapMax = 25'000;                 ///< iterations that one body may pass over
inline constexpr qsizetype skippedPerSenderMax = 50'000;  ///< seeds kept for late bodies of a device, over all its keys
inline constexpr qsizetype keysPerSenderMax = 5'000;      ///< as many as a mailbox has items (architecture.md, rule 14)

/// Why nothing was sealed or opened. Whatever the reason, no state has changed.
enum class SealError {
    Malformed,         ///< not our suite, not a length that can be: not from an honest device
    WrongConversation, ///< sealed for another one
    WrongSender,       ///< the key is another device's
    UnknownKey,        ///< this device never gave us that key, or it is retired: ask for it (KeyRequest)
    BadSignature,      ///< not from the device that owns the key, or changed on the way
    WrongEpoch,        ///< it lies in the log where another epoch holds
    WrongRoster,       ///< the sender knew of other members or devices than we
    NotInRoster,       ///< the sending device was no member there
    AlreadyOpened,     ///< a repetition, or its seed has expired
    RetiredKey,        ///< a newer key of this device was in use before: whoever stole the old one speaks
    BeforeKey,         ///< from before we were given the key
    GapTooLarge,       ///< more than gapMax iterations ahead
    TooManySkipped,    ///< this device has had too many iterations passed over already
    BadTag,            ///< signed by the sender, and still not readable with its key
    BadPadding,        ///< it opened, and is not padded as everybody pads
    BadInner,          ///< it opened, and is no message
    BadCommitment,     ///< it opened, and could not be reported: com is of something else
    TooLong,           ///< to be sealed: there is no bucket for it
    Exhausted,         ///< to be sealed: the chain is at its end, rotate
};

} // namespace porchlight::crypto
