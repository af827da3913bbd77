// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "app/models/Names.h"
#include "shared/base/Sentence.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <set>

namespace porchlight::models {

/// People to choose from, for a group: with whom one has a conversation of two, and who was looked for by handle. On the
/// thread of the windows; knows nothing of the group itself but whom it has already.
class PeopleChoice final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a group")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
    Q_PROPERTY(QStringList chosenNames READ chosenNames NOTIFY changed)
    /// What is searched for could be the handle of somebody who is not in the list.
    Q_PROPERTY(bool canLookUp READ canLookUp NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    enum Role { AccountKeyRole = Qt::UserRole + 1, NameRole, HandleRole, IsChosenRole, PictureRole, IsVerifiedRole };

    /// Who is in the group is not offered.
    using IsIn = std::function<bool(const AccountId &)>;
    PeopleChoice(store::LocalReader &reader, EngineSink &sink, Names &names, IsIn isIn, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_shown.size()); }
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    int chosenCount() const { return int(m_chosen.size()); }
    QStringList chosenNames() const;
    const std::vector<AccountId> &chosen() const { return m_chosen; } ///< in the order of choosing
    bool canLookUp() const;
    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void toggle(const QString &accountKey);
    /// Asks the relay for whoever has the handle that is searched for.
    Q_INVOKABLE void lookUp();
    /// Nobody is chosen any more, and everybody is read anew.
    void forget();

    void onReady(const engine::ConversationReady &ready);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();

private:
    struct Person
    {
        AccountId account;
        QString name;
        QString handle;
    };

    void read();
    void show();
    const Person *find(const AccountId &account) const;
    bool isChosen(const AccountId &account) const;

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    Names &m_names;
    const IsIn m_isIn;
    std::vector<Person> m_people; ///< by name
    std::vector<Person> m_shown;
    std::vector<AccountId> m_chosen;
    QString m_search;
    Sentence m_error;
    engine::AskId m_ask = 0;
};

} // namespace porchlight::models
