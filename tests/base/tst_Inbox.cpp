// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Inbox.h"

#include <QTest>
#include <QThread>

#include <array>
#include <memory>
#include <semaphore>
#include <thread>

using namespace porchlight;

namespace {

/// A thread with an event loop and an inbox, until it is told to end.
class Worker final : public QThread
{
public:
    Worker()
    {
        start();
        m_ready.acquire();
    }
    ~Worker() override
    {
        quit();
        wait();
    }
    Inbox &inbox() { return *m_inbox; }

protected:
    void run() override
    {
        Inbox inbox;
        m_inbox = &inbox;
        m_ready.release();
        exec();
    }

private:
    std::binary_semaphore m_ready{0};
    Inbox *m_inbox = nullptr;
};

} // namespace

/// Work from one thread to another: the order of commits on their way to the sockets hangs on it (A4).
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheOrderOfEachSender();
    void onItsOwnThreadInALaterTurn();
    void whoWaitsSeesWhatWasDone();
    void whoWaitsIsLetGoWhenNothingWillBeDone();
    void whatIsPostedMeanwhileComesAfter();
    void itCanBeEmptiedWithoutATurn();
    void whatTakesLongGoesOnInTheNextTurn();
};

void TestInbox::inTheOrderOfEachSender()
{
    constexpr int senders = 4;
    constexpr int each = 20'000;
    Worker worker;
    std::array<int, senders> next{};
    int outOfOrder = 0;
    {
        std::vector<std::jthread> threads;
        for (int sender = 0; sender < senders; ++sender) {
            threads.emplace_back([&, sender] {
                for (int i = 0; i < each; ++i)
                    worker.inbox().post([&, sender, i] { outOfOrder += std::exchange(next[std::size_t(sender)], i + 1) != i; });
            });
        }
    }
    worker.inbox().postAndWait([] {});
    QCOMPARE(outOfOrder, 0);
    for (const int done : next)
        QCOMPARE(done, each);
}

void TestInbox::onItsOwnThreadInALaterTurn()
{
    Inbox inbox;
    bool isDone = false;
    inbox.post([&] { isDone = true; });
    QVERIFY(!isDone);
    QCoreApplication::processEvents();
    QVERIFY(isDone);
}

void TestInbox::whoWaitsSeesWhatWasDone()
{
    Worker worker;
    QThread *thread = nullptr;
    worker.inbox().postAndWait([&] { thread = QThread::currentThread(); });
    QCOMPARE(thread, static_cast<QThread *>(&worker));
}

void TestInbox::whoWaitsIsLetGoWhenNothingWillBeDone()
{
    auto inbox = std::make_unique<Inbox>(); // on this thread, which takes no turn
    bool isDone = false;
    std::jthread waiting([&, it = inbox.get()] { it->postAndWait([&] { isDone = true; }); });
    QThread::msleep(20);
    inbox.reset();
    waiting.join();
    QVERIFY(!isDone);
}

void TestInbox::whatIsPostedMeanwhileComesAfter()
{
    Inbox inbox;
    QString order;
    inbox.post([&] {
        order += QLatin1Char('a');
        inbox.post([&] { order += QLatin1Char('c'); });
    });
    inbox.post([&] { order += QLatin1Char('b'); });
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(order, QStringLiteral("abc"));
}

void TestInbox::itCanBeEmptiedWithoutATurn()
{
    Inbox inbox;
    int done = 0;
    inbox.post([&] { ++done; });
    inbox.empty();
    QCOMPARE(done, 1);
    QCoreApplication::processEvents();
    QCOMPARE(done, 1);
}

// G19: whatever waits, the sockets get their turn in between.
void TestInbox::whatTakesLongGoesOnInTheNextTurn()
{
    Inbox inbox;
    QString order;
    for (const char letter : {'a', 'b', 'c'}) {
        inbox.post([&order, letter] {
            order += QLatin1Char(letter);
            QThread::usleep(2 * Inbox::sliceMax.count());
        });
    }
    QCoreApplication::processEvents();
    QCOMPARE(order, QStringLiteral("a"));
    inbox.post([&order] { order += QLatin1Char('d'); }); // after what was there before
    QCoreApplication::processEvents();
    QCOMPARE(order, QStringLiteral("ab"));
    inbox.empty();
    QCOMPARE(order, QStringLiteral("abcd"));
    QCoreApplication::processEvents();
    QCOMPARE(order, QStringLiteral("abcd"));
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_Inbox.moc"
