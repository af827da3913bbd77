// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalStoreError.h"
#include "app/store/SecretColumns.h"
#include "shared/base/Result.h"

namespace porchlight::sqlite {
class Connection;
}

/// Which key the secrets of a profile's database are sealed under, and that they are. On the connection's thread.
namespace porchlight::store {

/// Whether there is a key without which this database is lost, or would be overwritten in part. Without the key, and
/// without changing anything. False when there is no database, and for one of a version that had no key.
Result<bool, LocalStoreError> isEncrypted(const QString &path);

/// True when the key is another than that of the database: nothing has been written then. Before the tables are brought
/// to this version.
bool isWrongKey(sqlite::Connection &connection, const SecretColumns &secrets);

/// Seals what an earlier version stored plain, once, and then goes over the whole file, so that no page of it and of its
/// log has what was there before. When that is cut off, by the power or a full disk, the next start goes on. The tables
/// are of this version, and the key is not a wrong one. False when it failed, as the connection's fault says.
bool settleVault(sqlite::Connection &connection, const SecretColumns &secrets);

} // namespace porchlight::store
