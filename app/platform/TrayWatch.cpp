// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/TrayWatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace porchlight::platform {

namespace {

const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString path = QStringLiteral("/StatusNotifierWatcher");
constexpr int answerWithinMs = 5'000;

} // namespace

TrayWatch::TrayWatch(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_bus(bus), m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayWatch::ask);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        ++m_asked; // an answer under way is of one that is gone
        set(false);
    });
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, QStringLiteral("StatusNotifierHostRegistered"), this, SLOT(ask()));
    m_bus.connect(service, path, service, QStringLiteral("StatusNotifierHostUnregistered"), this, SLOT(ask()));
    ask();
}

void TrayWatch::ask()
{
    const quint64 asked = ++m_asked;
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                          QStringLiteral("Get"));
    message.setArguments({service, QStringLiteral("IsStatusNotifierHostRegistered")});
    message.setAutoStartService(false);
    auto *const asking = new QDBusPendingCallWatcher(m_bus.asyncCall(message, answerWithinMs), this);
    connect(asking, &QDBusPendingCallWatcher::finished, this, [this, asked](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (asked == m_asked)
            set(!reply.isError() && reply.value().variant().toBool());
    });
}

void TrayWatch::set(bool isThere)
{
    if (std::exchange(m_isThere, isThere) != isThere)
        Q_EMIT isThereChanged();
}

} // namespace porchlight::platform
