// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Secret.h"
#include "shared/wire/Codec.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId device{idOf<AccountId>(1), 1};
const QString good = QStringLiteral("good password");

wire::Register registration(const QString &handle = QStringLiteral("Alice"), const QString &password = good)
{
    return {11, QStringLiteral(" abcd-efgh "), handle, password, QStringLiteral("desk")};
}

wire::SignIn signIn(const QString &handle = QStringLiteral("alice"))
{
    return {12, handle, good, QStringLiteral("lap")};
}

/// A core with a connection that may register or sign in.
class Anonymous : public ScriptedCore
{
public:
    explicit Anonymous(int connections = 1, bool oneAddress = true)
    {
        for (int i = 1; i <= connections; ++i) {
            open(ConnectionId(i), QStringLiteral("192.0.2.%1").arg(oneAddress ? 1 : i));
            receive(ConnectionId(i), wire::Hello());
            sent(ConnectionId(i));
        }
    }
    /// The login is there, the password is verified as @p matches says.
    void tryPassword(ConnectionId connection, const wire::SignIn &request, bool matches)
    {
        receive(connection, request);
        answer(read(), std::optional(Login{device.account, "hash"}));
        hashed(hash(), matches);
    }
};

} // namespace

/// Registration, sign-in, finding people (D1, D2), and that nobody learns by them who exists (F4, G29).
class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registering()
    {
        Anonymous core;
        core.receive(1, registration());
        const StartHash hash = core.hash();
        QCOMPARE(hash.password, good);
        QVERIFY(hash.verifyAgainst.isEmpty());
        QVERIFY(core.submissions().empty());
        core.hashed(hash, false, "argon");
        const Submission submission = core.submission();
        const auto create = std::get<CreateAccount>(submission.operation);
        QCOMPARE(create.handle, QStringLiteral("alice"));
        QCOMPARE(create.passwordHash, QByteArray("argon"));
        QVERIFY(create.invitation == tokenHash("ABCD-EFGH"));
        QCOMPARE(create.deviceName, QStringLiteral("desk"));
        QCOMPARE(create.nowMs, quint64(ScriptedCore::wallBeginning.count()));
        QVERIFY(!create.account.isNull());
        QVERIFY(core.sent(1).empty()); // A1: nothing is said before it is durable
        core.settle(submission, DeviceOutcome{ErrorCode::None, {create.account, 1}, create.handle});
        const auto answers = framesOf<wire::SignedIn>(core.sent(1));
        QCOMPARE(answers.size(), std::size_t(1));
        QCOMPARE(answers[0].request, quint64(11));
        QVERIFY(answers[0].account == create.account && answers[0].device == 1);
        QCOMPARE(answers[0].handle, QStringLiteral("alice"));
        QVERIFY(tokenHash(answers[0].token) == create.token);
        QVERIFY(!core.isClosed(1) && !core.hasFullLimits(1)); // a hello with the token makes the session
    }

    void registeringBadly_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("code");
        QTest::newRow("no handle") << QString() << good << int(ErrorCode::BadHandle);
        QTest::newRow("a homoglyph") << QStringLiteral("\u0430lice") << good << int(ErrorCode::BadHandle);
        QTest::newRow("short") << QStringLiteral("alice") << QStringLiteral("seven77") << int(ErrorCode::BadPassword);
        QTest::newRow("eight") << QStringLiteral("alice") << QStringLiteral("eight888") << 0;
        QTest::newRow("longest") << QStringLiteral("alice") << QString(256, u'x') << 0;
        QTest::newRow("long") << QStringLiteral("alice") << QString(257, u'x') << int(ErrorCode::BadPassword);
    }

    void registeringBadly()
    {
        QFETCH(QString, handle);
        QFETCH(QString, password);
        QFETCH(int, code);
        Anonymous core;
        core.receive(1, registration(handle, password));
        QCOMPARE(core.hashes().size(), std::size_t(code == 0 ? 1 : 0));
        if (code != 0)
            QCOMPARE(int(onlyError(core.sent(1)).code), code);
        QVERIFY(!core.isClosed(1));
    }

    void refusalsOfTheStore()
    {
        for (const ErrorCode code : {ErrorCode::HandleTaken, ErrorCode::InvitationInvalid}) {
            Anonymous core;
            core.receive(1, registration());
            core.hashed(core.hash(), false, "argon");
            core.settle(core.submission(), DeviceOutcome{code, {}, {}});
            const wire::Error error = onlyError(core.sent(1));
            QCOMPARE(error.code, code);
            QCOMPARE(error.request, quint64(11));
            QVERIFY(!core.isClosed(1));
        }
    }

    void guessingInvitationsIsLimited()
    {
        Anonymous core;
        const auto attempt = [&](ErrorCode outcome) {
            core.receive(1, registration());
            const auto hashes = core.hashes();
            if (hashes.empty())
                return onlyError(core.sent(1)).code;
            core.hashed(hashes.front(), false, "argon");
            core.settle(core.submission(), DeviceOutcome{outcome, {}, {}});
            return onlyError(core.sent(1)).code;
        };
        for (int i = 0; i < 50; ++i) // an honest mistake does not count
            QCOMPARE(attempt(ErrorCode::HandleTaken), ErrorCode::HandleTaken);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(attempt(ErrorCode::InvitationInvalid), ErrorCode::InvitationInvalid);
        QCOMPARE(attempt(ErrorCode::InvitationInvalid), ErrorCode::RateLimited);
        core.advance(30s);
        core.receive(1, wire::Ping());
        core.sent(1);
        core.open(2, QStringLiteral("192.0.2.99"));
        core.receive(2, wire::Hello());
        core.receive(2, registration());
        QCOMPARE(core.hashes().size(), std::size_t(1)); // another address is not concerned
    }

    void signingIn()
    {
        Anonymous core;
        core.receive(1, signIn(QStringLiteral("@ALICE ")));
        const StartRead read = core.read();
        QCOMPARE(std::get<LoginQuery>(read.query).handle, QStringLiteral("alice"));
        core.answer(read, std::optional(Login{device.account, "stored hash"}));
        const StartHash hash = core.hash();
        QCOMPARE(hash.verifyAgainst, QByteArray("stored hash"));
        QCOMPARE(hash.password, good);
        core.hashed(hash, true);
        const Submission submission = core.submission();
        const auto add = std::get<AddDevice>(submission.operation);
        QVERIFY(add.account == device.account);
        QCOMPARE(add.deviceName, QStringLiteral("lap"));
        QVERIFY(core.sent(1).empty());
        core.settle(submission, DeviceOutcome{ErrorCode::None, {device.account, 4}, QStringLiteral("alice")});
        const auto answers = framesOf<wire::SignedIn>(core.sent(1));
        QCOMPARE(answers.size(), std::size_t(1));
        QCOMPARE(answers[0].device, quint32(4));
        QCOMPARE(answers[0].request, quint64(12));
        QVERIFY(tokenHash(answers[0].token) == add.token);
    }

    void nobodyLearnsWhoExists()
    {
        // Unknown handle, no handle at all, wrong password: the same steps, and byte for byte the same answer.
        QList<QByteArray> answers;
        for (int variant = 0; variant < 3; ++variant) {
            Anonymous core;
            core.receive(1, signIn(variant == 1 ? QStringLiteral("not a handle!") : QStringLiteral("alice")));
            core.answer(core.read(), variant == 2 ? std::optional(Login{device.account, "stored hash"})
                                                  : std::optional<Login>());
            const StartHash hash = core.hash();
            QCOMPARE(hash.verifyAgainst, variant == 2 ? QByteArray("stored hash") : unmatchablePasswordHash());
            core.hashed(hash, false);
            const auto frames = core.sent(1);
            QCOMPARE(onlyError(frames).code, ErrorCode::CredentialsWrong);
            answers << wire::encode(frames.front());
            QVERIFY(core.submissions().empty() && !core.isClosed(1));
        }
        QCOMPARE(answers[0], answers[1]);
        QCOMPARE(answers[1], answers[2]);
    }

    void aMatchOfTheUnmatchableIsNoSignIn()
    {
        Anonymous core;
        core.receive(1, signIn());
        core.answer(core.read(), std::optional<Login>());
        core.hashed(core.hash(), true);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::CredentialsWrong);
        QVERIFY(core.submissions().empty());
    }

    void tenAttemptsForAHandle()
    {
        Anonymous core(12, false); // each from an address of its own
        for (ConnectionId c = 1; c <= 10; ++c) {
            core.tryPassword(c, signIn(), false);
            QCOMPARE(onlyError(core.sent(c)).code, ErrorCode::CredentialsWrong);
        }
        core.receive(11, signIn(QStringLiteral("@Alice")));
        const wire::Error error = onlyError(core.sent(11));
        QCOMPARE(error.code, ErrorCode::RateLimited);
        QCOMPARE(error.retryAfterMs.value_or(0), quint64(milliseconds(15min).count()));
        QVERIFY(core.reads().empty() && core.hashes().empty()); // and costs nothing
        core.tryPassword(11, signIn(QStringLiteral("bob")), true); // the address is free all the same
        const Submission added = core.submission();
        QVERIFY(std::holds_alternative<AddDevice>(added.operation));
        core.settle(added, DeviceOutcome{ErrorCode::None, {device.account, 2}, QStringLiteral("bob")}); // or the store stands still
        core.advance(60s);
        for (ConnectionId c = 1; c <= 12; ++c)
            core.receive(c, wire::Ping());
        core.sent(12);
        core.receive(12, signIn());
        QCOMPARE(onlyError(core.sent(12)).retryAfterMs.value_or(0), quint64(milliseconds(14min).count()));
    }

    void tenAttemptsForAnAddress()
    {
        Anonymous core(12); // one address
        for (ConnectionId c = 1; c <= 10; ++c) {
            core.tryPassword(c, signIn(QStringLiteral("handle%1").arg(c)), false);
            QCOMPARE(onlyError(core.sent(c)).code, ErrorCode::CredentialsWrong);
        }
        core.receive(11, signIn(QStringLiteral("another")));
        QCOMPARE(onlyError(core.sent(11)).code, ErrorCode::RateLimited);
        core.receive(11, registration());
        QCOMPARE(onlyError(core.sent(11)).code, ErrorCode::RateLimited);
        QVERIFY(core.reads().empty() && core.hashes().empty());
    }

    void manyAtOnceGainNothing()
    {
        Anonymous core(20);
        for (ConnectionId c = 1; c <= 20; ++c)
            core.receive(c, signIn());
        QCOMPARE(core.reads().size(), std::size_t(10));
    }

    void whoHangsUpHasTriedAllTheSame()
    {
        Anonymous core(12);
        for (ConnectionId c = 1; c <= 10; ++c) {
            core.receive(c, signIn());
            core.step(Closed{c});
        }
        core.reads();
        core.receive(11, signIn());
        QCOMPARE(onlyError(core.sent(11)).code, ErrorCode::RateLimited);
    }

    void successesDoNotCount()
    {
        Anonymous core;
        for (quint32 i = 1; i <= 30; ++i) {
            core.tryPassword(1, signIn(), true);
            core.settle(core.submission(), DeviceOutcome{ErrorCode::None, {device.account, i}, QStringLiteral("alice")});
            QCOMPARE(framesOf<wire::SignedIn>(core.sent(1)).size(), std::size_t(1));
        }
    }

    void aBusyHashingQueueIsNoFailedAttempt()
    {
        Anonymous core;
        for (int i = 0; i < 30; ++i) {
            core.receive(1, signIn());
            core.answer(core.read(), std::optional(Login{device.account, "hash"}));
            core.hashed(core.hash(), false, {}, true);
            const wire::Error error = onlyError(core.sent(1));
            QCOMPARE(error.code, ErrorCode::Busy);
            QVERIFY(error.retryAfterMs.value_or(0) > 0);
            core.receive(1, registration());
            core.hashed(core.hash(), false, {}, i % 2 == 0); // or there was no memory for the hash
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::Busy);
        }
        QVERIFY(core.submissions().empty());
    }

    void aFullStoreIsToBeTriedLater()
    {
        Anonymous core;
        for (int i = 0; i < 30; ++i) { // and that is no failed attempt
            core.receive(1, registration());
            core.hashed(core.hash(), false, "argon");
            core.settle(core.submission(), {}, CommitStatus::Full);
            const wire::Error error = onlyError(core.sent(1));
            QVERIFY(error.code == ErrorCode::StorageFull && wire::isRetryLater(error.code));
            QVERIFY(error.retryAfterMs.value_or(0) > 0);
        }
    }

    void startingAConversation()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, wire::StartConversation{5, QStringLiteral("@Bob")});
        const Submission submission = core.submission();
        const auto start = std::get<StartDirect>(submission.operation);
        QVERIFY(start.self == device.account);
        QCOMPARE(start.handle, QStringLiteral("bob"));
        const std::vector<wire::Member> members{{device.account, QStringLiteral("alice")},
                                                {idOf<AccountId>(2), QStringLiteral("bob")}};
        QVERIFY(core.sent(1).empty());
        core.settle(submission, ConversationOutcome{ErrorCode::None, idOf<ConversationId>(7), members});
        const auto frames = core.sent(1);
        QVERIFY(frames == (std::vector<wire::Frame>{wire::Conversation{5, idOf<ConversationId>(7), members}}));
    }

    void startingAConversationWithNobody()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, wire::StartConversation{5, QStringLiteral("no one")});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::BadHandle);
        core.receive(1, wire::StartConversation{6, QStringLiteral("noone")});
        core.settle(core.submission(), ConversationOutcome{ErrorCode::UnknownHandle, {}, {}});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::UnknownHandle);
        core.receive(1, wire::StartConversation{7, QStringLiteral("bob")});
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
        QVERIFY(!core.isClosed(1));
    }

    void invitingSomebody_D1()
    {
        ScriptedCore core;
        core.live(1, device);
        core.receive(1, wire::Invite{5});
        const Submission submission = core.submission();
        const auto made = std::get<CreateInvitation>(submission.operation);
        QCOMPARE(made.uses, quint32(1));
        QCOMPARE(made.expiresMs - made.nowMs, quint64(7 * 24 * 3600 * 1000));
        QVERIFY(core.sent(1).empty()); // A1
        core.settle(submission, std::monostate());
        const auto told = framesOf<wire::Invitation>(core.sent(1));
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].request, quint64(5));
        QCOMPARE(told[0].expiresMs, made.expiresMs);
        QVERIFY(invitationHash(told[0].code) == made.code);
        core.receive(1, wire::Invite{6});
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    }

    void whoInvitesManyIsToldToWait_D5()
    {
        ScriptedCore core{RateLimits()};
        core.live(1, device);
        for (quint64 request = 1; request <= 5; ++request) {
            core.receive(1, wire::Invite{request});
            core.settle(core.submission(), std::monostate());
            QCOMPARE(framesOf<wire::Invitation>(core.sent(1)).size(), std::size_t(1));
        }
        core.receive(1, wire::Invite{6});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::RateLimited);
        QVERIFY(core.submissions().empty());
    }

    void theOperatorAloneMayInvite_D1()
    {
        RateLimits limits = RateLimits::none();
        limits.mayInvite = false;
        ScriptedCore core{limits};
        core.live(1, device);
        core.receive(1, wire::Invite{5});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotAllowed);
        QVERIFY(core.submissions().empty() && !core.isClosed(1));
    }

    void whoIsNotSignedInInvitesNobody_F4()
    {
        Anonymous core;
        core.receive(1, wire::Invite{5});
        QVERIFY(core.submissions().empty());
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NotSignedIn);
    }
};

QTEST_APPLESS_MAIN(TestAccountService)
#include "tst_AccountService.moc"
