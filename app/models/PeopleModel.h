// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/models/EngineSink.h"
#include "app/models/Names.h"
#include "shared/base/Sentence.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Whom one knows, by name, and whom one has blocked; and what one can say of somebody (D2, rule 11). The relay keeps
/// contacts and blocks, for all of one's devices: what it refuses is said by `error`. What somebody is called, and which
/// requests are deleted, one's own devices tell each other.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Of whom is blocked: { accountKey, name, handle }.
    Q_PROPERTY(QVariantList blocked READ blocked NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    /// Grows whenever of() may say something else.
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    enum Role { AccountKeyRole = Qt::UserRole + 1, ConversationKeyRole, NameRole, HandleRole, PictureRole, IsVerifiedRole };

    PeopleModel(store::LocalReader &reader, EngineSink &sink, Names &names, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_contacts.size()); }
    QVariantList blocked() const;
    bool isBusy() const { return m_ask != 0; }
    /// A sentence for people, until the next attempt.
    QString error() const { return m_error.words(); }
    int revision() const { return m_revision; }

    /// Of the other one of a conversation of two: { isContact, isBlocked, localName, about, isVerified, receipts, typing }, the
    /// last two "" (as everywhere), "on" or "off". @p revision only makes bindings
    /// ask again.
    Q_INVOKABLE QVariantMap of(const QString &conversationKey, int revision) const;
    Q_INVOKABLE void setContact(const QString &accountKey, bool isContact);
    Q_INVOKABLE void setBlocked(const QString &accountKey, bool isBlocked);
    /// Empty: as they call themselves.
    Q_INVOKABLE void rename(const QString &conversationKey, const QString &name);
    /// Deletes a request, or takes that back.
    Q_INVOKABLE void setHidden(const QString &conversationKey, bool isHidden);
    Q_INVOKABLE void clear() { set(0, QString()); }

    void refresh(const engine::LocalChanges &changes);
    void reload();
    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    void isBusyChanged();
    void errorChanged();

private:
    void set(engine::AskId ask, const Sentence &error);

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    Names &m_names;
    std::vector<store::PersonRow> m_contacts; ///< names made safe
    std::vector<store::PersonRow> m_blocked;  ///< likewise
    engine::AskId m_ask = 0;
    Sentence m_error;
    int m_revision = 0;
};

} // namespace porchlight::models
