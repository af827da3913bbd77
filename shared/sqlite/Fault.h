// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::sqlite {

/// What a failure of SQLite means to those who store. The exact code is in the connection's error().
enum class Fault : quint8 {
    None,
    NoRoom,      ///< the disk is full: nothing was stored, and it may be tried again
    InTheWay,    ///< another connection held a lock for too long
    Disk,        ///< a read, a write or a sync failed
    Damaged,     ///< what is on the disk contradicts itself
    NotDatabase, ///< the file is something else
    Refused,     ///< all others: no permission, no such table, a rule of the tables
};

Fault faultOf(int sqliteCode);

/// After a failed write or sync, or damage found, nothing that the file says can be believed until it is opened again
/// (reliability F18).
constexpr bool isBeyondRepair(Fault fault)
{
    return fault == Fault::Disk || fault == Fault::Damaged || fault == Fault::NotDatabase;
}

} // namespace porchlight::sqlite
