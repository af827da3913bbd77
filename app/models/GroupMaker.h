// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/GroupWords.h"
#include "app/models/PeopleChoice.h"
#include "shared/base/Sentence.h"

#include <QUrl>

namespace porchlight::models {

/// Makes a group: of whom, under which name, with which picture. Without a connection it waits for one, as long as somebody
/// does not think better of it. One at a time; on the thread of the windows.
class GroupMaker final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(porchlight::models::PeopleChoice *people READ people CONSTANT)
    Q_PROPERTY(QByteArray picture READ picture NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// It is made once there is a connection.
    Q_PROPERTY(bool waits READ waits NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    GroupMaker(store::LocalReader &reader, EngineSink &sink, Names &names, QObject *parent = nullptr);

    PeopleChoice *people() { return &m_people; }
    QByteArray picture() const { return m_wish.look.picture; }
    bool isBusy() const { return m_wish.ask != 0; }
    bool waits() const { return m_waits; }
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void create(const QString &title);
    Q_INVOKABLE void choosePicture(const QUrl &file);
    Q_INVOKABLE void pastePicture();
    Q_INVOKABLE void removePicture();
    /// Forgets everything, and what waits.
    Q_INVOKABLE void clear();

    void online();
    void onReady(const engine::ConversationReady &ready);
    void onFailed(const engine::AskFailed &failed);

Q_SIGNALS:
    void changed();
    void opened(const QString &conversationKey);

private:
    void post();
    void setPicture(const Result<QByteArray, QString> &picture);

    EngineSink &m_sink;
    PeopleChoice m_people;
    engine::CreateGroup m_wish; ///< its ask is 0 unless it is under way
    bool m_waits = false;
    Sentence m_error;
};

} // namespace porchlight::models
