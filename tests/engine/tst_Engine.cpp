// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::ErrorCode;
using wire::StartConversation;

/// The parts together: what someone asks is always answered (style 13), nothing told before it is durable (A1), and a
/// session that ended leaves nothing behind (rule 13).
class tst_Engine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationIsReadyOnceItIsStored_A1();
    void whoAsksOfflineIsToldSo();
    void refusalsAreToldInWords_data();
    void refusalsAreToldInWords();
    void aLostConnectionAnswersWhoAsked();
    void aRelayThatDoesNotAnswerIsNotWaitedForForEver();
    void whatIsNoHandleIsNotAsked();
    void unsendableTextEntersNoQueue_E1_data();
    void unsendableTextEntersNoQueue_E1();
    void messagesBearTheNameOfTheirSender();
    void localTimeIsOnlyForShow_A4();
    void aFailedMessageIsTakenAway_rule5();
    void unknownFramesArePassedOver_B6();
    void theOutboxRestsWhenSignedOut_A7();
    void connectionIdsAreNeverUsedTwice_rule13();
    void theSameSeedDoesTheSame_I25();
};

void tst_Engine::aConversationIsReadyOnceItIsStored_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(AskConversation{4, QStringLiteral("bob")});
    const auto request = bench.sent<StartConversation>().at(0);
    QCOMPARE(request.handle, QStringLiteral("bob"));
    const auto c3 = idOf<ConversationId>(13);
    bench.feedFrame(wire::Conversation{request.request, c3, {{me, QStringLiteral("me")}}});
    QVERIFY(bench.ready.empty());
    bench.commit();
    QCOMPARE(bench.ready.at(0).ask, AskId(4));
    QCOMPARE(bench.ready.at(0).conversation, c3);
    QVERIFY(bench.store.conversation(c3));
    bench.receive(wire::Conversation{request.request, c3, {}}); // once
    QCOMPARE(bench.ready.size(), std::size_t(1));
    QCOMPARE(bench.store.conversation(c3)->members.size(), std::size_t(1));
}

void tst_Engine::whoAsksOfflineIsToldSo()
{
    EngineBench bench;
    bench.start();
    bench.on(AskConversation{4, QStringLiteral("bob")});
    QCOMPARE(bench.askFailed.at(0).ask, AskId(4));
    QCOMPARE(bench.askFailed.at(0).code, ErrorCode::None);
    QVERIFY(bench.askFailed.at(0).text.endsWith(u'.'));
}

void tst_Engine::refusalsAreToldInWords_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("unknown handle") << int(ErrorCode::UnknownHandle);
    QTest::newRow("bad handle") << int(ErrorCode::BadHandle);
    QTest::newRow("full") << int(ErrorCode::StorageFull);
    QTest::newRow("of a newer relay") << 288;
}

void tst_Engine::refusalsAreToldInWords()
{
    QFETCH(int, code);
    EngineBench bench;
    bench.goOnline();
    bench.on(AskConversation{4, QStringLiteral("bob")});
    wire::Error refusal{bench.sent<StartConversation>().at(0).request, ErrorCode(code)};
    refusal.text = QStringLiteral("<img src=x>");
    bench.receive(refusal);
    QCOMPARE(bench.askFailed.at(0).code, ErrorCode(code));
    QCOMPARE(bench.askFailed.at(0).text, wire::describe(ErrorCode(code)));
    bench.receive(refusal);
    QCOMPARE(bench.askFailed.size(), std::size_t(1));
    QCOMPARE(bench.report().state, ConnectionReport::State::Online);
}

void tst_Engine::aLostConnectionAnswersWhoAsked()
{
    const std::vector<EngineEvent> ends{SocketClosed{1, QString()}, MessageMalformed{1},
                                        FrameReceived{1, wire::Error{0, ErrorCode::TokenUnknown}}};
    for (const EngineEvent &end : ends) {
        EngineBench bench;
        bench.goOnline();
        QCOMPARE(bench.connection(), ConnectionId(1));
        bench.on(AskConversation{4, QStringLiteral("bob")});
        bench.on(end);
        QCOMPARE(bench.askFailed.size(), std::size_t(1));
        QCOMPARE(bench.askFailed[0].ask, AskId(4));
    }
}

void tst_Engine::aRelayThatDoesNotAnswerIsNotWaitedForForEver()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(AskConversation{4, QStringLiteral("bob")});
    bench.pass(29'999ms, true);
    QVERIFY(bench.askFailed.empty());
    bench.pass(1ms, true);
    QCOMPARE(bench.askFailed.at(0).text, QStringLiteral("The relay does not answer."));
    QCOMPARE(bench.report().state, ConnectionReport::State::Online); // it may be this one question
}

void tst_Engine::whatIsNoHandleIsNotAsked()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(AskConversation{4, QString(65, u'x')});
    QCOMPARE(bench.askFailed.at(0).code, ErrorCode::BadHandle);
    QVERIFY(bench.sent<StartConversation>().empty());
}

void tst_Engine::unsendableTextEntersNoQueue_E1_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSendable");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("the longest") << QString(16 * 1024, u'x') << true;
    QTest::newRow("longer") << QString(16 * 1024 + 1, u'x') << false;
    QTest::newRow("longer in UTF-8") << QString(16 * 1024, u'ä') << false;
    QTest::newRow("larger than a frame") << QString(1024 * 1024, u'x') << false;
}

void tst_Engine::unsendableTextEntersNoQueue_E1()
{
    QFETCH(QString, text);
    QFETCH(bool, isSendable);
    EngineBench bench;
    bench.goOnline();
    bench.say(c1, 1, text);
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(isSendable));
    QCOMPARE(bench.askFailed.size(), std::size_t(!isSendable));
    bench.say(c1);
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(isSendable ? 2 : 1));
}

void tst_Engine::messagesBearTheNameOfTheirSender()
{
    EngineBench bench;
    bench.start();
    bench.say(c1);
    QCOMPARE(bench.store.timeline(c1).back().content.senderName, QStringLiteral("Me"));
    bench.on(ChangeDisplayName{QStringLiteral("  Zoë\n\u202E evil ")});
    bench.say(c1);
    QCOMPARE(bench.store.timeline(c1).back().content.senderName, QStringLiteral("Zoë evil"));
    QCOMPARE(bench.store.displayName(), QStringLiteral("Zoë evil"));
}

void tst_Engine::localTimeIsOnlyForShow_A4()
{
    EngineBench bench;
    bench.start();
    bench.feed(Compose{1, c1, QStringLiteral("hello")});
    quint64 composedMs = 0;
    for (const LocalOperation &operation : bench.uncommitted()) {
        if (const auto *composed = std::get_if<PutComposed>(&operation))
            composedMs = composed->composedMs;
    }
    QCOMPARE(composedMs, quint64(bench.now.wall.count()));
    bench.commit();
    bench.now.wall = -10h; // a clock before 1970
    bench.say(c1);
    bench.now.wall = milliseconds(4'000'000'000'000);
    bench.say(c1);
    const auto rows = bench.store.timeline(c1);
    QCOMPARE(rows.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(rows[i].id, bench.composed[i].id);
}

void tst_Engine::aFailedMessageIsTakenAway_rule5()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    const MessageId id = bench.composed.at(0).id;
    bench.on(Remove{c1, id}); // not while it may still arrive
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(1));
    bench.receive(wire::Error{bench.sent<wire::Append>().at(0).request, ErrorCode::TooLarge});
    QCOMPARE(bench.store.status(c1, id), ModelStatus::Failed);
    bench.on(Remove{c1, id});
    QVERIFY(bench.store.timeline(c1).empty());
}

void tst_Engine::unknownFramesArePassedOver_B6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::UnknownFrame{4711, 3});
    bench.receive(wire::SignedIn());
    bench.receive(wire::Hello());
    QVERIFY(bench.frames.empty() && bench.hangUps.empty());
    QCOMPARE(bench.report().state, ConnectionReport::State::Online);
}

void tst_Engine::theOutboxRestsWhenSignedOut_A7()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(wire::Error{0, ErrorCode::TokenUnknown});
    bench.clear();
    bench.say(c1, 2); // one may go on writing
    QCOMPARE(bench.composed.size(), std::size_t(3));
    QVERIFY(bench.frames.empty());
    QCOMPARE(bench.engine().deadline(), Never);
    QCOMPARE(bench.store.load().outbox.size(), std::size_t(3));
}

void tst_Engine::connectionIdsAreNeverUsedTwice_rule13()
{
    EngineBench bench;
    for (int i = 0; i < 3; ++i) {
        bench.start();
        bench.on(SocketClosed{bench.connection(), QString()});
        bench.on(TryNow());
    }
    for (std::size_t i = 1; i < bench.dials.size(); ++i)
        QVERIFY(bench.dials[i].connection > bench.dials[i - 1].connection);
    QCOMPARE(bench.dials.size(), std::size_t(6));
}

void tst_Engine::theSameSeedDoesTheSame_I25()
{
    const auto run = [](quint64 seed) {
        EngineBench bench(seed);
        bench.start();
        bench.say(c1, 5);
        for (int i = 0; i < 5; ++i) {
            bench.on(SocketClosed{bench.connection(), QString()});
            bench.pass(bench.retryIn());
        }
        bench.welcome();
        return std::pair(bench.frames, bench.now.mono);
    };
    QVERIFY(run(7) == run(7));
    QVERIFY(run(7) != run(8));
}

QTEST_GUILESS_MAIN(tst_Engine)
#include "tst_Engine.moc"
