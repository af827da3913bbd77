// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/schema/MentionsStep.h"
#include "shared/content/Content.h"
#include "shared/sqlite/Query.h"

namespace porchlight::store {

/// A column for a row of messages @p m: whom it speaks of, for mentionsOf(). What the disk has damaged is left out.
#define PORCHLIGHT_MENTIONS(m) \
    "(SELECT group_concat(hex(account) || ' ' || start || ' ' || length) FROM mention WHERE mention.message = " m "id" \
    " AND mention.sum IS " PORCHLIGHT_MENTION_SUM("mention.") ")"

/// What such a column says; nothing when it does not fit @p text, because of an edit or of the disk.
std::vector<Mention> mentionsOf(const QString &column, const QString &text);

/// Whether somebody is spoken of in what is not read yet. Lives on the thread of its connection.
class MentionQuery
{
public:
    explicit MentionQuery(sqlite::Connection &connection);

    /// In a conversation, by the number of its row, after @p readUpTo.
    bool isWaiting(qint64 conversation, Seq readUpTo, const AccountId &account);

private:
    sqlite::Statement m_waiting;
};

} // namespace porchlight::store
