// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/KeyTable.h"

#include "app/store/schema/KeysStep.h"

namespace porchlight::store {

KeyTable::KeyTable(sqlite::Connection &c)
    : m_put(c, "INSERT OR REPLACE INTO key_record (kind, key, record, sum) VALUES (?1, ?2, ?3, row_sum('key_record', ?1, ?2, ?3))")
    , m_remove(c, "DELETE FROM key_record WHERE kind = ? AND key = ?")
{
}

bool KeyTable::apply(const engine::PutKeyRecord &operation)
{
    return operation.record.isEmpty() ? m_remove.run(int(operation.kind), operation.key)
                                      : m_put.run(int(operation.kind), operation.key, operation.record);
}

engine::KeyRecords readKeyRecords(sqlite::Connection &connection)
{
    engine::KeyRecords records;
    sqlite::Statement read(connection, "SELECT kind, key, record FROM key_record WHERE sum IS " PORCHLIGHT_KEY_RECORD_SUM);
    for (sqlite::Query query(read); query.next();)
        records[{quint8(query.integer(0)), query.blob(1)}] = query.blob(2);
    return records;
}

} // namespace porchlight::store
