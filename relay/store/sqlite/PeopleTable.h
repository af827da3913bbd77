// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/PeopleQueries.h"

namespace porchlight::relay {

/// The rows of what accounts say of each other, and of themselves (see schema/PeopleStep.h). Lives on the writer's
/// thread, within its transactions.
class PeopleTable
{
public:
    explicit PeopleTable(sqlite::Connection &connection);

    /// False when it was so already; as the others below.
    bool setContact(qint64 accountNo, qint64 otherNo, bool isContact);
    bool block(qint64 accountNo, qint64 otherNo, bool wasContact);
    bool unblock(qint64 accountNo, qint64 otherNo);
    bool put(qint64 accountNo, const wire::AccountSettings &settings);

    bool hasBlocked(qint64 accountNo, qint64 otherNo);
    Relation relation(qint64 myNo, qint64 theirNo) { return m_queries.relation(myNo, theirNo); }

    /// Above what any device of the account has acknowledged there.
    Seq unseenFrom(qint64 accountNo, qint64 conversationNo);
    void beginWithholding(qint64 conversationNo, qint64 accountNo, Seq first);
    void endWithholding(qint64 conversationNo, qint64 accountNo, Seq last);
    /// Of what waits for the account's devices, that of the other one.
    void dropMail(qint64 accountNo, qint64 otherNo);

private:
    PeopleQueries m_queries;
    sqlite::Statement m_addContact;
    sqlite::Statement m_dropContact;
    sqlite::Statement m_block;
    sqlite::Statement m_unblock;
    sqlite::Statement m_put;
    sqlite::Statement m_hasBlocked;
    sqlite::Statement m_unseenFrom;
    sqlite::Statement m_beginWithholding;
    sqlite::Statement m_endWithholding;
    sqlite::Statement m_dropEmpty;
    sqlite::Statement m_dropMail;
};

} // namespace porchlight::relay
