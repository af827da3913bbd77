// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Query.h"
#include "shared/wire/ErrorCode.h"

namespace porchlight::relay {

/// What may be erased, and the erasing (rule 7). Lives on the writer's thread, within its transactions. The connection
/// overwrites what it removes; the traces in the write-ahead log go with the next checkpoint that empties it.
class RedactionTable
{
public:
    explicit RedactionTable(sqlite::Connection &connection);

    /// None, or why @p accountNo may not erase that message at that relay time: NoSuchMessage (also when it is a
    /// redaction itself), NotTheAuthor, RedactTooLate.
    wire::ErrorCode judge(qint64 conversationNo, qint64 accountNo, const MessageId &target, quint64 timeMs);
    /// And with it what the same account has said to go along with it.
    void erase(qint64 conversationNo, qint64 accountNo, const MessageId &target);
    /// Whether that message of @p accountNo is erased: what goes along with it is nothing from the start.
    bool isErased(qint64 conversationNo, qint64 accountNo, const MessageId &target);

    /// Something was erased and its traces are still about. Asked after a commit, told when they are gone.
    bool hasTraces() const { return m_hasTraces; }
    void tracesAreGone() { m_hasTraces = false; }

private:
    sqlite::Statement m_find;
    sqlite::Statement m_erase;
    sqlite::Statement m_eraseAlong;
    sqlite::Statement m_isErased;
    bool m_hasTraces = false;
};

} // namespace porchlight::relay
