// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SearchPeople.h"

#include "app/models/StatusName.h"

namespace porchlight::models {

int SearchPeople::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SearchPeople::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const AccountId &account = m_people[size_t(index.row())];
    switch (role) {
    case AccountKeyRole: return keyOf(account);
    case Qt::DisplayRole:
    case NameRole: return account == m_names.own() ? tr("You") : m_names.calledIn(account, {});
    case HandleRole: return m_names.handleOf(account, {});
    case PictureRole: return m_names.pictureOf(account);
    default: return QVariant();
    }
}

QHash<int, QByteArray> SearchPeople::roleNames() const
{
    return {{AccountKeyRole, "accountKey"}, {NameRole, "name"}, {HandleRole, "handle"}, {PictureRole, "picture"}};
}

void SearchPeople::set(std::vector<AccountId> people)
{
    beginResetModel();
    m_people = std::move(people);
    if (!m_names.own().isNull())
        m_people.insert(m_people.begin(), m_names.own());
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace porchlight::models
