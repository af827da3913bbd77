// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct sqlite3;

/// Checksums over the columns of a row (G9): a disk that gives back something else than was stored is found out, and
/// nothing of it is taken for good. BLAKE2b of libsodium, which both sides link anyway; cut short, since it is chance
/// that it guards against and not malice: whoever can write the file can also write the checksum.
namespace porchlight::sqlite {

/// What stays of a body when it is purged: the first 16 bytes of its hash.
QByteArray bodyHash(QByteArrayView body);

/// Teaches a connection two functions, for statements only and never for what a file brings along:
///   row_sum('table', column, …)   a whole number; every value goes in with its type and its length
///   body_hash(blob)               as bodyHash(); NULL of NULL
/// False when SQLite refuses.
bool addRowSums(sqlite3 *handle);

} // namespace porchlight::sqlite
