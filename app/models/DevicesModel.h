// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <functional>
#include <vector>

namespace porchlight::models {

/// The devices of the account as the relay listed them last (B1), this one first. They are the relay's to know: nothing
/// is shown from the local database, and without a connection it says so. On the thread of the windows.
class DevicesModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY isBusyChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        NameRole,
        IsThisRole,
        IsConnectedRole,
        SeenRole,   ///< when it was connected last
        BehindRole, ///< entries it has not stored yet
        CursorRole, ///< the last entry it has stored of the conversation asked for; 0: none, or none was asked for
    };

    /// @p own: the number of this device.
    DevicesModel(EngineSink &sink, std::function<quint32()> own, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_devices.size()); }
    bool isBusy() const { return m_ask != 0; }
    /// A sentence for people, until the next attempt.
    QString error() const { return m_error.words(); }

    /// Asks for the list; from then on until close() it is kept up to date.
    Q_INVOKABLE void load();
    /// The same, with the cursors in that conversation.
    void loadFor(const ConversationId &conversation);
    /// Asks again if it is open.
    void reload() { onDevicesChanged(); }
    Q_INVOKABLE void close();
    Q_INVOKABLE void rename(int number, const QString &name);
    Q_INVOKABLE void unlink(int number);

    void onListed(const engine::DevicesListed &listed);
    void onDone(const engine::AskDone &done);
    void onFailed(const engine::AskFailed &failed);
    void onDevicesChanged();

Q_SIGNALS:
    void countChanged();
    void isBusyChanged();
    void errorChanged();

private:
    void set(engine::AskId ask, const Sentence &error);
    void list();

    EngineSink &m_sink;
    const std::function<quint32()> m_own;
    std::vector<wire::DeviceInfo> m_devices; ///< names made safe
    std::optional<ConversationId> m_conversation;
    engine::AskId m_ask = 0;
    bool m_isOpen = false;
    bool m_isStale = false; ///< something changed while an answer was on its way
    Sentence m_error;
};

} // namespace porchlight::models
