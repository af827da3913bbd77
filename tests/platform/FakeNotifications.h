// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <map>
#include <vector>

namespace porchlight::test {

/// A desktop's notification server as far as programs see it, which notes what it is told. On the test's thread.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    FakeNotifications(QDBusConnection bus, const QStringList &capabilities) : m_bus(std::move(bus)), m_capabilities(capabilities)
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    ~FakeNotifications() override { m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications")); }

    std::vector<Told> all;
    std::map<uint, Told> shown; ///< what somebody would see
    QList<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities() { return m_capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces != 0 ? replaces : ++m_last;
        all.push_back({id, replaces, title, body, actions, hints});
        shown[id] = all.back();
        return id;
    }
    void CloseNotification(uint id)
    {
        closed.append(id);
        shown.erase(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
    const QStringList m_capabilities;
    uint m_last = 40;
};

} // namespace porchlight::test
