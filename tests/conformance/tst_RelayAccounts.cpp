// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

CreateAccount account(quint64 number, const QString &handle, quint64 invitation, quint64 nowMs = 1'000)
{
    return {idOf<AccountId>(number), handle, "hash", idOf<TokenHash>(invitation), QStringLiteral("laptop"),
            idOf<TokenHash>(50'000 + number), nowMs};
}

} // namespace

/// People, their devices and tokens, and who talks with whom, in every store (D1, D2, F4).
class tst_RelayAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void anInvitationIsUsedUp_D1();
    void anInvitationExpires_D1();
    void anInvitationCanBeReplacedAndWithdrawn_D1();
    void handlesAreTakenOnce_D1();
    void onlyTheInvitedLearnWhatIsTaken_F4();
    void devicesAreNumberedForEver_B1();
    void passwordsAreFoundByHandle_D1();
    void tokensRotate_F4();
    void aTokenShownTwiceAfterItsSuccessorIsAnAlarm_F4();
    void anAnswerThatWasLostLocksNobodyOut_A7();
    void aConversationIsStartedOnce_D2();
    void aConversationWithOneself_D2();
    void nobodyIsFoundByAWrongHandle_D2();
    void theGenerationIsKept_rule4();

private:
    ErrorCode create(const CreateAccount &request) { return m_world->one<DeviceOutcome>(request).error; }
    TokenOutcome use(quint64 used, quint64 successor)
    {
        return m_world->one<TokenOutcome>(UseToken{idOf<TokenHash>(used), idOf<TokenHash>(successor), 1'000});
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayAccounts::anInvitationIsUsedUp_D1()
{
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 2, 0, 1'000}});
    QCOMPARE(create(account(11, QStringLiteral("fay"), 7)), ErrorCode::None);
    m_world->reopen();
    QCOMPARE(create(account(12, QStringLiteral("gus"), 7)), ErrorCode::None);
    QCOMPARE(create(account(13, QStringLiteral("hal"), 7)), ErrorCode::InvitationInvalid);
    QCOMPARE(create(account(13, QStringLiteral("hal"), 8)), ErrorCode::InvitationInvalid);
    QVERIFY(!m_world->reader().findLogin(QStringLiteral("hal")));
    // Two at the same moment do not share the last use.
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 1, 0, 1'000}});
    const auto outcomes = m_world->commit({account(14, QStringLiteral("ida"), 7), account(15, QStringLiteral("joe"), 7)});
    QCOMPARE(std::get<DeviceOutcome>(outcomes[0]).error, ErrorCode::None);
    QCOMPARE(std::get<DeviceOutcome>(outcomes[1]).error, ErrorCode::InvitationInvalid);
}

void tst_RelayAccounts::anInvitationExpires_D1()
{
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 5, 2'000, 1'000}});
    QCOMPARE(create(account(11, QStringLiteral("fay"), 7, 1'999)), ErrorCode::None);
    QCOMPARE(create(account(12, QStringLiteral("gus"), 7, 2'000)), ErrorCode::InvitationInvalid);
    QCOMPARE(create(account(12, QStringLiteral("gus"), 7, 2'001)), ErrorCode::InvitationInvalid);
}

void tst_RelayAccounts::anInvitationCanBeReplacedAndWithdrawn_D1()
{
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 1, 2'000, 1'000}});
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 1, 9'000, 1'000}});
    QCOMPARE(create(account(11, QStringLiteral("fay"), 7, 5'000)), ErrorCode::None);
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 3, 0, 1'000}, CreateInvitation{idOf<TokenHash>(7), 0, 0, 1'000}});
    QCOMPARE(create(account(12, QStringLiteral("gus"), 7)), ErrorCode::InvitationInvalid);
}

void tst_RelayAccounts::handlesAreTakenOnce_D1()
{
    m_world->commit({CreateInvitation{idOf<TokenHash>(7), 1, 0, 1'000}});
    QCOMPARE(create(account(11, QStringLiteral("ada"), 7)), ErrorCode::HandleTaken);
    QCOMPARE(m_world->reader().findLogin(QStringLiteral("ada"))->account, m_ada.account);
    QCOMPARE(create(account(11, QStringLiteral("ada.b"), 7)), ErrorCode::None); // the use was not lost
}

void tst_RelayAccounts::onlyTheInvitedLearnWhatIsTaken_F4()
{
    QCOMPARE(create(account(11, QStringLiteral("ada"), 8)), ErrorCode::InvitationInvalid);
    QCOMPARE(create(account(11, QStringLiteral("nobody"), 8)), ErrorCode::InvitationInvalid);
}

void tst_RelayAccounts::devicesAreNumberedForEver_B1()
{
    QCOMPARE(m_ada.number, 1u);
    const auto second = m_world->one<DeviceOutcome>(AddDevice{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(61), 5});
    QCOMPARE(second.error, ErrorCode::None);
    QCOMPARE(second.device, (DeviceId{m_ada.account, 2}));
    QCOMPARE(second.handle, QStringLiteral("ada"));
    m_world->reopen();
    QCOMPARE(m_world->addDevice(m_ada.account).number, 3u);
    QCOMPARE(m_world->addDevice(m_bob.account).number, 2u);
    const AddDevice stray{idOf<AccountId>(99), QStringLiteral("phone"), idOf<TokenHash>(62), 5};
    QCOMPARE(m_world->one<DeviceOutcome>(stray).error, ErrorCode::CredentialsWrong);
    QCOMPARE(use(62, 63).error, ErrorCode::TokenUnknown);
}

void tst_RelayAccounts::passwordsAreFoundByHandle_D1()
{
    const auto login = m_world->reader().findLogin(QStringLiteral("bob"));
    QVERIFY(login.has_value());
    QCOMPARE(login->account, m_bob.account);
    QCOMPARE(login->passwordHash, QByteArray("hash of bob"));
    QVERIFY(!m_world->reader().findLogin(QStringLiteral("bo")));
    QVERIFY(!m_world->reader().findLogin(QString()));
}

void tst_RelayAccounts::tokensRotate_F4()
{
    const AddDevice add{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(70), 1'000};
    const DeviceId phone = m_world->one<DeviceOutcome>(add).device;
    for (quint64 token = 70; token < 75; ++token) {
        const TokenOutcome outcome = use(token, token + 1);
        QCOMPARE(outcome.error, ErrorCode::None);
        QCOMPARE(outcome.device, phone);
        m_world->reopen();
    }
    QCOMPARE(use(80, 81).error, ErrorCode::TokenUnknown);
}

void tst_RelayAccounts::aTokenShownTwiceAfterItsSuccessorIsAnAlarm_F4()
{
    m_world->commit({AddDevice{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(70), 1'000}});
    QCOMPARE(use(70, 71).error, ErrorCode::None);
    QCOMPARE(use(71, 72).error, ErrorCode::None); // 70 is the previous one now
    QCOMPARE(use(70, 73).error, ErrorCode::TokenReplayed);
    QCOMPARE(use(73, 74).error, ErrorCode::TokenUnknown); // whoever replays gets nothing
    QCOMPARE(use(71, 75).error, ErrorCode::None);
    QCOMPARE(use(75, 76).error, ErrorCode::None);
    QCOMPARE(use(70, 77).error, ErrorCode::TokenUnknown); // too old to be known
    QCOMPARE(use(71, 77).error, ErrorCode::TokenReplayed);
}

void tst_RelayAccounts::anAnswerThatWasLostLocksNobodyOut_A7()
{
    m_world->commit({AddDevice{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(70), 1'000}});
    QCOMPARE(use(70, 71).error, ErrorCode::None); // the answer with 71 never arrives
    QCOMPARE(use(70, 72).error, ErrorCode::None); // neither does 72
    QCOMPARE(use(70, 73).error, ErrorCode::None);
    QCOMPARE(use(71, 74).error, ErrorCode::TokenUnknown); // only the last one handed out is good
    QCOMPARE(use(73, 74).error, ErrorCode::None);
}

void tst_RelayAccounts::aConversationIsStartedOnce_D2()
{
    const auto outcome = m_world->one<ConversationOutcome>(StartDirect{m_bob.account, QStringLiteral("ada")});
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.conversation, m_talk);
    QVERIFY((outcome.members
             == std::vector<wire::Member>{{m_ada.account, QStringLiteral("ada")}, {m_bob.account, QStringLiteral("bob")}}));
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    m_world->reopen();
    QCOMPARE(m_world->talk(m_ada, QStringLiteral("bob")), m_talk);
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(1));
    QVERIFY(m_world->talk(m_ada, QStringLiteral("eve")) != m_talk);
}

void tst_RelayAccounts::aConversationWithOneself_D2()
{
    const auto outcome = m_world->one<ConversationOutcome>(StartDirect{m_ada.account, QStringLiteral("ada")});
    QCOMPARE(outcome.error, ErrorCode::None);
    QVERIFY((outcome.members == std::vector<wire::Member>{{m_ada.account, QStringLiteral("ada")}}));
    QCOMPARE(m_world->talk(m_ada, QStringLiteral("ada")), outcome.conversation);
}

void tst_RelayAccounts::nobodyIsFoundByAWrongHandle_D2()
{
    QCOMPARE(m_world->one<ConversationOutcome>(StartDirect{m_ada.account, QStringLiteral("zed")}).error,
             ErrorCode::UnknownHandle);
    QCOMPARE(m_world->one<ConversationOutcome>(StartDirect{idOf<AccountId>(99), QStringLiteral("ada")}).error,
             ErrorCode::UnknownHandle);
}

void tst_RelayAccounts::theGenerationIsKept_rule4()
{
    const GenerationId before = m_world->store().generation();
    QVERIFY(!before.isNull());
    m_world->reopen();
    QCOMPARE(m_world->store().generation(), before);
}

QTEST_GUILESS_MAIN(tst_RelayAccounts)
#include "tst_RelayAccounts.moc"
