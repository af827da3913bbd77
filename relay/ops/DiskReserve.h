// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::relay {

/// A file of nothing that holds room on the disk for bad times (G7): SQLite needs some even to delete. Given up when
/// the disk is full, made again when there is room. What was given up leaves an empty file: a relay that is started
/// again must not use that room for messages. Lives on the writer's thread. Owns the file, which a stopped relay leaves
/// where it is.
class DiskReserve
{
public:
    static constexpr qint64 bytes = 16 * 1024 * 1024;

    explicit DiskReserve(const QString &dataFolder);

    /// True when it is there, whole and really allocated. It is not made where it would take the last room.
    bool make();
    /// False when there was nothing to give up.
    bool giveUp();
    bool isMade() const { return m_isMade; }
    /// By this relay or by the one before it, and not made again.
    bool isGivenUp() const;
    /// Whether more is left than the last bit, which is for deleting.
    bool leavesRoom() const;

    /// For the report of a relay of another process, or of none.
    static bool isMadeIn(const QString &dataFolder);

private:
    const QByteArray m_path;
    bool m_isMade = false;
};

} // namespace porchlight::relay
