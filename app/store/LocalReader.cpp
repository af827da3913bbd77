// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalReaderStatements.h"

#include "app/store/SearchQuery.h"
#include "app/store/StorageQuery.h"
#include "shared/wire/ErrorCode.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace porchlight::store {

TimelineRow LocalReader::readRow(const sqlite::Query &query)
{
    constexpr std::array floors = {MessageStatus::Received, MessageStatus::Sent, MessageStatus::Delivered,
                                   MessageStatus::Read};
    TimelineRow row;
    row.id = query.id<MessageId>(1);
    row.place = {query.integer(2), query.integer(3), query.integer(0)};
    row.sender = query.id<AccountId>(4);
    row.senderName = query.text(5);
    row.senderHandle = query.text(23);
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
    if (query.natural(22) == groupNoteType) {
        row.note = groupNoteFromStored(row.text, row.sender);
        row.text.clear();
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
    row.mentions = mentionsOf(query.text(row.isEdited ? 25 : 24), query.text(row.isEdited ? 13 : 10));
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

LocalReader::~LocalReader() = default;

Result<std::unique_ptr<LocalReader>, LocalStoreError> LocalReader::open(const QString &path)
{
    std::unique_ptr<LocalReader> reader(new LocalReader);
    // The version was judged by the store that made the file; without one there is nothing to read.
    sqlite::Connection &connection = reader->m_connection;
    if (!connection.open(path, sqlite::Connection::Mode::ReadOnly) || !connection.configure())
        return isBeyondRepair(connection.fault()) ? LocalStoreError::Damaged : LocalStoreError::CannotCreate;
    reader->m_statements = std::make_shared<Statements>(connection);
    reader->m_people = std::make_unique<PeopleReader>(connection);
    reader->m_names = std::make_unique<NameQuery>(connection);
    reader->m_search = std::make_unique<SearchQuery>(connection, *reader);
    if (connection.fault() != sqlite::Fault::None)
        return LocalStoreError::Damaged;
    return reader;
}

StorageUse LocalReader::storageUse(const QString &path)
{
    anew();
    return readStorageUse(m_connection, path);
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
    ++summary.members;
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
    summary.marks.isSelf = account == own && query.integer(8) == 0; // a group that everybody else has left is none
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
    summary.isGroup = query.integer(columnsOfRow + 7) != 0;
    summary.isOutside = query.integer(columnsOfRow + 8) != 0;
    summary.title = query.text(columnsOfRow + 9);
    summary.picture = query.blob(columnsOfRow + 10);
    if (!query.isNull(0))
        summary.last = readRow(query);
    for (sqlite::Query members(m_statements->members, summary.id); members.next();)
        addMember(summary, members, own);
    if (summary.isGroup) {
        summary.peer = AccountId();
        summary.peerHandle.clear();
        summary.peerName.clear();
    }
    countUndelivered(summary, query.integer(columnsOfRow));
    summary.mentionsMe = m_statements->mentions.isWaiting(query.integer(columnsOfRow), summary.marks.readOwn, own);
    readNotes(summary);
    summary.standing = m_people->standing(summary.id, summary.peer);
    if (!summary.isGroup && !summary.isRequest) // a stranger shows no pictures
        summary.picture = m_people->face(summary.peer).picture;
    if (isUnwanted(Preference::NoReceipts, summary.standing.preferences, m_people->preferences(ConversationId())))
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

std::vector<Reply> LocalReader::pins(const ConversationId &id)
{
    std::vector<Reply> pins;
    for (sqlite::Query query(anew().pins, id); query.next();)
        pins.push_back({query.id<MessageId>(0), query.id<AccountId>(1), query.text(2)});
    return pins;
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
    if (summary.marks.isSelf || summary.members < 2)
        return; // to nobody
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

std::vector<TimelineRow> LocalReader::timelinePageAfter(const ConversationId &id, const TimelinePlace &after, int limit)
{
    sqlite::Query query(anew().pageAfter, id, after.place, after.tie, after.row, limit);
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
        const QString name = member.text(3).isEmpty() ? member.text(2) : member.text(3);
        route.others.push_back({member.id<AccountId>(1), name, member.natural(4), member.natural(6)});
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
        gaps.push_back({query.natural(0), query.natural(1), why != wire::TrimReason::Asked, why == wire::TrimReason::BeforeDevice});
    }
    return gaps;
}

qint64 LocalReader::revision()
{
    sqlite::Query query(anew().revision);
    return query.next() ? query.integer(0) : 0;
}

std::vector<TimelineRow> LocalReader::changedSince(const ConversationId &id, qint64 revision, const std::optional<TimelinePlace> &last)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const TimelinePlace upTo = last.value_or(TimelinePlace{end, end, end});
    sqlite::Query query(anew().changed, id, revision, upTo.place, upTo.tie, upTo.row);
    return readRows(query);
}

bool LocalReader::hasChangedBeyond(const ConversationId &id, qint64 revision, int many)
{
    sqlite::Query query(anew().changes, id, revision, many + 1);
    return query.next() && query.integer(0) > many;
}

} // namespace porchlight::store
