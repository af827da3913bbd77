// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <optional>

namespace porchlight::encryption {

/// One side of one linking: new with each, so that whoever begins again is not taken for going on.
using LinkSession = ByteId<struct LinkSessionTag, 8>;

/// What the two devices of a linking tell each other through the relay, in one tell-device. Nothing in it is secret and
/// nothing is believed: what has to be is in the messages whose parts it carries (app/crypto/linking). On the wire:
/// 0x01 ‖ kind u8 ‖ from u8 ‖ session 8 ‖ expects u32, then for a part number u32 ‖ is last u8 ‖ bytes, for a goodbye reason u8.
struct LinkPacket
{
    static constexpr qsizetype partBytesMax = 3'900; ///< with the head it stays below what a tell-device may hold

    enum class Kind : quint8 {
        Part = 1,
        Mark = 2,    ///< "I am here, and have got so far"
        Goodbye = 3, ///< it has ended on this side
    };
    enum class From : quint8 { NewDevice = 1, OldDevice = 2 }; ///< two that enter one code do not talk with each other
    enum class Reason : quint8 { Stopped = 1, Differ = 2, TimedOut = 3, NotAccepted = 4, UsedTwice = 5, Other = 6 };

    Kind kind = Kind::Mark;
    From from = From::NewDevice;
    LinkSession session;   ///< of whoever sends it
    quint32 expects = 0;   ///< all parts of the other's below this number have come
    quint32 number = 0;    ///< of a part, from 0
    bool isLast = false;   ///< of the parts of a message
    QByteArray bytes;      ///< of a part
    Reason reason = Reason::Other; ///< of a goodbye; others are a newer version's and mean that

    QByteArray encoded() const;
    /// Nothing for anything else.
    static std::optional<LinkPacket> decoded(QByteArrayView bytes);

    friend bool operator==(const LinkPacket &, const LinkPacket &) = default;
};

} // namespace porchlight::encryption
