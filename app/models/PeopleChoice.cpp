// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/PeopleChoice.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"
#include "shared/base/Handle.h"

#include <algorithm>

namespace porchlight::models {

namespace {

QString shown(const QString &name, const QString &handle)
{
    return name.isEmpty() ? QString(u'@' + handle) : name;
}

} // namespace

PeopleChoice::PeopleChoice(store::LocalReader &reader, EngineSink &sink, Names &names, IsIn isIn, QObject *parent)
    : QAbstractListModel(parent), m_reader(reader), m_sink(sink), m_names(names), m_isIn(std::move(isIn))
{
}

int PeopleChoice::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PeopleChoice::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Person &person = m_shown[size_t(index.row())];
    switch (role) {
    case AccountKeyRole: return keyOf(person.account);
    case Qt::DisplayRole:
    case NameRole: return person.name;
    case HandleRole: return person.handle;
    case IsChosenRole: return isChosen(person.account);
    case PictureRole: return m_names.pictureOf(person.account);
    case IsVerifiedRole: return m_names.isVerified(person.account);
    default: return QVariant();
    }
}

QHash<int, QByteArray> PeopleChoice::roleNames() const
{
    return {{AccountKeyRole, "accountKey"}, {NameRole, "name"}, {HandleRole, "handle"}, {IsChosenRole, "isChosen"},
            {PictureRole, "picture"}, {IsVerifiedRole, "isVerified"}};
}

void PeopleChoice::read()
{
    m_people.clear();
    for (const store::ConversationSummary &summary : m_reader.conversations()) {
        if (summary.isGroup || summary.marks.isSelf || summary.isRequest || summary.peer.isNull() || m_isIn(summary.peer))
            continue;
        m_people.push_back({summary.peer, oneLine(summary.peerName, nameUnitsMax), oneLine(summary.peerHandle, nameUnitsMax)});
    }
    std::ranges::sort(m_people, [](const Person &one, const Person &other) {
        const int order = shown(one.name, one.handle).localeAwareCompare(shown(other.name, other.handle));
        return order != 0 ? order < 0 : one.account < other.account;
    });
}

void PeopleChoice::show()
{
    const QString wanted = m_search.trimmed();
    const QString bare = wanted.startsWith(u'@') ? wanted.sliced(1) : wanted;
    beginResetModel();
    m_shown.clear();
    for (const Person &person : m_people) {
        if (person.name.contains(wanted, Qt::CaseInsensitive) || person.handle.contains(bare, Qt::CaseInsensitive))
            m_shown.push_back(person);
    }
    endResetModel();
    Q_EMIT changed();
}

void PeopleChoice::setSearch(const QString &search)
{
    if (std::exchange(m_search, search) == search)
        return;
    m_error.clear();
    m_ask = 0; // for another handle
    show();
}

QStringList PeopleChoice::chosenNames() const
{
    QStringList names;
    for (const AccountId &account : m_chosen) {
        const Person *person = find(account);
        names.append(person ? shown(person->name, person->handle) : QString());
    }
    return names;
}

const PeopleChoice::Person *PeopleChoice::find(const AccountId &account) const
{
    const auto found = std::ranges::find(m_people, account, &Person::account);
    return found == m_people.end() ? nullptr : &*found;
}

bool PeopleChoice::isChosen(const AccountId &account) const
{
    return std::ranges::find(m_chosen, account) != m_chosen.end();
}

bool PeopleChoice::canLookUp() const
{
    const auto handle = normalizedHandle(m_search);
    return handle && !isBusy() && std::ranges::none_of(m_people, [&](const Person &person) { return person.handle == *handle; });
}

void PeopleChoice::toggle(const QString &accountKey)
{
    const auto account = AccountId::fromHex(accountKey.toLatin1());
    if (!account || !find(*account))
        return;
    if (isChosen(*account))
        std::erase(m_chosen, *account);
    else
        m_chosen.push_back(*account);
    for (int row = 0; row < count(); ++row) {
        if (m_shown[size_t(row)].account == *account)
            Q_EMIT dataChanged(index(row), index(row), {IsChosenRole});
    }
    Q_EMIT changed();
}

void PeopleChoice::lookUp()
{
    const auto handle = normalizedHandle(m_search);
    if (!handle || isBusy())
        return;
    m_error.clear();
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::AskConversation{m_ask, *handle});
    Q_EMIT changed();
}

void PeopleChoice::forget()
{
    m_ask = 0;
    m_error.clear();
    m_search.clear();
    m_chosen.clear();
    read();
    show();
}

void PeopleChoice::onReady(const engine::ConversationReady &ready)
{
    if (m_ask == 0 || ready.ask != m_ask)
        return;
    m_ask = 0;
    const auto summary = m_reader.conversation(ready.conversation);
    if (!summary || summary->peer.isNull() || summary->marks.isSelf) {
        m_error = Sentence::english("That is you: you are in the group anyway.");
    } else if (m_isIn(summary->peer)) {
        m_error = Sentence::english("They are in the group already.");
    } else {
        read();
        if (!isChosen(summary->peer))
            m_chosen.push_back(summary->peer);
        m_search.clear();
    }
    show();
}

void PeopleChoice::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_error = failed.text.isEmpty() ? Sentence::english("This did not work. Please try again.") : failed.text;
    Q_EMIT changed();
}

} // namespace porchlight::models
