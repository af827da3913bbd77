// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

#include <limits>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

const DeviceId alice{idOf<AccountId>(1), 1};
const auto conversation = idOf<ConversationId>(7);
const auto chat = LogId::of(conversation);
constexpr quint64 perLog = wire::windowPerLog;
constexpr quint64 perConnection = wire::windowPerConnection;

LogId logOf(int number)
{
    return LogId::of(idOf<ConversationId>(static_cast<unsigned char>(number)));
}

/// A device that is live, with a client that keeps what it got and acknowledges when it is told to.
class Reader : public ScriptedCore
{
public:
    Reader() { live(1, alice); }

    /// The entries that came, by their sequence, in order.
    std::vector<Seq> received()
    {
        std::vector<Seq> seqs;
        for (const wire::Entries &frame : framesOf<wire::Entries>(sent(1))) {
            for (const wire::Entry &entry : frame.entries)
                seqs.push_back(entry.seq);
        }
        return seqs;
    }
    void acknowledge(Seq seq, const LogId &id = chat) { receive(1, wire::Ack{{{id, seq}}}); }
    void ping() { receive(1, wire::Ping()); }
    /// What a store with @p head entries answers.
    void answerFrom(const StartRead &read, Seq head)
    {
        const auto query = std::get<LogQuery>(read.query);
        answer(read, page(query.after + 1, std::min(head, query.after + Seq(query.limit)), head));
    }
    /// Lets time pass as advance() does, with a ping now and then, as an honest client's.
    void pass(milliseconds duration)
    {
        for (; duration > 30s; duration -= 30s) {
            advance(30s);
            ping();
        }
        advance(duration);
    }
    milliseconds elapsed() const { return now.mono - beginning; }
};

std::vector<Seq> range(Seq first, Seq last)
{
    std::vector<Seq> seqs;
    for (Seq seq = first; seq <= last; ++seq)
        seqs.push_back(seq);
    return seqs;
}

} // namespace

/// Flow control (rule 8), rewinding and gaps, repeated pushes (rule 16, A9), and the fence of the mailbox (rule 9).
class TestDeliveryWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMost256OfALog()
    {
        Reader reader;
        for (Seq seq = 1; seq <= 300; ++seq)
            reader.publish(conversation, seq, seq, {alice.account});
        QCOMPARE(reader.received(), range(1, perLog));
        QVERIFY(reader.reads().empty());
        reader.acknowledge(100);
        const StartRead read = reader.read();
        const auto query = std::get<LogQuery>(read.query);
        QVERIFY(query.log == chat && query.after == perLog && query.limit == 100);
        reader.publish(conversation, 301, 301, {alice.account}); // not out of turn
        reader.answer(read, ScriptedCore::page(257, 301, 301));
        QCOMPARE(reader.received(), range(257, 301));
        reader.acknowledge(301);
        QVERIFY(reader.reads().empty()); // caught up
        reader.publish(conversation, 302, 302, {alice.account});
        QCOMPARE(reader.received(), range(302, 302));
    }

    void aBatchThatDoesNotFitIsReadOn()
    {
        Reader reader;
        reader.publish(conversation, 1, 250, {alice.account});
        reader.publish(conversation, 251, 260, {alice.account});
        QCOMPARE(reader.received(), range(1, 250));
        QCOMPARE(std::get<LogQuery>(reader.read().query).limit, int(perLog - 250));
    }

    void atMost1024OfAConnection()
    {
        Reader reader;
        for (int number = 10; number < 15; ++number) {
            for (Seq seq = 1; seq <= 250; ++seq)
                reader.publish(logOf(number).conversation, seq, seq, {alice.account});
        }
        QCOMPARE(reader.received().size(), std::size_t(perConnection));
        reader.acknowledge(250, logOf(10));
        std::size_t more = 0;
        for (auto reads = reader.reads(); !reads.empty(); reads = reader.reads()) {
            QVERIFY(std::get<LogQuery>(reads.front().query).log == logOf(14));
            reader.answerFrom(reads.front(), 250);
            more += reader.received().size();
        }
        QCOMPARE(more, std::size_t(5 * 250 - perConnection));
    }

    void pagesAtOnceDoNotPassTheWindow()
    {
        Reader reader;
        wire::OpenLog open;
        std::map<LogId, std::pair<Seq, Seq>> given; // sent, acknowledged
        for (int number = 10; number < 30; ++number)
            open.after.push_back({logOf(number), 0});
        reader.receive(1, open);
        std::deque<StartRead> running;
        std::uint_fast32_t dice = 1;
        for (int turn = 0; turn < 3'000; ++turn) {
            for (const StartRead &read : reader.reads())
                running.push_back(read);
            QVERIFY(running.size() <= 4);
            dice = dice * 1'664'525 + 1'013'904'223;
            if (!running.empty() && (dice >> 20) % 3 != 0) {
                const StartRead read = running.front();
                running.pop_front();
                reader.answerFrom(read, 2'000);
            } else if (!given.empty()) {
                auto it = std::next(given.begin(), std::ptrdiff_t((dice >> 8) % given.size()));
                it->second.second = it->second.first;
                reader.acknowledge(it->second.second, it->first);
            }
            for (const wire::Entries &frame : framesOf<wire::Entries>(reader.sent(1))) {
                auto &[last, acked] = given[frame.log];
                QCOMPARE(frame.entries.front().seq, last + 1); // nothing twice, nothing left out
                last = frame.entries.back().seq;
            }
            quint64 outstanding = 0;
            for (const auto &[id, position] : given) {
                QVERIFY(position.first - position.second <= perLog);
                outstanding += position.first - position.second;
            }
            QVERIFY2(outstanding <= perConnection, qPrintable(QString::number(outstanding)));
        }
        quint64 total = 0;
        for (const auto &[id, position] : given)
            total += position.first;
        QVERIFY(total > 10'000);
    }

    void acknowledgementsAreAbsolute()
    {
        Reader reader;
        reader.publish(conversation, 1, 256, {alice.account});
        reader.publish(conversation, 257, 400, {alice.account});
        reader.received();
        reader.acknowledge(50);
        reader.acknowledge(50); // once more counts for nothing
        reader.acknowledge(20); // nor does one that comes late
        const StartRead read = reader.read();
        QCOMPARE(std::get<LogQuery>(read.query).limit, 50);
        reader.answerFrom(read, 400);
        QCOMPARE(reader.received(), range(257, 306));
        reader.acknowledge(306); // all of it at once
        QCOMPARE(std::get<LogQuery>(reader.read().query).after, Seq(306));
    }

    void forgedAcknowledgements()
    {
        Reader reader;
        reader.publish(conversation, 1, 5, {alice.account});
        reader.received();
        reader.acknowledge(std::numeric_limits<Seq>::max());
        reader.acknowledge(std::numeric_limits<Seq>::max(), logOf(99)); // of a log never opened
        reader.acknowledge(0);
        QVERIFY(reader.reads().empty());
        reader.publish(conversation, 6, 6, {alice.account}); // what exists counts, not what is claimed
        QCOMPARE(reader.received(), range(6, 6));
        reader.receive(1, wire::OpenLog{{{chat, std::numeric_limits<Seq>::max()}}});
        reader.answer(reader.read(), ScriptedCore::page(1, 0, 6));
        reader.advance(80s);
        QVERIFY(reader.reads().empty() && reader.received().empty() && !reader.isClosed(1));
    }

    void rewinding()
    {
        Reader reader;
        reader.publish(conversation, 1, 20, {alice.account});
        reader.received();
        reader.receive(1, wire::OpenLog{{{chat, 10}}});
        const StartRead stale = reader.read();
        reader.receive(1, wire::OpenLog{{{chat, 5}}});
        const StartRead read = reader.read();
        QCOMPARE(std::get<LogQuery>(read.query).after, Seq(5));
        reader.answerFrom(stale, 20); // asked for before: thrown away
        QVERIFY(reader.received().empty());
        reader.publish(conversation, 21, 21, {alice.account});
        reader.answerFrom(read, 21);
        QCOMPARE(reader.received(), range(6, 21));
    }

    void anOpenedLogWithNothingNewIsCaughtUp()
    {
        Reader reader;
        reader.receive(1, wire::OpenLog{{{chat, 10}}});
        reader.answer(reader.read(), ScriptedCore::page(1, 0, 10));
        QVERIFY(reader.received().empty() && reader.reads().empty());
        reader.publish(conversation, 11, 11, {alice.account});
        QCOMPARE(reader.received(), range(11, 11));
    }

    void aPageFromBeforeTheCommitForgetsNothing()
    {
        Reader reader;
        reader.receive(1, wire::OpenLog{{{chat, 10}}});
        const StartRead read = reader.read();
        // The reader's snapshot was older, its answer slower than the notice of the writer.
        reader.publish(conversation, 11, 11, {alice.account});
        QVERIFY(reader.received().empty());
        reader.answer(read, ScriptedCore::page(1, 0, 10));
        const StartRead again = reader.read();
        QCOMPARE(std::get<LogQuery>(again.query).after, Seq(10));
        reader.answerFrom(again, 11);
        QCOMPARE(reader.received(), range(11, 11));
    }

    void aStoreThatHasLessThanItSaidIsNotAskedForEver()
    {
        Reader reader;
        SessionImage image;
        image.behind = {{chat, 30, 20, 10, 0}};
        reader.live(2, {alice.account, 2}, image);
        reader.receive(2, wire::OpenLog{{{chat, 20}}});
        reader.answer(reader.read(), ScriptedCore::page(1, 0, 20));
        reader.advance(80s);
        QVERIFY(reader.reads().empty());
    }

    void pushesAreRepeated()
    {
        Reader reader;
        reader.publish(conversation, 1, 3, {alice.account});
        QCOMPARE(reader.received(), range(1, 3)); // at once
        milliseconds last = reader.elapsed();
        for (const milliseconds delay : {1'000ms, 5'000ms, 30'000ms, 300'000ms, 3'600'000ms}) {
            reader.pass(delay - 1ms);
            QVERIFY(reader.reads().empty());
            reader.pass(1ms);
            const StartRead read = reader.read();
            QCOMPARE(reader.elapsed() - last, delay);
            last = reader.elapsed();
            QCOMPARE(std::get<LogQuery>(read.query).after, Seq(0));
            reader.answerFrom(read, 3);
            QCOMPARE(reader.received(), range(1, 3));
        }
        reader.pass(24h); // then it is left to the next sync
        QVERIFY(reader.reads().empty() && !reader.isClosed(1));
        reader.receive(1, wire::OpenLog{{{chat, 0}}});
        reader.answerFrom(reader.read(), 3);
        QCOMPARE(reader.received(), range(1, 3));
        reader.pass(1s); // and begins anew
        QCOMPARE(reader.reads().size(), std::size_t(1));
    }

    void whatIsAcknowledgedIsNotRepeated()
    {
        Reader reader;
        reader.publish(conversation, 1, 3, {alice.account});
        reader.received();
        reader.pass(1s);
        reader.answerFrom(reader.read(), 3);
        reader.received();
        reader.acknowledge(2); // it lives: the schedule begins anew, after 2
        reader.pass(999ms);
        QVERIFY(reader.reads().empty());
        reader.pass(1ms);
        const StartRead read = reader.read();
        QCOMPARE(std::get<LogQuery>(read.query).after, Seq(2));
        reader.answerFrom(read, 3);
        QCOMPARE(reader.received(), range(3, 3));
        reader.acknowledge(3);
        reader.pass(2h);
        QVERIFY(reader.reads().empty());
    }

    void whoDoesNotReadIsNotPushedTo()
    {
        Reader reader;
        reader.publish(conversation, 1, 1, {alice.account});
        reader.received();
        reader.step(WritableChanged{1, false});
        for (Seq seq = 2; seq <= 5; ++seq)
            reader.publish(conversation, seq, seq, {alice.account});
        reader.pass(10s); // nor are pushes repeated that have not even left
        QVERIFY(reader.received().empty() && reader.reads().empty());
        reader.step(WritableChanged{1, true});
        const StartRead read = reader.read();
        QCOMPARE(std::get<LogQuery>(read.query).after, Seq(1));
        reader.answerFrom(read, 5);
        QCOMPARE(reader.received(), range(2, 5));
    }

    void theFenceIsWhatTheMailboxHas()
    {
        Reader reader;
        const DeviceId other{alice.account, 2};
        SessionImage image;
        image.mailboxHead = 5;
        image.behind = {{LogId::mailbox(), 5, 3, 0, 0}, {chat, 10, 9, 1, 0}};
        reader.live(2, other, image);
        // The client had everything: its acknowledgement was lost with the last connection.
        reader.receive(2, wire::OpenLog{{{LogId::mailbox(), 5}, {chat, 9}}});
        const auto reads = reader.reads();
        QCOMPARE(reads.size(), std::size_t(2));
        reader.answer(reads[1], ScriptedCore::page(10, 10, 10, 5)); // before the mailbox's own
        const auto frames = reader.sent(2);
        QCOMPARE(frames.size(), std::size_t(1)); // no fence that no item would ever reach
        QVERIFY(std::holds_alternative<wire::Entries>(frames[0]));
    }

    void theFenceStandsUntilTheMailIsAcknowledged()
    {
        Reader reader;
        CommitNotice notice;
        notice.mail = {{alice, ScriptedCore::entry(1)}, {alice, ScriptedCore::entry(2)}};
        reader.step(notice);
        reader.sent(1);
        reader.publish(conversation, 1, 1, {alice.account});
        QVERIFY(reader.sent(1).front() == wire::Frame(wire::MailboxFence{2}));
        reader.acknowledge(1, LogId::mailbox());
        reader.publish(conversation, 2, 2, {alice.account});
        QVERIFY(reader.sent(1).front() == wire::Frame(wire::MailboxFence{2}));
        reader.acknowledge(2, LogId::mailbox());
        reader.publish(conversation, 3, 3, {alice.account});
        QCOMPARE(reader.sent(1).size(), std::size_t(1));
    }

    void aPageSaysHowFarTheMailboxReachedInItsSnapshot()
    {
        Reader reader;
        reader.receive(1, wire::OpenLog{{{chat, 0}}});
        reader.answer(reader.read(), ScriptedCore::page(1, 1, 1, 8)); // newer than the last notice
        const auto frames = reader.sent(1);
        QCOMPARE(frames.size(), std::size_t(2));
        QVERIFY(frames[0] == wire::Frame(wire::MailboxFence{8}));
        QVERIFY(std::get<LogQuery>(reader.read().query).log == LogId::mailbox()); // and it is fetched
    }
};

QTEST_APPLESS_MAIN(TestDeliveryWindows)
#include "tst_DeliveryWindows.moc"
