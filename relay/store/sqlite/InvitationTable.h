// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/sqlite/SqliteStatement.h"

namespace porchlight::relay {

/// Who may make an account. Lives on the writer's thread.
class InvitationTable
{
public:
    explicit InvitationTable(SqliteConnection &connection);

    /// A code that is there already gets the new uses and expiry; without uses it is gone.
    void put(const CreateInvitation &invitation);
    bool isValid(const TokenHash &code, quint64 nowMs);
    void useUp(const TokenHash &code);

private:
    SqliteStatement m_put;
    SqliteStatement m_remove;
    SqliteStatement m_isValid;
    SqliteStatement m_useUp;
};

} // namespace porchlight::relay
