// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Writes the tables of conversations, their members and their marks, and keeps each conversation's count of unread
/// messages. Lives on the storage thread, inside the transaction of SqliteLocalStore; never begins or ends one.
class ConversationTable
{
public:
    explicit ConversationTable(sqlite::Connection &connection);

    /// The row of a conversation, if there is one.
    std::optional<qint64> find(const ConversationId &conversation);
    /// … and made if there is none: an entry is never lost because its conversation is not announced yet.
    std::optional<qint64> ensure(const ConversationId &conversation, quint64 createdMs);

    bool apply(const engine::PutConversation &operation);
    bool apply(const engine::PutAccepted &operation);
    bool apply(const engine::PutMute &operation);
    bool apply(const engine::SetNextNumber &operation);
    bool apply(const engine::PutMark &operation);
    bool apply(const engine::SetRead &operation);
    bool apply(const engine::PutGap &operation);
    bool apply(const engine::DropGap &operation);
    bool apply(const engine::NoteBehind &operation);
    /// What the relay said is behind is here now, or was read: it counts no longer.
    bool settleBehind(const ConversationId &conversation);
    /// In another generation of the relay nothing is known to be behind or missing: of one conversation, or of all.
    bool forgetBehind(const std::optional<qint64> &row);

    /// The name that a member gave itself at this place of the log; the latest counts, whichever comes first.
    bool learnName(qint64 row, const AccountId &sender, const QString &name, Seq seq);
    /// A counting entry of someone else got this sequence.
    bool addUnread(qint64 row, Seq seq);
    bool recountUnread(qint64 row);
    bool recountAllUnread();

private:
    bool putMember(qint64 row, const wire::Member &member);

    sqlite::Statement m_find;
    sqlite::Statement m_insert;
    sqlite::Statement m_setRequest;
    sqlite::Statement m_makeGroup;
    sqlite::Statement m_setMute;
    sqlite::Statement m_setNextNumber;
    sqlite::Statement m_forgetMember;
    sqlite::Statement m_members;
    sqlite::Statement m_putMember;
    sqlite::Statement m_nameMember;
    sqlite::Statement m_putMark;
    sqlite::Statement m_setRead;
    sqlite::Statement m_isOwnAccount;
    sqlite::Statement m_addUnread;
    sqlite::Statement m_recountUnread;
    sqlite::Statement m_recountAllUnread;
    sqlite::Statement m_putGap;
    sqlite::Statement m_dropGap;
    sqlite::Statement m_noteBehind;
    sqlite::Statement m_settleBehind;
    sqlite::Statement m_forgetGaps;
    sqlite::Statement m_forgetBehind;
};

} // namespace porchlight::store
