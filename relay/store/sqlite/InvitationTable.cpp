// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/InvitationTable.h"

namespace porchlight::relay {

InvitationTable::InvitationTable(sqlite::Connection &connection)
    : m_put(connection, "INSERT INTO invitation (code_hash, uses_left, expires_ms, created_ms) VALUES (?1, ?2, ?3, ?4) "
                        "ON CONFLICT (code_hash) DO UPDATE SET uses_left = ?2, expires_ms = ?3"),
      m_remove(connection, "DELETE FROM invitation WHERE code_hash = ?1"),
      m_isValid(connection, "SELECT 1 FROM invitation WHERE code_hash = ?1 AND uses_left > 0 "
                            "AND (expires_ms = 0 OR expires_ms > ?2)"),
      m_useUp(connection, "UPDATE invitation SET uses_left = uses_left - 1 WHERE code_hash = ?1")
{
}

void InvitationTable::put(const CreateInvitation &invitation)
{
    if (invitation.uses == 0)
        m_remove.run(invitation.code);
    else
        m_put.run(invitation.code, invitation.uses, invitation.expiresMs, invitation.nowMs);
}

bool InvitationTable::isValid(const TokenHash &code, quint64 nowMs)
{
    return sqlite::Query(m_isValid, code, nowMs).next();
}

void InvitationTable::useUp(const TokenHash &code)
{
    m_useUp.run(code);
}

} // namespace porchlight::relay
