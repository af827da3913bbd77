// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId device{idOf<AccountId>(1), 1};
const auto conversation = idOf<ConversationId>(7);

/// One of each that a client may send, and each that only a relay sends.
const std::vector<wire::Frame> liveFrames{
    wire::OpenLog{{{LogId::accountLog(), 0}}},
    wire::Ack{{{LogId::accountLog(), 1}}},
    wire::Append{1, conversation, 0, {}, 1, {{1, idOf<MessageId>(1), "x"}}, {}},
    wire::Mark{{{conversation, 1, 1, 1}}},
    wire::StartConversation{1, QStringLiteral("bob")},
};
const std::vector<wire::Frame> anonymousFrames{
    wire::Register{1, QStringLiteral("CODE"), QStringLiteral("bob"), QStringLiteral("password"), {}},
    wire::SignIn{1, QStringLiteral("bob"), QStringLiteral("password"), {}},
};
const std::vector<wire::Frame> relayFrames{
    wire::Welcome(),        wire::Error(),  wire::SignedIn(), wire::Entries(), wire::MailboxFence(),
    wire::Behind(),         wire::Marks(),  wire::Appended(), wire::Conversation(),
};

std::vector<wire::Frame> all(std::initializer_list<std::vector<wire::Frame>> lists)
{
    std::vector<wire::Frame> frames;
    for (const auto &list : lists)
        frames.insert(frames.end(), list.begin(), list.end());
    return frames;
}

} // namespace

/// Who may say what, and when (B-06); life and death of a connection (A8); frames of newer clients (B6).
class TestSessionCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloComesFirst()
    {
        for (const wire::Frame &frame : all({liveFrames, anonymousFrames, relayFrames, {wire::Ping(), wire::Pong()}})) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotSignedIn);
            QVERIFY(core.isClosed(1));
            QVERIFY(core.submissions().empty() && core.reads().empty() && core.hashes().empty());
        }
    }

    void anonymousMayRegisterAndSignInOnly()
    {
        for (const wire::Frame &frame : all({liveFrames, relayFrames, {wire::Hello()}})) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, wire::Hello());
            QVERIFY(!framesOf<wire::Welcome>(core.sent(1)).front().signedIn);
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotSignedIn);
            QVERIFY(core.isClosed(1));
            QVERIFY(core.submissions().empty() && core.reads().empty());
        }
        for (const wire::Frame &frame : anonymousFrames) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, wire::Hello());
            core.sent(1);
            core.receive(1, frame);
            QVERIFY(!core.isClosed(1));
            QVERIFY(core.hashes().size() + core.reads().size() == 1);
            QVERIFY(!core.hasFullLimits(1));
        }
    }

    void nothingIsDoneWhileTheTokenIsJudged()
    {
        for (const wire::Frame &frame : all({liveFrames, anonymousFrames, relayFrames, {wire::Hello()}})) {
            ScriptedCore core;
            core.open(1);
            core.receive(1, ScriptedCore::helloOf(device));
            const Submission token = core.submission();
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotSignedIn);
            QVERIFY(core.isClosed(1));
            core.settle(token, TokenOutcome{ErrorCode::None, device}); // too late: nobody is there
            QVERIFY(core.reads().empty() && core.sent(1).empty());
        }
    }

    void liveMayNotSignInAgain()
    {
        for (const wire::Frame &frame : all({anonymousFrames, relayFrames, {wire::Hello()}})) {
            ScriptedCore core;
            core.live(1, device);
            QVERIFY(core.hasFullLimits(1));
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::Malformed);
            QVERIFY(core.isClosed(1));
        }
        for (const wire::Frame &frame : liveFrames) {
            ScriptedCore core;
            core.live(1, device);
            core.receive(1, frame);
            core.advance(20ms); // acknowledgements are gathered
            QVERIFY(!core.isClosed(1));
            QVERIFY(core.submissions().size() + core.reads().size() > 0);
        }
    }

    void whoSaysNoHelloIsGoneAfterTenSeconds()
    {
        ScriptedCore core;
        core.open(1);
        core.open(2);
        core.receive(2, wire::Hello());
        core.advance(wire::helloDeadline - 1ms);
        QVERIFY(!core.isClosed(1));
        core.advance(1ms);
        QVERIFY(core.isClosed(1));
        QVERIFY(!core.isClosed(2));
    }

    void unknownFramesDoNotPutTheDeadlineOff()
    {
        ScriptedCore core;
        core.open(1);
        core.advance(9s);
        core.receive(1, wire::UnknownFrame{99, 0});
        core.advance(1s);
        QVERIFY(core.isClosed(1));
    }

    void silenceOfNinetySecondsIsTheEnd()
    {
        ScriptedCore core;
        core.live(1, device);
        core.live(2, {device.account, 2});
        core.advance(60s);
        core.receive(2, wire::Ping());
        QCOMPARE(framesOf<wire::Pong>(core.sent(2)).size(), std::size_t(1));
        core.advance(30s - 1ms);
        QVERIFY(!core.isClosed(1));
        core.advance(1ms);
        QVERIFY(core.isClosed(1));
        QVERIFY(!core.isClosed(2));
        core.advance(60s);
        QVERIFY(core.isClosed(2));
    }

    void silenceIsTheEndInEveryPhase()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, wire::Hello());
        core.open(2);
        core.receive(2, ScriptedCore::helloOf(device)); // and the store never answers
        core.advance(wire::silenceMax);
        QVERIFY(core.isClosed(1) && core.isClosed(2));
    }

    void theWallClockEndsNothing()
    {
        ScriptedCore core;
        core.live(1, device);
        core.now.wall += 24h * 365 * 10;
        core.advance(10s);
        core.now.wall = 0ms;
        core.advance(10s);
        QVERIFY(!core.isClosed(1));
    }

    void requestsOfNewerClientsAreAnswered()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, wire::UnknownFrame{99, 5});
        const wire::Error error = onlyError(core.sent(1));
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QCOMPARE(error.request, quint64(5));
        core.receive(1, wire::UnknownFrame{98, 0}); // no request: nobody waits
        QVERIFY(core.sent(1).empty());
        QVERIFY(!core.isClosed(1));
    }

    void whatCannotBeReadIsTheEnd()
    {
        ScriptedCore core;
        core.live(1, device);
        core.step(ReceivedMalformed{1});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::Malformed);
        QVERIFY(core.isClosed(1));
        core.receive(1, wire::Ping()); // what was on its way still
        QVERIFY(core.sent(1).empty());
    }

    void answersForWhoHasGoneAreThrownAway()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, liveFrames[2]);
        const Submission append = core.submission();
        core.receive(1, wire::OpenLog{{{LogId::accountLog(), 0}}});
        const StartRead read = core.read();
        core.step(Closed{1});
        AppendOutcome outcome;
        outcome.stored = {{1, 1, ErrorCode::None}};
        core.settle(append, outcome);
        core.answer(read, ScriptedCore::page(1, 1, 1));
        core.step(WritableChanged{1, true});
        core.step(HashDone{1, 77, false, true, {}});
        QVERIFY(core.sent(1).empty() && core.submissions().empty() && core.reads().empty());
    }

    void anAnswerIsTakenOnce()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, liveFrames[2]);
        const Submission append = core.submission();
        AppendOutcome outcome;
        outcome.stored = {{1, 1, ErrorCode::None}};
        core.settle(append, outcome);
        core.settle(append, outcome);
        QCOMPARE(framesOf<wire::Appended>(core.sent(1)).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestSessionCore)
#include "tst_SessionCore.moc"
