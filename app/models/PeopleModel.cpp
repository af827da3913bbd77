// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/PeopleModel.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

namespace {

QString nameOf(const store::PersonRow &person)
{
    const QString name = oneLine(person.name, nameUnitsMax);
    return name.isEmpty() ? oneLine(person.handle, nameUnitsMax) : name;
}

/// What holds in one conversation alone.
QString choiceOf(quint64 flags, Preference no, Preference yes)
{
    if ((flags & quint64(no)) != 0)
        return QStringLiteral("off");
    return (flags & quint64(yes)) != 0 ? QStringLiteral("on") : QString();
}

} // namespace

PeopleModel::PeopleModel(store::LocalReader &reader, EngineSink &sink, Names &names, QObject *parent)
    : QAbstractListModel(parent), m_reader(reader), m_sink(sink), m_names(names)
{
    reload();
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const store::PersonRow &person = m_contacts[size_t(index.row())];
    switch (role) {
    case AccountKeyRole: return keyOf(person.account);
    case ConversationKeyRole: return keyOf(person.conversation);
    case Qt::DisplayRole:
    case NameRole: return person.name;
    case HandleRole: return person.handle;
    case PictureRole: return m_names.pictureOf(person.account);
    case IsVerifiedRole: return m_names.isVerified(person.account);
    default: return QVariant();
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{AccountKeyRole, "accountKey"}, {ConversationKeyRole, "conversationKey"}, {NameRole, "name"}, {HandleRole, "handle"},
            {PictureRole, "picture"}, {IsVerifiedRole, "isVerified"}};
}

QVariantList PeopleModel::blocked() const
{
    QVariantList list;
    for (const store::PersonRow &person : m_blocked) {
        list.push_back(QVariantMap{{QStringLiteral("accountKey"), keyOf(person.account)},
                                   {QStringLiteral("name"), person.name},
                                   {QStringLiteral("handle"), person.handle}});
    }
    return list;
}

QVariantMap PeopleModel::of(const QString &conversationKey, int) const
{
    const auto id = ConversationId::fromHex(conversationKey.toLatin1());
    const auto summary = id ? m_reader.conversation(*id) : std::nullopt;
    const store::PeerStanding standing = summary ? summary->standing : store::PeerStanding();
    const AccountId peer = summary && !summary->isGroup ? summary->peer : AccountId();
    const bool isShown = summary && !summary->isRequest; // a stranger shows nothing of themselves
    return {{QStringLiteral("isContact"), standing.isContact},
            {QStringLiteral("isBlocked"), standing.isBlocked},
            {QStringLiteral("localName"), oneLine(standing.localName, nameUnitsMax)},
            {QStringLiteral("about"), isShown ? oneLine(m_reader.people().face(peer).about, aboutCharsMax) : QString()},
            {QStringLiteral("isVerified"), m_names.isVerified(peer)},
            {QStringLiteral("receipts"), choiceOf(standing.preferences, Preference::NoReceipts, Preference::Receipts)},
            {QStringLiteral("typing"), choiceOf(standing.preferences, Preference::NoTyping, Preference::Typing)}};
}

void PeopleModel::setContact(const QString &accountKey, bool isContact)
{
    const auto id = AccountId::fromHex(accountKey.toLatin1());
    if (!id || isBusy())
        return;
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::SetContact{m_ask, *id, isContact});
}

void PeopleModel::setBlocked(const QString &accountKey, bool isBlocked)
{
    const auto id = AccountId::fromHex(accountKey.toLatin1());
    if (!id || isBusy())
        return;
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::SetBlocked{m_ask, *id, isBlocked});
}

void PeopleModel::rename(const QString &conversationKey, const QString &name)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        m_sink.post(engine::SetLocalName{*id, cleanedDisplayName(name)});
}

void PeopleModel::setHidden(const QString &conversationKey, bool isHidden)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        m_sink.post(engine::SetHidden{*id, isHidden});
}

void PeopleModel::refresh(const engine::LocalChanges &changes)
{
    // Names come with messages: only of whom is listed here do they matter.
    const auto isOfThem = [&](const std::vector<store::PersonRow> &people) {
        return std::ranges::any_of(people, [&](const auto &person) { return changes.conversations.contains(person.conversation); });
    };
    if (changes.people || changes.identity || !changes.faces.empty() || isOfThem(m_contacts) || isOfThem(m_blocked))
        reload();
}

void PeopleModel::reload()
{
    std::vector<store::PersonRow> contacts;
    std::vector<store::PersonRow> blocked;
    for (store::PersonRow &person : m_reader.people().people()) {
        person.name = nameOf(person);
        person.handle = oneLine(person.handle, nameUnitsMax);
        (person.isBlocked ? blocked : contacts).push_back(std::move(person));
    }
    const auto byName = [](const auto &one, const auto &other) { return QString::localeAwareCompare(one.name.toCaseFolded(), other.name.toCaseFolded()) < 0; };
    std::stable_sort(contacts.begin(), contacts.end(), byName);
    std::stable_sort(blocked.begin(), blocked.end(), byName);
    if (contacts != m_contacts) {
        beginResetModel();
        m_contacts = std::move(contacts);
        endResetModel();
    } else if (count() > 0) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {PictureRole, IsVerifiedRole});
    }
    m_blocked = std::move(blocked);
    ++m_revision;
    Q_EMIT changed();
}

void PeopleModel::onDone(const engine::AskDone &done)
{
    if (m_ask != 0 && done.ask == m_ask)
        set(0, QString());
}

void PeopleModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask != 0 && failed.ask == m_ask)
        set(0, failed.text.isEmpty() ? Sentence::english("This did not work. Please try again.") : failed.text);
}

void PeopleModel::set(engine::AskId ask, const Sentence &error)
{
    const bool wasBusy = isBusy();
    m_ask = ask;
    if (isBusy() != wasBusy)
        Q_EMIT isBusyChanged();
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
