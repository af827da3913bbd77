// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

/// This device goes on from an older copy of its store (G16; encryption.md 5.7): it says how far it is, reads what it
/// has forgotten before it says anything, and seals nothing with what it had.
class tst_PutBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHelloSaysHowFarItIs_G16();
    void itReadsBeforeItWrites_G16();
    void whatComesWithTheLogIsNotSentAgain_G16();
    void aLogWithoutAnEndHoldsItUpForAWhileOnly_G16();
    void whatWasSealedIsSealedAnew_G16();
    void wordsThatTheLogHasShowIt_G16();
    void itsMailboxBeginsLater_G16();
    void itIsAnOlderCopyUntilAllIsReadAgain_G16();
    void whatWaitedForTheStartLetsTheLogGoFirst_G16();
    void whatTheLogHasIsNotSealedAgainAfterAStart_G16();

private:
    static constexpr auto expired = quint8(wire::TrimReason::Expired);

    /// As the relay greets it.
    static void comeBack(EngineBench &bench)
    {
        bench.greeting.putBack = true;
        bench.start();
        bench.welcome();
    }
    static wire::Behind behindBy(Seq head) { return wire::Behind{{{LogId::of(c1), head, 0, 0, 0}}}; }
    /// The bodies of @p append as they lie in the log.
    static wire::Entries inLog(const wire::Append &append)
    {
        wire::Entries entries{LogId::of(c1), append.bodies.size(), {}};
        for (const wire::Body &body : append.bodies) {
            entries.entries.push_back(entryOf(entries.entries.size() + 1, me, body.id, body.bytes));
            entries.entries.back().senderDevice = 1;
            entries.entries.back().number = append.firstNumber + entries.entries.size() - 1;
        }
        return entries;
    }
};

void tst_PutBack::theHelloSaysHowFarItIs_G16()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(LogId::of(c1), {1, 2, 3}));
    bench.receive(entriesOf(LogId::of(c2), {1}));
    bench.receive(entriesOf(LogId::mailbox(), {1, 2}));
    bench.feedFrame(entriesOf(LogId::of(c2), {2})); // taken, and not stored yet
    bench.reconnect();
    QCOMPARE(bench.sent<wire::Hello>().back().acknowledged, std::optional<quint64>(7));
    bench.feedFrame(entriesOf(LogId::of(c2), {3}));
    bench.start(); // and never will be
    bench.welcome();
    QCOMPARE(bench.sent<wire::Hello>().back().acknowledged, std::optional<quint64>(7));
}

void tst_PutBack::itReadsBeforeItWrites_G16()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    comeBack(bench);
    QCOMPARE(bench.seal.startedOver, 1);
    QVERIFY(bench.sent<wire::Append>().empty());
    bench.receive(behindBy(3));
    bench.receive(entriesOf(LogId::of(c1), {1, 2}));
    bench.say(c1);
    QVERIFY(bench.sent<wire::Append>().empty());
    bench.receive(entriesOf(LogId::of(c1), {3}));
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
    QCOMPARE(bench.sent<wire::Append>().front().bodies.size(), std::size_t(2));
    // Where there is nothing to read it may write at once; and the next connection is one like any other.
    comeBack(bench);
    bench.clear();
    bench.receive(wire::Behind());
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
    bench.greeting.putBack.reset();
    bench.reconnect();
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
}

void tst_PutBack::whatComesWithTheLogIsNotSentAgain_G16()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1, 2);
    const ModelLocalStore copy = bench.store; // sealed, and sent
    const auto append = bench.sent<wire::Append>().front();
    bench.receive(storedAll(append, 1));
    bench.store = copy;
    comeBack(bench);
    bench.clear();
    bench.receive(behindBy(append.bodies.size()));
    bench.receive(inLog(append));
    QVERIFY(bench.status(0) == ModelStatus::Sent);
    bench.pass(1min, true);
    QVERIFY(bench.store.outbox().at({c1, bench.composed[0].id}).settledMs);
    for (const wire::Append &again : bench.sent<wire::Append>()) {
        for (const wire::Body &body : again.bodies)
            QVERIFY(body.id != bench.composed[0].id);
    }
}

void tst_PutBack::aLogWithoutAnEndHoldsItUpForAWhileOnly_G16()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    comeBack(bench);
    bench.receive(behindBy(5));
    bench.pass(20s, true);
    QVERIFY(bench.sent<wire::Append>().empty());
    bench.pass(15s, true);
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
}

void tst_PutBack::whatWasSealedIsSealedAnew_G16()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    QCOMPARE(bench.store.requests().size(), std::size_t(1));
    comeBack(bench);
    QCOMPARE(bench.seal.withdrawnCount, 1);
    QVERIFY(bench.store.requests().empty());
    bench.receive(wire::Behind());
    QCOMPARE(bench.store.requests().size(), std::size_t(1));
}

/// It was composed and never stood in a request, as far as this store knows.
void tst_PutBack::wordsThatTheLogHasShowIt_G16()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    const ModelLocalStore copy = bench.store;
    bench.welcome();
    const auto append = bench.sent<wire::Append>().front();
    bench.receive(inLog(append));
    QCOMPARE(bench.seal.startedOver, 0);
    bench.store = copy;
    bench.start();
    bench.seal.isReady = false; // keys are on their way
    bench.welcome();
    bench.receive(inLog(append));
    QCOMPARE(bench.seal.startedOver, 1);
}

/// What lay before was acknowledged, and is gone; bodies that waited for it are opened, or ask for their keys.
void tst_PutBack::itsMailboxBeginsLater_G16()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::MailboxFence{4});
    bench.receive(entriesOf(LogId::of(c1), {1}));
    QCOMPARE(bench.store.cursor(LogId::of(c1)), Seq(0));
    bench.receive(wire::Trimmed{LogId::mailbox(), 5, expired});
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(4));
    QCOMPARE(bench.store.cursor(LogId::of(c1)), Seq(1));
    bench.receive(entriesOf(LogId::mailbox(), {5}));
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(5));
    QVERIFY(bench.store.load().gaps.empty()); // nobody can fetch it
    bench.receive(wire::Trimmed{LogId::mailbox(), 3, expired});
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(5));
}

void tst_PutBack::itIsAnOlderCopyUntilAllIsReadAgain_G16()
{
    EngineBench bench;
    bench.start();
    comeBack(bench);
    bench.receive(wire::Behind{{{LogId::of(c1), 9, 0, 0, 0}, {LogId::of(c2), 2, 0, 0, 0}}});
    bench.receive(entriesOf(LogId::of(c1), {1, 2, 3, 4, 5, 6, 7, 8, 9})); // more than c2 had, so a sum would hide it
    bench.greeting.putBack.reset();
    bench.reconnect();
    QCOMPARE(bench.sent<wire::Hello>().back().acknowledged, std::optional<quint64>(0));
    bench.start(); // it is not forgotten either
    bench.welcome();
    QCOMPARE(bench.sent<wire::Hello>().back().acknowledged, std::optional<quint64>(0));
    bench.receive(wire::Behind{{{LogId::of(c2), 2, 0, 0, 0}}});
    bench.receive(entriesOf(LogId::of(c2), {1, 2}));
    bench.reconnect();
    QCOMPARE(bench.sent<wire::Hello>().back().acknowledged, std::optional<quint64>(11));
}

void tst_PutBack::whatWaitedForTheStartLetsTheLogGoFirst_G16()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    bench.say(c2);
    bench.start();
    bench.welcome();
    QVERIFY(bench.sent<wire::Append>().empty());
    bench.receive(wire::Behind{{{LogId::of(c1), 1, 0, 0, 0}}, false});
    QVERIFY(bench.sent<wire::Append>().empty()); // more parts follow
    bench.receive(wire::Behind());
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
    QVERIFY(bench.sent<wire::Append>()[0].conversation == c2);
    bench.receive(entriesOf(LogId::of(c1), {1}));
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(2));
    bench.reconnect(); // no more than once
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(2));
}

void tst_PutBack::whatTheLogHasIsNotSealedAgainAfterAStart_G16()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    const ModelLocalStore copy = bench.store; // waits, unsealed
    bench.start();
    bench.welcome();
    bench.receive(wire::Behind());
    const auto append = bench.sent<wire::Append>().front();
    bench.receive(storedAll(append, 1));
    bench.store = copy; // and the relay has not heard of anything that was read since
    bench.start();
    bench.welcome();
    bench.clear();
    bench.receive(behindBy(1));
    bench.receive(inLog(append));
    QVERIFY(bench.sent<wire::Append>().empty());
    QCOMPARE(bench.seal.startedOver, 1);
}

QTEST_GUILESS_MAIN(tst_PutBack)
#include "tst_PutBack.moc"
