// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

/// What the sessions do when there is too much to do (G3, G4, G18, G19, D5).
class TestOverload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStuckWriterMeansAnAnswerAtOnce_G19();
    void whatIsRefusedWasNeverQueued_G3();
    void acknowledgementsAreNeverShed_G3();
    void receiptsAreGathered_G3();
    void historyIsReadAFewAtATime_G3();
    void deliveriesComeFromTheCursor_G3();
    void resumesGoBeforeSignIns_G3();
    void whoWaitsTooLongIsTold_G18();
    void strangersWaitWhileThereIsACrowd_G3();
    void anAccountHasItsLimit_D5();

private:
    static DeviceId deviceOf(unsigned char account, quint32 number = 1) { return {idOf<AccountId>(account), number}; }
    static wire::Append appendOf(quint64 request, unsigned char conversation = 0xcc)
    {
        wire::Append append;
        append.request = request;
        append.conversation = idOf<ConversationId>(conversation);
        append.firstNumber = request;
        append.bodies.push_back({1, idOf<MessageId>((unsigned char)(request)), "hello"});
        return append;
    }
    static AppendOutcome stored(Seq seq)
    {
        AppendOutcome outcome;
        outcome.stored.push_back({seq, 1, ErrorCode::None});
        return outcome;
    }
};

void TestOverload::aStuckWriterMeansAnAnswerAtOnce_G19()
{
    ScriptedCore core;
    core.live(1, deviceOf(1));
    core.receive(1, appendOf(1));
    const Submission stuck = core.submission();
    core.advance(600ms);
    core.receive(1, appendOf(2, 0xdd));
    const wire::Error error = onlyError(core.sent(1)); // in the same step: no time has passed
    QCOMPARE(error.request, quint64(2));
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(error.retryAfterMs.value_or(0) >= 1'000);
    core.settle(stuck, stored(1));
    QCOMPARE(framesOf<wire::Appended>(core.sent(1)).size(), std::size_t(1));
    core.receive(1, appendOf(3, 0xdd));
    core.submission();
}

void TestOverload::whatIsRefusedWasNeverQueued_G3()
{
    ScriptedCore core;
    core.live(1, deviceOf(1));
    std::size_t taken = 0, refused = 0;
    for (quint64 i = 1; i <= 2'000; ++i) {
        core.receive(1, appendOf(i));
        taken += core.submissions().size();
        refused += framesOf<wire::Error>(core.sent(1)).size();
        QCOMPARE(taken + refused, std::size_t(i)); // exactly one of the two (I19)
    }
    QVERIFY(refused > 0);
    QCOMPARE(taken, LoadLimits().writesMin);
}

void TestOverload::acknowledgementsAreNeverShed_G3()
{
    ScriptedCore core;
    core.live(1, deviceOf(1));
    for (const WorkName &row : allWork)
        core.step(SetShedding{row.work, Toggle::On});
    core.receive(1, appendOf(1));
    core.settle(core.submission(), stored(1));
    QCOMPARE(framesOf<wire::Appended>(core.sent(1)).size(), std::size_t(1));
    core.receive(1, wire::Ping());
    QCOMPARE(framesOf<wire::Pong>(core.sent(1)).size(), std::size_t(1));
}

void TestOverload::receiptsAreGathered_G3()
{
    ScriptedCore core;
    core.live(1, deviceOf(1));
    core.step(SetShedding{Work::Receipts, Toggle::On});
    const auto conversation = idOf<ConversationId>(0xcc);
    for (Seq seq = 1; seq <= 20; ++seq) {
        core.receive(1, wire::Mark{{{conversation, seq, 0, 0}}});
        core.receive(1, wire::Ack{{{LogId::of(conversation), seq}}});
    }
    core.advance(900ms);
    QVERIFY(core.submissions().empty());
    core.advance(200ms);
    std::size_t marks = 0;
    for (const Submission &submission : core.submissions()) {
        if (const auto *raise = std::get_if<RaiseMarks>(&submission.operation)) {
            ++marks;
            QCOMPARE(raise->marks.front().delivered, Seq(20));
        }
    }
    QCOMPARE(marks, std::size_t(1)); // one for all twenty, and none lost
}

void TestOverload::historyIsReadAFewAtATime_G3()
{
    for (const bool shed : {false, true}) {
        ScriptedCore core;
        core.step(SetShedding{Work::History, shed ? Toggle::On : Toggle::Off});
        std::vector<StartRead> reads;
        for (ConnectionId c = 1; c <= 300; ++c) {
            core.live(c, {idOf<AccountId>((unsigned char)(c % 250 + 1)), quint32(c)});
            wire::OpenLog open;
            open.after.push_back({LogId::of(idOf<ConversationId>((unsigned char)(c % 250 + 1))), 0});
            core.receive(c, open);
            for (StartRead &read : core.reads())
                reads.push_back(std::move(read));
            if (shed)
                QVERIFY(reads.size() <= LoadLimits().readsMaxShed);
            if (reads.size() >= LoadLimits().readsMaxShed && shed)
                break; // sessions need a read as well: the rest of this test goes on with those who are here
            QVERIFY(reads.size() <= LoadLimits().readsMax);
            if (reads.size() == LoadLimits().readsMax)
                break;
        }
        // Each that ends makes room for one who waits; nobody is forgotten (I20).
        std::size_t answered = 0;
        while (!reads.empty()) {
            const StartRead read = reads.back();
            reads.pop_back();
            core.answer(read, LogPage{.allowed = true});
            ++answered;
            for (StartRead &more : core.reads())
                reads.push_back(std::move(more));
            QVERIFY(reads.size() <= LoadLimits().readsMax);
        }
        QVERIFY(answered >= (shed ? LoadLimits().readsMaxShed : LoadLimits().readsMax));
    }
}

void TestOverload::deliveriesComeFromTheCursor_G3()
{
    ScriptedCore core;
    const DeviceId device = deviceOf(1);
    core.live(1, device);
    const auto conversation = idOf<ConversationId>(0xcc);
    core.step(SetShedding{Work::Deliveries, Toggle::On});
    core.publish(conversation, 1, 3, {device.account});
    QVERIFY(framesOf<wire::Entries>(core.sent(1)).empty());
    const auto reads = core.reads(); // a page instead, when its turn comes
    QCOMPARE(reads.size(), std::size_t(1));
    core.answer(reads.front(), ScriptedCore::page(1, 3, 3));
    QCOMPARE(framesOf<wire::Entries>(core.sent(1)).size(), std::size_t(1));
    core.receive(1, wire::Ack{{{LogId::of(conversation), 3}}});
    core.step(SetShedding{Work::Deliveries, Toggle::Auto});
    core.publish(conversation, 4, 4, {device.account});
    QCOMPARE(framesOf<wire::Entries>(core.sent(1)).size(), std::size_t(1));
}

void TestOverload::resumesGoBeforeSignIns_G3()
{
    ScriptedCore core;
    // One who was here before, and has a resume token.
    core.open(1);
    core.receive(1, ScriptedCore::helloOf(deviceOf(1)));
    core.settle(core.submission(), TokenOutcome{ErrorCode::None, deviceOf(1)});
    core.answer(core.read(), SessionImage{.exists = true});
    const auto welcome = framesOf<wire::Welcome>(core.sent(1));
    QCOMPARE(welcome.size(), std::size_t(1));
    core.step(Closed{1});
    // As many as may open, then a queue; and the one who resumes comes last.
    std::vector<Submission> opening;
    for (ConnectionId c = 10; c < 10 + HelloQueue::openingsMax + 20; ++c) {
        core.open(c);
        core.receive(c, ScriptedCore::helloOf({idOf<AccountId>(2), quint32(c)}));
        for (Submission &submission : core.submissions())
            opening.push_back(std::move(submission));
    }
    QCOMPARE(opening.size(), HelloQueue::openingsMax);
    core.open(2);
    wire::Hello resume = ScriptedCore::helloOf(deviceOf(1));
    resume.resume = welcome.front().resume;
    core.receive(2, resume);
    QVERIFY(core.reads().empty());
    core.settle(opening.front(), TokenOutcome{ErrorCode::TokenUnknown, {}}); // a place is free
    QCOMPARE(core.read().connection, ConnectionId(2));
    QVERIFY(core.submissions().empty());
}

void TestOverload::whoWaitsTooLongIsTold_G18()
{
    ScriptedCore core;
    for (ConnectionId c = 1; c <= HelloQueue::openingsMax + 3; ++c) {
        core.open(c);
        core.receive(c, ScriptedCore::helloOf({idOf<AccountId>(2), quint32(c)}));
    }
    core.advance(HelloQueue::waitMax - 1ms);
    const ConnectionId last = HelloQueue::openingsMax + 3;
    QVERIFY(!core.isClosed(last));
    core.advance(1ms);
    QVERIFY(core.isClosed(last) && !core.isClosed(1));
    const wire::Error error = onlyError(core.sent(last));
    QCOMPARE(error.code, ErrorCode::Busy);
    QVERIFY(error.retryAfterMs.value_or(0) >= 2'000);
}

void TestOverload::strangersWaitWhileThereIsACrowd_G3()
{
    ScriptedCore core;
    core.open(1000);
    core.receive(1000, wire::Hello());
    core.sent(1000);
    for (ConnectionId c = 1; c <= HelloQueue::openingsMax + 1; ++c) {
        core.open(c);
        core.receive(c, ScriptedCore::helloOf({idOf<AccountId>(2), quint32(c)}));
    }
    core.receive(1000, wire::SignIn{1, QStringLiteral("ada"), QStringLiteral("a good password"), QStringLiteral("desk")});
    QCOMPARE(onlyError(core.sent(1000)).code, ErrorCode::Busy);
    QVERIFY(core.hashes().empty() && core.reads().empty());
}

void TestOverload::anAccountHasItsLimit_D5()
{
    ScriptedCore core;
    for (quint32 number = 1; number <= 16; ++number)
        core.live(number, deviceOf(1, number));
    core.welcomed(17, deviceOf(1, 17));
    QVERIFY(core.isClosed(17));
    for (quint32 number = 1; number <= 16; ++number)
        QVERIFY(!core.isClosed(number)); // those who are here stay (G3)
    core.live(18, deviceOf(2));
    core.step(Closed{3});
    core.live(19, deviceOf(1, 19));
    QVERIFY(!core.isClosed(18) && !core.isClosed(19));
}

QTEST_APPLESS_MAIN(TestOverload)
#include "tst_Overload.moc"
