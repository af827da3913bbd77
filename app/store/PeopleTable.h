// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalOperations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Whom the account knows and has blocked, what the relay enforces for it, and the proofs of what others have said. Lives
/// on the storage thread, within its transactions.
class PeopleTable
{
public:
    explicit PeopleTable(sqlite::Connection &connection);

    bool apply(const engine::PutContact &operation);
    bool apply(const engine::PutBlocked &operation);
    bool apply(const engine::PutAccountSettings &operation);
    /// Keeps its proof; or drops that of what it erases. After the message table.
    bool follow(const engine::PutEntry &operation);
    bool follow(const auto &) { return true; }

private:
    sqlite::Statement m_putContact;
    sqlite::Statement m_putBlocked;
    sqlite::Statement m_dropOthers;
    sqlite::Statement m_putSettings;
    sqlite::Statement m_putProof;
    sqlite::Statement m_dropProof;
};

} // namespace porchlight::store
