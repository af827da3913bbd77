// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/MentionQuery.h"

#include <QStringList>

#include <algorithm>

namespace porchlight::store {

std::vector<Mention> mentionsOf(const QString &column, const QString &text)
{
    std::vector<Mention> mentions;
    for (const QString &one : column.split(u',', Qt::SkipEmptyParts)) {
        const QStringList fields = one.split(u' ');
        const auto account = AccountId::fromHex(fields.value(0).toLower().toLatin1());
        if (fields.size() != 3 || !account)
            return {};
        mentions.push_back({*account, fields[1].toUInt(), fields[2].toUInt()});
    }
    std::ranges::sort(mentions, {}, &Mention::start);
    return areMentionsOf(text, mentions) ? mentions : std::vector<Mention>();
}

MentionQuery::MentionQuery(sqlite::Connection &c)
    // As what is unread: the timeline from where it was read. What is newer than the last that speaks of them is passed over
    // in the index, without its rows: thousands may be unread.
    : m_waiting(c, "SELECT 1 FROM message m WHERE m.conversation = ?1 AND m.kind = 1 AND m.hidden = 0 AND m.place > ?2"
                   " AND m.id <= (SELECT max(message) FROM mention WHERE account = ?3)"
                   " AND m.seq IS NOT NULL AND m.mine = 0 AND m.seen = 0 AND m.redacted = 0"
                   " AND EXISTS (SELECT 1 FROM mention WHERE mention.message = m.id AND mention.account = ?3"
                   " AND mention.sum IS " PORCHLIGHT_MENTION_SUM("mention.") ") LIMIT 1")
{
}

bool MentionQuery::isWaiting(qint64 conversation, Seq readUpTo, const AccountId &account)
{
    return sqlite::Query(m_waiting, conversation, readUpTo, account).next();
}

} // namespace porchlight::store
