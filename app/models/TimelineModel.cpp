// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineModel.h"

#include "app/models/ConversationListModel.h"
#include "app/models/GroupLine.h"
#include "app/models/LocalDay.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

using store::TimelineRow;

namespace {

QString stateName(ContentState state)
{
    switch (state) {
    case ContentState::Readable: return QStringLiteral("readable");
    case ContentState::UnknownType: return QStringLiteral("newer");
    case ContentState::Unreadable: return QStringLiteral("unreadable");
    case ContentState::Damaged: return QStringLiteral("damaged");
    case ContentState::Expired: return QStringLiteral("expired");
    case ContentState::Quarantined: return QStringLiteral("quarantined");
    case ContentState::WaitingForKey:
        return QStringLiteral("waiting");
    case ContentState::KeyLost:
        return QStringLiteral("keyLost");
    }
    return QString();
}

QString reactionsOf(const TimelineRow &row)
{
    QStringList lines;
    for (const store::ReactionRow &reaction : row.reactions) {
        lines.append(QString::number(reaction.count) + (reaction.mine ? QStringLiteral(" 1 ") : QStringLiteral(" 0 "))
                     + reaction.emoji);
    }
    return lines.join(u'\n');
}

QString mentionLines(const TimelineRow &row, const AccountId &own)
{
    QStringList lines;
    for (const Mention &mention : row.mentions) {
        if (mention.length > 0)
            lines.append(QStringLiteral("%1 %2 %3").arg(mention.start).arg(mention.length).arg(mention.account == own ? 1 : 0));
    }
    return lines.join(u'\n');
}

QString authorOf(const store::QuoteRow &quote, const QString &title)
{
    if (quote.mine)
        return TimelineModel::tr("You");
    return quote.author.isEmpty() ? title : quote.author;
}

} // namespace

TimelineModel::TimelineModel(store::LocalReader &reader, EngineSink &sink, QObject *parent)
    : TimelineHead(parent), m_reader(reader), m_sink(sink), m_actions(*this, reader, sink)
{
}

TimelineModel::~TimelineModel() = default;

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const TimelineItem &item = m_items[size_t(index.row())];
    const TimelineRow &row = item.row;
    switch (role) {
    case MessageKeyRole: return keyOf(row.id);
    case Qt::DisplayRole:
    case TextRole: return row.text;
    case MineRole: return row.mine;
    case SenderNameRole: return senderOf(row);
    case AvatarKeyRole: return keyOf(row.sender);
    case TimeRole: return localTime(row.timeMs);
    case ShowDayRole: return item.showDay;
    case RunStartRole: return item.runStart;
    case RunEndRole: return item.runEnd;
    case StatusRole: return statusName(item.status);
    case FailureRole: return Sentence(row.failure).words();
    case StateRole: return stateName(row.state);
    case IsFirstUnreadRole: return m_firstUnread == row.id;
    case GapRole: return gapName(item.gap);
    case EventRole: return row.note && m_names ? groupLine(*row.note, *m_names, m_head.id) : QString();
    case MentionsRole: return mentionLines(row, m_names ? m_names->own() : AccountId());
    case NoticeRole: return item.notice;
    case PictureRole: return m_head.isGroup && m_names && !row.mine ? m_names->pictureOf(row.sender) : QByteArray();
    case EditedRole: return row.isEdited;
    case DeletedRole: return row.isDeleted;
    case ReactionsRole: return reactionsOf(row);
    case ReplyKeyRole: return row.quote ? keyOf(row.quote->to) : QString();
    case ReplyAuthorRole: return row.quote ? authorOf(*row.quote, title()) : QString();
    case ReplyTextRole: return row.quote ? row.quote->quote : QString();
    default: return QVariant();
    }
}

/// As they were called when they wrote it; of who told no name, as they are called now.
QString TimelineModel::senderOf(const TimelineRow &row) const
{
    if (!row.senderName.isEmpty() || row.mine)
        return row.senderName;
    return m_head.isGroup && m_names ? m_names->calledIn(row.sender, m_head.id) : title();
}

void TimelineModel::setPeople(Names &names, MentionsOf mentionsOf)
{
    m_names = &names;
    m_mentionsOf = std::move(mentionsOf);
}

void TimelineModel::open(const QString &key)
{
    if (key == conversationKey())
        return;
    beginResetModel();
    m_head = {};
    m_items.clear();
    m_beyond.reset();
    m_firstUnread.reset();
    m_lastShown.reset();
    m_isReadingBack = m_hasNewer = false;
    m_composed.clear();
    m_revision = m_reader.revision(); // before all else: what is committed meanwhile is read twice, not missed
    const auto id = ConversationId::fromHex(key.toLatin1());
    if (auto head = id ? m_reader.conversation(*id) : std::nullopt) {
        m_head = std::move(*head);
        m_readTold = m_head.marks.readOwn;
        m_firstUnread = m_reader.firstUnread(m_head.id);
        append(m_reader.timelinePage(m_head.id, std::nullopt, pageRows + 1));
    }
    endResetModel();
    m_wanted = 0;
    readGaps();
    m_actions.setDraftOf(m_head);
    setComposeError(QString());
    Q_EMIT conversationKeyChanged();
    Q_EMIT headChanged();
    Q_EMIT unreadBelowChanged();
    Q_EMIT hasOlderChanged();
}

void TimelineModel::refresh()
{
    if (m_head.id.isNull())
        return;
    const store::Watermarks marks = m_head.marks;
    const bool hadOlder = hasOlder();
    readHead();
    bool isFlood = false;
    if (const qint64 revision = m_reader.revision(); revision != m_revision) {
        isFlood = isOvertaken();
        m_hasNewer = m_hasNewer || isFlood;
        const auto last = m_hasNewer && !m_items.empty() ? std::optional(m_items.front().row.place) : std::nullopt;
        takeChanged(m_reader.changedSince(m_head.id, std::exchange(m_revision, revision), last));
    }
    dropRemoved();
    if (m_head.marks != marks)
        restate();
    trim();
    readGaps();
    if (hasOlder() != hadOlder || isFlood)
        Q_EMIT hasOlderChanged();
    if (isFlood)
        Q_EMIT overtaken();
}

void TimelineModel::readHead()
{
    auto head = m_reader.conversation(m_head.id);
    if (!head)
        return;
    const bool isNews = !isSameHead(m_head, *head);
    const bool isCountNews = m_head.unread != head->unread;
    // Read positions only grow, unless the relay has begun a new life and numbers anew.
    const bool isNewLife = head->marks.readOwn < m_head.marks.readOwn;
    m_readTold = isNewLife ? head->marks.readOwn : std::max(m_readTold, head->marks.readOwn);
    m_head = std::move(*head);
    m_actions.setDraftOf(m_head);
    if (isNews)
        Q_EMIT headChanged();
    if (isCountNews)
        Q_EMIT unreadBelowChanged();
}

/// A page, and the first of the next one if there is one: to know that there is more, and what the oldest row follows.
void TimelineModel::append(Rows page)
{
    m_beyond.reset();
    if (page.size() > size_t(pageRows)) {
        m_beyond.emplace(std::move(page.back()), m_head.marks);
        page.pop_back();
    }
    const int first = int(m_items.size());
    LocalDay calendar;
    for (TimelineRow &row : page)
        m_items.emplace_back(std::move(row), m_head.marks, &calendar);
    for (int row = first; row < int(m_items.size()); ++row) {
        const auto at = size_t(row);
        m_items[at].regroup(at + 1 < m_items.size() ? &m_items[at + 1] : m_beyond ? &*m_beyond : nullptr,
                            at > 0 ? &m_items[at - 1] : nullptr);
    }
}

void TimelineModel::loadOlder()
{
    if (!m_beyond || m_items.empty())
        return;
    m_isReadingBack = true;
    auto page = m_reader.timelinePage(m_head.id, m_items.back().row.place, pageRows + 1);
    const int first = int(m_items.size());
    const int added = std::min(int(page.size()), pageRows);
    if (added > 0) {
        beginInsertRows({}, first, first + added - 1);
        append(std::move(page));
        endInsertRows();
    } else {
        m_beyond.reset();
    }
    regroup(first - 1, first - 1);
    readGaps();
    if (!m_beyond)
        Q_EMIT hasOlderChanged();
}

void TimelineModel::readBeyond()
{
    m_beyond.reset();
    if (m_items.empty())
        return;
    auto next = m_reader.timelinePage(m_head.id, m_items.back().row.place, 1);
    if (!next.empty())
        m_beyond.emplace(std::move(next.front()), m_head.marks);
    regroup(int(m_items.size()) - 1, int(m_items.size()) - 1);
}

void TimelineModel::takeChanged(Rows changed)
{
    bool isBeyondTouched = false;
    Rows fresh;
    for (TimelineRow &stored : changed) {
        const bool isBeyond = m_beyond && stored.id == m_beyond->row.id;
        isBeyondTouched = isBeyondTouched || isBeyond;
        if (const int row = rowOf(stored.id); stored.isHidden) {
            if (row >= 0)
                erase(row, row);
        } else if (row >= 0)
            update(row, std::move(stored));
        else if (m_hasNewer && stored.place > m_items.front().row.place)
            continue; // beyond the other end
        else if (isBeyond ? stored.place > m_items.back().row.place : !m_beyond || stored.place > m_beyond->row.place)
            fresh.push_back(std::move(stored));
    }
    // They come in order, so neighbours that belong at the same place are inserted together.
    for (auto first = fresh.begin(); first != fresh.end();) {
        const int row = placeOf(first->place);
        const auto last = std::find_if(first, fresh.end(), [&](const auto &r) { return placeOf(r.place) != row; });
        insert(row, first, last);
        first = last;
    }
    if (isBeyondTouched)
        readBeyond();
}

void TimelineModel::insert(int row, Rows::iterator first, Rows::iterator last)
{
    Items items;
    LocalDay calendar;
    for (auto stored = std::make_reverse_iterator(last); stored != std::make_reverse_iterator(first); ++stored)
        items.emplace_back(std::move(*stored), m_head.marks, &calendar);
    const int count = int(items.size());
    std::vector<MessageId> ids;
    for (const TimelineItem &item : items)
        ids.push_back(item.row.id);
    beginInsertRows({}, row, row + count - 1);
    m_items.insert(m_items.begin() + row, std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    endInsertRows();
    regroup(row - 1, row + count);
    for (const MessageId &id : ids)
        announce(id);
}

void TimelineModel::update(int row, TimelineRow stored)
{
    TimelineItem item(std::move(stored), m_head.marks);
    if (m_beyond && item.row.place < m_beyond->row.place)
        return erase(row, row); // it went to where nothing is loaded
    item.showDay = m_items[size_t(row)].showDay;
    item.runStart = m_items[size_t(row)].runStart;
    item.runEnd = m_items[size_t(row)].runEnd;
    item.gap = m_items[size_t(row)].gap;
    item.notice = m_items[size_t(row)].notice;
    m_items[size_t(row)] = std::move(item);
    const auto place = m_items[size_t(row)].row.place;
    const int target = int(std::count_if(m_items.begin(), m_items.end(), [&](const auto &i) { return i.row.place > place; }));
    const auto begin = m_items.begin();
    if (target != row) {
        beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
        if (target < row)
            std::rotate(begin + target, begin + row, begin + row + 1);
        else
            std::rotate(begin + row, begin + row + 1, begin + target + 1);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(target), index(target));
    regroup(std::min(row, target) - 1, std::max(row, target) + 1);
}

void TimelineModel::dropRemoved()
{
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        const TimelineItem &item = m_items[size_t(row)];
        const bool mayGo = item.row.hasFailed || item.status == store::MessageStatus::Sending;
        if (mayGo && !m_reader.message(m_head.id, item.row.id))
            erase(row, row);
    }
}

void TimelineModel::erase(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_items.erase(m_items.begin() + first, m_items.begin() + last + 1);
    endRemoveRows();
    regroup(first - 1, first);
}

/// The watermarks have moved, and with them the ticks.
void TimelineModel::restate()
{
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(m_items.size()); ++row) {
        TimelineItem &item = m_items[size_t(row)];
        const auto status = messageStatus(item.row, m_head.marks);
        if (std::exchange(item.status, status) == status)
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last), {StatusRole});
}

void TimelineModel::regroup(int first, int last)
{
    for (int row = std::max(0, first); row <= std::min(last, int(m_items.size()) - 1); ++row) {
        const auto at = size_t(row);
        const TimelineItem *const older = at + 1 < m_items.size() ? &m_items[at + 1] : m_beyond ? &*m_beyond : nullptr;
        if (m_items[at].regroup(older, at > 0 ? &m_items[at - 1] : nullptr))
            Q_EMIT dataChanged(index(row), index(row), {ShowDayRole, RunStartRole, RunEndRole});
    }
}

int TimelineModel::rowOf(const MessageId &id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const auto &item) { return item.row.id == id; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int TimelineModel::rowOf(const QString &messageKey) const
{
    const auto id = MessageId::fromHex(messageKey.toLatin1());
    return id ? rowOf(*id) : -1;
}

int TimelineModel::placeOf(const store::TimelinePlace &place) const
{
    const auto isNewer = [&](const TimelineItem &item) { return item.row.place > place; };
    return int(std::partition_point(m_items.begin(), m_items.end(), isNewer) - m_items.begin());
}

} // namespace porchlight::models
