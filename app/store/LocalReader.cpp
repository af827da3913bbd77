// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalReader.h"

#include "app/store/schema/RetentionStep.h"
#include "app/store/schema/SumsStep.h"
#include "shared/wire/ErrorCode.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace porchlight::store {

namespace {

#define ROW_COLUMNS(text) \
    "m.id, m.uid, m.place, m.tie, m.sender, m.sender_name, m.mine, m.seq, coalesce(m.relay_time_ms, m.composed_ms)," \
    " m.state, " text ", m.failed, m.floor, " LAST_EDIT ", " IS_DELETED ", m.hidden OR m.kind <> 1," \
    " EXISTS (SELECT 1 FROM note WHERE note.conversation = m.conversation AND note.target = m.uid AND note.type = 3)," \
    " reply.target, reply.quote, reply.author = (SELECT account FROM identity)," \
    " (SELECT iif(name <> '', name, handle) FROM member WHERE member.conversation = m.conversation" \
    " AND member.account = reply.author), m.sum IS " PORCHLIGHT_MESSAGE_SUM("m.") " AND " REPLY_HOLDS " AND NOT " EDIT_FAILS
// An edit that the disk has changed is none of those that hold, and which of them was the last nobody knows any more.
#define NOTE_HOLDS(row) row "sum IS " PORCHLIGHT_MESSAGE_SUM(row) " AND note.sum IS " PORCHLIGHT_NOTE_SUM("note.")
#define REPLY_HOLDS "(reply.message IS NULL OR reply.sum IS " PORCHLIGHT_REPLY_SUM("reply.") ")"
#define EDIT_FAILS \
    "EXISTS (SELECT 1 FROM note JOIN message e ON e.id = note.message WHERE note.conversation = m.conversation" \
    " AND note.target = m.uid AND note.type = 2 AND NOT (" NOTE_HOLDS("e.") "))"
// By the author, within 24 hours by the times of the relay; the last in its order, and what is not sent yet after that.
#define LAST_EDIT \
    "(SELECT e.text FROM note JOIN message e ON e.id = note.message WHERE note.conversation = m.conversation" \
    " AND note.target = m.uid AND note.type = 2 AND e.sender = m.sender AND e.failed = 0 AND e.redacted = 0" \
    " AND e.text <> '' AND (e.relay_time_ms IS NULL OR m.relay_time_ms IS NULL" \
    " OR e.relay_time_ms <= m.relay_time_ms + 86400000) ORDER BY e.place DESC, e.tie DESC, e.id DESC LIMIT 1)"
// One's own redaction counts at once, and is taken back should the relay refuse it; not what the disk has made one of.
#define IS_DELETED \
    "m.redacted OR (m.mine AND EXISTS (SELECT 1 FROM note JOIN message r ON r.id = note.message" \
    " WHERE note.conversation = m.conversation AND note.target = m.uid AND note.type = 0 AND r.mine = 1 AND r.failed = 0" \
    " AND " NOTE_HOLDS("r.") "))"
#define OF_CONVERSATION \
    "m.conversation = (SELECT id FROM conversation WHERE uid = ?1) AND m.kind = 1 AND m.hidden = 0"
#define WITH_REPLY " LEFT JOIN reply ON reply.message = m.id"
#define NEWEST_FIRST " ORDER BY m.place DESC, m.tie DESC, m.id DESC"
#define SUMMARY \
    "SELECT " ROW_COLUMNS("substr(m.text, 1, 400)") ", c.id, c.uid, c.created_ms, max(c.unread, c.behind_unread), c.behind_ms, c.is_request, c.muted_until_ms FROM conversation c" \
    " LEFT JOIN message m ON m.id = (SELECT m.id FROM message m WHERE m.conversation = c.id AND m.kind = 1 AND m.hidden = 0" \
    NEWEST_FIRST " LIMIT 1)" WITH_REPLY
#define MEMBERS \
    "SELECT c.uid, member.account, handle, name, coalesce(delivered, 0), coalesce(read_private, 0)," \
    " coalesce(read_public, 0), read_own FROM conversation c JOIN member ON member.conversation = c.id" \
    " LEFT JOIN mark ON mark.conversation = c.uid AND mark.account = member.account"

constexpr int columnsOfRow = 22;

} // namespace

/// Prepared once; on the reader's thread.
struct LocalReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : identity(c, "SELECT account, handle, relay_url, length(token) > 0,"
                      " coalesce((SELECT value FROM setting WHERE name = 'display_name'), ''), device FROM identity")
        , waiting(c, "SELECT count(*) FROM outbox WHERE settled_ms IS NULL AND kind = 1")
        , summaries(c, SUMMARY)
        , summary(c, SUMMARY " WHERE c.uid = ?")
        , members(c, MEMBERS " WHERE c.uid = ?")
        , undelivered(c, "SELECT count(*) FROM message WHERE conversation = ? AND seq > ? AND mine = 1 AND kind = 1 AND hidden = 0")
        , page(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE " OF_CONVERSATION
                  " AND (m.place, m.tie, m.id) < (?2, ?3, ?4)" NEWEST_FIRST " LIMIT ?5")
        , message(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE " OF_CONVERSATION " AND m.uid = ?2")
        , times(c, "SELECT coalesce(composed_ms, 0), coalesce(relay_time_ms, 0) FROM message WHERE id = ?")
        , firstUnread(c, "SELECT m.uid FROM message m WHERE " OF_CONVERSATION " AND m.place > ?2 AND m.seq IS NOT NULL"
                         " AND m.mine = 0 AND m.seen = 0 ORDER BY m.place, m.tie LIMIT 1")
        , revision(c, "SELECT max(revision) FROM message")
        , gaps(c, "SELECT first, last, reason FROM gap WHERE conversation = (SELECT id FROM conversation WHERE uid = ?)"
                  " ORDER BY first")
        // The plus keeps SQLite from walking the whole timeline: what changed lately is less.
        , changed(c, "SELECT " ROW_COLUMNS("m.text") " FROM message m" WITH_REPLY " WHERE m.revision > ?2"
                     " AND +m.conversation = (SELECT id FROM conversation WHERE uid = ?1) AND (+m.kind = 1 OR m.mine AND m.redacted)"
                     " ORDER BY m.place, m.tie, m.id")
        , reactions(c, "SELECT r.sender, r.text, r.mine FROM message m JOIN note ON note.conversation = m.conversation"
                       " AND note.target = m.uid AND note.type = 3 JOIN message r ON r.id = note.message"
                       " WHERE m.id = ? AND r.failed = 0 AND r.redacted = 0 AND " NOTE_HOLDS("r.") " ORDER BY r.place, r.tie, r.id")
        , notes(c, "SELECT note.type, note.flag, m.text, reply.target, reply.quote,"
                   " reply.author = (SELECT account FROM identity), (SELECT iif(name <> '', name, handle) FROM member"
                   " JOIN conversation c ON c.id = member.conversation WHERE c.uid = ?1 AND member.account = reply.author)"
                   " FROM note JOIN message m ON m.id = note.message" WITH_REPLY " WHERE note.about = ?1"
                   " AND note.type IN (16, 17, 18) AND m.failed = 0 AND " NOTE_HOLDS("m.") " AND " REPLY_HOLDS " ORDER BY m.place, m.tie, m.id")
        , ownEdits(c, "SELECT e.uid FROM note JOIN message e ON e.id = note.message WHERE note.conversation ="
                      " (SELECT id FROM conversation WHERE uid = ?1) AND note.target = ?2 AND note.type = 2 AND e.mine = 1"
                      " AND e.failed = 0 AND e.redacted = 0 ORDER BY e.place, e.tie, e.id")
    {
    }

    sqlite::Statement identity;
    sqlite::Statement waiting;
    sqlite::Statement summaries;
    sqlite::Statement summary;
    sqlite::Statement members;
    sqlite::Statement undelivered;
    sqlite::Statement page;
    sqlite::Statement message;
    sqlite::Statement times;
    sqlite::Statement firstUnread;
    sqlite::Statement revision;
    sqlite::Statement gaps;
    sqlite::Statement changed;
    sqlite::Statement reactions;
    sqlite::Statement notes;
    sqlite::Statement ownEdits;
};

TimelineRow LocalReader::readRow(const sqlite::Query &query)
{
    constexpr std::array floors = {MessageStatus::Received, MessageStatus::Sent, MessageStatus::Delivered,
                                   MessageStatus::Read};
    TimelineRow row;
    row.id = query.id<MessageId>(1);
    row.place = {query.integer(2), query.integer(3), query.integer(0)};
    row.sender = query.id<AccountId>(4);
    row.senderName = query.text(5);
    row.mine = query.integer(6) != 0;
    if (!query.isNull(7))
        row.seq = Seq(query.integer(7));
    row.timeMs = quint64(query.integer(8));
    row.state = ContentState(query.integer(9));
    row.text = query.text(10);
    row.hasFailed = query.integer(11) != 0;
    if (row.hasFailed)
        row.failure = wire::describe(wire::ErrorCode(query.integer(11)));
    row.reached = floors.at(size_t(std::clamp<qint64>(query.integer(12), 0, qint64(floors.size()) - 1)));
    row.isDeleted = query.integer(14) != 0;
    row.isHidden = query.integer(15) != 0;
    if (query.integer(21) == 0) { // never as good, nor as deleted: what is left is its place
        row.state = ContentState::Damaged;
        row.isDeleted = false;
        row.text.clear();
        row.senderName.clear();
        return row;
    }
    if (row.isDeleted) {
        row.text.clear();
        row.state = ContentState::Readable;
        return row;
    }
    row.isEdited = !query.isNull(13);
    if (row.isEdited)
        row.text = query.text(13);
    if (query.integer(16) != 0)
        row.reactions = reactionsTo(query.integer(0));
    if (!query.isNull(17))
        row.quote = QuoteRow{query.id<MessageId>(17), query.text(20), query.integer(19) != 0, query.text(18)};
    return row;
}

std::vector<ReactionRow> LocalReader::reactionsTo(qint64 row)
{
    // Each person has one, the last; taking it back is an empty one.
    std::vector<std::tuple<AccountId, QString, bool>> last;
    for (sqlite::Query query(m_statements->reactions, row); query.next();) {
        const auto sender = query.id<AccountId>(0);
        std::erase_if(last, [&](const auto &known) { return std::get<0>(known) == sender; });
        if (const QString emoji = query.text(1); !emoji.isEmpty())
            last.emplace_back(sender, emoji, query.integer(2) != 0);
    }
    std::vector<ReactionRow> reactions;
    for (const auto &[sender, emoji, mine] : last) {
        auto found = std::find_if(reactions.begin(), reactions.end(), [&, &e = emoji](const auto &r) { return r.emoji == e; });
        if (found == reactions.end())
            found = reactions.insert(found, {emoji, 0, false});
        ++found->count;
        found->mine = found->mine || mine;
    }
    return reactions;
}

std::vector<TimelineRow> LocalReader::readRows(sqlite::Query &query)
{
    std::vector<TimelineRow> rows;
    while (query.next())
        rows.push_back(readRow(query));
    return rows;
}

LocalReader::LocalReader() = default;

Result<std::unique_ptr<LocalReader>, LocalStoreError> LocalReader::open(const QString &path)
{
    std::unique_ptr<LocalReader> reader(new LocalReader);
    // The version was judged by the store that made the file; without one there is nothing to read.
    sqlite::Connection &connection = reader->m_connection;
    if (!connection.open(path, sqlite::Connection::Mode::ReadOnly) || !connection.configure())
        return isBeyondRepair(connection.fault()) ? LocalStoreError::Damaged : LocalStoreError::CannotCreate;
    reader->m_statements = std::make_shared<Statements>(connection);
    reader->m_people = std::make_unique<PeopleReader>(connection);
    if (connection.fault() != sqlite::Fault::None)
        return LocalStoreError::Damaged;
    return reader;
}

LocalReader::Statements &LocalReader::anew()
{
    m_connection.forgetFault();
    return *m_statements;
}

std::optional<LocalIdentity> LocalReader::identity()
{
    sqlite::Query query(anew().identity);
    if (!query.next())
        return std::nullopt;
    return LocalIdentity{query.id<AccountId>(0), query.text(1), query.text(2), query.integer(3) != 0, query.text(4),
                         quint32(query.integer(5))};
}

AccountId LocalReader::ownAccount()
{
    sqlite::Query query(anew().identity);
    return query.next() ? query.id<AccountId>(0) : AccountId();
}

int LocalReader::waitingCount()
{
    sqlite::Query query(anew().waiting);
    return query.next() ? int(query.integer(0)) : 0;
}

void LocalReader::addMember(ConversationSummary &summary, const sqlite::Query &query, const AccountId &own) const
{
    const auto account = query.id<AccountId>(1);
    if (account == own) {
        summary.marks.readOwn = Seq(std::max(query.integer(5), query.integer(7)));
        if (!summary.peer.isNull())
            return;
    } else {
        const bool isFirst = summary.peer.isNull() || summary.peer == own;
        const auto delivered = Seq(query.integer(4));
        const auto read = Seq(query.integer(6));
        summary.marks.delivered = isFirst ? delivered : std::min(summary.marks.delivered, delivered);
        summary.marks.read = isFirst ? read : std::min(summary.marks.read, read);
        if (!isFirst)
            return;
    }
    summary.peer = account;
    summary.peerHandle = query.text(2);
    summary.peerName = query.text(3);
    summary.marks.isSelf = account == own;
}

ConversationSummary LocalReader::readSummary(const sqlite::Query &query, AccountId own)
{
    ConversationSummary summary;
    summary.id = query.id<ConversationId>(columnsOfRow + 1);
    summary.createdMs = quint64(query.integer(columnsOfRow + 2));
    summary.unread = int(query.integer(columnsOfRow + 3));
    summary.behindMs = quint64(query.integer(columnsOfRow + 4));
    summary.isRequest = query.integer(columnsOfRow + 5) != 0;
    summary.mutedUntilMs = query.natural(columnsOfRow + 6);
    if (!query.isNull(0))
        summary.last = readRow(query);
    for (sqlite::Query members(m_statements->members, summary.id); members.next();)
        addMember(summary, members, own);
    countUndelivered(summary, query.integer(columnsOfRow));
    readNotes(summary);
    summary.standing = m_people->standing(summary.id, summary.peer);
    const quint64 unwanted = summary.standing.preferences | m_people->preferences(ConversationId());
    if ((unwanted & quint64(Preference::NoReceipts)) != 0)
        summary.marks.read = 0;
    return summary;
}

void LocalReader::readNotes(ConversationSummary &summary)
{
    static_assert(int(Content::Type::Draft) == 16 && int(Content::Type::Archive) == 18, "the statement names them");
    for (sqlite::Query query(m_statements->notes, summary.id); query.next();) { // the last of each kind holds
        switch (Content::Type(query.integer(0))) {
        case Content::Type::Pin: summary.isPinned = query.integer(1) != 0; break;
        case Content::Type::Archive: summary.isArchived = query.integer(1) != 0; break;
        default:
            summary.draft = query.text(2);
            summary.draftReply.reset();
            if (!query.isNull(3))
                summary.draftReply = QuoteRow{query.id<MessageId>(3), query.text(6), query.integer(5) != 0, query.text(4)};
        }
    }
}

std::vector<MessageId> LocalReader::ownEdits(const ConversationId &id, const MessageId &message)
{
    std::vector<MessageId> ids;
    for (sqlite::Query query(anew().ownEdits, id, message); query.next();)
        ids.push_back(query.id<MessageId>(0));
    return ids;
}

void LocalReader::countUndelivered(ConversationSummary &summary, qint64 row)
{
    if (summary.marks.isSelf)
        return;
    sqlite::Query query(m_statements->undelivered, row, summary.marks.delivered);
    if (query.next())
        summary.undelivered = int(query.integer(0));
}

std::vector<ConversationSummary> LocalReader::conversations()
{
    const AccountId own = ownAccount();
    std::vector<ConversationSummary> all;
    for (sqlite::Query query(m_statements->summaries); query.next();)
        all.push_back(readSummary(query, own));
    return all;
}

std::optional<ConversationSummary> LocalReader::conversation(const ConversationId &id)
{
    const AccountId own = ownAccount();
    sqlite::Query query(m_statements->summary, id);
    return query.next() ? std::optional(readSummary(query, own)) : std::nullopt;
}

Watermarks LocalReader::watermarks(const ConversationId &id)
{
    const AccountId own = ownAccount();
    ConversationSummary summary;
    for (sqlite::Query query(m_statements->members, id); query.next();)
        addMember(summary, query, own);
    if (m_people->has(id, Preference::NoReceipts))
        summary.marks.read = 0; // who does not tell does not see (C5)
    return summary.marks;
}

std::vector<TimelineRow> LocalReader::timelinePage(const ConversationId &id, const std::optional<TimelinePlace> &before,
                                                   int limit)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const TimelinePlace from = before.value_or(TimelinePlace{end, end, end});
    sqlite::Query query(anew().page, id, from.place, from.tie, from.row, limit);
    return readRows(query);
}

std::optional<TimelineRow> LocalReader::message(const ConversationId &id, const MessageId &message)
{
    sqlite::Query query(anew().message, id, message);
    return query.next() ? std::optional(readRow(query)) : std::nullopt;
}

std::optional<MessageRoute> LocalReader::route(const ConversationId &id, const MessageId &message)
{
    auto row = this->message(id, message);
    if (!row)
        return std::nullopt;
    MessageRoute route{std::move(*row)};
    if (sqlite::Query times(m_statements->times, route.row.place.row); times.next()) {
        route.composedMs = times.natural(0);
        route.committedMs = times.natural(1);
    }
    const AccountId own = ownAccount();
    for (sqlite::Query member(m_statements->members, id); member.next();) {
        if (member.id<AccountId>(1) == own)
            continue;
        const QString name = member.text(3);
        route.others.push_back({name.isEmpty() ? member.text(2) : name, member.natural(4), member.natural(6)});
    }
    return route;
}

std::optional<MessageId> LocalReader::firstUnread(const ConversationId &id)
{
    const Seq readOwn = watermarks(id).readOwn;
    sqlite::Query query(anew().firstUnread, id, readOwn);
    return query.next() ? std::optional(query.id<MessageId>(0)) : std::nullopt;
}

std::vector<engine::Gap> LocalReader::gaps(const ConversationId &id)
{
    std::vector<engine::Gap> gaps;
    for (sqlite::Query query(anew().gaps, id); query.next();) {
        const auto why = wire::TrimReason(query.integer(2));
        gaps.push_back({Seq(query.integer(0)), Seq(query.integer(1)), why != wire::TrimReason::Asked,
                        why == wire::TrimReason::BeforeDevice});
    }
    return gaps;
}

qint64 LocalReader::revision()
{
    sqlite::Query query(anew().revision);
    return query.next() ? query.integer(0) : 0;
}

std::vector<TimelineRow> LocalReader::changedSince(const ConversationId &id, qint64 revision)
{
    sqlite::Query query(anew().changed, id, revision);
    return readRows(query);
}

} // namespace porchlight::store
