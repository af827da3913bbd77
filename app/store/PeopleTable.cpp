// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/PeopleTable.h"

namespace porchlight::store {

PeopleTable::PeopleTable(sqlite::Connection &c)
    : m_putContact(c, "INSERT INTO person (account, handle, is_contact) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT DO UPDATE SET handle = ?2, is_contact = ?3"),
      m_putBlocked(c, "INSERT INTO person (account, handle, is_blocked) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT DO UPDATE SET handle = ?2, is_blocked = ?3"),
      m_dropOthers(c, "DELETE FROM person WHERE account = ? AND is_contact = 0 AND is_blocked = 0"),
      m_putSettings(c, "INSERT OR REPLACE INTO setting (name, value) VALUES ('account_settings', ?)"),
      m_putProof(c, "INSERT OR REPLACE INTO proof (conversation, uid, inner) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM message m"
                    " JOIN conversation c ON c.id = m.conversation WHERE c.uid = ?1 AND m.uid = ?2 AND m.redacted = 0)"),
      m_dropProof(c, "DELETE FROM proof WHERE conversation = ?1 AND uid = ?2 AND EXISTS (SELECT 1 FROM message m"
                     " JOIN conversation c ON c.id = m.conversation WHERE c.uid = ?1 AND m.uid = ?2 AND m.redacted = 1)")
{
}

bool PeopleTable::apply(const engine::PutContact &operation)
{
    return m_putContact.run(operation.account, operation.handle, operation.isContact) && m_dropOthers.run(operation.account);
}

bool PeopleTable::apply(const engine::PutBlocked &operation)
{
    return m_putBlocked.run(operation.account, operation.handle, operation.isBlocked) && m_dropOthers.run(operation.account);
}

bool PeopleTable::apply(const engine::PutAccountSettings &operation)
{
    const wire::AccountSettings &settings = operation.settings;
    QByteArray bytes;
    for (const quint8 audience : {settings.presence, settings.writes, settings.adds})
        bytes.append(char(audience));
    return m_putSettings.run(bytes);
}

bool PeopleTable::follow(const engine::PutEntry &operation)
{
    const wire::Entry &entry = operation.entry;
    if (entry.kind == quint8(wire::EntryKind::Redact) && entry.target && !m_dropProof.run(operation.conversation, *entry.target))
        return false;
    if (entry.absent && !m_dropProof.run(operation.conversation, entry.id))
        return false;
    return operation.proof.isEmpty() || m_putProof.run(operation.conversation, entry.id, operation.proof);
}

} // namespace porchlight::store
