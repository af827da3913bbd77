// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/wire/Limits.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId device{idOf<AccountId>(1), 1};
const DeviceId sibling{idOf<AccountId>(1), 2};

wire::Welcome welcomeOf(ScriptedCore &core, ConnectionId connection)
{
    const auto welcomes = framesOf<wire::Welcome>(core.sent(connection));
    return welcomes.size() == 1 ? welcomes.front() : wire::Welcome();
}

wire::Hello resuming(const QByteArray &resume)
{
    wire::Hello hello;
    hello.resume = resume;
    return hello;
}

} // namespace

/// The beginning of a connection: versions (B6), tokens and their rotation (F4), resuming (A7), the last hello wins
/// (rule 13), generations (rule 4).
class TestHelloService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsMustMeet()
    {
        const auto answerTo = [](quint32 least, quint32 most) {
            ScriptedCore core;
            core.open(1);
            wire::Hello hello;
            hello.versionMin = least;
            hello.versionMax = most;
            hello.capabilities = {QStringLiteral("of-a-later-day")};
            core.receive(1, hello);
            const auto frames = core.sent(1);
            return std::pair(onlyError(frames).code, core.isClosed(1));
        };
        const auto tooNew = std::pair(ErrorCode::Unsupported, true);
        QCOMPARE(answerTo(wire::protocolVersion, wire::protocolVersion).second, false);
        QCOMPARE(answerTo(0, wire::protocolVersion + 5).second, false);
        QCOMPARE(answerTo(wire::protocolVersion + 1, wire::protocolVersion + 5), tooNew);
        QCOMPARE(answerTo(0, wire::protocolVersion - 1), tooNew);
    }

    void theGreetingOfAStranger()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, wire::Hello());
        const wire::Welcome welcome = welcomeOf(core, 1);
        QCOMPARE(welcome.version, wire::protocolVersion);
        QVERIFY(welcome.generation == core.generation);
        QCOMPARE(welcome.relayTimeMs, quint64(ScriptedCore::wallBeginning.count()));
        QVERIFY(!welcome.signedIn && !welcome.account && !welcome.token && !welcome.resume);
        QVERIFY(welcome.capabilities.empty());
    }

    void theTokenIsShownToTheStoreByItsHash()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(device));
        QVERIFY(core.sent(1).empty()); // nothing before the token is judged
        const Submission submission = core.submission();
        const auto use = std::get<UseToken>(submission.operation);
        QVERIFY(use.used == tokenHash(ScriptedCore::tokenOf(device)));
        core.settle(submission, TokenOutcome{ErrorCode::None, device});
        QVERIFY(core.sent(1).empty()); // nor before the session is loaded
        const StartRead read = core.read();
        QVERIFY(std::get<SessionQuery>(read.query).device == device);
        core.answer(read, SessionImage());
        const wire::Welcome welcome = welcomeOf(core, 1);
        QVERIFY(welcome.signedIn && welcome.account == device.account && welcome.device == device.number);
        // The successor that the client gets is the one that the store was told of, before.
        QVERIFY(welcome.token && tokenHash(*welcome.token) == use.successor);
        QVERIFY(use.successor != use.used);
        QVERIFY(welcome.resume && welcome.resume->size() == wire::tokenBytes && *welcome.resume != *welcome.token);
        QVERIFY(core.hasFullLimits(1));
    }

    void everyHelloGetsAnotherSuccessor()
    {
        ScriptedCore core;
        QSet<QByteArray> seen;
        for (ConnectionId connection = 1; connection <= 10; ++connection) {
            core.welcomed(connection, device);
            const wire::Welcome welcome = welcomeOf(core, connection);
            seen << *welcome.token << *welcome.resume;
            core.advance(HelloService::lateHelloMax);
        }
        QCOMPARE(seen.size(), 20);
    }

    /// A7: the hello of a dial that was given up comes last, and must not make unknown what the device has stored.
    void aLateHelloLeavesTheSuccessor()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const wire::Welcome first = welcomeOf(core, 1);
        core.advance(HelloService::lateHelloMax - 1ms);
        core.welcomed(2, device);
        const wire::Welcome late = welcomeOf(core, 2);
        QVERIFY(late.token == first.token);
        QVERIFY(late.resume != first.resume);
    }

    /// A7: neither does one that is judged at the same time (simulated, seed 87968): whichever comes last, the store has
    /// the successor that the other was told.
    void twoHellosAtOnceGetOneSuccessor()
    {
        ScriptedCore core;
        for (const ConnectionId connection : {1, 2}) {
            core.open(connection);
            core.receive(connection, ScriptedCore::helloOf(device));
        }
        const auto submissions = core.submissions();
        QCOMPARE(submissions.size(), std::size_t(2));
        const auto first = std::get<UseToken>(submissions[0].operation);
        QVERIFY(std::get<UseToken>(submissions[1].operation).successor == first.successor);
        // A token that is no good holds no offer.
        for (const Submission &submission : submissions)
            core.settle(submission, TokenOutcome{ErrorCode::TokenUnknown, {}});
        core.open(3);
        core.receive(3, ScriptedCore::helloOf(device));
        QVERIFY(std::get<UseToken>(core.submission().operation).successor != first.successor);
    }

    void wrongTokens_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("unknown") << int(ErrorCode::TokenUnknown);
        QTest::newRow("replayed") << int(ErrorCode::TokenReplayed);
    }

    void wrongTokens()
    {
        QFETCH(int, code);
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(device));
        core.settle(core.submission(), TokenOutcome{ErrorCode(code), {}});
        QCOMPARE(int(onlyError(core.sent(1)).code), code);
        QVERIFY(core.isClosed(1) && !core.hasFullLimits(1));
        QVERIFY(core.reads().empty());
    }

    void aStoreThatIsFullSaysTryLater()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(device));
        core.settle(core.submission(), {}, CommitStatus::Full);
        const wire::Error error = onlyError(core.sent(1));
        QVERIFY(wire::isRetryLater(error.code) && error.retryAfterMs.value_or(0) > 0);
        QVERIFY(core.isClosed(1) && core.reads().empty());
    }

    void aDeviceThatIsGoneSignsInAgain()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(device));
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, device});
        SessionImage gone;
        gone.exists = false;
        core.answer(core.read(), gone);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::TokenUnknown);
        QVERIFY(core.isClosed(1));
    }

    void resumeNeedsNoStoreButAReading()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const QByteArray resume = *welcomeOf(core, 1).resume;
        core.step(Closed{1});
        core.advance(wire::resumeTokenLifetime - 1ms);
        core.open(2);
        core.receive(2, resuming(resume));
        QVERIFY(core.submissions().empty());
        const StartRead read = core.read();
        QVERIFY(std::get<SessionQuery>(read.query).device == device); // tied to its device
        core.answer(read, SessionImage());
        const wire::Welcome welcome = welcomeOf(core, 2);
        QVERIFY(welcome.signedIn && welcome.account == device.account && welcome.device == device.number);
        QVERIFY(!welcome.token); // the connection token was not used
        QVERIFY(welcome.resume && *welcome.resume != resume);
    }

    void resumeLivesForFiveMinutes()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const QByteArray resume = *welcomeOf(core, 1).resume;
        core.step(Closed{1});
        core.advance(wire::resumeTokenLifetime);
        core.open(2);
        core.receive(2, resuming(resume));
        QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::NotSignedIn);
        QVERIFY(core.isClosed(2) && core.reads().empty() && core.submissions().empty());
    }

    void resumeIsUsedOnce()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const QByteArray resume = *welcomeOf(core, 1).resume;
        core.step(Closed{1});
        core.open(2);
        core.receive(2, resuming(resume));
        core.step(Closed{2}); // before it was welcomed even
        core.reads();
        core.open(3);
        core.receive(3, resuming(resume));
        QCOMPARE(onlyError(core.sent(3)).code, ErrorCode::NotSignedIn);
        QVERIFY(core.isClosed(3));
    }

    void eachWelcomeEndsTheResumeTokenBefore()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const QByteArray first = *welcomeOf(core, 1).resume;
        core.welcomed(2, device);
        const QByteArray second = *welcomeOf(core, 2).resume;
        core.welcomed(3, sibling);
        const QByteArray others = *welcomeOf(core, 3).resume;
        core.open(4);
        core.receive(4, resuming(first));
        QVERIFY(core.isClosed(4));
        core.open(5);
        core.receive(5, resuming(second));
        QVERIFY(!core.isClosed(5));
        QVERIFY(std::get<SessionQuery>(core.read().query).device == device);
        core.open(6);
        core.receive(6, resuming(others));
        QVERIFY(std::get<SessionQuery>(core.read().query).device == sibling);
    }

    void theTokenDoesWhatAStaleResumeCannot()
    {
        ScriptedCore core;
        core.open(1);
        wire::Hello hello = ScriptedCore::helloOf(device);
        hello.resume = QByteArray(wire::tokenBytes, 'x');
        core.receive(1, hello);
        QVERIFY(std::get<UseToken>(core.submission().operation).used == tokenHash(*hello.token));
        QVERIFY(!core.isClosed(1));
    }

    void aGoodResumeLeavesTheTokenUnused()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        wire::Hello hello = ScriptedCore::helloOf(device);
        hello.resume = *welcomeOf(core, 1).resume;
        core.open(2);
        core.receive(2, hello);
        QVERIFY(core.submissions().empty());
        QCOMPARE(core.reads().size(), std::size_t(1));
    }

    void theLastHelloWins()
    {
        ScriptedCore core;
        core.live(1, device);
        core.live(2, sibling);
        core.open(3);
        core.receive(3, ScriptedCore::helloOf(device));
        QVERIFY(!core.isClosed(1)); // a token that nobody judged yet fences nobody
        core.settle(core.submission(), TokenOutcome{ErrorCode::None, device});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::SessionReplaced);
        QVERIFY(core.isClosed(1) && !core.isClosed(2) && !core.isClosed(3));
        core.answer(core.read(), SessionImage());
        QVERIFY(welcomeOf(core, 3).signedIn);
        // Nothing reaches the old session, and nothing from it reaches the new one.
        core.receive(1, wire::Ack{{{LogId::accountLog(), 5}}});
        core.advance(1s);
        QVERIFY(core.submissions().empty() && core.sent(1).empty());
        const auto conversation = idOf<ConversationId>(7);
        core.publish(conversation, 1, 1, {device.account});
        QVERIFY(core.sent(1).empty());
        QCOMPARE(framesOf<wire::Entries>(core.sent(2)).size(), std::size_t(1));
        QCOMPARE(framesOf<wire::Entries>(core.sent(3)).size(), std::size_t(1));
    }

    void theEndOfAFencedSessionLeavesTheNewOneAlone()
    {
        ScriptedCore core;
        core.live(1, device);
        core.live(2, device);
        core.step(Closed{1});
        core.publish(idOf<ConversationId>(7), 1, 1, {device.account});
        QCOMPARE(framesOf<wire::Entries>(core.sent(2)).size(), std::size_t(1));
    }

    void aResumeFencesToo()
    {
        ScriptedCore core;
        core.welcomed(1, device);
        const QByteArray resume = *welcomeOf(core, 1).resume;
        core.open(2);
        core.receive(2, resuming(resume));
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::SessionReplaced);
        QVERIFY(core.isClosed(1) && !core.isClosed(2));
    }

    void placesAreShownWithinTheGeneration()
    {
        const auto asked = [](std::optional<GenerationId> generation) {
            ScriptedCore core;
            core.open(1);
            wire::Hello hello = ScriptedCore::helloOf(device);
            hello.generation = generation;
            hello.marksAfter = 500;
            hello.acknowledged = 70;
            core.receive(1, hello);
            core.settle(core.submission(), TokenOutcome{ErrorCode::None, device});
            return std::get<SessionQuery>(core.read().query).shown;
        };
        const ShownPlaces here = asked(ScriptedCore().generation);
        QVERIFY(here.marksAfter == 500 && here.acknowledged == 70);
        for (const auto &elsewhere : {std::optional(idOf<GenerationId>(0x98)), std::optional<GenerationId>()}) {
            const ShownPlaces none = asked(elsewhere); // places of a life that is over
            QVERIFY(none.marksAfter == 0 && !none.acknowledged);
        }
    }

    void whoWasPutBackIsToldSo_G16()
    {
        for (const bool isPutBack : {false, true}) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, ScriptedCore::helloOf(device));
            core.settle(core.submission(), TokenOutcome{ErrorCode::None, device});
            SessionImage image;
            image.isPutBack = isPutBack;
            core.answer(core.read(), image);
            const auto welcomes = framesOf<wire::Welcome>(core.sent(1));
            QCOMPARE(welcomes.size(), std::size_t(1));
            QCOMPARE(welcomes.front().putBack, isPutBack ? std::optional(true) : std::nullopt);
        }
    }
};

QTEST_APPLESS_MAIN(TestHelloService)
#include "tst_HelloService.moc"
