// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Names.h"

#include "app/models/DisplayText.h"

#include <QCoreApplication>

namespace porchlight::models {

const store::NamedPerson &Names::find(const AccountId &account, const ConversationId &in)
{
    auto known = m_known.find(in);
    if (known == m_known.end()) {
        known = m_known.try_emplace(in).first;
        for (store::NamedPerson &person : m_reader.names().of(in))
            known->second.insert_or_assign(person.account, whole(std::move(person)));
    }
    const auto [person, isNew] = known->second.try_emplace(account, store::NamedPerson{account, {}, {}});
    if (isNew)
        person->second = whole(person->second);
    return person->second;
}

/// Another conversation may know more.
store::NamedPerson Names::whole(store::NamedPerson person)
{
    const auto elsewhere = person.name.isEmpty() ? m_reader.names().person(person.account) : std::nullopt;
    return elsewhere ? *elsewhere : person;
}

QString Names::nameOf(const AccountId &account, const ConversationId &in)
{
    const bool isOwn = !m_ownName.isEmpty() && account == m_own;
    return oneLine(isOwn ? m_ownName : find(account, in).name, nameUnitsMax);
}

QString Names::handleOf(const AccountId &account, const ConversationId &in)
{
    return oneLine(find(account, in).handle, nameUnitsMax);
}

QString Names::calledIn(const AccountId &account, const ConversationId &in)
{
    if (QString name = nameOf(account, in); !name.isEmpty())
        return name;
    const QString handle = handleOf(account, in);
    return handle.isEmpty() ? QCoreApplication::translate("Names", "Someone") : QString(u'@' + handle);
}

QByteArray Names::pictureOf(const AccountId &account)
{
    const auto [known, isNew] = m_pictures.try_emplace(account);
    if (isNew)
        known->second = m_reader.people().face(account).picture;
    return known->second;
}

void Names::refresh(const engine::LocalChanges &changes)
{
    for (const AccountId &account : changes.faces)
        m_pictures.erase(account);
    for (const ConversationId &id : changes.conversations)
        m_known.erase(id);
}

} // namespace porchlight::models
