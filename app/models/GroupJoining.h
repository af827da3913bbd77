// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/GroupWords.h"
#include "app/models/EngineSink.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Joins a group by an invitation link that somebody pastes. What the link says of itself is shown before. On the thread of the
/// windows.
class GroupJoining final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// As it is typed.
    Q_PROPERTY(QString link READ link WRITE setLink NOTIFY changed)
    /// "host:port" of the relay where the group is; empty while it is no link to a group.
    Q_PROPERTY(QString place READ place NOTIFY changed)
    /// That is the relay of this profile.
    Q_PROPERTY(bool isOurs READ isOurs NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    using Place = std::function<QString()>; ///< of one's own relay, as RelayAddress::place()

    GroupJoining(EngineSink &sink, Place ownPlace, QObject *parent = nullptr);

    QString link() const { return m_link; }
    void setLink(const QString &link);
    QString place() const { return m_place; }
    bool isOurs() const { return !m_place.isEmpty() && m_place == m_ownPlace(); }
    bool isBusy() const { return m_ask != 0; }
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void join();
    Q_INVOKABLE void clear();

    void onReady(const engine::ConversationReady &ready);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    void opened(const QString &conversationKey);

private:
    EngineSink &m_sink;
    const Place m_ownPlace;
    QString m_link;
    QString m_place;
    engine::AskId m_ask = 0;
    Sentence m_error;
};

} // namespace porchlight::models
