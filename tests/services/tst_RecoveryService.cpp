// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/RecoveryService.h"

#include "shared/base/Hash.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace std::chrono_literals;
using wire::ErrorCode;

namespace {

const DeviceId laptop{idOf<AccountId>(1), 1};
const DeviceId phone{idOf<AccountId>(1), 2};
const DeviceId friendly{idOf<AccountId>(2), 1};
const QByteArray token(wire::tokenBytes, 't');
const QByteArray wrong(wire::tokenBytes, 'w');
const QByteArray blob = QByteArray(wire::recoveryParametersBytes, 'p') + "sealed";

StoredRecovery stored()
{
    return {blob, tokenHash(token), "backup", 77};
}

SessionImage waiting()
{
    SessionImage image;
    image.manifestVersion = 3;
    image.isPending = true;
    return image;
}

} // namespace

/// Recovery kits at the relay: who is told what, and how often one may try (F2, F4).
class TestRecoveryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsPutForTheAccount_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, wire::PutRecovery{7, blob, tokenHash(token).toBytes(), "backup"});
        const Submission put = core.submission();
        const auto &asked = std::get<PutRecovery>(put.operation);
        QVERIFY(asked.by == laptop && asked.blob == blob && asked.tokenHash == tokenHash(token) &&
                asked.backup == "backup");
        QVERIFY(asked.nowMs == quint64(core.now.wall.count()));
        core.settle(put, AccountOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(7));
        core.receive(1, wire::PutRecovery{8, {}, tokenHash(token).toBytes(), "newer"});
        AccountOutcome gone;
        gone.error = ErrorCode::NoRecoveryKit;
        core.settle(core.submission(), gone);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NoRecoveryKit);
        core.receive(1, wire::PutRecovery{9, {}, {}, {}}); // dropped
        QVERIFY(std::get<PutRecovery>(core.submission().operation).blob.isEmpty());
    }

    void whatNobodyCouldGetIsRefused_F2()
    {
        ScriptedCore core;
        core.live(1, laptop);
        for (const wire::PutRecovery &frame :
             {wire::PutRecovery{7, blob, {}, {}}, wire::PutRecovery{7, {}, {}, "backup"}}) {
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::Malformed);
            QVERIFY(core.submissions().empty());
        }
    }

    void withoutATokenThereAreTheParametersOnly_F2()
    {
        ScriptedCore core;
        core.live(1, phone, waiting());
        core.receive(1, wire::GetRecovery{5, {}});
        const StartRead read = core.read();
        QCOMPARE(std::get<RecoveryQuery>(read.query).device, phone);
        core.answer(read, stored());
        QCOMPARE(only(core, 1), (wire::Recovery{5, QByteArray(wire::recoveryParametersBytes, 'p'), {}, {}, 77}));
        core.receive(1, wire::GetRecovery{6, {}});
        core.answer(core.read(), StoredRecovery());
        QCOMPARE(only(core, 1), (wire::Recovery{6, {}, {}, {}, 0}));
    }

    void theTokenBringsAllOfIt_F2()
    {
        ScriptedCore core;
        core.live(1, phone, waiting());
        ask(core, 1, token);
        QCOMPARE(only(core, 1),
                 (wire::Recovery{5, QByteArray(wire::recoveryParametersBytes, 'p'), blob, "backup", 77}));
        ask(core, 1, wrong);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::RecoveryTokenWrong);
        core.receive(1, wire::GetRecovery{5, token});
        core.answer(core.read(), StoredRecovery());
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::NoRecoveryKit);
    }

    void wrongTokensAreCountedForTheAccount_F4()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.live(2, phone, waiting());
        core.live(3, friendly);
        for (int i = 0; i < 20; ++i) { // what is right costs nothing
            ask(core, 1, token);
            QVERIFY(only(core, 1).blob);
        }
        for (std::size_t i = 0; i < RecoveryService::rate.attempts; ++i) {
            ask(core, i % 2 ? 1 : 2, wrong);
            QCOMPARE(onlyError(core.sent(i % 2 ? 1 : 2)).code, ErrorCode::RecoveryTokenWrong);
        }
        core.receive(1, wire::GetRecovery{5, token}); // not even the right one
        const wire::Error error = onlyError(core.sent(1));
        QVERIFY(error.code == ErrorCode::RateLimited &&
                error.retryAfterMs == quint64(milliseconds(RecoveryService::rate.within).count()));
        QVERIFY(core.reads().empty());
        ask(core, 3, token); // another account's
        QVERIFY(only(core, 3).blob);
        core.receive(1, wire::GetRecovery{5, {}}); // to be told what there is, is no attempt
        core.answer(core.read(), stored());
        QVERIFY(!only(core, 1).blob);
        core.now.mono += RecoveryService::rate.within;
        ask(core, 2, token);
        QVERIFY(only(core, 2).blob);
    }

private:
    static void ask(ScriptedCore &core, ConnectionId connection, const QByteArray &shown)
    {
        core.receive(connection, wire::GetRecovery{5, shown});
        core.answer(core.read(), stored());
    }
    static wire::Recovery only(ScriptedCore &core, ConnectionId connection)
    {
        const auto answers = framesOf<wire::Recovery>(core.sent(connection));
        return answers.size() == 1 ? answers.front() : wire::Recovery();
    }
};

QTEST_GUILESS_MAIN(TestRecoveryService)
#include "tst_RecoveryService.moc"
