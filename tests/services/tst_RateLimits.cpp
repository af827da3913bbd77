// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/identity/ControlEvent.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId alice{idOf<AccountId>(1), 1};
const DeviceId alicesPhone{idOf<AccountId>(1), 2};
const DeviceId bob{idOf<AccountId>(2), 1};
const ConversationId talk = idOf<ConversationId>(7);

/// Two devices of one account on connections 1 and 2, another account on 3.
class Limited : public ScriptedCore
{
public:
    explicit Limited(const RateLimits &rates = {}) : ScriptedCore(rates)
    {
        live(1, alice);
        live(2, alicesPhone);
        live(3, bob);
    }

    wire::Append messages(int count, quint8 kind = quint8(wire::EntryKind::Counts), const ConversationId &to = talk)
    {
        wire::Append append;
        append.request = ++m_request;
        append.conversation = to;
        append.firstNumber = m_number + 1;
        for (int i = 0; i < count; ++i) {
            wire::Body body;
            body.kind = kind;
            body.id = idOf<MessageId>(static_cast<unsigned char>(++m_number));
            append.bodies.push_back(body);
        }
        return append;
    }

    /// As a store would judge it, where the other has accepted or (@p isRequest) has not. The error, or None.
    wire::Error say(ConnectionId connection, const wire::Append &append, bool isRequest = false)
    {
        receive(connection, append);
        const auto asked = submissions();
        if (asked.empty())
            return onlyError(sent(connection));
        const auto &request = std::get<AppendRequest>(asked.front().operation);
        AppendOutcome outcome;
        outcome.isRequest = isRequest;
        if (!(isRequest ? request.may.toStrangers : request.may.toAccepted)) {
            outcome.error = ErrorCode::RateLimited;
        } else {
            for (const wire::Body &body : append.bodies) {
                wire::Entry entry;
                entry.kind = body.kind;
                entry.number = 1;
                outcome.fresh.push_back(entry);
            }
        }
        settle(asked.front(), outcome);
        return onlyError(sent(connection));
    }

    ErrorCode ask(ConnectionId connection, const wire::Frame &frame)
    {
        receive(connection, frame);
        const auto asked = submissions();
        if (asked.empty())
            return onlyError(sent(connection)).code;
        const bool isStart = std::holds_alternative<StartDirect>(asked.front().operation);
        settle(asked.front(), isStart ? Outcome(ConversationOutcome()) : Outcome(AccountOutcome()));
        sent(connection);
        return ErrorCode::None;
    }

private:
    quint64 m_request = 100;
    quint64 m_number = 0;
};

} // namespace

/// How much an account may do (D5), on virtual time: each limit is reached, says when it is over, and is over then.
class TestRateLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesOfAnAccountOnAllItsDevices_D5()
    {
        Limited core;
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::None);
            QCOMPARE(core.say(2, core.messages(1)).code, ErrorCode::None);
        }
        const wire::Error refused = core.say(1, core.messages(1));
        QCOMPARE(refused.code, ErrorCode::RateLimited);
        QCOMPARE(refused.retryAfterMs, std::optional<quint64>(600)); // a hundred in a minute
        QCOMPARE(core.say(2, core.messages(1)).code, ErrorCode::RateLimited);
        QCOMPARE(core.say(3, core.messages(1)).code, ErrorCode::None); // of nobody else
        core.advance(599ms);
        QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::RateLimited);
        core.advance(1ms);
        QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::None);
        QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::RateLimited);
        QCOMPARE(core.rates().refused(RateKind::Messages), quint64(4));
    }

    /// An outbox of a thousand, 32 at a time, gets through by waiting as it is told to: in as long as a thousand take.
    void anOutboxDrainsByWaiting_A6()
    {
        Limited core;
        const milliseconds began = core.now.mono;
        int left = 1'000;
        int refusals = 0;
        while (left > 0) {
            const int some = std::min(left, 32);
            const wire::Error refused = core.say(1, core.messages(some));
            if (refused.code == ErrorCode::None) {
                left -= some;
                continue;
            }
            QCOMPARE(refused.code, ErrorCode::RateLimited);
            QVERIFY(refused.retryAfterMs && *refused.retryAfterMs > 0);
            core.advance(milliseconds(qint64(*refused.retryAfterMs)));
            QVERIFY(++refusals < 40);
        }
        QVERIFY(core.now.mono - began >= 8min && core.now.mono - began <= 10min);
    }

    void strangersHaveABucketOfTheirOwn_D5()
    {
        Limited core;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(core.say(1, core.messages(1), true).code, ErrorCode::None);
        const wire::Error refused = core.say(1, core.messages(1), true);
        QCOMPARE(refused.code, ErrorCode::RateLimited);
        QCOMPARE(refused.retryAfterMs, std::optional<quint64>(6'000));
        for (int i = 0; i < 100; ++i) // what was charged to it while the store judged was given back
            QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::None);
        QCOMPARE(core.rates().refused(RateKind::Strangers), quint64(1));
        core.advance(6s);
        QCOMPARE(core.say(1, core.messages(1), true).code, ErrorCode::None);
        QCOMPARE(core.say(3, core.messages(1), true).code, ErrorCode::None);
    }

    void changesOfMessagesCostAQuarter_D5()
    {
        Limited core;
        for (int i = 0; i < 400; ++i)
            QCOMPARE(core.say(1, core.messages(1, quint8(i % 2 ? wire::EntryKind::Silent : wire::EntryKind::Redact))).code,
                     ErrorCode::None);
        QCOMPARE(core.say(1, core.messages(1, quint8(wire::EntryKind::Silent))).code, ErrorCode::RateLimited);
    }

    void whatIsNotTakenCostsNothing_D5()
    {
        Limited core;
        for (const ErrorCode why : {ErrorCode::StaleEpoch, ErrorCode::NumberGap, ErrorCode::AwaitingAcceptance}) {
            for (int i = 0; i < 200; ++i) {
                core.receive(1, core.messages(1));
                AppendOutcome outcome;
                outcome.error = why;
                core.settle(core.submission(), outcome);
                QCOMPARE(onlyError(core.sent(1)).code, why);
            }
        }
        for (int i = 0; i < 200; ++i) { // nor what was there already, nor what a full disk has refused
            core.receive(1, core.messages(1));
            core.settle(core.submission(), AppendOutcome(), i % 2 ? CommitStatus::Full : CommitStatus::Committed);
            core.sent(1);
        }
        QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::None);
    }

    void toOneselfIsCountedApart_D5()
    {
        Limited core;
        const ConversationId own = directConversationId(alice.account, alice.account);
        for (int i = 0; i < 1'200; ++i)
            QCOMPARE(core.say(1, core.messages(1, quint8(wire::EntryKind::Counts), own)).code, ErrorCode::None);
        QCOMPARE(core.say(1, core.messages(1, quint8(wire::EntryKind::Counts), own)).code, ErrorCode::RateLimited);
        QCOMPARE(core.say(2, core.messages(1, quint8(wire::EntryKind::Counts), own)).code, ErrorCode::None);
        QCOMPARE(core.say(1, core.messages(1)).code, ErrorCode::None);
        core.advance(50ms);
        QCOMPARE(core.say(1, core.messages(1, quint8(wire::EntryKind::Counts), own)).code, ErrorCode::None);
    }

    void tooManyRequestsForOnePersonWait_D5()
    {
        Limited core;
        core.receive(1, core.messages(1));
        const Submission submission = core.submission();
        QCOMPARE(std::get<AppendRequest>(submission.operation).may.requestsPerHour, quint32(100));
        AppendOutcome outcome;
        outcome.error = ErrorCode::RateLimited;
        outcome.isRequest = true;
        outcome.retryAfterMs = 90'000;
        core.settle(submission, outcome);
        const wire::Error refused = onlyError(core.sent(1));
        QCOMPARE(refused.code, ErrorCode::RateLimited);
        QCOMPARE(refused.retryAfterMs, std::optional<quint64>(90'000));
        QCOMPARE(core.rates().refused(RateKind::Requests), quint64(1));
    }

    void otherThings_D5_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("times");
        QTest::addColumn<qint64>("againAfterMs");
        QTest::newRow("conversations begun") << int(RateKind::Lookups) << 100 << qint64(36'000);
        QTest::newRow("changes") << int(RateKind::Changes) << 600 << qint64(6'000);
        QTest::newRow("lists of devices") << int(RateKind::Lists) << 50 << qint64(1'728'000);
        QTest::newRow("groups created") << int(RateKind::GroupsCreated) << 10 << qint64(8'640'000);
        QTest::newRow("people invited") << int(RateKind::Invitations) << 5 << qint64(17'280'000);
        QTest::newRow("groups joined") << int(RateKind::GroupsJoined) << 50 << qint64(1'728'000);
    }

    void otherThings_D5()
    {
        QFETCH(int, kind);
        QFETCH(int, times);
        QFETCH(qint64, againAfterMs);
        RateBook book{RateLimits()};
        const milliseconds now = 1h;
        for (int i = 0; i < times; ++i)
            QVERIFY(!book.take(RateKind(kind), alice.account, now));
        QCOMPARE(book.take(RateKind(kind), alice.account, now), std::optional(milliseconds(againAfterMs)));
        QVERIFY(!book.take(RateKind(kind), bob.account, now));
        QVERIFY(book.take(RateKind(kind), alice.account, now + milliseconds(againAfterMs - 1)));
        QVERIFY(!book.take(RateKind(kind), alice.account, now + milliseconds(againAfterMs)));
        QCOMPARE(book.refused(RateKind(kind)), quint64(2));
        RateBook unlimited{RateLimits::none()};
        for (int i = 0; i < 2'000; ++i)
            QVERIFY(!unlimited.take(RateKind(kind), alice.account, now));
    }

    void framesAreCountedAsWhatTheyAre_D5()
    {
        Limited core;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(core.ask(1, wire::StartConversation{1, QStringLiteral("bob")}), ErrorCode::None);
        QCOMPARE(core.ask(2, wire::StartConversation{1, QStringLiteral("nobody")}), ErrorCode::RateLimited);
        QCOMPARE(core.ask(3, wire::StartConversation{1, QStringLiteral("alice")}), ErrorCode::None);
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(core.ask(1, wire::RenameDevice{1, 1, QStringLiteral("desk")}), ErrorCode::None);
            QCOMPARE(core.ask(1, wire::Mute{1, talk, 0}), ErrorCode::None);
        }
        QCOMPARE(core.ask(1, wire::RenameDevice{1, 1, QStringLiteral("desk")}), ErrorCode::RateLimited);
        core.advance(36s);
        QCOMPARE(core.ask(1, wire::StartConversation{1, QStringLiteral("bob")}), ErrorCode::None);
        QCOMPARE(core.ask(1, wire::RenameDevice{1, 1, QStringLiteral("desk")}), ErrorCode::None);
    }

    void groupsAreCountedByTheirEvents_D5()
    {
        RepeatingRandom random;
        const SigningKey key = SigningKey::generate(random);
        ControlFacts facts;
        facts.operation = operation::Create{};
        facts.actor = alice;
        wire::ChangeGroup create;
        create.request = 1;
        create.event = ControlEvent::sign(facts, key).packed();
        Limited core;
        for (int i = 0; i < 10; ++i) {
            core.receive(1, create);
            QVERIFY(onlyError(core.sent(1)).code != ErrorCode::RateLimited);
            if (core.isClosed(1)) // nobody is there yet who judges it
                core.live(1, alice);
        }
        core.receive(1, create);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::RateLimited);
    }

    void idleBucketsAreDropped_G10()
    {
        TokenBuckets buckets({100, 1min});
        for (quint32 i = 1; i <= 1'000; ++i)
            QVERIFY(!buckets.take({alice.account, i}, 1'000, 1h));
        QCOMPARE(buckets.size(), std::size_t(1'000));
        QVERIFY(!buckets.take({bob.account, 1}, 1'000, 1h + 2min));
        QCOMPARE(buckets.size(), std::size_t(1));
        TokenBuckets many({10, 24h});
        for (quint32 i = 1; i <= 120'000; ++i) {
            QVERIFY(!many.take({alice.account, i}, i == 1 ? 10'000 : 1'000, 1h));
            QVERIFY(many.size() <= TokenBuckets::bucketsMax);
        }
        QVERIFY(many.take({alice.account, 1}, 1'000, 1h)); // whoever owes the most is not forgotten
    }
};

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_RateLimits.moc"
