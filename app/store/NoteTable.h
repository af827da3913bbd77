// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// Keeps what bodies say about other messages and conversations: edits, reactions, redactions, replies, bookkeeping; and whom they speak of.
/// Follows MessageTable within its transaction: a note is found by the message that brought it, and holds as long as
/// that does; nothing is applied, readers take the last note that holds. So it is all the same what comes first. What
/// a note is about gets the revision of the transaction, that readers look at it again.
class NoteTable
{
public:
    explicit NoteTable(sqlite::Connection &connection);

    void begin(qint64 revision) { m_revision = revision; }
    bool follow(const engine::PutEntry &operation);
    bool follow(const engine::PutComposed &operation);
    bool follow(const engine::MarkSent &operation) { return touch(operation.conversation, operation.id); }
    bool follow(const engine::MarkFailed &operation) { return touch(operation.conversation, operation.id); }
    template <class Other>
    bool follow(const Other &)
    {
        return true;
    }

private:
    bool put(const ConversationId &conversation, const MessageId &id, quint64 type, const std::optional<MessageId> &target,
             const Content &content);
    bool putMentions(const ConversationId &conversation, const MessageId &id, const std::vector<Mention> &mentions);
    bool touch(const ConversationId &conversation, const MessageId &id);
    /// Of drafts, pins and marks only the last is ever asked for.
    bool dropOvertaken(const ConversationId &about, qint64 type);
    bool dropOvertakenBy(const ConversationId &conversation, const MessageId &id);

    qint64 m_revision = 0;
    sqlite::Statement m_put;
    sqlite::Statement m_putReply;
    sqlite::Statement m_putMention;
    sqlite::Statement m_touch;
    sqlite::Statement m_emptyOvertaken;
    sqlite::Statement m_stateOf;
    sqlite::Statement m_dropOvertaken;
};

} // namespace porchlight::store
