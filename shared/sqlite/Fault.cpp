// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/sqlite/Fault.h"

#include <sqlite3.h>

namespace porchlight::sqlite {

Fault faultOf(int sqliteCode)
{
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
