// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/Limits.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using State = ConnectionReport::State;
using wire::ErrorCode;

/// The relay was put back to an earlier time (rule 4, G27): the client shows what it has seen, is let in with a token of
/// that time, and hands back what it holds.
class tst_Restored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTideRidesAlong_rule4();
    void anIdleClientStoresTheTideNowAndThen_rule4();
    void earlierTokensAreTriedOnce_A7();
    void whatWasSettledIsHandedBack_G27();
    void theSealBeginsAnewWithWhatIsHandedBack_rule2();
    void anEditOfWhatIsFoundErasedFollows_A12();
    void aMessageErasedElsewhereIsHandedBackEmpty_A12();
    void aConversationThatTheRelayDoesNotKnowIsStartedAgain_G27();
    void oneThatCannotBeSealedForIsStartedAgain_G27();
    void whoIsCarefulKnowsTooWhomToStartItWith_G27();
    void oneLogThatLostItsEndIsReadAnew_rule4();
    void aMailboxThatLostItsEndIsReadOn_rule4();
};

namespace {

wire::Welcome withToken(const EngineBench &bench, char token)
{
    wire::Welcome welcome = bench.greeting;
    welcome.token = QByteArray(wire::tokenBytes, token);
    return welcome;
}

} // namespace

void tst_Restored::theTideRidesAlong_rule4()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries frame = entriesOf(LogId::of(c1), {1, 2});
    frame.tide = "b";
    bench.receive(frame);
    QCOMPARE(bench.store.tide(), QByteArray("b"));
    bench.receive(wire::Pong{"c"});
    QCOMPARE(bench.store.tide(), QByteArray("b")); // not worth a commit of its own
    bench.receive(wire::Pong{"a"});                // one that is behind is passed over
    bench.say(c1);
    QCOMPARE(bench.store.tide(), QByteArray("c"));
    bench.clear();
    bench.start();
    bench.welcome();
    QCOMPARE(*bench.sent<wire::Hello>().back().tide, QByteArray("c"));
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.greeting.tide = "0";
    bench.reconnect();
    QCOMPARE(bench.store.tide(), QByteArray("0")); // of another generation: they do not compare
}

void tst_Restored::anIdleClientStoresTheTideNowAndThen_rule4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Pong{"a"});
    bench.pass(4min, true);
    QCOMPARE(bench.store.tide(), QByteArray());
    bench.pass(2min, true);
    QCOMPARE(bench.store.tide(), QByteArray("a"));
}

void tst_Restored::earlierTokensAreTriedOnce_A7()
{
    EngineBench bench;
    bench.goOnline();
    for (const char token : {'u', 'v', 'w'}) {
        bench.greeting = withToken(bench, token);
        bench.reconnect();
    }
    bench.start();
    bench.clear();
    bench.on(SocketOpened{bench.connection()});
    QCOMPARE(*bench.sent<wire::Hello>().back().token, QByteArray(wire::tokenBytes, 'w'));
    QVERIFY(bench.sent<wire::Hello>().back().olderTokens.empty());
    bench.receive(wire::Error{0, ErrorCode::TokenUnknown});
    QCOMPARE(bench.report().state, State::Offline);
    bench.pass(bench.retryIn());
    bench.on(SocketOpened{bench.connection()});
    const auto older = bench.sent<wire::Hello>().back().olderTokens;
    QCOMPARE(older.size(), std::size_t(3));
    QCOMPARE(older.front(), QByteArray(wire::tokenBytes, 'v')); // newest first
    QCOMPARE(older.back(), QByteArray(wire::tokenBytes, 't'));
    bench.receive(wire::Error{0, ErrorCode::TokenUnknown}); // it was unlinked, and no restore
    QCOMPARE(bench.report().state, State::SignedOut);
}

void tst_Restored::whatWasSettledIsHandedBack_G27()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<wire::Append>().back(), 1));
    bench.receive(entriesOf(LogId::of(c1), {4}));
    const auto before = bench.sent<wire::Append>().back();
    bench.clear();
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.reconnect();
    const auto again = bench.sent<wire::Append>().back(); // under the same ids and numbers
    QCOMPARE(again.firstNumber, before.firstNumber);
    QVERIFY(again.bodies == before.bodies);
    QCOMPARE(bench.status(0), ModelStatus::Sent); // no tick goes back meanwhile (A2)
    bench.receive(storedAll(again, 2));
    QCOMPARE(bench.store.message(c1, bench.composed.at(0).id)->seq, std::optional<Seq>(2));
    // Also after a restart in between: then from the database.
    bench.start();
    bench.greeting.generation = idOf<GenerationId>(3);
    bench.clear();
    bench.welcome();
    QVERIFY(bench.sent<wire::Append>().back().bodies == before.bodies);
}

/// Found by the simulation, with restores and deletions: the key of a deleted message opens the ones after it, and the
/// relay may have lost it. So all readers are given a key anew.
void tst_Restored::theSealBeginsAnewWithWhatIsHandedBack_rule2()
{
    for (const bool isFromTheDatabase : {false, true}) {
        EngineBench bench;
        bench.goOnline();
        for (const Seq seq : {1, 2}) {
            bench.say(c1);
            bench.receive(storedAll(bench.sent<wire::Append>().back(), seq));
        }
        bench.on(Redact{c1, bench.composed.at(0).id});
        bench.receive(storedAll(bench.sent<wire::Append>().back(), 3));
        bench.seal.isReady = false;
        bench.say(c1); // waits for the seal
        bench.seal.isReady = true;
        bench.say(c1);
        QCOMPARE(bench.sent<wire::Append>().back().bodies.size(), std::size_t(2)); // under way when it is lost
        if (isFromTheDatabase)
            bench.start();
        bench.clear();
        bench.seal.begunAnew = 0;
        bench.seal.epoch = 4;
        bench.greeting.generation = idOf<GenerationId>(2);
        if (isFromTheDatabase)
            bench.welcome();
        else
            bench.reconnect();
        bench.receive(wire::Behind());
        QVERIFY(bench.seal.begunAnew > 0);
        const auto again = bench.sent<wire::Append>().front();
        QCOMPARE(again.epoch, quint64(4));                          // nothing goes as it was sealed for the other life
        QCOMPARE(again.bodies.front().id, bench.composed.at(1).id); // nothing of what was erased
    }
}

/// Found by the simulation, seed 57: the page shows the message without its body before it comes to the redaction.
void tst_Restored::anEditOfWhatIsFoundErasedFollows_A12()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<wire::Append>().back(), 1));
    bench.on(Edit{1, c1, bench.composed.at(0).id, QStringLiteral("better")});
    const wire::Append edit = bench.sent<wire::Append>().back();
    bench.receive(storedAll(edit, 2));
    bench.clear();
    wire::Entries page = entriesOf(LogId::of(c1), {1, 2, 3});
    for (wire::Entry &entry : page.entries)
        entry.sender = me;
    page.entries[0].id = bench.composed.at(0).id;
    page.entries[0].body.clear();
    page.entries[0].absent = quint8(wire::Absence::Redacted);
    page.entries[1].id = edit.bodies.front().id;
    page.entries[1].kind = quint8(wire::EntryKind::Silent);
    page.entries[2].kind = quint8(wire::EntryKind::Redact);
    page.entries[2].senderDevice = 2;
    page.entries[2].target = bench.composed.at(0).id;
    bench.receive(page);
    const auto appends = bench.sent<wire::Append>();
    QCOMPARE(appends.size(), std::size_t(1));
    QCOMPARE(appends.front().bodies.size(), std::size_t(1));
    QCOMPARE(appends.front().bodies.front().kind, quint8(wire::EntryKind::Redact));
    QVERIFY(appends.front().bodies.front().target == edit.bodies.front().id);
}

void tst_Restored::aMessageErasedElsewhereIsHandedBackEmpty_A12()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(storedAll(bench.sent<wire::Append>().back(), 1));
    bench.clear();
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.reconnect();
    const auto first = bench.sent<wire::Append>().back();
    QVERIFY(!first.bodies.front().bytes.isEmpty());
    // Another device of the same person was quicker: its redaction is in the log before what it erases.
    wire::Entries redaction = entriesOf(LogId::of(c1), {1});
    redaction.entries.front().kind = quint8(wire::EntryKind::Redact);
    redaction.entries.front().sender = me;
    redaction.entries.front().senderDevice = 2;
    redaction.entries.front().target = bench.composed.at(0).id;
    bench.receive(redaction);
    bench.reconnect(); // whether it arrived is unknown
    const auto again = bench.sent<wire::Append>().back();
    QCOMPARE(again.bodies.front().id, first.bodies.front().id);
    QVERIFY(again.bodies.front().bytes.isEmpty());
    QCOMPARE(again.bodies.front().kind, quint8(wire::EntryKind::Silent));
}

void tst_Restored::aConversationThatTheRelayDoesNotKnowIsStartedAgain_G27()
{
    EngineBench bench;
    const ConversationId direct = directConversationId(me, ada);
    bench.store.commit({PutConversation{direct, {{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}}});
    bench.goOnline();
    bench.say(direct);
    const auto first = bench.sent<wire::Append>().back();
    bench.receive(wire::Error{first.request, ErrorCode::NotAMember});
    // Found by the simulation, seed 98: whether it was done is unknown when the connection breaks, so it is asked again.
    bench.reconnect();
    bench.receive(wire::Error{bench.sent<wire::Append>().back().request, ErrorCode::NotAMember});
    QCOMPARE(bench.sent<wire::StartConversation>().size(), std::size_t(1)); // since then
    const auto asked = bench.sent<wire::StartConversation>().back();
    QCOMPARE(asked.handle, QStringLiteral("ada"));
    bench.receive(wire::Conversation{asked.request, direct, {{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}});
    const auto second = bench.sent<wire::Append>().back();
    QVERIFY(second.request != first.request);
    QVERIFY(second.bodies == first.bodies);
    bench.receive(wire::Error{second.request, ErrorCode::NotAMember}); // it means it
    QCOMPARE(bench.sent<wire::StartConversation>().size(), std::size_t(1));
    QCOMPARE(bench.status(0, direct), ModelStatus::Failed);
}

// Found by the simulation with keys, seed 4: whom it is sealed for cannot even be asked there.
void tst_Restored::oneThatCannotBeSealedForIsStartedAgain_G27()
{
    EngineBench bench;
    const ConversationId direct = directConversationId(me, ada);
    const std::vector<wire::Member> members{{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}};
    bench.store.commit({PutConversation{direct, members}});
    bench.goOnline();
    bench.seal.refusals = 1;
    bench.say(direct, 2);
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(0));
    const auto asked = bench.sent<wire::StartConversation>().at(0);
    QCOMPARE(asked.handle, QStringLiteral("ada"));
    bench.receive(wire::Conversation{asked.request, direct, members});
    QCOMPARE(bench.sent<wire::Append>().at(0).bodies.size(), std::size_t(2));
    // Where that does not help it is final.
    bench.receive(storedAll(bench.sent<wire::Append>().at(0), 1));
    bench.seal.refusals = 2;
    bench.say(direct, 2);
    bench.receive(wire::Error{bench.sent<wire::StartConversation>().at(1).request, ErrorCode::UnknownHandle});
    QCOMPARE(bench.sent<wire::StartConversation>().size(), std::size_t(2));
    QCOMPARE(bench.status(1, direct), ModelStatus::Sent);
    QCOMPARE(bench.status(2, direct), ModelStatus::Failed);
    QCOMPARE(bench.status(3, direct), ModelStatus::Failed);
}

// Found by the simulation, seeds 13956 and 14372.
void tst_Restored::whoIsCarefulKnowsTooWhomToStartItWith_G27()
{
    EngineBench bench;
    bench.store.interrupt();
    bench.goOnline();
    const ConversationId direct = directConversationId(me, ada);
    wire::Entries joined = entriesOf(LogId::accountLog(), {1});
    joined.entries.front().kind = quint8(wire::EntryKind::AccountEvent);
    joined.entries.front().body = wire::encodeAccountEvent({direct, {{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}});
    bench.receive(joined);
    bench.say(direct);
    bench.receive(wire::Error{bench.sent<wire::Append>().back().request, ErrorCode::NotAMember});
    QCOMPARE(bench.sent<wire::StartConversation>().size(), std::size_t(1));
    QCOMPARE(bench.sent<wire::StartConversation>().back().handle, QStringLiteral("ada"));
}

void tst_Restored::oneLogThatLostItsEndIsReadAnew_rule4()
{
    for (const bool byBehind : {true, false}) {
        EngineBench bench;
        bench.goOnline();
        bench.say(c1);
        bench.receive(storedAll(bench.sent<wire::Append>().back(), 5));
        bench.receive(entriesOf(LogId::of(c1), {1, 2, 3, 4}));
        bench.receive(entriesOf(LogId::of(c2), {1, 2}));
        const auto written = bench.sent<wire::Append>().back();
        bench.clear();
        if (byBehind)
            bench.receive(wire::Behind{{{LogId::of(c1), 3, 0, 0, 0}}, true});
        else
            bench.receive(entriesOf(LogId::of(c1), {3}));
        const auto open = bench.sent<wire::OpenLog>().back();
        QCOMPARE(open.after.size(), std::size_t(1));
        QCOMPARE(open.after.front().seq, Seq(0));
        QVERIFY(bench.sent<wire::Append>().back().bodies == written.bodies);
        QCOMPARE(bench.store.cursor(LogId::of(c1)), Seq(0));
        QCOMPARE(bench.store.cursor(LogId::of(c2)), Seq(2)); // and no other
        bench.receive(entriesOf(LogId::of(c1), {1, 2, 3}));
        QCOMPARE(bench.store.cursor(LogId::of(c1)), Seq(3));
        QCOMPARE(bench.status(0), ModelStatus::Sent);
    }
}

void tst_Restored::aMailboxThatLostItsEndIsReadOn_rule4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(entriesOf(LogId::mailbox(), {1, 2, 3, 4}));
    bench.receive(wire::Behind{{{LogId::mailbox(), 3, 2, 0, 0}}, true});
    wire::Entries item = entriesOf(LogId::mailbox(), {3}, 'x');
    bench.receive(item);
    QCOMPARE(bench.store.cursor(LogId::mailbox()), Seq(3));
    QVERIFY(bench.seal.known.contains('x'));
}

QTEST_GUILESS_MAIN(tst_Restored)
#include "tst_Restored.moc"
