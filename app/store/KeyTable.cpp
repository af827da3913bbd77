// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/KeyTable.h"

#include "app/store/schema/KeysStep.h"

#include <algorithm>
#include <utility>

namespace porchlight::store {

KeyTable::KeyTable(sqlite::Connection &c, const SecretColumns &secrets)
    : m_secrets(secrets)
    , m_put(c, "INSERT OR REPLACE INTO key_record (kind, key, record, sum) VALUES (?1, ?2, ?3, row_sum('key_record', ?1, ?2, ?3))")
    , m_remove(c, "DELETE FROM key_record WHERE kind = ? AND key = ?")
{
}

bool KeyTable::apply(const engine::PutKeyRecord &operation)
{
    m_changed.insert_or_assign({operation.kind, operation.key}, operation.record);
    return true;
}

bool KeyTable::write()
{
    const engine::KeyRecords changed = std::exchange(m_changed, {});
    return std::all_of(changed.begin(), changed.end(),
                       [this](const auto &row) { return write(row.first.first, row.first.second, row.second); });
}

bool KeyTable::write(quint8 kind, const QByteArray &key, const QByteArray &record)
{
    if (record.isEmpty())
        return m_remove.run(int(kind), key);
    const QByteArray sealed = m_secrets.seal(SecretCell::keyRecord(kind, key), record);
    return !sealed.isEmpty() && m_put.run(int(kind), key, sealed);
}

engine::KeyRecords readKeyRecords(sqlite::Connection &connection, const SecretColumns &secrets)
{
    engine::KeyRecords records;
    sqlite::Statement read(connection, "SELECT kind, key, record FROM key_record WHERE sum IS " PORCHLIGHT_KEY_RECORD_SUM);
    for (sqlite::Query query(read); query.next();) {
        const auto kind = quint8(query.integer(0));
        const QByteArray key = query.blob(1);
        if (auto record = secrets.open(SecretCell::keyRecord(kind, key), query.blob(2)))
            records[{kind, key}] = std::move(*record);
    }
    return records;
}

} // namespace porchlight::store
