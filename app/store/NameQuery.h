// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/sqlite/Query.h"

#include <optional>
#include <vector>

namespace porchlight::store {

/// What somebody is called. Texts are foreign.
struct NamedPerson
{
    AccountId account;
    QString handle;
    QString name; ///< the latest it gave itself; either may be empty

    friend bool operator==(const NamedPerson &, const NamedPerson &) = default;
};

/// What people are called, as far as conversations with them tell. Lives on the thread of its connection.
class NameQuery
{
public:
    explicit NameQuery(sqlite::Connection &connection);

    /// Everybody of whom a conversation has told, also who is no member any more.
    std::vector<NamedPerson> of(const ConversationId &conversation);
    /// From whichever conversation knows a name, else a handle.
    std::optional<NamedPerson> person(const AccountId &account);

private:
    sqlite::Statement m_of;
    sqlite::Statement m_person;
};

} // namespace porchlight::store
