// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include "shared/base/Hash.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId device{idOf<AccountId>(1), 1};
const DeviceId other{idOf<AccountId>(2), 1};
const auto talk = idOf<ConversationId>(7);

} // namespace

/// What a session does when the database turns out to be an older copy, and how it tells how far the database has come
/// (rule 4, G27).
class TestGenerations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownReachesTheStore();
    void aLateHelloBeginsNothingAnew();
    void aLateHelloOfTheProverBeginsNothingAnew();
    void theProverIsLetIntoTheNextGeneration();
    void aProofCountsEvenWithoutAToken();
    void withoutRoomThereIsNoNextGeneration();
    void whatIsReadOfTheNextGenerationIsNotTold();
    void resumeTokensAreForgotten();
    void whoeverIsToldSomethingIsToldTheTide();
    void aNoticeOlderThanThePageIsNoLostEnd();
};

void TestGenerations::whatIsShownReachesTheStore()
{
    ScriptedCore core;
    core.open(1);
    wire::Hello hello = ScriptedCore::helloOf(device);
    hello.generation = core.generation;
    hello.tide = "tide";
    hello.olderTokens = {QByteArray(32, 'a'), QByteArray(32, 'b')};
    core.receive(1, hello);
    const auto use = std::get<UseToken>(core.submission().operation);
    QCOMPARE(use.shown->generation, core.generation);
    QCOMPARE(use.shown->tide, QByteArray("tide"));
    QCOMPARE(use.older.size(), std::size_t(2));
    QCOMPARE(use.older.front(), tokenHash(QByteArray(32, 'a')));
    core.open(2);
    hello.tide.reset(); // which generation it comes from counts also without
    core.receive(2, hello);
    QCOMPARE(std::get<UseToken>(core.submission().operation).shown->generation, core.generation);
}

/// Found by the simulation, seed 10401: of a device that has come into this generation an older hello arrives, on a dial
/// that it had given up and that is closed at once. Its mailbox must not begin anew under the connection that is live.
void TestGenerations::aLateHelloBeginsNothingAnew()
{
    ScriptedCore core;
    wire::Hello hello = ScriptedCore::helloOf(device);
    hello.generation = idOf<GenerationId>(9);
    hello.tide = "tide of another";
    const auto useOn = [&](ConnectionId connection) {
        core.open(connection);
        core.receive(connection, hello);
        return core.submission();
    };
    const Submission refused = useOn(1);
    QVERIFY(std::get<UseToken>(refused.operation).shown);
    core.settle(refused, {}, CommitStatus::Full);
    const Submission first = useOn(2); // it has not come yet
    QCOMPARE(std::get<UseToken>(first.operation).shown->generation, *hello.generation);
    core.settle(first, TokenOutcome{ErrorCode::None, device});
    core.answer(core.read(), SessionImage());
    QVERIFY(std::get<UseToken>(useOn(3).operation).hasBegun);

    // What it shows of this generation counts as before.
    hello.generation = core.generation;
    QCOMPARE(std::get<UseToken>(useOn(4).operation).shown->generation, core.generation);

    // And in the next one all begin anew.
    CommitNotice notice;
    notice.generation = idOf<GenerationId>(5);
    core.step(notice);
    const Submission next = useOn(5);
    QVERIFY(std::get<UseToken>(next.operation).shown);
    core.settle(next, TokenOutcome{ErrorCode::None, device});
    QVERIFY(std::get<UseToken>(useOn(6).operation).hasBegun);
}

/// Nor must a hello of the generation that the device has itself brought to an end.
void TestGenerations::aLateHelloOfTheProverBeginsNothingAnew()
{
    ScriptedCore core;
    wire::Hello hello = ScriptedCore::helloOf(device);
    hello.generation = core.generation;
    core.open(1);
    core.receive(1, hello);
    core.settle(core.submission(), TokenOutcome{ErrorCode::None, device, true});
    const Submission open = core.submission();
    const GenerationId next = std::get<OpenGeneration>(open.operation).generation;
    CommitNotice notice;
    notice.generation = next;
    notice.settlements.push_back({open.connection, open.tag, CommitStatus::Committed, GenerationOutcome{next, true}});
    core.step(notice);
    core.answer(core.read(), SessionImage());
    core.open(2);
    core.receive(2, hello);
    QVERIFY(std::get<UseToken>(core.submission().operation).hasBegun);
}

void TestGenerations::theProverIsLetIntoTheNextGeneration()
{
    ScriptedCore core;
    core.live(2, other);
    core.open(3); // has said nothing yet
    core.open(1);
    core.receive(1, ScriptedCore::helloOf(device));
    const Submission use = core.submission();
    core.settle(use, TokenOutcome{ErrorCode::None, device, true});
    QVERIFY(core.sent(1).empty()); // not welcome before the generation is open
    const Submission open = core.submission();
    QCOMPARE(std::get<OpenGeneration>(open.operation).from, core.generation);
    const GenerationId next = std::get<OpenGeneration>(open.operation).generation;
    QVERIFY(next != core.generation);

    CommitNotice notice;
    notice.generation = next;
    notice.tide = "tide of the next";
    notice.settlements.push_back({open.connection, open.tag, CommitStatus::Committed, GenerationOutcome{next, true}});
    core.step(notice);
    QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::ShuttingDown); // all others come back into it
    QVERIFY(core.isClosed(2) && !core.isClosed(1) && !core.isClosed(3));
    core.answer(core.read(), SessionImage());
    const auto welcome = framesOf<wire::Welcome>(core.sent(1));
    QCOMPARE(welcome.size(), std::size_t(1));
    QCOMPARE(welcome.front().generation, next);
    QCOMPARE(welcome.front().tide, std::optional<QByteArray>("tide of the next"));
    QCOMPARE(tokenHash(*welcome.front().token), std::get<UseToken>(use.operation).successor);
}

void TestGenerations::aProofCountsEvenWithoutAToken()
{
    ScriptedCore core;
    core.open(1);
    core.receive(1, ScriptedCore::helloOf(device));
    core.settle(core.submission(), TokenOutcome{ErrorCode::TokenUnknown, {}, true});
    QVERIFY(std::holds_alternative<OpenGeneration>(core.submission().operation));
    QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TokenUnknown);
    QVERIFY(core.isClosed(1));
}

void TestGenerations::withoutRoomThereIsNoNextGeneration()
{
    ScriptedCore core;
    core.open(1);
    core.receive(1, ScriptedCore::helloOf(device));
    core.settle(core.submission(), TokenOutcome{ErrorCode::None, device, true});
    core.settle(core.submission(), {}, CommitStatus::Full);
    QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    QVERIFY(core.isClosed(1));
}

/// Found by the simulation, seed 2840: a reader sees the next generation before its notice comes, and a tide of that one,
/// kept as one of this, proves nothing later.
void TestGenerations::whatIsReadOfTheNextGenerationIsNotTold()
{
    SessionImage image;
    image.tide = "tide";
    image.generation = idOf<GenerationId>(9);
    ScriptedCore core;
    core.welcomed(1, device, image);
    QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::ShuttingDown);
    core.welcomed(2, device, {});
    QVERIFY(std::holds_alternative<wire::Welcome>(core.sent(2).front()));
    QVERIFY(!core.isClosed(2));
}

void TestGenerations::resumeTokensAreForgotten()
{
    ScriptedCore core;
    core.welcomed(1, device);
    const QByteArray resume = *framesOf<wire::Welcome>(core.sent(1)).front().resume;
    CommitNotice notice;
    notice.generation = idOf<GenerationId>(5);
    core.step(notice);
    core.open(2);
    wire::Hello hello = ScriptedCore::helloOf(device);
    hello.resume = resume;
    core.receive(2, hello);
    QVERIFY(std::holds_alternative<UseToken>(core.submission().operation));
}

void TestGenerations::whoeverIsToldSomethingIsToldTheTide()
{
    ScriptedCore core;
    SessionImage image;
    image.tide = "1";
    core.welcomed(1, device, image);
    QCOMPARE(*framesOf<wire::Welcome>(core.sent(1)).front().tide, QByteArray("1"));
    CommitNotice notice;
    notice.tide = "2";
    wire::AccountMark mark{talk, other.account, 1, 0, 1};
    notice.marks.push_back({{{mark, {device.account}}}, 9});
    core.step(notice);
    core.advance(1s);
    QCOMPARE(*framesOf<wire::Marks>(core.sent(1)).front().tide, QByteArray("2"));
    core.receive(1, wire::Ping());
    QCOMPARE(*framesOf<wire::Pong>(core.sent(1)).front().tide, QByteArray("2"));

    // A page may be newer than the last notice: what is told with it is of its snapshot.
    wire::OpenLog open;
    open.after.push_back({LogId::of(talk), 0});
    core.receive(1, open);
    LogPage page = ScriptedCore::page(1, 2, 2);
    page.tide = "4";
    core.answer(core.read(), page);
    QCOMPARE(*framesOf<wire::Entries>(core.sent(1)).front().tide, QByteArray("4"));
    notice = CommitNotice();
    notice.tide = "3";
    core.step(notice);
    core.receive(1, wire::Ping());
    QCOMPARE(*framesOf<wire::Pong>(core.sent(1)).front().tide, QByteArray("4"));
}

void TestGenerations::aNoticeOlderThanThePageIsNoLostEnd()
{
    // A page has brought six entries and they are acknowledged, before the notice of the fourth and fifth comes by.
    ScriptedCore core;
    core.live(1, device);
    wire::OpenLog open;
    open.after.push_back({LogId::of(talk), 0});
    core.receive(1, open);
    LogPage page = ScriptedCore::page(1, 6, 6);
    page.tide = "4";
    core.answer(core.read(), page);
    core.receive(1, wire::Ack{{{LogId::of(talk), 6}}});
    core.sent(1);

    CommitNotice notice;
    notice.tide = "3";
    wire::Entries entries;
    entries.log = LogId::of(talk);
    entries.head = 5;
    entries.entries = ScriptedCore::page(4, 5, 5).entries;
    notice.entries.push_back({std::make_shared<const wire::Entries>(entries), {device.account}});
    core.step(notice);
    QVERIFY(core.sent(1).empty()); // with a head of 5 the log would seem to have been rewound
    core.answer(core.read(), [] {
        LogPage now = ScriptedCore::page(6, 6, 6);
        now.tide = "4";
        return now;
    }());
    for (const wire::Entries &sent : framesOf<wire::Entries>(core.sent(1)))
        QCOMPARE(sent.head, Seq(6));
}

QTEST_APPLESS_MAIN(TestGenerations)
#include "tst_Generations.moc"
