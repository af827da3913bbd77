// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Names.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Everybody who has written in one's conversations, oneself first and then who wrote last: whose messages one may look for.
/// Belongs to a SearchModel, which fills it. On the thread of the windows.
class SearchPeople final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a search")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        AccountKeyRole = Qt::UserRole + 1,
        NameRole,
        HandleRole,
        PictureRole,
    };

    explicit SearchPeople(Names &names) : m_names(names) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_people.size()); }
    void set(std::vector<AccountId> people);

Q_SIGNALS:
    void countChanged();

private:
    Names &m_names;
    std::vector<AccountId> m_people;
};

} // namespace porchlight::models
