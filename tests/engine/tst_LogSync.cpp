// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::Ack;
using wire::Mark;
using wire::OpenLog;

namespace {

const LogId log1 = LogId::of(c1);

/// A number of conversations that are not c1 and c2.
ConversationId other(int number)
{
    std::array<unsigned char, ConversationId::size> bytes{};
    bytes[0] = (unsigned char)(number >> 8);
    bytes[1] = (unsigned char)(number);
    bytes[2] = 1;
    return ConversationId(bytes);
}

Seq acked(const EngineBench &bench, const LogId &log)
{
    Seq last = 0;
    for (const Ack &ack : bench.sent<Ack>()) {
        for (const wire::Position &position : ack.upTo)
            last = position.log == log ? position.seq : last;
    }
    return last;
}

} // namespace

/// Reading the logs after their cursors: in order and without gaps (A4), caught up (A5), acknowledged only when durable
/// (A1); rules 4, 6, 8 and 9.
class tst_LogSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatComesNext_A4();
    void acknowledgesOnlyAfterTheCommit_A1();
    void oneAcknowledgementForACommit_rule8();
    void repeatsArePassedOverAndAcknowledged_A3();
    void aGapAsksForOneRewind_rule8();
    void aRewindSaysOnlyWhatIsDurable_A1();
    void behindIsOpenedNewestFirst_A5();
    void longListsGoInParts_A5();
    void bodiesWaitForTheMailbox_rule9();
    void whatIsBehindAHeldBodyWaitsToo_rule9();
    void whatCutsALogDoesNotOvertake_rule4();
    void fencesEndWithTheConnection_rule9();
    void whatCannotBeReadIsKept_B6();
    void accountEvents_B6();
    void marksOfOthersOnlyGrow_rule6();
    void theMarksVersionIsThatOfTheLastPart_rule6();
    void deliveredIsToldOnceItIsDurable_rule6();
    void unconfirmedMarksAreToldAgain_rule6();
    void readingIsToldUpToWhatIsStored_rule6();
    void manyMarksGoInParts_rule6();
    void aNewGenerationReadsFromTheBeginning_rule4();
};

void tst_LogSync::takesWhatComesNext_A4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1, 2, 3}));
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(3));
    QCOMPARE(bench.store.timeline(c1)[2].content.text, QStringLiteral("entry 3"));
    QCOMPARE(bench.store.cursor(log1), Seq(3));
    bench.start();
    bench.welcome();
    bench.receive(entriesOf(log1, {4}));
    QCOMPARE(bench.store.cursor(log1), Seq(4));
    QVERIFY(bench.sent<OpenLog>().empty());
}

void tst_LogSync::acknowledgesOnlyAfterTheCommit_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.feedFrame(entriesOf(log1, {1, 2}));
    QVERIFY(bench.frames.empty());
    bench.commit();
    QCOMPARE(acked(bench, log1), Seq(2));

    bench.clear();
    bench.store.failCommits(1);
    bench.feedFrame(entriesOf(log1, {3}));
    QVERIFY(!bench.commit());
    QVERIFY(bench.frames.empty());
    QCOMPARE(bench.store.cursor(log1), Seq(2));
}

void tst_LogSync::oneAcknowledgementForACommit_rule8()
{
    EngineBench bench;
    bench.goOnline();
    for (Seq seq = 1; seq <= 20; ++seq) {
        bench.feedFrame(entriesOf(log1, {seq}));
        bench.feedFrame(entriesOf(LogId::of(c2), {seq}));
    }
    bench.commit();
    QCOMPARE(bench.sent<Ack>().size(), std::size_t(1));
    QCOMPARE(bench.sent<Ack>()[0].upTo, (std::vector<wire::Position>{{log1, 20}, {LogId::of(c2), 20}}));
    QCOMPARE(bench.store.cursor(log1), Seq(20));
}

void tst_LogSync::repeatsArePassedOverAndAcknowledged_A3()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1, 2, 3}));
    bench.clear();
    wire::Entries repeat = entriesOf(log1, {1, 2});
    repeat.head = 3;
    bench.feedFrame(repeat);
    QVERIFY(bench.uncommitted().empty());
    bench.commit();
    QCOMPARE(acked(bench, log1), Seq(3)); // it seems not to know
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(3));
    bench.receive(entriesOf(log1, {2, 3, 4}));
    QCOMPARE(bench.store.cursor(log1), Seq(4));
}

void tst_LogSync::aGapAsksForOneRewind_rule8()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1}));
    bench.receive(entriesOf(log1, {3, 4}));
    bench.receive(entriesOf(log1, {5}));
    QCOMPARE(bench.sent<OpenLog>().size(), std::size_t(1));
    QCOMPARE(bench.sent<OpenLog>()[0].after, (std::vector<wire::Position>{{log1, 1}}));
    QCOMPARE(bench.store.cursor(log1), Seq(1));
    bench.receive(entriesOf(log1, {2, 3}));
    QCOMPARE(bench.store.cursor(log1), Seq(3));
    bench.receive(entriesOf(log1, {6})); // since something came, it may be asked for again
    QCOMPARE(bench.sent<OpenLog>().size(), std::size_t(2));
    QCOMPARE(bench.sent<OpenLog>()[1].after, (std::vector<wire::Position>{{log1, 3}}));
}

void tst_LogSync::aRewindSaysOnlyWhatIsDurable_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.feedFrame(entriesOf(log1, {1, 2}));
    bench.feedFrame(entriesOf(log1, {4}));
    QCOMPARE(bench.sent<OpenLog>().at(0).after, (std::vector<wire::Position>{{log1, 0}}));
}

void tst_LogSync::behindIsOpenedNewestFirst_A5()
{
    EngineBench bench;
    bench.store.commit({SetCursor{log1, 4}});
    bench.goOnline();
    wire::Behind behind;
    behind.logs = {{LogId::of(c2), 9, 0, 9, 900}, {log1, 8, 2, 4, 800}, {LogId::accountLog(), 1, 0, 0, 700}};
    bench.receive(behind);
    QCOMPARE(bench.sent<OpenLog>().at(0).after,
             (std::vector<wire::Position>{{LogId::of(c2), 0}, {log1, 4}, {LogId::accountLog(), 0}}));
    bench.clear();
    bench.receive(wire::Behind());
    QVERIFY(bench.frames.empty());
}

void tst_LogSync::longListsGoInParts_A5()
{
    EngineBench bench;
    bench.goOnline();
    wire::Behind behind;
    for (int i = 0; i < 2'500; ++i)
        behind.logs.push_back({LogId::of(other(i)), 1, 0, 1, 0});
    bench.receive(behind);
    const auto opened = bench.sent<OpenLog>();
    QCOMPARE(opened.size(), std::size_t(3));
    QCOMPARE(opened[0].after.size() + opened[1].after.size() + opened[2].after.size(), std::size_t(2'500));
    QCOMPARE(opened[2].after.back().log, LogId::of(other(2'499)));
}

void tst_LogSync::bodiesWaitForTheMailbox_rule9()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries keys = entriesOf(LogId::mailbox(), {1, 2});
    keys.entries[1].body = "z"; // opens the body below
    bench.receive(wire::MailboxFence{2});
    bench.receive(entriesOf(log1, {1}, 'z'));
    QVERIFY(bench.store.timeline(c1).empty());
    QCOMPARE(acked(bench, log1), Seq(0));
    wire::Entries first = keys;
    first.entries.pop_back();
    bench.receive(first);
    QVERIFY(bench.store.timeline(c1).empty());
    keys.entries.erase(keys.entries.begin());
    bench.receive(keys);
    QCOMPARE(bench.store.timeline(c1).at(0).content.text, QStringLiteral("entry 1"));
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(2));
    QCOMPARE(acked(bench, log1), Seq(1));
    QCOMPARE(acked(bench, LogId::mailbox()), Seq(2));
}

void tst_LogSync::whatIsBehindAHeldBodyWaitsToo_rule9()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::MailboxFence{1});
    bench.receive(entriesOf(log1, {1}));
    bench.receive(entriesOf(log1, {2}));
    bench.receive(entriesOf(LogId::of(c2), {1}));
    QVERIFY(bench.sent<OpenLog>().empty()); // nothing is missing
    bench.receive(entriesOf(LogId::mailbox(), {1}));
    QCOMPARE(bench.store.cursor(log1), Seq(2));
    QCOMPARE(bench.store.cursor(LogId::of(c2)), Seq(1));
    bench.receive(wire::MailboxFence{1}); // read already
    bench.receive(entriesOf(log1, {3}));
    QCOMPARE(bench.store.cursor(log1), Seq(3));
}

/// Its account has left the group and come again, while what was before that waits for the mailbox.
void tst_LogSync::whatCutsALogDoesNotOvertake_rule4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::MailboxFence{1});
    bench.receive(entriesOf(log1, {1, 2}));
    bench.receive(wire::Trimmed{log1, 5, quint8(wire::TrimReason::BeforeDevice)});
    bench.receive(entriesOf(log1, {5}));
    QCOMPARE(bench.store.cursor(log1), Seq(4));
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(2));
    bench.receive(entriesOf(LogId::mailbox(), {1}));
    QCOMPARE(bench.store.cursor(log1), Seq(5)); // and has not begun anew
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(3));
    QVERIFY(bench.sent<OpenLog>().empty());
}

void tst_LogSync::fencesEndWithTheConnection_rule9()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::MailboxFence{7});
    bench.receive(entriesOf(log1, {1}));
    bench.reconnect();
    bench.receive(entriesOf(LogId::mailbox(), {1}));
    QVERIFY(bench.store.timeline(c1).empty()); // what was held came from a connection that is gone
    bench.receive(entriesOf(log1, {1}));
    QCOMPARE(bench.store.cursor(log1), Seq(1));
}

void tst_LogSync::whatCannotBeReadIsKept_B6()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries frame = entriesOf(log1, {1, 2, 3});
    frame.entries[0].body = "knonsense";
    frame.entries[1].kind = 99;
    bench.receive(frame);
    const auto rows = bench.store.timeline(c1);
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[0].state == ContentState::Unreadable);
    QVERIFY(rows[2].state == ContentState::Readable);
    QCOMPARE(acked(bench, log1), Seq(3));
}

void tst_LogSync::accountEvents_B6()
{
    EngineBench bench;
    bench.goOnline();
    const auto c3 = idOf<ConversationId>(13);
    wire::Entries frame = entriesOf(LogId::accountLog(), {1, 2});
    frame.entries[0].body = "of a newer relay";
    frame.entries[1].body = wire::encodeAccountEvent(wire::AccountEvent{c3, {{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}});
    bench.receive(frame);
    QCOMPARE(bench.store.conversation(c3)->members.size(), std::size_t(2));
    QCOMPARE(acked(bench, LogId::accountLog()), Seq(2));
}

void tst_LogSync::marksOfOthersOnlyGrow_rule6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Marks{1, {{c1, ada, 5, 0, 3}}});
    bench.receive(wire::Marks{2, {{c1, ada, 4, 0, 4}}});
    QCOMPARE(bench.store.mark(c1, ada).delivered, Seq(5));
    QCOMPARE(bench.store.mark(c1, ada).readPublic, Seq(4));
}

void tst_LogSync::theMarksVersionIsThatOfTheLastPart_rule6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Marks{0, {{c1, ada, 5, 0, 3}}});
    QCOMPARE(bench.store.load().marksVersion, quint64(0));
    bench.receive(wire::Marks{8, {}});
    QCOMPARE(bench.store.load().marksVersion, quint64(8));
    bench.on(SocketClosed{bench.connection(), QString()});
    bench.on(TryNow());
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(bench.sent<wire::Hello>().back().marksAfter, quint64(8));
}

void tst_LogSync::deliveredIsToldOnceItIsDurable_rule6()
{
    EngineBench bench;
    bench.goOnline();
    bench.feedFrame(entriesOf(log1, {1, 2}));
    QVERIFY(bench.sent<Mark>().empty());
    bench.commit();
    QCOMPARE(bench.sent<Mark>().at(0).marks, (std::vector<wire::OwnMark>{{c1, 2, 0, 0}}));
    bench.receive(wire::Marks{1, {{c1, me, 2, 0, 0}}});
    bench.receive(entriesOf(log1, {2}));
    QCOMPARE(bench.sent<Mark>().size(), std::size_t(1)); // the relay has confirmed it
}

void tst_LogSync::unconfirmedMarksAreToldAgain_rule6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1, 2}));
    bench.on(MarkRead{c1, 1});
    bench.reconnect();
    QCOMPARE(bench.sent<Mark>().at(0).marks, (std::vector<wire::OwnMark>{{c1, 2, 1, 1}}));
    bench.start();
    bench.clear();
    bench.welcome();
    QCOMPARE(bench.sent<Mark>().at(0).marks, (std::vector<wire::OwnMark>{{c1, 2, 1, 1}}));
    bench.receive(wire::Marks{1, {{c1, me, 2, 1, 1}}});
    bench.reconnect();
    QVERIFY(bench.sent<Mark>().empty());
}

void tst_LogSync::readingIsToldUpToWhatIsStored_rule6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1, 2, 3}));
    bench.clear();
    bench.feed(MarkRead{c1, 99});
    QVERIFY(bench.sent<Mark>().empty());
    bench.commit();
    QCOMPARE(bench.sent<Mark>().at(0).marks, (std::vector<wire::OwnMark>{{c1, 3, 3, 3}}));
    QCOMPARE(bench.store.readPosition(c1), Seq(3));
    bench.clear();
    bench.on(MarkRead{c1, 2}); // never back
    QVERIFY(bench.frames.empty());
    QCOMPARE(bench.store.readPosition(c1), Seq(3));
    // Read on another device: nothing is left to tell.
    bench.receive(entriesOf(log1, {4}));
    bench.receive(wire::Marks{1, {{c1, me, 4, 4, 4}}});
    bench.clear();
    bench.on(MarkRead{c1, 4});
    QVERIFY(bench.frames.empty());
}

void tst_LogSync::manyMarksGoInParts_rule6()
{
    EngineBench bench;
    LocalTransaction many;
    for (int i = 0; i < 2'500; ++i) {
        many.push_back(PutConversation{other(i), {}});
        many.push_back(SetCursor{LogId::of(other(i)), 5});
    }
    bench.store.commit(many);
    bench.start();
    bench.welcome(); // the bench holds each frame against the limit of the wire
    const auto told = bench.sent<Mark>();
    QCOMPARE(told.size(), std::size_t(3));
    QCOMPARE(told[0].marks.size() + told[1].marks.size() + told[2].marks.size(), std::size_t(2'500));
}

void tst_LogSync::aNewGenerationReadsFromTheBeginning_rule4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(log1, {1, 2, 3}));
    bench.on(MarkRead{c1, 3});
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.reconnect();
    QVERIFY(bench.sent<Mark>().empty()); // marks of the old life mean nothing in the new one
    wire::Behind behind;
    behind.logs = {{log1, 2, 0, 2, 0}};
    bench.receive(behind);
    QCOMPARE(bench.sent<OpenLog>().at(0).after, (std::vector<wire::Position>{{log1, 0}}));
    bench.receive(entriesOf(log1, {1, 2}));
    QCOMPARE(bench.store.cursor(log1), Seq(2));
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(3));
    QCOMPARE(bench.store.unread(c1), 0);
}

QTEST_GUILESS_MAIN(tst_LogSync)
#include "tst_LogSync.moc"
