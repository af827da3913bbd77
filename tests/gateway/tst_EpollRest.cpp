// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/EpollDispatcher.h"
#include "shared/base/Inbox.h"
#include "shared/base/Thread.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::relay;

/// The relay's event loop while it refuses most of what it reads (G19), and what it says of its turns; under the whole of this program.
class TestEpollRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoRestsReadsLaterAndHearsTheOthersAtOnce_G19_data();
    void whoRestsReadsLaterAndHearsTheOthersAtOnce_G19();
    void aTurnIsMeasuredWithoutItsWaiting_H5();
};

void TestEpollRest::whoRestsReadsLaterAndHearsTheOthersAtOnce_G19_data()
{
    QTest::addColumn<bool>("rests");
    QTest::newRow("rests after each read") << true;
    QTest::newRow("never rests") << false;
}

/// What is committed meanwhile must not wait for sockets that are left alone.
void TestEpollRest::whoRestsReadsLaterAndHearsTheOthersAtOnce_G19()
{
    QFETCH(const bool, rests);
    auto *dispatcher = dynamic_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
    std::array<int, 2> ends{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()), 0);
    QSocketNotifier notifier(ends[0], QSocketNotifier::Read);
    qsizetype reads = 0, bytes = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        std::array<char, 64> read;
        bytes += ::read(ends[0], read.data(), read.size());
        ++reads;
        if (rests)
            dispatcher->restAfterwards();
    });
    Inbox inbox;
    int heard = 0;
    constexpr int sent = 60;
    Thread other(QStringLiteral("other"), [&] {
        for (int i = 0; i < sent; ++i) {
            [[maybe_unused]] const auto written = ::write(ends[1], "x", 1);
            inbox.postAndWait([&heard] { ++heard; });
            QThread::msleep(2);
        }
    });
    QElapsedTimer timer;
    timer.start();
    other.start();
    QTRY_COMPARE_WITH_TIMEOUT(bytes, qsizetype(sent), 10'000);
    const milliseconds lasted(timer.elapsed());
    other.join();
    QCOMPARE(heard, sent);
    notifier.setEnabled(false);
    ::close(ends[0]);
    ::close(ends[1]);
    if (rests) {
        QVERIFY2(reads <= lasted / EpollDispatcher::restPeriod + 2, qPrintable(QString::number(reads)));
        // Each of the others was heard before it went on: had they waited for the sockets, it would have taken 1.8 s.
        QVERIFY2(lasted < sent * EpollDispatcher::restPeriod, qPrintable(QString::number(lasted.count())));
    } else {
        QVERIFY2(reads > sent / 2, qPrintable(QString::number(reads)));
    }
}

void TestEpollRest::aTurnIsMeasuredWithoutItsWaiting_H5()
{
    TurnMeters meters;
    Thread thread(QStringLiteral("measured"), [] {
        QEventLoop loop;
        QTimer::singleShot(300ms, &loop, [] { QThread::msleep(30); });
        QTimer::singleShot(700ms, &loop, [&loop] { loop.quit(); });
        loop.exec();
    });
    thread.setEventDispatcher(new EpollDispatcher(&meters));
    thread.start();
    thread.join();
    const TurnMeter &meter = meters.clock;
    const auto longest = std::chrono::nanoseconds(meter.longestNanoseconds.value());
    QVERIFY2(longest >= 30ms && longest < 250ms, qPrintable(QString::number(longest.count())));
    QVERIFY(std::chrono::nanoseconds(meter.nanoseconds.value()) < 300ms); // of 700
    QVERIFY(std::chrono::nanoseconds(meters.processor.longestNanoseconds.value()) < 25ms); // it slept
    QCOMPARE(meters.processor.count.value(), meter.count.value());
    QVERIFY(meter.count.value() >= 1); // what comes before the first wait is not one, nor after the last
    QVERIFY(std::ranges::any_of(meter.within, [](const Counter &counter) { return counter.value() > 0; }));
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // before the application, which would bring its own
    QCoreApplication app(argc, argv);
    TestEpollRest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EpollRest.moc"
