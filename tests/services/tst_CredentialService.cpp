// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId desk{idOf<AccountId>(1), 1};
const DeviceId phone{idOf<AccountId>(1), 2};
const DeviceId bob{idOf<AccountId>(2), 1};

wire::ChangePassword change(const QString &current = QStringLiteral("old password"),
                            const QString &wanted = QStringLiteral("new password"))
{
    return {21, current, wanted};
}

class SignedIn : public ScriptedCore
{
public:
    SignedIn()
    {
        live(1, desk);
        live(2, phone);
        live(3, bob);
    }
    /// Up to the verdict about the current password.
    void verify(ConnectionId connection, const wire::Frame &frame, bool matches)
    {
        receive(connection, frame);
        answer(read(), std::optional(Login{desk.account, "old hash"}));
        hashed(hash(), matches);
    }
};

} // namespace

/// Another password, and the end of an account (D1, F4).
class TestCredentialService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changingThePassword_D1()
    {
        SignedIn core;
        core.receive(1, change());
        const StartRead read = core.read();
        QVERIFY(std::get<OwnLoginQuery>(read.query).device == desk);
        core.answer(read, std::optional(Login{desk.account, "old hash"}));
        const StartHash check = core.hash();
        QCOMPARE(check.password, QStringLiteral("old password"));
        QCOMPARE(check.verifyAgainst, QByteArray("old hash"));
        core.hashed(check, true);
        const StartHash made = core.hash();
        QCOMPARE(made.password, QStringLiteral("new password"));
        QVERIFY(made.verifyAgainst.isEmpty());
        core.hashed(made, false, "new hash");
        const Submission submission = core.submission();
        const auto operation = std::get<ChangePassword>(submission.operation);
        QVERIFY(operation.by == desk);
        QCOMPARE(operation.was, QByteArray("old hash"));
        QCOMPARE(operation.wanted, QByteArray("new hash"));
        QVERIFY(core.sent(1).empty()); // A1
        core.settle(submission, CredentialOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).size(), std::size_t(1));
    }

    void badNewPasswords_D1()
    {
        SignedIn core;
        for (const QString &bad : {QString(), QStringLiteral("seven77"), QString(257, u'x')}) {
            core.receive(1, change(QStringLiteral("old password"), bad));
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::BadPassword);
            QVERIFY(core.reads().empty());
        }
    }

    void wrongPasswordsAreLimited_F4_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::newRow("change") << false;
        QTest::newRow("delete") << true;
    }

    void wrongPasswordsAreLimited_F4()
    {
        QFETCH(bool, deletes);
        const wire::Frame frame = deletes ? wire::Frame(wire::DeleteAccount{21, QStringLiteral("old password")}) : wire::Frame(change());
        SignedIn core;
        for (int i = 0; i < 10; ++i) {
            core.verify(ConnectionId(1 + i % 2), frame, false); // on whatever device
            QCOMPARE(onlyError(core.sent(ConnectionId(1 + i % 2))).code, ErrorCode::CredentialsWrong);
            QVERIFY(!core.isClosed(1) && core.submissions().empty());
        }
        core.receive(1, frame);
        const wire::Error refused = onlyError(core.sent(1));
        QCOMPARE(refused.code, ErrorCode::RateLimited);
        QCOMPARE(refused.retryAfterMs, std::optional<quint64>(900'000));
        QVERIFY(core.reads().empty());
        core.verify(3, frame, false); // of nobody else
        QCOMPARE(onlyError(core.sent(3)).code, ErrorCode::CredentialsWrong);
        core.receive(1, wire::Ping());
        for (int i = 0; i < 45; ++i) { // a device that says nothing for so long would be closed
            core.advance(20s);
            core.receive(1, wire::Ping());
        }
        core.sent(1);
        core.verify(1, frame, true);
        QCOMPARE(core.submissions().size() + core.hashes().size(), std::size_t(1));
    }

    void deletingTheAccount_D1()
    {
        SignedIn core;
        core.verify(1, wire::DeleteAccount{22, QStringLiteral("old password")}, true);
        const Submission submission = core.submission();
        QVERIFY(std::get<DeleteAccount>(submission.operation).by == desk);
        QCOMPARE(std::get<DeleteAccount>(submission.operation).was, QByteArray("old hash"));
        CommitNotice notice;
        notice.settlements.push_back({submission.connection, submission.tag, CommitStatus::Committed, CredentialOutcome()});
        notice.unlinked = {desk, phone};
        core.step(notice);
        const auto told = core.sent(1);
        QCOMPARE(framesOf<wire::Done>(told).size(), std::size_t(1));
        QCOMPARE(framesOf<wire::Error>(told).size(), std::size_t(1));
        QCOMPARE(framesOf<wire::Error>(told).front().code, ErrorCode::TokenUnknown);
        QVERIFY(core.isClosed(1) && core.isClosed(2) && !core.isClosed(3));
        QCOMPARE(onlyError(core.sent(2)).code, ErrorCode::TokenUnknown);
    }

    void whatGoesWrongIsSaid_D1()
    {
        SignedIn core;
        core.verify(1, change(), true);
        core.hashed(core.hash(), false, {}, true);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::Busy);
        core.verify(1, change(), true);
        core.hashed(core.hash(), false, "new hash");
        core.settle(core.submission(), CredentialOutcome{ErrorCode::CredentialsWrong});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::CredentialsWrong);
        core.verify(1, change(), true);
        core.hashed(core.hash(), false, "new hash");
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
        core.receive(1, change());
        core.answer(core.read(), std::optional<Login>());
        QVERIFY(core.isClosed(1)); // the account went meanwhile
    }

    void aPendingDeviceMayNot_F6()
    {
        ScriptedCore core;
        SessionImage image;
        image.isPending = true;
        image.manifestVersion = 1;
        core.live(1, desk, image);
        core.receive(1, change());
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::DevicePending);
        core.receive(1, wire::DeleteAccount{22, QStringLiteral("old password")});
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::DevicePending);
    }
};

QTEST_GUILESS_MAIN(TestCredentialService)
#include "tst_CredentialService.moc"
