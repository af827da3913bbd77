// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/NotificationServer.h"
#include "tests/platform/FakeNotifications.h"
#include "tests/platform/PrivateBus.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight::platform;
using namespace porchlight::test;

namespace {

const QStringList everything{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions"),
                             QStringLiteral("inline-reply")};

Notification notification(const QString &key, const QString &body = QStringLiteral("hello"))
{
    return {key, QStringLiteral("Ada"), body, true, true};
}

} // namespace

/// What the desktop is told over a real bus, by the specification and by servers that have only a part of it (F7).
class tst_NotificationServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsShownIsWhatWasSaid_F7_data();
    void whatIsShownIsWhatWasSaid_F7();
    void oneForEachKey();
    void aBurstIsOne();
    void whatIsPressedComesBack();
    void whatIsWithdrawnGoes();
    void ofOthersItTakesNothing();
    void withoutAServerNothingHappens();
    void aServerMayComeAndGo();

private:
    void serve(const QStringList &capabilities = everything);

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeNotifications> m_desktop;
    std::unique_ptr<NotificationServer> m_server;
    int m_tests = 0;
};

void tst_NotificationServer::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->isUp());
}

void tst_NotificationServer::cleanup()
{
    m_server.reset();
    m_desktop.reset();
    m_bus.reset();
}

void tst_NotificationServer::serve(const QStringList &capabilities)
{
    const QString number = QString::number(++m_tests);
    if (!capabilities.isEmpty())
        m_desktop = std::make_unique<FakeNotifications>(m_bus->connection(QStringLiteral("desktop") + number), capabilities);
    m_server = std::make_unique<NotificationServer>(m_bus->connection(QStringLiteral("app") + number));
    m_server->setWords({QStringLiteral("Open"), QStringLiteral("Reply"), QStringLiteral("Mark as read")});
    if (m_desktop)
        QTRY_VERIFY(m_server->isThere());
}

void tst_NotificationServer::whatIsShownIsWhatWasSaid_F7_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("actions");
    const QString hostile = QStringLiteral("<img src=x> & <b>you</b>");
    const QStringList open{QStringLiteral("default"), QStringLiteral("Open")};
    const QStringList read{QStringLiteral("mark-read"), QStringLiteral("Mark as read")};
    const QStringList reply{QStringLiteral("inline-reply"), QStringLiteral("Reply")};
    QTest::newRow("everything") << everything << QStringLiteral("Ada") << QStringLiteral("&lt;img src=x&gt; &amp; &lt;b&gt;you&lt;/b&gt;")
                                << open + reply + read;
    QTest::newRow("no markup") << QStringList{QStringLiteral("body"), QStringLiteral("actions")} << QStringLiteral("Ada") << hostile
                               << open + read;
    QTest::newRow("no actions") << QStringList{QStringLiteral("body")} << QStringLiteral("Ada") << hostile << QStringList();
    QTest::newRow("one line only") << QStringList{QStringLiteral("sound")} << QString(u"Ada: " + hostile) << QString() << QStringList();
}

void tst_NotificationServer::whatIsShownIsWhatWasSaid_F7()
{
    QFETCH(QStringList, capabilities);
    serve(capabilities);
    m_server->show(notification(QStringLiteral("a"), QStringLiteral("<img src=x> & <b>you</b>")));
    QTRY_COMPARE(m_desktop->all.size(), std::size_t(1));
    const FakeNotifications::Told told = m_desktop->all.front();
    QTEST(told.title, "title");
    QTEST(told.body, "body");
    QTEST(told.actions, "actions");
    QCOMPARE(told.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("porchlight"));
}

void tst_NotificationServer::oneForEachKey()
{
    serve();
    m_server->show(notification(QStringLiteral("a"), QStringLiteral("one")));
    m_server->show(notification(QStringLiteral("b"), QStringLiteral("other")));
    QTRY_COMPARE(m_desktop->shown.size(), std::size_t(2));
    m_server->show(notification(QStringLiteral("a"), QStringLiteral("two")));
    QTRY_COMPARE(m_desktop->all.size(), std::size_t(3));
    QCOMPARE(m_desktop->all.back().replaces, m_desktop->all.front().id);
    QCOMPARE(m_desktop->shown.size(), std::size_t(2));
}

// Before the first has its number the second cannot replace it: it waits, and what came between is never shown.
void tst_NotificationServer::aBurstIsOne()
{
    serve();
    for (int i = 1; i <= 5'000; ++i)
        m_server->show(notification(QStringLiteral("a"), QString::number(i)));
    QTRY_VERIFY(!m_desktop->all.empty() && m_desktop->all.back().body == u"5000");
    QCOMPARE(m_desktop->all.size(), std::size_t(2));
    QCOMPARE(m_desktop->shown.size(), std::size_t(1));
}

void tst_NotificationServer::whatIsPressedComesBack()
{
    serve();
    QSignalSpy opened(m_server.get(), &NotificationServer::opened);
    QSignalSpy read(m_server.get(), &NotificationServer::markedRead);
    QSignalSpy replied(m_server.get(), &NotificationServer::replied);
    QSignalSpy dismissed(m_server.get(), &NotificationServer::dismissed);
    m_server->show(notification(QStringLiteral("a")));
    QTRY_COMPARE(m_desktop->shown.size(), std::size_t(1));
    const uint id = m_desktop->all.front().id;
    QTest::qWait(50); // the answer with the number is on its way
    Q_EMIT m_desktop->ActivationToken(id, QStringLiteral("token"));
    Q_EMIT m_desktop->ActionInvoked(id, QStringLiteral("default"));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.front(), (QVariantList{QStringLiteral("a"), QStringLiteral("token")}));
    Q_EMIT m_desktop->ActionInvoked(id, QStringLiteral("mark-read"));
    QTRY_COMPARE(read.count(), 1);
    Q_EMIT m_desktop->NotificationReplied(id, QStringLiteral("see you <b>"));
    QTRY_COMPARE(replied.count(), 1);
    QCOMPARE(replied.front(), (QVariantList{QStringLiteral("a"), QStringLiteral("see you <b>")}));
    Q_EMIT m_desktop->NotificationClosed(id, 2);
    QTRY_COMPARE(dismissed.count(), 1);
    Q_EMIT m_desktop->ActionInvoked(id, QStringLiteral("default")); // it is not there any more
    QTest::qWait(50);
    QCOMPARE(opened.count(), 1);
}

void tst_NotificationServer::whatIsWithdrawnGoes()
{
    serve();
    m_server->show(notification(QStringLiteral("a")));
    m_server->show(notification(QStringLiteral("b")));
    QTRY_COMPARE(m_desktop->shown.size(), std::size_t(2));
    QTest::qWait(50);
    m_server->withdraw(QStringLiteral("a"));
    QTRY_COMPARE(m_desktop->closed.size(), 1);
    QCOMPARE(m_desktop->closed.front(), m_desktop->all.front().id);
    m_server->show(notification(QStringLiteral("c")));
    m_server->withdraw(QStringLiteral("c")); // before the desktop has answered
    QTRY_COMPARE(m_desktop->closed.size(), 2);
    QCOMPARE(m_desktop->shown.size(), std::size_t(1));
    m_server.reset(); // the program ends
    QTRY_COMPARE(m_desktop->shown.size(), std::size_t(0));
}

void tst_NotificationServer::ofOthersItTakesNothing()
{
    serve();
    QSignalSpy opened(m_server.get(), &NotificationServer::opened);
    QSignalSpy replied(m_server.get(), &NotificationServer::replied);
    Q_EMIT m_desktop->ActionInvoked(7, QStringLiteral("default")); // each program hears of all
    Q_EMIT m_desktop->ActionInvoked(0, QStringLiteral("default"));
    Q_EMIT m_desktop->NotificationReplied(7, QStringLiteral("for another"));
    QTest::qWait(100);
    QCOMPARE(opened.count() + replied.count(), 0);
}

void tst_NotificationServer::withoutAServerNothingHappens()
{
    serve({});
    QTest::qWait(100);
    QVERIFY(!m_server->isThere());
    m_server->show(notification(QStringLiteral("a")));
    m_server->withdraw(QStringLiteral("a"));
    NotificationServer nowhere(QDBusConnection(QStringLiteral("no such bus")));
    nowhere.show(notification(QStringLiteral("a")));
    QVERIFY(!nowhere.isThere());
}

void tst_NotificationServer::aServerMayComeAndGo()
{
    serve({});
    QTest::qWait(50);
    const QDBusConnection late = m_bus->connection(QStringLiteral("late"));
    m_desktop = std::make_unique<FakeNotifications>(late, everything);
    QTRY_VERIFY(m_server->isThere());
    m_server->show(notification(QStringLiteral("a")));
    QTRY_COMPARE(m_desktop->shown.size(), std::size_t(1));
    QTest::qWait(50);
    m_desktop.reset();
    QTRY_VERIFY(!m_server->isThere());
    m_desktop = std::make_unique<FakeNotifications>(late, everything);
    QTRY_VERIFY(m_server->isThere());
    m_server->show(notification(QStringLiteral("a")));
    QTRY_COMPARE(m_desktop->all.size(), std::size_t(1));
    QCOMPARE(m_desktop->all.front().replaces, 0U); // the new one knows nothing of the old one's numbers
}

QTEST_GUILESS_MAIN(tst_NotificationServer)
#include "tst_NotificationServer.moc"
