// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Fault.h"

#include <sqlite3.h>

namespace porchlight::sqlite {

Fault faultOf(int sqliteCode)
{
    // The shared memory beside the log could not grow. Nothing of it is ever believed after a start, and nothing but a
    // full disk keeps it from growing that would not show elsewhere.
    if (sqliteCode == SQLITE_IOERR_SHMSIZE)
        return Fault::NoRoom;
    switch (sqliteCode & 0xff) { // the primary part of an extended code
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return Fault::None;
    case SQLITE_FULL:
        return Fault::NoRoom;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Fault::InTheWay;
    case SQLITE_IOERR:
        return Fault::Disk;
    case SQLITE_CORRUPT:
        return Fault::Damaged;
    case SQLITE_NOTADB:
        return Fault::NotDatabase;
    default:
        return Fault::Refused;
    }
}

} // namespace porchlight::sqlite
