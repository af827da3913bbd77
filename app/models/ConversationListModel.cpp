// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationListModel.h"

#include "app/models/DisplayText.h"
#include "app/models/GroupLine.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

using store::ConversationSummary;

namespace {

/// Stands before the other: not archived, pinned, more recent; among equals by id, so that the order is always the same.
bool isBefore(const ConversationSummary &one, const ConversationSummary &other)
{
    if (one.isArchived != other.isArchived)
        return other.isArchived;
    if (one.isPinned != other.isPinned)
        return one.isPinned;
    if (one.lastActivityMs() != other.lastActivityMs())
        return one.lastActivityMs() > other.lastActivityMs();
    return one.id < other.id;
}

/// One line for the newest message.
QString previewOf(const store::TimelineRow &row)
{
    if (row.isDeleted)
        return ConversationListModel::tr("Message deleted");
    switch (row.state) {
    case ContentState::Readable: return previewText(row.text);
    case ContentState::UnknownType: return ConversationListModel::tr("A message from a newer version of Porchlight");
    case ContentState::Unreadable: return ConversationListModel::tr("A message that cannot be read");
    case ContentState::Damaged: return ConversationListModel::tr("A message that was damaged on a disk");
    case ContentState::Quarantined: return ConversationListModel::tr("A message that could not be opened, and was put aside");
    case ContentState::WaitingForKey:
        return ConversationListModel::tr("A message whose key is on its way");
    case ContentState::KeyLost:
        return ConversationListModel::tr("A message whose key never came");
    case ContentState::Expired: return ConversationListModel::tr("A message that is no longer on the relay");
    }
    return QString();
}

ConversationSummary madeSafe(ConversationSummary summary)
{
    summary.peerName = titleOf(summary);
    if (summary.last)
        summary.last->text = previewOf(*summary.last);
    return summary;
}

/// What one's devices tell each other there is not shown to anyone.
bool isListed(const ConversationSummary &summary)
{
    // Whom one has blocked is in the settings, and a request that was deleted nowhere.
    if (summary.standing.isBlocked || (summary.isRequest && summary.standing.isHidden))
        return false;
    return !summary.marks.isSelf || summary.last;
}

} // namespace

QString titleOf(const ConversationSummary &summary)
{
    if (summary.marks.isSelf)
        return ConversationListModel::tr("Notes to self");
    if (summary.isGroup) {
        const QString title = oneLine(summary.title, nameUnitsMax);
        return title.isEmpty() ? ConversationListModel::tr("A group without a name") : title;
    }
    const QString localName = oneLine(summary.standing.localName, nameUnitsMax);
    if (!localName.isEmpty())
        return localName;
    const QString name = oneLine(summary.peerName, nameUnitsMax);
    if (!name.isEmpty())
        return name;
    return summary.peerHandle.isEmpty() ? ConversationListModel::tr("Someone") : oneLine(summary.peerHandle, nameUnitsMax);
}

ConversationListModel::ConversationListModel(store::LocalReader &reader, QObject *parent)
    : QAbstractListModel(parent), m_reader(reader)
{
    reload();
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const ConversationSummary &summary = m_summaries[size_t(index.row())];
    const auto &last = summary.last;
    switch (role) {
    case ConversationKeyRole: return keyOf(summary.id);
    case Qt::DisplayRole:
    case NameRole: return summary.peerName;
    case HandleRole: return summary.peerHandle;
    case AvatarKeyRole: return summary.isGroup ? keyOf(summary.id) : keyOf(summary.peer);
    case IsSelfRole: return summary.marks.isSelf;
    case PreviewRole: return last ? last->text : QString();
    case PreviewIsMineRole: return last && last->mine && !last->note;
    case TimeRole: return last ? localTime(last->timeMs) : QDateTime();
    case StatusRole: return last && !last->note ? statusName(messageStatus(*last, summary.marks)) : QString();
    case UnreadRole: return summary.unread;
    case PinnedRole: return summary.isPinned;
    case ArchivedRole: return summary.isArchived;
    case DraftRole: return oneLine(summary.draft, previewUnitsMax);
    case IsMutedRole: return isMutedNow(summary);
    case IsRequestRole: return summary.isRequest;
    case IsGroupRole: return summary.isGroup;
    case PictureRole: return summary.picture;
    case PreviewSenderRole: return senderOf(summary);
    case PreviewEventRole: return eventOf(summary);
    case MentionsMeRole: return summary.mentionsMe;
    case IsVerifiedRole: return m_names && !summary.isGroup && m_names->isVerified(summary.peer);
    default: return QVariant();
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {{ConversationKeyRole, "conversationKey"},
            {NameRole, "name"},
            {HandleRole, "handle"},
            {AvatarKeyRole, "avatarKey"},
            {IsSelfRole, "isSelf"},
            {PreviewRole, "preview"},
            {PreviewIsMineRole, "previewIsMine"},
            {TimeRole, "time"},
            {StatusRole, "status"},
            {UnreadRole, "unread"},
            {PinnedRole, "pinned"},
            {ArchivedRole, "archived"},
            {DraftRole, "draft"},
            {IsMutedRole, "isMuted"},
            {IsRequestRole, "isRequest"},
            {IsGroupRole, "isGroup"},
            {PictureRole, "picture"},
            {PreviewSenderRole, "previewSender"},
            {PreviewEventRole, "previewEvent"},
            {MentionsMeRole, "mentionsMe"},
            {IsVerifiedRole, "isVerified"}};
}

QString ConversationListModel::senderOf(const ConversationSummary &summary) const
{
    if (!summary.isGroup || !summary.last || summary.last->mine || summary.last->note)
        return QString();
    const QString name = oneLine(summary.last->senderName, nameUnitsMax);
    return name.isEmpty() && m_names ? m_names->calledIn(summary.last->sender, summary.id) : name;
}

QString ConversationListModel::eventOf(const ConversationSummary &summary) const
{
    return summary.last && summary.last->note && m_names ? groupLine(*summary.last->note, *m_names, summary.id) : QString();
}

std::optional<ConversationId> ConversationListModel::withHandle(const QString &handle) const
{
    const auto hasHandle = [&](const ConversationSummary &summary) { return !summary.isGroup && summary.peerHandle == handle; };
    const auto found = std::find_if(m_summaries.begin(), m_summaries.end(), hasHandle);
    return found == m_summaries.end() ? std::nullopt : std::optional(found->id);
}

const ConversationSummary *ConversationListModel::summaryOf(const ConversationId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_summaries[size_t(row)];
}

void ConversationListModel::refresh(const engine::LocalChanges &changes)
{
    if (changes.people)
        return reload();
    std::set<ConversationId> touched = changes.conversations;
    for (const ConversationSummary &summary : m_summaries) {
        if (changes.faces.contains(summary.peer))
            touched.insert(summary.id);
    }
    for (const ConversationId &id : touched)
        refresh(id);
    recount();
}

void ConversationListModel::refreshVerified()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {IsVerifiedRole});
}

void ConversationListModel::readAs(const AccountId &own)
{
    if (own != m_readAs)
        reload();
}

void ConversationListModel::reload()
{
    beginResetModel();
    m_readAs = m_reader.identity().value_or(store::LocalIdentity()).account;
    m_summaries.clear();
    for (ConversationSummary &summary : m_reader.conversations()) {
        if (!isListed(summary))
            continue;
        m_summaries.push_back(madeSafe(std::move(summary)));
    }
    std::sort(m_summaries.begin(), m_summaries.end(), isBefore);
    endResetModel();
    Q_EMIT countChanged();
    recount();
}

void ConversationListModel::refresh(const ConversationId &id)
{
    auto read = m_reader.conversation(id);
    const int row = rowOf(id);
    if (read && !isListed(*read))
        read.reset();
    if (read && row >= 0)
        replace(row, madeSafe(std::move(*read)));
    else if (read)
        insert(madeSafe(std::move(*read)));
    else if (row >= 0)
        remove(row);
}

void ConversationListModel::replace(int row, ConversationSummary summary)
{
    const auto begin = m_summaries.begin();
    const bool isDraftNews = m_summaries[size_t(row)].draft != summary.draft;
    m_summaries[size_t(row)] = std::move(summary);
    const ConversationSummary &moved = m_summaries[size_t(row)];
    // The others are in order: it belongs before the first of them that it precedes.
    const auto rest = std::partition_point(begin, begin + row, [&](const auto &other) { return isBefore(other, moved); });
    int target = int(rest - begin);
    if (target == row) {
        target = int(std::partition_point(begin + row + 1, m_summaries.end(),
                                          [&](const auto &other) { return isBefore(other, moved); })
                     - begin);
        target = std::max(row, target - 1);
    }
    if (target != row) {
        beginMoveRows({}, row, row, {}, target > row ? target + 1 : target);
        if (target < row)
            std::rotate(begin + target, begin + row, begin + row + 1);
        else
            std::rotate(begin + row, begin + row + 1, begin + target + 1);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(target), index(target));
    if (isDraftNews)
        Q_EMIT draftTold(keyOf(m_summaries[size_t(target)].id), m_summaries[size_t(target)].draft);
}

void ConversationListModel::insert(ConversationSummary summary)
{
    const auto place = std::lower_bound(m_summaries.begin(), m_summaries.end(), summary, isBefore);
    const int row = int(place - m_summaries.begin());
    beginInsertRows({}, row, row);
    m_summaries.insert(place, std::move(summary));
    endInsertRows();
    Q_EMIT countChanged();
}

void ConversationListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_summaries.erase(m_summaries.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
}

int ConversationListModel::rowOf(const ConversationId &id) const
{
    const auto isIt = [&](const ConversationSummary &summary) { return summary.id == id; };
    const auto found = std::find_if(m_summaries.begin(), m_summaries.end(), isIt);
    return found == m_summaries.end() ? -1 : int(found - m_summaries.begin());
}

void ConversationListModel::recount()
{
    int unread = 0;
    m_undelivered = 0;
    for (const ConversationSummary &summary : m_summaries) {
        unread += summary.unread;
        m_undelivered += summary.undelivered;
    }
    if (std::exchange(m_totalUnread, unread) != unread)
        Q_EMIT totalUnreadChanged();
}

} // namespace porchlight::models
