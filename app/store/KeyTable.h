// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/SecretColumns.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Writes the records of the encryption, which it does not understand, sealed: which there are can be seen, not what is
/// in them. Lives on the storage thread, inside the transaction of SqliteLocalStore; never begins or ends one. What it removes is overwritten by the connection, and its traces in the
/// write-ahead log by the next round of it: not at once, as those of a deleted message, since every message changes a
/// record.
class KeyTable
{
public:
    KeyTable(sqlite::Connection &connection, const SecretColumns &secrets);

    void begin() { m_changed.clear(); }
    /// Takes it down: of one record the last of a transaction counts, and a hundred bodies that were opened together
    /// have changed the same two each time.
    bool apply(const engine::PutKeyRecord &operation);
    /// At the end of a transaction. False as well for a record of more than ColumnCipher::valueBytesMax bytes.
    bool write();

private:
    bool write(quint8 kind, const QByteArray &key, const QByteArray &record);

    const SecretColumns &m_secrets;
    engine::KeyRecords m_changed; ///< empty: removed
    sqlite::Statement m_put;
    sqlite::Statement m_remove;
};

/// For LocalImage. What the disk has changed is left out, and what does not open: a key that is not what it was opens
/// nothing.
engine::KeyRecords readKeyRecords(sqlite::Connection &connection, const SecretColumns &secrets);

} // namespace porchlight::store
