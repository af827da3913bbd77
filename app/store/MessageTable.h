// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "app/store/ConversationTable.h"

namespace porchlight::store {

/// Writes the messages and the outbox. Lives on the storage thread, inside the transaction of SqliteLocalStore; never
/// begins or ends one. Each row that changes gets the revision of its transaction: that is how readers find it.
class MessageTable
{
public:
    MessageTable(sqlite::Connection &connection, ConversationTable &conversations);

    /// For the transaction that begins. @p era counts the generations this profile has seen.
    void begin(qint64 revision, qint64 era);
    /// What the disk has damaged is said to be, before many rows change at once and get new checksums.
    bool markDamaged();
    /// The rows that this transaction has changed get their checksums (G9).
    bool seal();

    bool apply(const engine::PutEntry &operation);
    bool apply(const engine::PutComposed &operation);
    bool apply(const engine::PutGroupNote &operation);
    bool apply(const engine::MarkSent &operation);
    bool apply(const engine::MarkFailed &operation);
    bool apply(const engine::Withdraw &operation);
    bool apply(const engine::Renumber &operation);
    bool apply(const engine::RemoveFailed &operation);

private:
    struct Known
    {
        qint64 id = 0;
        std::optional<Seq> seq;
        Seq place = 0;
        int kind = 0;
        bool countsAsUnread = false;
        bool holds = true; ///< its checksum does, and it was not damaged before
        ContentState state = ContentState::Readable; ///< as it is stored; some newer one of a later program
    };
    std::optional<Known> find(qint64 conversation, const MessageId &id);
    /// What the disk has damaged is said to be before its new checksum would make it good.
    bool mayTouch(const std::optional<Known> &known);
    bool rewrite(Known &known, const engine::PutEntry &operation);
    bool insert(qint64 conversation, const engine::PutEntry &operation);
    bool place(qint64 conversation, const Known &known, Seq seq, Seq ordinal, quint64 relayTimeMs, std::optional<int> kind);
    bool makeRoom(qint64 conversation, Seq seq);
    quint64 tie(Seq seq) const;

    ConversationTable &m_conversations;
    qint64 m_revision = 0;
    qint64 m_era = 0;
    sqlite::Statement m_find;
    sqlite::Statement m_insert;
    sqlite::Statement m_insertComposed;
    sqlite::Statement m_insertNote;
    sqlite::Statement m_place;
    sqlite::Statement m_makeRoom;
    sqlite::Statement m_fail;
    sqlite::Statement m_renumber;
    sqlite::Statement m_removeFailed;
    sqlite::Statement m_removeUnsent;
    sqlite::Statement m_insertOutbox;
    sqlite::Statement m_settle;
    sqlite::Statement m_takeFromOutbox;
    sqlite::Statement m_blankOutbox;
    sqlite::Statement m_renumberOutbox;
    sqlite::Statement m_rewrite;
    sqlite::Statement m_markDamaged;
    sqlite::Statement m_seal;
};

} // namespace porchlight::store
