// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/NotificationServer.h"

#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <algorithm>

namespace porchlight::platform {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default");
const QString replyAction = QStringLiteral("inline-reply");
const QString readAction = QStringLiteral("mark-read");
constexpr int answerWithinMs = 5'000;
constexpr int untilReadMs = -1; // as the server does with all others

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(service, path, service, QString::fromLatin1(method));
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_bus(bus), m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &NotificationServer::askCapabilities);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &NotificationServer::lost);
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationReplied"), this, SLOT(onReplied(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
    m_bus.connect(service, path, service, QStringLiteral("ActivationToken"), this, SLOT(onToken(uint, QString)));
    askCapabilities(); // which may start the server, if the desktop has one
}

NotificationServer::~NotificationServer()
{
    withdrawAll();
}

void NotificationServer::askCapabilities()
{
    const quint64 life = ++m_life;
    auto *const asking = new QDBusPendingCallWatcher(m_bus.asyncCall(call("GetCapabilities"), answerWithinMs), this);
    connect(asking, &QDBusPendingCallWatcher::finished, this, [this, life](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QStringList> reply = *answered;
        if (life != m_life || reply.isError())
            return;
        m_capabilities = reply.value();
        Q_EMIT isThereChanged();
    });
}

void NotificationServer::lost()
{
    ++m_life;
    m_shown.clear();
    m_tokens.clear();
    if (!std::exchange(m_capabilities, std::nullopt))
        return;
    Q_EMIT isThereChanged();
}

void NotificationServer::show(const Notification &notification)
{
    if (!m_capabilities)
        return;
    Shown &shown = m_shown[notification.key];
    shown.isToGo = false;
    if (shown.isAsked) { // its id is not known yet: then the next would stand beside it
        shown.next = notification;
        return;
    }
    send(notification);
    if (m_shown.size() > std::size_t(openMax)) {
        const auto oldest = std::ranges::min_element(m_shown, {}, [](const auto &one) { return one.second.isAsked ? ~0U : one.second.id; });
        if (oldest->first != notification.key)
            m_shown.erase(oldest);
    }
}

void NotificationServer::send(const Notification &notification)
{
    Shown &shown = m_shown[notification.key];
    shown.isAsked = true;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("porchlight")},
                            {QStringLiteral("category"), QStringLiteral("im.received")},
                            {QStringLiteral("x-kde-reply-placeholder-text"), m_words.reply}};
    const bool showsBody = m_capabilities->contains(QStringLiteral("body"));
    const QString title = showsBody ? notification.title : QString(notification.title + u": " + notification.body);
    QDBusMessage message = call("Notify");
    message.setArguments({QStringLiteral("Porchlight"), shown.id, QStringLiteral("porchlight"), title,
                          showsBody ? bodyOf(notification) : QString(), actionsOf(notification), hints, untilReadMs});
    auto *const sending = new QDBusPendingCallWatcher(m_bus.asyncCall(message, answerWithinMs), this);
    connect(sending, &QDBusPendingCallWatcher::finished, this,
            [this, key = notification.key, life = m_life](QDBusPendingCallWatcher *answered) {
                answered->deleteLater();
                if (life == m_life)
                    onNotified(key, answered);
            });
}

void NotificationServer::onNotified(const QString &key, QDBusPendingCallWatcher *call)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    const QDBusPendingReply<uint> reply = *call;
    Shown &shown = found->second;
    shown.isAsked = false;
    shown.id = reply.isError() ? 0 : reply.value();
    if (shown.isToGo || shown.id == 0) {
        if (shown.id != 0)
            close(shown.id);
        m_shown.erase(found);
        return;
    }
    if (const auto next = std::exchange(shown.next, std::nullopt))
        send(*next);
}

void NotificationServer::withdraw(const QString &key)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->second.isAsked) {
        found->second.isToGo = true;
        found->second.next.reset();
        return;
    }
    const uint id = found->second.id;
    m_shown.erase(found);
    close(id);
}

void NotificationServer::withdrawAll()
{
    for (const auto &[key, shown] : m_shown) {
        if (shown.id != 0)
            close(shown.id);
    }
    m_shown.clear();
}

void NotificationServer::close(uint id)
{
    m_tokens.erase(id);
    QDBusMessage message = call("CloseNotification");
    message.setArguments({id});
    m_bus.send(message);
}

NotificationServer::Found NotificationServer::find(uint id)
{
    return std::ranges::find_if(m_shown, [id](const auto &one) { return id != 0 && one.second.id == id; });
}

// Titles are never markup; a body may be, and then nothing that somebody wrote may be taken for it.
QString NotificationServer::bodyOf(const Notification &notification) const
{
    return m_capabilities->contains(QStringLiteral("body-markup")) ? notification.body.toHtmlEscaped() : notification.body;
}

QStringList NotificationServer::actionsOf(const Notification &notification) const
{
    if (!m_capabilities->contains(QStringLiteral("actions")))
        return {};
    QStringList actions{defaultAction, m_words.open};
    if (notification.canReply && m_capabilities->contains(replyAction))
        actions << replyAction << m_words.reply;
    if (notification.canMarkRead)
        actions << readAction << m_words.markRead;
    return actions;
}

void NotificationServer::onAction(uint id, const QString &action)
{
    const auto found = find(id);
    if (found == m_shown.end())
        return; // of another program
    const QString key = found->first;
    const QString token = m_tokens.contains(id) ? m_tokens[id] : QString();
    m_tokens.erase(id);
    if (action == defaultAction)
        Q_EMIT opened(key, token);
    else if (action == readAction)
        Q_EMIT markedRead(key);
}

void NotificationServer::onReplied(uint id, const QString &text)
{
    const auto found = find(id);
    if (found == m_shown.end())
        return;
    const QString key = found->first;
    Q_EMIT replied(key, text);
}

void NotificationServer::onClosed(uint id, uint)
{
    m_tokens.erase(id);
    const auto found = find(id);
    if (found == m_shown.end() || found->second.isAsked)
        return; // or one that is being replaced at this moment
    const QString key = found->first;
    m_shown.erase(found);
    Q_EMIT dismissed(key);
}

void NotificationServer::onToken(uint id, const QString &token)
{
    constexpr qsizetype tokenUnitsMax = 256;
    if (token.size() <= tokenUnitsMax && find(id) != m_shown.end())
        m_tokens[id] = token;
}

} // namespace porchlight::platform
