// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace porchlight::pairwise {

/// What the relay keeps in a mailbox (architecture.md: 64 KiB at most, its kind included).
inline constexpr qsizetype messageBytesMax = 64 * 1024;

/// One encrypted item for one device. Its bytes are no id of anything: the wrapper of version 4 can be changed without
/// breaking the MAC (pitfall 9).
struct PairwiseMessage
{
    enum class Kind : quint8 {
        Signal = 2, ///< in a session that the other side is known to have
        Prekey = 3, ///< carries what begins the session, until the first answer has been read
    };

    Kind kind = Kind::Signal;
    QByteArray bytes;

    /// `kind u8 ‖ bytes`
    QByteArray encode() const;
    /// Nothing for another kind or more than messageBytesMax; the rest is for the library to read.
    static std::optional<PairwiseMessage> decode(QByteArrayView bytes);
    friend bool operator==(const PairwiseMessage &, const PairwiseMessage &) = default;
};

} // namespace porchlight::pairwise
