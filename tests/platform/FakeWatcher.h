// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace porchlight::test {

/// What icons of the tray register with, as programs see it. On the test's thread.
class FakeWatcher final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    FakeWatcher(QDBusConnection bus, bool hasHost) : m_bus(std::move(bus)), m_hasHost(hasHost)
    {
        m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                             QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals | QDBusConnection::ExportAllSlots);
        m_bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }
    ~FakeWatcher() override { m_bus.unregisterService(QStringLiteral("org.kde.StatusNotifierWatcher")); }

    bool hasHost() const { return m_hasHost; }
    void setHost(bool hasHost)
    {
        m_hasHost = hasHost;
        if (hasHost)
            Q_EMIT StatusNotifierHostRegistered();
        else
            Q_EMIT StatusNotifierHostUnregistered();
    }

Q_SIGNALS:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) { items.append(service); }

public:
    QStringList items; ///< in the order in which they came

private:
    QDBusConnection m_bus;
    bool m_hasHost;
};

} // namespace porchlight::test
