// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/EpollDispatcher.h"
#include "shared/base/Inbox.h"
#include "shared/base/Thread.h"
#include "shared/base/Time.h"
#include "tests/gateway/SocketPair.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <ctime>
#include <memory>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

milliseconds cpuOfThisThread()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + milliseconds(time.tv_nsec / 1'000'000);
}

} // namespace

/// The relay's event loop (A1, H6: many connections), under the whole of this program: also QTest waits by it.
class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void timersComeInTheirOrder();
    void aTimerMayStopAnotherThatIsDue();
    void aTimerOfNoTimeLeavesTheSocketsTheirs();
    void aTimerDoesNotFireWithinItsOwnSlot();
    void whatOtherThreadsPostArrives_data();
    void whatOtherThreadsPostArrives();
    void aLoopMayRunWithinAnother();
    void eightMegabytesGoBothWays();
    void aDescriptorThatIsUsedAgainIsAnother();
    void aHangUpIsForWhoeverIsThere();
    void writingIsTriedAtOnce();
    void aFullSocketIsWaitedFor();
    void aNotifierMayBeDeletedBySlots();
    void restIsRest();
};

void TestEpollDispatcher::initTestCase()
{
    QVERIFY(dynamic_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()));
}

void TestEpollDispatcher::timersComeInTheirOrder()
{
    QList<int> order;
    for (const int wait : {30, 10, 20})
        QTimer::singleShot(wait, this, [&order, wait] { order.append(wait); });
    QTimer repeated;
    int repeats = 0;
    connect(&repeated, &QTimer::timeout, this, [&repeats] { ++repeats; });
    repeated.start(5);
    QVERIFY(repeated.remainingTime() <= 5);
    QTRY_COMPARE(order, (QList<int>{10, 20, 30}));
    QTRY_VERIFY(repeats >= 4);
    repeated.stop();
    const int before = repeats;
    QTest::qWait(20);
    QCOMPARE(repeats, before);
}

void TestEpollDispatcher::aTimerMayStopAnotherThatIsDue()
{
    QTimer first, second;
    int fired = 0;
    for (QTimer *timer : {&first, &second}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [&] {
            ++fired;
            first.stop();
            second.stop();
        });
        timer->start(1);
    }
    QThread::msleep(5); // both are due in the same turn
    QTest::qWait(20);
    QCOMPARE(fired, 1);
}

void TestEpollDispatcher::aTimerOfNoTimeLeavesTheSocketsTheirs()
{
    const SocketPair pair;
    QTimer busy;
    busy.start(0);
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy spy(&notifier, &QSocketNotifier::activated);
    pair.writeTo(1);
    QVERIFY(spy.wait(1000));
}

void TestEpollDispatcher::aTimerDoesNotFireWithinItsOwnSlot()
{
    QTimer timer;
    int depth = 0, deepest = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        QTest::qWait(10);
        --depth;
        timer.stop();
    });
    timer.start(1);
    QTRY_VERIFY(!timer.isActive());
    QCOMPARE(deepest, 1);
}

void TestEpollDispatcher::whatOtherThreadsPostArrives_data()
{
    QTest::addColumn<bool>("byInbox");
    QTest::newRow("as events") << false;
    QTest::newRow("in an inbox, as the relay's threads do") << true;
}

void TestEpollDispatcher::whatOtherThreadsPostArrives()
{
    QFETCH(const bool, byInbox);
#ifdef __SANITIZE_THREAD__
    if (!byInbox)
        QSKIP("ThreadSanitizer does not see into Qt's queue of events");
#endif
    constexpr int each = 50'000;
    int arrived = 0;
    Inbox inbox;
    const auto post = [&] {
        if (byInbox)
            inbox.post([&arrived] { ++arrived; });
        else
            QMetaObject::invokeMethod(
                this, [&arrived] { ++arrived; }, Qt::QueuedConnection);
    };
    const auto postAndWait = [&] {
        if (byInbox)
            inbox.postAndWait([&arrived] { ++arrived; });
        else
            QMetaObject::invokeMethod(
                this, [&arrived] { ++arrived; }, Qt::BlockingQueuedConnection);
    };
    std::array<std::unique_ptr<Thread>, 2> threads;
    for (auto &thread : threads) {
        thread = std::make_unique<Thread>(QStringLiteral("posting"), [&] {
            for (int i = 0; i < each; ++i)
                post();
            postAndWait();
        });
        thread->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(arrived, 2 * (each + 1), 30'000);
    // One at a time, each after a rest: none of them may be slept over.
    Thread slow(QStringLiteral("slow"), [&] {
        for (int i = 0; i < 50; ++i) {
            QThread::usleep(500);
            postAndWait();
        }
    });
    slow.start();
    QTRY_COMPARE_WITH_TIMEOUT(arrived, 2 * (each + 1) + 50, 30'000);
    slow.join();
    for (auto &thread : threads)
        thread->join();
}

void TestEpollDispatcher::aLoopMayRunWithinAnother()
{
    QEventLoop outer, inner;
    bool wasInner = false;
    QTimer::singleShot(1, &inner, [&] {
        QTimer::singleShot(1, &inner, [&] {
            wasInner = true;
            inner.quit();
        });
        inner.exec();
        outer.quit();
    });
    outer.exec();
    QVERIFY(wasInner);
}

void TestEpollDispatcher::eightMegabytesGoBothWays()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray sent(8 << 20, 'p');
    QByteArray there, back;
    connect(accepted.get(), &QTcpSocket::readyRead, this, [&] {
        const QByteArray part = accepted->readAll();
        there += part;
        accepted->write(part);
    });
    connect(&client, &QTcpSocket::readyRead, this, [&] { back += client.readAll(); });
    client.write(sent);
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), sent.size(), 30'000);
    QCOMPARE(there.size(), sent.size());
    QSignalSpy gone(accepted.get(), &QTcpSocket::disconnected);
    client.abort();
    QVERIFY(gone.wait());
    client.connectToHost(QHostAddress::LocalHost, 1); // nobody listens there
    QTRY_COMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestEpollDispatcher::aDescriptorThatIsUsedAgainIsAnother()
{
    SocketPair one, two;
    const SocketPair silent;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
    std::unique_ptr<QSocketNotifier> successor;
    int fired = 0, firedForNothing = 0;
    const std::array<int, 2> descriptors{one.ends[0], two.ends[0]};
    for (std::size_t i = 0; i < 2; ++i) {
        notifiers[i] = std::make_unique<QSocketNotifier>(descriptors[i], QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            ++fired;
            notifiers[i]->setEnabled(false);
            // What the other descriptor meant in this turn has nothing to do with what it means from now on.
            notifiers[1 - i].reset();
            ::dup3(silent.ends[0], descriptors[1 - i], O_CLOEXEC);
            successor = std::make_unique<QSocketNotifier>(descriptors[1 - i], QSocketNotifier::Read);
            connect(successor.get(), &QSocketNotifier::activated, this, [&firedForNothing] { ++firedForNothing; });
        });
    }
    QCoreApplication::processEvents(); // both are watched
    one.writeTo(1);
    two.writeTo(1);
    QTRY_COMPARE(fired, 1);
    QTest::qWait(20);
    QCOMPARE(firedForNothing, 0);
    silent.writeTo(1);
    QTRY_VERIFY(firedForNothing > 0);
}

void TestEpollDispatcher::aHangUpIsForWhoeverIsThere()
{
    SocketPair pair;
    const QByteArray much(1 << 20, 'p');
    while (::write(pair.ends[0], much.constData(), std::size_t(much.size())) > 0) {
    }
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Write);
    QCoreApplication::processEvents(); // the first try
    QSignalSpy spy(&notifier, &QSocketNotifier::activated);
    QTest::qWait(20);
    QCOMPARE(spy.size(), 0);
    ::close(std::exchange(pair.ends[1], -1));
    QVERIFY(spy.wait(1000));
}

void TestEpollDispatcher::writingIsTriedAtOnce()
{
    const SocketPair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Write);
    int fired = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++fired;
        notifier.setEnabled(false);
    });
    QCoreApplication::processEvents();
    QCOMPARE(fired, 1);
    notifier.setEnabled(true);
    QTRY_COMPARE(fired, 2);
}

void TestEpollDispatcher::aFullSocketIsWaitedFor()
{
    const SocketPair pair;
    const QByteArray much(1 << 20, 'p');
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Write);
    int fired = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++fired;
        while (::write(pair.ends[0], much.constData(), std::size_t(much.size())) > 0) {
        }
    });
    QTest::qWait(50);
    QVERIFY2(fired >= 1 && fired <= 3, qPrintable(QString::number(fired)));
    const int before = fired;
    QByteArray room(1 << 20, 0);
    while (::read(pair.ends[1], room.data(), std::size_t(room.size())) > 0) {
    }
    QTRY_VERIFY(fired > before);
}

void TestEpollDispatcher::aNotifierMayBeDeletedBySlots()
{
    const SocketPair pair;
    auto *reader = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
    auto *writer = new QSocketNotifier(pair.ends[0], QSocketNotifier::Write);
    int fired = 0;
    const auto deleteBoth = [&] {
        ++fired;
        reader->setEnabled(false);
        writer->setEnabled(false);
        reader->deleteLater();
        writer->deleteLater();
    };
    connect(reader, &QSocketNotifier::activated, this, deleteBoth);
    connect(writer, &QSocketNotifier::activated, this, deleteBoth);
    pair.writeTo(1);
    QTRY_COMPARE(fired, 1);
    QTest::qWait(20);
    QCOMPARE(fired, 1);
}

void TestEpollDispatcher::restIsRest()
{
    const SocketPair pair;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    QTest::qWait(20);
    const milliseconds before = cpuOfThisThread();
    QEventLoop loop;
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
    QVERIFY(cpuOfThisThread() - before < 20ms);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // before the application, which would bring its own
    QCoreApplication app(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EpollDispatcher.moc"
