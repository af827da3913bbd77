// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/NoticeLine.h"
#include "app/models/NoticePlace.h"

namespace porchlight::models {

/// What the encryption has noticed, as the windows show it (encryption.md 5.9): each in its place. Knows how one's own
/// devices are called when a notice speaks of one, and asks for that once there is a connection. On the thread of the
/// windows.
class NoticesModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(porchlight::models::NoticePlace *account READ account CONSTANT)
    Q_PROPERTY(porchlight::models::NoticePlace *here READ here CONSTANT)

public:
    explicit NoticesModel(EngineSink &sink, QObject *parent = nullptr);

    /// About one's own account.
    NoticePlace *account() { return &m_account; }
    /// In the open conversation.
    NoticePlace *here() { return &m_here; }
    /// What the open conversation says of itself, ascending.
    std::vector<NoticeLine> lines() const;

    void open(const ConversationId &conversation);
    void onTold(const engine::NoticesTold &told);
    /// What another one of the profile was told before this one was there.
    void takeFrom(const NoticesModel &other)
    {
        m_names = other.m_names;
        onTold(other.m_told);
    }
    void onListed(const engine::DevicesListed &listed);
    void onFailed(const engine::AskFailed &failed);
    /// There is a connection.
    void online();

Q_SIGNALS:
    void linesChanged();

private:
    std::vector<engine::Notice> noticesOf(const ConversationId &conversation) const;
    void showHere();
    void askForNames();

    EngineSink &m_sink;
    engine::NoticesTold m_told;
    ConversationId m_conversation;      ///< null: none is open
    std::map<quint32, QString> m_names; ///< of one's own devices; foreign
    engine::AskId m_ask = 0;
    NoticePlace m_account;
    NoticePlace m_here;
};

} // namespace porchlight::models
