// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/sqlite/Query.h"
#include "shared/wire/Frame.h"

#include <map>

namespace porchlight::relay {

/// Entries of conversations, the send numbers of their senders, and the final refusals. Lives on the writer's thread.
/// Judges nothing. Remembers the last numbers it has read until forget().
class EntryTable
{
public:
    explicit EntryTable(sqlite::Connection &connection);

    /// Where a message stands already, and who sent it.
    struct Place
    {
        qint64 accountNo = 0; ///< the sender's; 0: the relay's own
        Seq seq = 0;
        quint64 timeMs = 0;
    };
    std::optional<Place> find(qint64 conversationNo, const MessageId &id);
    std::optional<wire::ErrorCode> findRefusal(qint64 conversationNo, qint64 senderNo, const MessageId &id);
    void insert(qint64 conversationNo, qint64 senderNo, const wire::Entry &entry);
    void insertRefusal(qint64 conversationNo, qint64 senderNo, const MessageId &id, quint64 number,
                       wire::ErrorCode code);

    quint64 lastNumber(qint64 conversationNo, qint64 senderNo);
    void setLastNumber(qint64 conversationNo, qint64 senderNo, quint64 number);
    /// After a transaction that left nothing.
    void forget() { m_lastNumbers.clear(); }

private:
    sqlite::Statement m_find;
    sqlite::Statement m_findRefusal;
    sqlite::Statement m_insert;
    sqlite::Statement m_insertRefusal;
    sqlite::Statement m_lastNumber;
    sqlite::Statement m_setLastNumber;
    std::map<std::pair<qint64, qint64>, quint64> m_lastNumbers;
};

} // namespace porchlight::relay
