// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/People.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// Of account ?1, in conversation c with its own mark: what counts, is not read and will never be, being withheld.
#define PORCHLIGHT_WITHHELD_UNREAD \
    "(SELECT count(*) FROM withheld AS w JOIN entry AS e ON e.conversation_no = w.conversation_no " \
    "AND e.seq BETWEEN max(w.first, coalesce(mark.read_private, 0) + 1) AND coalesce(w.last, c.head) " \
    "JOIN device AS s ON s.device_no = e.sender_no WHERE w.conversation_no = c.conversation_no AND w.account_no = ?1 " \
    "AND e.kind = 1 AND s.account_no <> ?1)"

/// What the store and its readers ask about two people. Prepared once.
class PeopleQueries
{
public:
    explicit PeopleQueries(sqlite::Connection &connection);

    Relation relation(qint64 myNo, qint64 theirNo);
    /// Takes out of a page what its reader does not get, having blocked who sent it (rule 11).
    void withholdBlocked(const AccountId &reader, qint64 accountNo, qint64 conversationNo, LogPage &page);

private:
    sqlite::Statement m_relation;
    sqlite::Statement m_withheld;
};

} // namespace porchlight::relay
