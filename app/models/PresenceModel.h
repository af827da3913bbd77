// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/PresenceEvents.h"
#include "app/models/EngineSink.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace porchlight::models {

/// Who is there and who is typing (C1, C4), of the conversations that the window says are on the screen; and what the
/// relay is told in return: whether somebody is at this computer, and that they type. On the thread of the windows;
/// nothing of it is stored.
class PresenceModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// Grows with each change of anybody's presence: what a binding on of() names beside it.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    /// Keys of the conversations in which somebody is typing.
    Q_PROPERTY(QStringList typing READ typing NOTIFY typingChanged)

public:
    static constexpr milliseconds idleAfter = 5min; ///< without a key or the mouse nobody is at it (C1)

    explicit PresenceModel(EngineSink &sink, QObject *parent = nullptr);

    using NameOf = std::function<QString(const AccountId &, const ConversationId &)>;
    void setNames(NameOf nameOf) { m_nameOf = std::move(nameOf); }

    int revision() const { return m_revision; }
    QStringList typing() const;

    /// state: "online", "away", "offline", or "" when it is not known; lastActive: a date, when that is told. @p revision
    /// is there for the binding alone.
    Q_INVOKABLE QVariantMap of(const QString &accountKey, int revision) const;
    /// The most important first.
    Q_INVOKABLE void watch(const QStringList &conversationKeys);
    /// What those who type there are called; @p typing is there for the binding alone.
    Q_INVOKABLE QStringList typists(const QString &conversationKey, const QStringList &typing) const;
    Q_INVOKABLE void setTyping(const QString &conversationKey, bool isTyping);

    void onPresence(const engine::PresenceTold &told);
    void onTyping(const engine::TypingTold &told);
    /// There is a connection, perhaps of an engine that was made anew: it is told once more.
    void online();

    /// Looks at what is done with the windows: nothing is kept of it but that something was.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void typingChanged();

private:
    void tellWatched();
    void touched();
    void setActive(bool isActive);

    EngineSink &m_sink;
    NameOf m_nameOf;
    std::map<AccountId, wire::AccountPresence> m_accounts;
    std::map<ConversationId, std::vector<AccountId>> m_typing; ///< none is empty
    QStringList m_watched;
    QTimer m_idle;
    bool m_isActive = false;
    int m_revision = 0;
};

} // namespace porchlight::models
