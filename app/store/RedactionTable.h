// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/ConversationTable.h"

namespace porchlight::store {

/// Erases what was deleted for everyone once the relay has the redaction: text, edits, reactions, quotes of it, kept
/// envelopes (A12); empties what its author took back before it arrived; hides what was deleted for oneself. Also when
/// the redaction comes first. Follows MessageTable and NoteTable within their transaction. The connection overwrites what
/// it removes.
class RedactionTable
{
public:
    RedactionTable(sqlite::Connection &connection, ConversationTable &conversations);

    void begin(qint64 revision) { m_revision = revision; }
    bool follow(const engine::PutEntry &operation);
    bool follow(const engine::PutComposed &operation);
    bool follow(const engine::MarkSent &operation);
    template <class Other>
    bool follow(const Other &)
    {
        return true;
    }

    /// Something was erased whose traces are still in the write-ahead log.
    bool hasTraces() const { return m_hasTraces; }
    void tracesAreGone() { m_hasTraces = false; }

private:
    bool erase(qint64 conversation, const MessageId &target);
    bool dropOverdue(qint64 conversation, const MessageId &id);
    bool takeBack(qint64 conversation, const wire::Entry &entry);
    bool hide(const Content &content);

    ConversationTable &m_conversations;
    qint64 m_revision = 0;
    bool m_hasTraces = false;
    sqlite::Statement m_isErased;
    sqlite::Statement m_isTargetErased;
    sqlite::Statement m_targetOfSent;
    sqlite::Statement m_authorOf;
    sqlite::Statement m_erase;
    sqlite::Statement m_eraseNotes;
    sqlite::Statement m_touchReplies;
    sqlite::Statement m_eraseQuotes;
    sqlite::Statement m_eraseQuotesOf;
    sqlite::Statement m_unpin;
    sqlite::Statement m_unpinOf;
    sqlite::Statement m_eraseOwnQuote;
    sqlite::Statement m_eraseMentions;
    sqlite::Statement m_dropNoteEnvelopes;
    sqlite::Statement m_dropEnvelope;
    sqlite::Statement m_dropOverdue;
    sqlite::Statement m_blankNote;
    sqlite::Statement m_takeBack;
    sqlite::Statement m_dropNote;
    sqlite::Statement m_touchTarget;
    sqlite::Statement m_hide;
    sqlite::Statement m_isHidden;
    sqlite::Statement m_hideMessage;
};

} // namespace porchlight::store
