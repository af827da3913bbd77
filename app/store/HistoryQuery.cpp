// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/HistoryQuery.h"

#include "app/store/MentionQuery.h"
#include "app/store/schema/RetentionStep.h"
#include "app/store/schema/SumsStep.h"
#include "shared/wire/frames/Trimmed.h"

#include <limits>

namespace porchlight::store {

using engine::HistoryRow;
using engine::MissingHistory;

namespace {

constexpr qint64 endOfNumbers = std::numeric_limits<qint64>::max();
constexpr quint64 redactionType = 0; // of a note

static_assert(quint8(wire::TrimReason::Expired) == 1, "a statement says so");
static_assert(int(ContentState::WaitingForKey) == 6, "statements say so");

HistoryPlace endOfTime()
{
    HistoryPlace end{quint64(endOfNumbers), {}, Seq(endOfNumbers)};
    std::array<unsigned char, ConversationId::size> bytes{};
    bytes.fill(0xff);
    end.conversation = ConversationId(bytes);
    return end;
}

bool isAboutSomething(quint64 type)
{
    return isAnnotation(type) || isBookkeeping(type);
}

} // namespace

HistoryQuery::HistoryQuery(sqlite::Connection &c)
    : m_page(c, "SELECT c.uid, m.uid, m.sender, m.kind, m.seq, m.ordinal, m.number, m.relay_time_ms, m.state, m.type,"
                " m.text, m.sender_name, m.redacted, note.type, note.target, note.about, note.flag, reply.target,"
                " reply.author, reply.quote, m.sum IS " PORCHLIGHT_MESSAGE_SUM("m.")
                " AND (note.message IS NULL OR note.sum IS " PORCHLIGHT_NOTE_SUM("note.") ")"
                " AND (reply.message IS NULL OR reply.sum IS " PORCHLIGHT_REPLY_SUM("reply.") "), " PORCHLIGHT_MENTIONS("m.")
                " FROM message m INDEXED BY message_time CROSS JOIN conversation c ON c.id = m.conversation"
                " LEFT JOIN note ON note.message = m.id LEFT JOIN reply ON reply.message = m.id"
                " WHERE m.seq IS NOT NULL AND m.state <> 6 AND m.type <> 65536 AND m.hidden <> 2"
                " AND m.seq <= coalesce((SELECT seq FROM cursor WHERE cursor.kind = 1 AND cursor.conversation = c.uid), 0)"
                " AND m.relay_time_ms <= ?1 AND (m.relay_time_ms, c.uid, m.seq) < (?1, ?2, ?3)"
                " ORDER BY m.relay_time_ms DESC, c.uid DESC, m.seq DESC LIMIT ?4"),
      m_gaps(c, "SELECT c.uid, first, last, reason = 1 FROM gap JOIN conversation c ON c.id = gap.conversation"
                " ORDER BY c.uid, first"),
      m_waiting(c, "SELECT c.uid, m.seq FROM conversation c JOIN message m INDEXED BY message_waiting"
                   " ON m.conversation = c.id WHERE m.state = 6 AND m.seq IS NOT NULL ORDER BY c.uid, m.seq"),
      m_cursors(c, "SELECT c.uid, coalesce(cursor.seq, 0) FROM conversation c"
                   " LEFT JOIN cursor ON cursor.kind = 1 AND cursor.conversation = c.uid ORDER BY c.uid")
{
}

HistoryRow HistoryQuery::rowOf(const sqlite::Query &query)
{
    HistoryRow row;
    row.conversation = query.id<ConversationId>(0);
    row.entry.id = query.id<MessageId>(1);
    row.entry.sender = query.id<AccountId>(2);
    row.entry.kind = quint8(query.integer(3));
    row.entry.seq = query.natural(4);
    row.entry.ordinal = query.natural(5);
    row.entry.number = query.natural(6);
    row.entry.relayTimeMs = query.natural(7);
    row.state = query.integer(20) != 0 ? ContentState(query.integer(8)) : ContentState::Damaged;
    row.content.type = query.natural(9);
    row.content.text = query.text(10);
    row.content.senderName = query.text(11);
    row.isErased = query.integer(12) != 0;
    const bool hasNote = !query.isNull(13);
    if (hasNote && query.natural(13) == redactionType) {
        row.entry.target = query.id<MessageId>(14);
    } else if (hasNote) {
        row.content.target = query.id<MessageId>(14);
        row.content.conversation = query.id<ConversationId>(15);
        row.content.on = query.integer(16) != 0;
    }
    const bool isBlank = row.content.type == quint64(Content::Type::Text) && row.content.text.isEmpty();
    row.isSilenced = row.entry.kind == quint8(wire::EntryKind::Silent) && row.state == ContentState::Readable && !hasNote
        && (isBlank || isAboutSomething(row.content.type));
    if (!query.isNull(17))
        row.content.reply = Reply{query.id<MessageId>(17), query.id<AccountId>(18), query.text(19)};
    row.content.mentions = mentionsOf(query.text(21), row.content.text);
    return row;
}

engine::HistoryPage HistoryQuery::read(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax)
{
    engine::HistoryPage page;
    page.missing = missing();
    const HistoryPlace end = before.value_or(endOfTime());
    qsizetype bytes = 0;
    for (sqlite::Query query(m_page, qint64(end.timeMs), end.conversation, qint64(end.seq), recordsMax); query.next();) {
        engine::HistoryRecord record = engine::historyRecord(rowOf(query));
        bytes += record.content.size();
        page.isLast = page.records.empty() || bytes <= bytesMax;
        if (!page.isLast)
            return page;
        page.records.push_back(std::move(record));
    }
    page.isLast = std::cmp_less(page.records.size(), recordsMax);
    return page;
}

std::vector<MissingHistory> HistoryQuery::missing()
{
    std::vector<MissingHistory> missing;
    for (sqlite::Query query(m_gaps); query.next();)
        missing.push_back({query.id<ConversationId>(0), query.natural(1), query.natural(2), query.integer(3) != 0});
    for (sqlite::Query query(m_waiting); query.next();)
        missing.push_back({query.id<ConversationId>(0), query.natural(1), query.natural(1), false});
    for (sqlite::Query query(m_cursors); query.next();)
        missing.push_back({query.id<ConversationId>(0), query.natural(1) + 1, Seq(endOfNumbers), false});
    return missing;
}

} // namespace porchlight::store
