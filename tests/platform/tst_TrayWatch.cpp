// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/TrayWatch.h"
#include "tests/platform/FakeWatcher.h"
#include "tests/platform/PrivateBus.h"

#include <QTest>

using porchlight::platform::TrayWatch;
using namespace porchlight::test;

/// A place for an icon is only there while somebody shows it: nobody may hide a window behind one that is not (E1).
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
