// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::sqlite {
class Connection;
}

namespace porchlight::relay {

/// Why a database cannot be used, with a text for the operator that holds nothing of its contents.
struct OpenFailure
{
    enum class Reason {
        CannotOpen,   ///< no such folder, no permission
        NoRoom,       ///< the disk is full
        NotOurs,      ///< it is some other file
        NewerProgram, ///< written by a newer version: nothing was changed (G9)
        Damaged,      ///< found broken: restore a backup
    };

    Reason reason = Reason::CannotOpen;
    QString text;
};

/// What the connection's first fault amounts to. @p what says what could not be done.
OpenFailure failureOf(const sqlite::Connection &connection, const QString &what);

/// The version of the schema says that all tables are there: what SQLite refuses to do with one has the disk to blame (G9).
/// An earlier fault of another kind stays.
void noteDamage(sqlite::Connection &connection);

} // namespace porchlight::relay
