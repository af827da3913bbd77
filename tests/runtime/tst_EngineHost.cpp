// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/EngineThread.h"
#include "tests/runtime/HostFixture.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::runtime;

namespace {

QString failed(AskId ask, wire::ErrorCode code)
{
    return QStringLiteral("failed %1 code %2").arg(ask).arg(int(code));
}

QString transmit(wire::FrameType type)
{
    return QStringLiteral("transmit %1").arg(int(type));
}

} // namespace

/// The host's one order (A3: nothing is told that is not durable; style 14, 23), over a store and a network that are
/// not there.
class TestEngineHost : public QObject
{
    Q_OBJECT

    static void goOnline(HostFixture &world, EngineHost &host)
    {
        host.start();
        host.post(SocketOpened{world.dials.back().connection});
        host.post(world.welcome());
        QTRY_VERIFY(world.transmittedA(wire::FrameType::Hello));
        QTRY_VERIFY(world.at(QStringLiteral("state 3")) >= 0);
        world.journal.clear();
        world.transmitted.clear();
        world.stored.clear();
    }

private Q_SLOTS:
    // A3: a message is told to its writer and to the relay only once it is on the disk.
    void nothingBeforeTheCommit()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        host.post(Compose{7, world.conversation, QStringLiteral("hello")});
        QTRY_VERIFY(world.transmittedA(wire::FrameType::Append));
        QCOMPARE(world.journal, QStringList({QStringLiteral("commit"), QStringLiteral("composed 7"),
                                             QStringLiteral("changed"), transmit(wire::FrameType::Append)}));
    }

    void eventsOfOneTurnShareACommit()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        for (AskId ask = 1; ask <= 5; ++ask)
            host.post(Compose{ask, world.conversation, QStringLiteral("line")});
        QTRY_VERIFY(world.at(QStringLiteral("composed 5")) > 0);
        QCOMPARE(world.journal.count(QStringLiteral("commit")), 1);
        QCOMPARE(world.journal.count(QStringLiteral("changed")), 1);
    }

    // A3, G-crash: a failed commit reaches whoever asked, and nothing of it remains in memory.
    void failedCommit()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        milliseconds retryIn{-1};
        QString reason;
        connect(&host, &EngineHost::connectionChanged, this, [&](const ConnectionReport &report, milliseconds in) {
            retryIn = in;
            reason = report.reason;
        });
        goOnline(world, host);
        const ConnectionId before = world.dials.back().connection;
        host.post(AskConversation{8, QStringLiteral("bob")}); // waits for the relay
        QTRY_VERIFY(world.transmittedA(wire::FrameType::StartConversation));
        world.journal.clear();
        world.isDiskFull = true;
        host.post(Compose{9, world.conversation, QStringLiteral("lost")});
        QTRY_VERIFY(world.at(QStringLiteral("state 1")) >= 0);
        const auto full = wire::ErrorCode::StorageFull;
        QCOMPARE(world.journal, QStringList({QStringLiteral("commit fails"), QStringLiteral("hang up"), failed(8, full),
                                             failed(9, full), QStringLiteral("state 1")}));
        QCOMPARE(retryIn, 1000ms);
        QVERIFY(reason.contains(QStringLiteral("disk full")));

        // While there is no engine, who asks is answered, and what has no answer is kept.
        host.post(Compose{10, world.conversation, QStringLiteral("lost too")});
        host.post(ChangeDisplayName{QStringLiteral("Alicia")});
        QTRY_VERIFY(world.at(failed(10, full)) >= 0);
        QCOMPARE(world.dials.back().connection, before);

        world.isDiskFull = false;
        world.now.mono += 1s;
        QTRY_VERIFY(world.dials.back().connection > before);
        QCOMPARE(world.storesOpened, 2);
        QTRY_COMPARE(world.stored.size(), std::size_t(1));
        QCOMPARE(std::get<SetDisplayName>(world.stored[0].at(0)).name, QStringLiteral("Alicia"));
        host.post(Compose{11, world.conversation, QStringLiteral("kept")});
        QTRY_VERIFY(world.at(QStringLiteral("composed 11")) >= 0);
    }

    // What has no answer is not forgotten either when its commit fails: it is done by the next engine.
    void failedCommitKeepsWhatNobodyIsToldOf()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        world.isDiskFull = true;
        host.post(ChangeDisplayName{QStringLiteral("Alicia")});
        QTRY_VERIFY(world.at(QStringLiteral("state 1")) >= 0);
        world.isDiskFull = false;
        world.now.mono += 1s;
        QTRY_COMPARE(world.stored.size(), std::size_t(1));
        QCOMPARE(std::get<SetDisplayName>(world.stored[0].at(0)).name, QStringLiteral("Alicia"));
    }

    // A profile holds one account: its conversations, numbers and cursors mean nothing to another.
    void anotherAccountIsNotAdopted()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        PutIdentity other = *world.image.identity;
        other.account = AccountId::fromHex("cc02030405060708090a0b0c0d0e0f10").value();
        host.adopt(6, other, QStringLiteral("Mallory"));
        QTRY_COMPARE(world.journal, QStringList(QStringLiteral("adopted 6 0")));
        other = *world.image.identity;
        ++other.device;
        host.adopt(7, other, QStringLiteral("Alice"));
        QTRY_VERIFY(world.at(QStringLiteral("adopted 7 1")) >= 0);
    }

    void storeThatStaysBrokenIsNotHammered()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        milliseconds retryIn{-1};
        connect(&host, &EngineHost::connectionChanged, this,
                [&](const ConnectionReport &, milliseconds in) { retryIn = in; });
        goOnline(world, host);
        world.isDiskFull = world.cannotOpen = true;
        host.post(Compose{1, world.conversation, QStringLiteral("x")});
        QTRY_COMPARE(retryIn, 1000ms);
        for (const milliseconds next : {2000ms, 4000ms, 8000ms, 16000ms, 30000ms, 30000ms}) {
            world.now.mono += retryIn;
            host.post(Tick());
            QTRY_COMPARE(retryIn, next);
        }
    }

    // Whatever its signals lead to, the host never takes a step inside another.
    void neverInsideItself()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        bool isInside = false;
        bool wasReentered = false;
        int asks = 0;
        connect(&host, &EngineHost::changed, this, [&] {
            wasReentered |= isInside;
            isInside = true;
            if (++asks <= 3) {
                host.post(Compose{AskId(100 + asks), world.conversation, QStringLiteral("more")});
                QCoreApplication::processEvents(); // the worst that a slot can do
            }
            isInside = false;
        });
        host.post(Compose{100, world.conversation, QStringLiteral("first")});
        QTRY_VERIFY(world.at(QStringLiteral("composed 103")) >= 0);
        QVERIFY(!wasReentered);
        QVERIFY(world.at(QStringLiteral("composed 100")) < world.at(QStringLiteral("composed 101")));
        QCOMPARE(world.journal.count(QStringLiteral("commit")), 4);
    }

    void adoptionRestartsTheEngine()
    {
        HostFixture world;
        world.image.identity.reset();
        EngineHost host(world.parts());
        world.listenTo(host);
        host.start();
        QCOMPARE(world.journal, QStringList(QStringLiteral("state 0"))); // signed out
        const PutIdentity identity{world.self, 1, QStringLiteral("alice"), QStringLiteral("ws://127.0.0.1:1"),
                                   QByteArray(wire::tokenBytes, 't')};
        world.isDiskFull = true;
        host.adopt(4, identity, QStringLiteral("Alice"));
        QTRY_VERIFY(world.at(QStringLiteral("adopted 4 0")) >= 0);
        QVERIFY(world.dials.empty());
        world.isDiskFull = false;
        world.journal.clear();
        host.adopt(5, identity, QStringLiteral("Alice"));
        QTRY_VERIFY(world.at(QStringLiteral("dial")) >= 0);
        QVERIFY(world.at(QStringLiteral("commit")) < world.at(QStringLiteral("adopted 5 1")));
        QVERIFY(world.at(QStringLiteral("adopted 5 1")) < world.at(QStringLiteral("dial")));
        QVERIFY(world.dials.back().connection > 0);
    }

    void deadlineIsATick()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        host.start();
        QCOMPARE(world.dials.size(), std::size_t(1));
        world.now.mono += 11s; // the relay did not answer
        host.post(TryNow()); // anything wakes the host; it looks at the deadline itself
        QTRY_VERIFY(world.at(QStringLiteral("hang up")) >= 0);
        QVERIFY(world.at(QStringLiteral("state 1")) >= 0);
    }

    // A3: what was typed just before the window closed is kept.
    void finishStoresWhatIsQueued()
    {
        HostFixture world;
        EngineHost host(world.parts());
        world.listenTo(host);
        goOnline(world, host);
        host.post(Compose{1, world.conversation, QStringLiteral("last words")});
        host.finish();
        QCOMPARE(world.stored.size(), std::size_t(1));
        host.post(Compose{2, world.conversation, QStringLiteral("too late")});
        QCoreApplication::processEvents();
        QCOMPARE(world.stored.size(), std::size_t(1));
    }

    void threadTellsWhyTheStoreDoesNotOpen()
    {
        HostFixture world;
        world.cannotOpen = true;
        EngineThread thread(world.parts());
        QCOMPARE(thread.start(), std::optional(QStringLiteral("The disk is gone.")));
        thread.post(TryNow()); // goes nowhere, and does not hang
    }

    void threadSignalsArriveOnThisThread()
    {
        HostFixture world;
        EngineThread thread(world.parts());
        QThread *arrivedOn = nullptr;
        connect(&thread, &EngineThread::composed, this, [&] { arrivedOn = QThread::currentThread(); });
        QVERIFY(!thread.start());
        thread.post(Compose{1, world.conversation, QStringLiteral("x")});
        QTRY_COMPARE(arrivedOn, QThread::currentThread());
        thread.post(Compose{2, world.conversation, QStringLiteral("y")});
        thread.stop();
        QCOMPARE(world.stored.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestEngineHost)
#include "tst_EngineHost.moc"
