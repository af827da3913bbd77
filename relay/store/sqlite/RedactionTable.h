// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/ConversationTable.h"
#include "shared/sqlite/Query.h"
#include "shared/wire/ErrorCode.h"

namespace porchlight::relay {

/// What may be erased, and the erasing (rule 7). Lives on the writer's thread, within its transactions. The connection
/// overwrites what it removes; the traces in the write-ahead log go with the next checkpoint that empties it.
class RedactionTable
{
public:
    explicit RedactionTable(sqlite::Connection &connection);

    /// None, or why @p accountNo may not erase that message at that relay time: NoSuchMessage (it is a redaction itself),
    /// NotTheAuthor, RedactTooLate. What is not known may come yet, see isErasedEarly().
    wire::ErrorCode judge(const ConversationRow &conversation, qint64 accountNo, const MessageId &target, quint64 timeMs);
    /// And with it what the same account has said to go along with it.
    void erase(qint64 conversationNo, qint64 accountNo, const MessageId &target);
    /// Whether that message of @p accountNo is erased, here or before it came: what goes along with it is nothing from the
    /// start.
    bool isErased(qint64 conversationNo, qint64 accountNo, const MessageId &target);
    /// A redaction by the same account was here before the message: after a restore (rule 4) they come in any order.
    bool isErasedEarly(qint64 conversationNo, qint64 accountNo, const MessageId &id);

    /// Something was erased and its traces are still about. Asked after a commit, told when they are gone.
    bool hasTraces() const { return m_hasTraces; }
    void tracesAreGone() { m_hasTraces = false; }

private:
    sqlite::Statement m_find;
    sqlite::Statement m_erase;
    sqlite::Statement m_eraseAlong;
    sqlite::Statement m_isErased;
    sqlite::Statement m_insertEarly;
    sqlite::Statement m_findEarly;
    bool m_hasEarly = false; ///< there may be some: hardly ever, and then nobody looks for them
    bool m_hasTraces = false;
};

} // namespace porchlight::relay
