// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupModel.h"

#include "app/models/DisplayText.h"
#include "app/models/GroupPicture.h"
#include "app/models/StatusName.h"

#include <algorithm>
#include <set>

namespace porchlight::models {

using engine::ChangeGroup;
using engine::GroupChangeKind;

namespace {

constexpr std::size_t completionsMax = 8;
constexpr auto namesWithin = 500ms;

bool isBegun(const QString &words, const QString &begun)
{
    if (words.startsWith(begun, Qt::CaseInsensitive))
        return true;
    const auto parts = QStringView(words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [&](QStringView part) { return part.startsWith(begun, Qt::CaseInsensitive); });
}

} // namespace

GroupModel::GroupModel(store::LocalReader &reader, EngineSink &sink, Names &names, LookNow lookNow, QObject *parent)
    : QAbstractListModel(parent), m_sink(sink), m_names(names), m_lookNow(std::move(lookNow)),
      m_people(reader, sink, names, [this](const AccountId &account) { return isIn(account); })
{
    m_later.setSingleShot(true);
    m_later.setInterval(namesWithin);
    connect(&m_later, &QTimer::timeout, this, &GroupModel::read);
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Member &member = m_rows[size_t(index.row())];
    switch (role) {
    case AccountKeyRole: return keyOf(member.told.account);
    case Qt::DisplayRole:
    case NameRole: return member.name;
    case HandleRole: return member.told.handle;
    case IsAdminRole: return member.told.isAdmin;
    case IsMeRole: return member.told.account == m_names.own();
    case PictureRole: return m_names.pictureOf(member.told.account);
    case IsVerifiedRole: return m_names.isVerified(member.told.account);
    default: return QVariant();
    }
}

QHash<int, QByteArray> GroupModel::roleNames() const
{
    return {{AccountKeyRole, "accountKey"}, {NameRole, "name"}, {HandleRole, "handle"}, {IsAdminRole, "isAdmin"}, {IsMeRole, "isMe"},
            {PictureRole, "picture"}, {IsVerifiedRole, "isVerified"}};
}

bool GroupModel::isOnlyAdmin() const
{
    return isAdmin() && std::ranges::count_if(m_told.members, &engine::GroupMemberTold::isAdmin) == 1;
}

bool GroupModel::isIn(const AccountId &account) const
{
    return std::ranges::find(m_told.members, account, &engine::GroupMemberTold::account) != m_told.members.end();
}

void GroupModel::show(const ConversationId &conversation)
{
    if (m_conversation == conversation)
        return;
    m_conversation = conversation;
    m_isKnown = false;
    m_told = {};
    m_squares.clear();
    m_search.clear();
    end();
    setError(QString());
    read();
    m_sink.post(engine::ShowGroup{conversation});
}

void GroupModel::online()
{
    if (!m_conversation.isNull())
        m_sink.post(engine::ShowGroup{m_conversation});
}

void GroupModel::refreshFaces()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {PictureRole, IsVerifiedRole});
}

void GroupModel::refresh()
{
    if (m_isKnown && !m_later.isActive())
        m_later.start();
}

void GroupModel::onTold(const engine::GroupTold &told)
{
    if (told.conversation != m_conversation || m_conversation.isNull())
        return;
    m_isKnown = true;
    m_told = told;
    m_squares = squaresText(told.squares);
    read();
}

void GroupModel::read()
{
    Members members;
    std::map<QString, int> called;
    for (const engine::GroupMemberTold &told : m_told.members) {
        Member member{told, m_names.nameOf(told.account, m_conversation)};
        member.told.handle = oneLine(told.handle, nameUnitsMax);
        if (member.told.handle.isEmpty())
            member.told.handle = m_names.handleOf(told.account, m_conversation);
        ++called[member.name.toCaseFolded()];
        members.push_back(std::move(member));
    }
    for (Member &member : members)
        member.isNameShared = called[member.name.toCaseFolded()] > 1;
    m_members = std::move(members);
    setSearch(m_search);
    Q_EMIT changed();
}

void GroupModel::setSearch(const QString &search)
{
    const bool isNews = std::exchange(m_search, search) != search;
    const QString wanted = search.trimmed();
    const QString bare = wanted.startsWith(u'@') ? wanted.sliced(1) : wanted;
    Members found;
    std::ranges::copy_if(m_members, std::back_inserter(found), [&](const Member &member) {
        return member.name.contains(wanted, Qt::CaseInsensitive) || member.told.handle.contains(bare, Qt::CaseInsensitive);
    });
    showRows(std::move(found));
    if (isNews)
        Q_EMIT changed();
}

/// Row by row, so that a list which somebody reads stays where it is.
void GroupModel::showRows(Members wanted)
{
    std::set<AccountId> stay;
    for (const Member &member : wanted)
        stay.insert(member.told.account);
    for (int row = count() - 1; row >= 0; --row) {
        if (stay.contains(m_rows[size_t(row)].told.account))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        Member &member = wanted[size_t(row)];
        const auto at = std::find_if(m_rows.begin() + row, m_rows.end(), [&](const Member &shown) { return shown.told.account == member.told.account; });
        const int from = int(at - m_rows.begin());
        if (at == m_rows.end()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, std::move(member));
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, at, at + 1);
            endMoveRows();
        }
        if (Member &shown = m_rows[size_t(row)]; !(shown == member)) {
            shown = std::move(member);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void GroupModel::addChosen()
{
    const std::vector<AccountId> chosen = m_people.chosen();
    if (chosen.empty())
        return;
    if (m_told.members.size() + chosen.size() > engine::groupMembersMax)
        return setError(groupTrouble(GroupAct::Add, {0, wire::ErrorCode::GroupFull, {}}));
    m_whom = chosen.size() == 1 ? m_people.chosenNames().constFirst() : QString();
    change(GroupAct::Add, GroupChangeKind::Add, chosen);
}

void GroupModel::removeMember(const QString &accountKey)
{
    if (const auto account = AccountId::fromHex(accountKey.toLatin1()))
        change(GroupAct::Remove, GroupChangeKind::Remove, {*account});
}

void GroupModel::setAdmin(const QString &accountKey, bool isAdmin)
{
    if (const auto account = AccountId::fromHex(accountKey.toLatin1()))
        change(GroupAct::Role, isAdmin ? GroupChangeKind::Promote : GroupChangeKind::Demote, {*account});
}

void GroupModel::leave(const QString &successorKey)
{
    if (!isOnlyAdmin() || memberCount() == 1)
        return change(GroupAct::Leave, GroupChangeKind::Leave, {});
    const auto successor = AccountId::fromHex(successorKey.toLatin1());
    if (!successor || !isIn(*successor) || *successor == m_names.own())
        return setError(groupTrouble(GroupAct::Leave, {0, wire::ErrorCode::LastAdmin, {}}));
    change(GroupAct::Leave, GroupChangeKind::Promote, {*successor});
    m_leavesNext = isBusy();
}

void GroupModel::change(GroupAct act, GroupChangeKind kind, std::vector<AccountId> accounts)
{
    ask(act, ChangeGroup{0, m_conversation, kind, std::move(accounts)});
}

template <class Event>
void GroupModel::ask(GroupAct act, Event event)
{
    if (m_conversation.isNull() || isBusy())
        return;
    m_act = act;
    m_ask = m_sink.nextAsk();
    event.ask = m_ask;
    setError(QString());
    m_sink.post(std::move(event));
    Q_EMIT isBusyChanged();
}

void GroupModel::setMembersAdd(bool mayAdd)
{
    ask(GroupAct::Policy, engine::SetMembersAdd{0, m_conversation, mayAdd});
}

void GroupModel::setOpen(bool isOpen)
{
    ask(GroupAct::Link, engine::SetInvitation{0, m_conversation, isOpen});
}

void GroupModel::setTitle(const QString &title)
{
    engine::GroupLook look = m_lookNow();
    look.title = cleanedDisplayName(title);
    if (!look.title.isEmpty())
        setLook(look);
}

void GroupModel::choosePicture(const QUrl &file)
{
    setPicture(groupPictureFrom(file));
}

void GroupModel::pastePicture()
{
    setPicture(groupPictureFromClipboard());
}

void GroupModel::removePicture()
{
    setPicture(QByteArray());
}

void GroupModel::setPicture(const Result<QByteArray, QString> &picture)
{
    if (!picture)
        return setError(picture.error());
    engine::GroupLook look = m_lookNow();
    look.picture = *picture;
    setLook(look);
}

void GroupModel::setLook(const engine::GroupLook &look)
{
    setError(QString());
    if (!m_conversation.isNull() && look != m_lookNow())
        m_sink.post(engine::SetGroupLook{m_conversation, look});
}

void GroupModel::forget()
{
    setError(QString());
    m_people.forget();
}

QString GroupModel::wordsFor(const Member &member)
{
    return member.name.isEmpty() || member.isNameShared ? member.told.handle : member.name;
}

QVariantList GroupModel::found(const QString &begun) const
{
    QVariantList list;
    for (const Member &member : m_members) {
        const QString words = wordsFor(member);
        if (words.isEmpty() || member.told.account == m_names.own())
            continue;
        if (!isBegun(member.name, begun) && !member.told.handle.startsWith(begun, Qt::CaseInsensitive))
            continue;
        list.append(QVariantMap{{QStringLiteral("accountKey"), keyOf(member.told.account)},
                                {QStringLiteral("name"), member.name},
                                {QStringLiteral("handle"), member.told.handle},
                                {QStringLiteral("words"), words}});
        if (std::cmp_greater_equal(list.size(), completionsMax))
            break;
    }
    return list;
}

std::vector<Mention> GroupModel::mentionsOf(const QString &text) const
{
    std::vector<Mentionable> people;
    for (const Member &member : m_members) {
        if (!member.told.handle.isEmpty())
            people.push_back({member.told.account, member.told.handle});
        if (!member.name.isEmpty() && !member.isNameShared)
            people.push_back({member.told.account, member.name});
    }
    return mentionsIn(text, people);
}

void GroupModel::onDone(const engine::AskDone &done)
{
    if (m_ask == 0 || done.ask != m_ask)
        return;
    if (m_leavesNext) {
        m_leavesNext = false;
        m_ask = m_sink.nextAsk();
        m_sink.post(ChangeGroup{m_ask, m_conversation, GroupChangeKind::Leave, {}});
        return;
    }
    if (m_act == GroupAct::Add)
        m_people.forget();
    end();
}

void GroupModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    setError(groupTrouble(m_act, failed, m_whom), models::offersLink(m_act, failed));
    end();
}

void GroupModel::end()
{
    m_leavesNext = false;
    m_whom.clear();
    if (std::exchange(m_ask, 0) != 0)
        Q_EMIT isBusyChanged();
}

void GroupModel::setError(const Sentence &error, bool offersLink)
{
    m_offersLink = offersLink;
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
