// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/TrayWatch.h"
#include "tests/platform/PrivateBus.h"

#include <QTest>

using porchlight::platform::TrayWatch;
using namespace porchlight::test;

namespace {

/// What icons register with, as programs see it.
class FakeWatcher final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    FakeWatcher(QDBusConnection bus, bool hasHost) : m_bus(std::move(bus)), m_hasHost(hasHost)
    {
        m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                             QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals);
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

private:
    QDBusConnection m_bus;
    bool m_hasHost;
};

} // namespace

/// A place for an icon is only there while somebody shows it: nobody may hide a window behind one that is not.
class tst_TrayWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhatThereIs()
    {
        PrivateBus bus;
        QVERIFY(bus.isUp());
        const TrayWatch watch(bus.connection(QStringLiteral("app")));
        QTest::qWait(50);
        QVERIFY(!watch.isThere());
        const QDBusConnection desktop = bus.connection(QStringLiteral("desktop"));
        auto watcher = std::make_unique<FakeWatcher>(desktop, false);
        QTest::qWait(100);
        QVERIFY(!watch.isThere()); // it would take an icon, and nobody would see it
        watcher->setHost(true);
        QTRY_VERIFY(watch.isThere());
        watcher->setHost(false);
        QTRY_VERIFY(!watch.isThere());
        watcher->setHost(true);
        QTRY_VERIFY(watch.isThere());
        watcher.reset();
        QTRY_VERIFY(!watch.isThere());
    }

    void withoutABusThereIsNone() { QVERIFY(!TrayWatch(QDBusConnection(QStringLiteral("no such bus"))).isThere()); }
};

QTEST_GUILESS_MAIN(tst_TrayWatch)
#include "tst_TrayWatch.moc"
