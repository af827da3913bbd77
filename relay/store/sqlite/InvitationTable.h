// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// Who may make an account. Lives on the writer's thread.
class InvitationTable
{
public:
    explicit InvitationTable(sqlite::Connection &connection);

    /// A code that is there already gets the new uses and expiry; without uses it is gone.
    void put(const CreateInvitation &invitation);
    bool isValid(const TokenHash &code, quint64 nowMs);
    void useUp(const TokenHash &code);

private:
    sqlite::Statement m_put;
    sqlite::Statement m_remove;
    sqlite::Statement m_isValid;
    sqlite::Statement m_useUp;
};

} // namespace porchlight::relay
