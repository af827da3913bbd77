// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/sqlite/ConversationTable.h"

namespace porchlight::relay {

/// The watermarks of accounts in conversations. Lives on the writer's thread.
class MarkTable
{
public:
    explicit MarkTable(sqlite::Connection &connection);

    /// By max, at most to the head. When something grew: the change, for those who may know of it, and its version in
    /// @p version.
    std::optional<RaisedMarks::Change> raise(const ConversationRow &conversation, const AccountRow &account,
                                             const wire::OwnMark &mark, quint64 &version);

    /// The account has accepted the conversation: what its marks are so far becomes the others' business, by a new
    /// version.
    std::optional<RaisedMarks::Change> reveal(const ConversationRow &conversation, const AccountRow &account,
                                              quint64 &version);

private:
    sqlite::Statement m_find;
    sqlite::Statement m_nextVersion;
    sqlite::Statement m_put;
    sqlite::Statement m_reveal;
};

} // namespace porchlight::relay
