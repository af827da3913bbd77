// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QStringList>

#include <map>
#include <optional>

namespace porchlight::platform {

/// What is to be shown, by a key of whoever shows it; what was shown under the key before is replaced.
struct Notification
{
    QString key;
    QString title; ///< plain
    QString body;  ///< plain
    bool canReply = false;
    bool canMarkRead = false;
};

/// The words on a notification's buttons, in the language of the windows.
struct NotificationWords
{
    QString open;
    QString reply;
    QString markRead;
};

/// Notifications of the desktop (Desktop Notifications Specification 1.2) over D-Bus. Never waits for the bus; where nobody
/// shows notifications, nothing happens. One server may go and another come: what was shown is forgotten with it. On the
/// thread that made it. Holds no rules: what is told is decided elsewhere.
class NotificationServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int openMax = 64; ///< at once; of more the oldest are left to the desktop

    explicit NotificationServer(const QDBusConnection &bus, QObject *parent = nullptr);
    ~NotificationServer() override; ///< takes away what is shown

    /// Somebody is there who shows them.
    bool isThere() const { return m_capabilities.has_value(); }
    void setWords(const NotificationWords &words) { m_words = words; }

    void show(const Notification &notification);
    void withdraw(const QString &key);
    void withdrawAll();

Q_SIGNALS:
    void isThereChanged();
    /// Pressed; a token that allows a window to come to the front, or nothing.
    void opened(const QString &key, const QString &activationToken);
    void markedRead(const QString &key);
    void replied(const QString &key, const QString &text);
    void dismissed(const QString &key);

private Q_SLOTS: // of the bus
    void onAction(uint id, const QString &action);
    void onReplied(uint id, const QString &text);
    void onClosed(uint id, uint reason);
    void onToken(uint id, const QString &token);

private:
    /// One key: what is shown under it, and what is to be shown once the server has answered.
    struct Shown
    {
        uint id = 0; ///< 0: not answered yet
        bool isAsked = false;
        bool isToGo = false;
        std::optional<Notification> next = {};
    };

    using Found = std::map<QString, Shown>::iterator;

    void askCapabilities();
    void lost();
    void send(const Notification &notification);
    void onNotified(const QString &key, QDBusPendingCallWatcher *call);
    void close(uint id);
    Found find(uint id); ///< of another program: the end
    QString bodyOf(const Notification &notification) const;
    QStringList actionsOf(const Notification &notification) const;

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    NotificationWords m_words;
    std::optional<QStringList> m_capabilities; ///< nothing: nobody is there, as far as is known
    std::map<QString, Shown> m_shown;
    std::map<uint, QString> m_tokens;
    quint64 m_life = 0; ///< of the server: an answer of one before is for nobody
};

} // namespace porchlight::platform
