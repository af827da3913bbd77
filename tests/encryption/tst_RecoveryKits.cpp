// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::Out;
using engine::RecoveryReport;
using engine::RecoveryStanding;
using engine::RecoveryTrouble;
using Stage = RecoveryReport::Stage;

/// A recovery kit is made, kept at the relay and looked after (F2, encryption.md 5.9).
class tst_RecoveryKits : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    Client *m_ada = nullptr;

    template <class Wish>
    void want(Client &client, const Wish &wish)
    {
        client.step([&](Out &out) { client.encryption().wanted(wish, m_world->now, out); }, m_world->now);
        m_world->run();
    }
    RecoveryReport last() const { return m_ada->recoveryReports.back(); }
    AccountId account() const { return m_ada->id().account; }
    const wire::PutRecovery &kept() const { return m_world->relay.kits.at(account()); }
    bool hasRow(RecordKind kind) const { return m_ada->disk().records.contains({quint8(kind), {}}); }
    QString made(engine::AskId ask = 1)
    {
        want(*m_ada, engine::MakeRecoveryKit{ask});
        return last().stage == Stage::Shown ? last().code : QString();
    }
    void comeBack(Client &client)
    {
        client.disconnect();
        client.connect(m_world->now);
        m_world->run();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->talk(1, 2);
        m_ada = &m_world->add(1, 1);
    }

    void oneIsShownOnceTheRelayHasIt_F2()
    {
        QVERIFY(m_ada->kit && m_ada->kit->kit == RecoveryStanding::Kit::None && m_ada->kit->mayMake);
        QCOMPARE(recoveryCodeFromText(made()).has_value(), true);
        QCOMPARE(m_ada->recoveryReports.size(), std::size_t(3));
        QCOMPARE(m_ada->recoveryReports[0].stage, Stage::Deriving);
        QCOMPARE(m_ada->recoveryReports[1].stage, Stage::Storing);
        QVERIFY(m_ada->recoveryReports[0].code.isEmpty() && m_ada->recoveryReports[1].code.isEmpty());
        QVERIFY(kept().blob->size() == RecoveryKit::blobBytes && kept().tokenHash && kept().backup);
        QCOMPARE(m_ada->kit->kit, RecoveryStanding::Kit::Unconfirmed);
        want(*m_ada, engine::ConfirmRecoveryKit{2});
        QVERIFY(last().ask == 2 && last().stage == Stage::Confirmed);
        QCOMPARE(m_ada->kit->kit, RecoveryStanding::Kit::Made);
        m_ada->restart();
        m_ada->kit.reset();
        m_ada->connect(m_world->now);
        m_world->run();
        QVERIFY(m_ada->kit->kit == RecoveryStanding::Kit::Made &&
                m_ada->kit->madeMs == quint64(m_world->now.wall.count()));
    }

    void theCodeIsStoredNowhere_F2()
    {
        const auto code = recoveryCodeFromText(made());
        for (const auto &[name, record] : m_ada->disk().records)
            QVERIFY(!record.contains(code->toBytes()) && !record.contains(last().code.toUtf8()));
        for (const wire::PutRecovery &put : m_world->relay.kitsPut)
            QVERIFY(!put.blob->contains(code->toBytes()) && put.tokenHash != code->toBytes());
    }

    void itIsPutAgainUntilItIsConfirmed_F2()
    {
        want(*m_ada, engine::CancelRecovery{9}); // of nothing
        m_ada->runsTasks = false;
        want(*m_ada, engine::MakeRecoveryKit{1});
        QCOMPARE(last().stage, Stage::Deriving);
        m_ada->disconnect();
        m_ada->runsTasks = true;
        m_world->run();
        QCOMPARE(last().stage, Stage::Storing);
        QVERIFY(m_world->relay.kits.empty() && hasRow(RecordKind::StagedRecoveryKit));
        m_ada->connect(m_world->now); // it is put, and the answer is lost
        while (m_world->relay.kitsPut.empty() && m_ada->work(m_world->now)) {
        }
        m_ada->disconnect();
        QCOMPARE(last().stage, Stage::Storing);
        comeBack(*m_ada);
        QCOMPARE(last().stage, Stage::Shown);
        QCOMPARE(m_world->relay.kitsPut.size(), std::size_t(2));
        QCOMPARE(m_world->relay.kitsPut[0].blob, m_world->relay.kitsPut[1].blob);
        QVERIFY(!hasRow(RecordKind::StagedRecoveryKit));
    }

    // The program ends when the relay has it and nobody has seen its code: the one before is the one again.
    void whatNobodyHasTheCodeOfIsTakenBack_F2()
    {
        QVERIFY(!made().isEmpty());
        want(*m_ada, engine::ConfirmRecoveryKit{2});
        const auto before = kept();
        m_ada->step([&](Out &out) { m_ada->encryption().wanted(engine::MakeRecoveryKit{3}, m_world->now, out); },
                    m_world->now);
        while (kept().blob == before.blob && m_ada->work(m_world->now)) {
        }
        QVERIFY(kept().blob != before.blob && hasRow(RecordKind::StagedRecoveryKit));
        m_ada->restart();
        m_ada->connect(m_world->now);
        m_world->run();
        QCOMPARE(kept().blob, before.blob);
        QVERIFY(!hasRow(RecordKind::StagedRecoveryKit) && last().stage != Stage::Shown);
    }

    void whoStopsKeepsTheOneBefore_F2()
    {
        QVERIFY(!made().isEmpty());
        const auto before = kept();
        m_ada->runsTasks = false;
        want(*m_ada, engine::MakeRecoveryKit{3});
        want(*m_ada, engine::CancelRecovery{3});
        QVERIFY(last().stage == Stage::Ended && last().trouble == RecoveryTrouble::Stopped);
        m_ada->runsTasks = true;
        m_world->run();
        QCOMPARE(kept().blob, before.blob);
        QVERIFY(!made(4).isEmpty() && kept().blob != before.blob);
    }

    void aRelayThatHasLostItIsGivenItAgain_rule4()
    {
        QVERIFY(!made().isEmpty());
        const auto before = kept();
        m_world->relay.kits.clear();
        m_ada->restart();
        m_ada->connect(m_world->now);
        m_world->run();
        QVERIFY(m_world->relay.kits.contains(account()));
        QCOMPARE(kept().blob, before.blob);
        QCOMPARE(kept().tokenHash, before.tokenHash);
    }

    void anotherDevicesKitIsLeftAlone_F2()
    {
        QVERIFY(!made().isEmpty());
        wire::PutRecovery other = kept();
        other.blob = QByteArray(RecoveryKit::blobBytes, 'o');
        m_world->relay.kits[account()] = other;
        m_ada->restart();
        m_ada->connect(m_world->now);
        m_world->run();
        QVERIFY(kept() == other && m_ada->kit->kit == RecoveryStanding::Kit::Made && m_ada->kit->madeMs == 77);
        m_world->add(2, 1).say(m_world->talk(1, 2), "hello");
        m_world->advance(std::chrono::hours(30));
        QVERIFY(kept() == other);
    }

    void theBackupFollowsOncePerDay_F2()
    {
        QVERIFY(!made().isEmpty());
        const auto puts = [this] { return m_world->relay.kitsPut.size(); };
        QCOMPARE(puts(), std::size_t(1));
        m_world->advance(std::chrono::hours(30));
        QCOMPARE(puts(), std::size_t(1)); // nothing has changed
        m_world->add(2, 1).say(m_world->talk(1, 2), "hello");
        m_world->advance(std::chrono::hours(2));
        QCOMPARE(puts(), std::size_t(2));
        QVERIFY(!m_world->relay.kitsPut[1].blob && m_world->relay.kitsPut[1].tokenHash == kept().tokenHash);
        m_world->add(3, 1).say(m_world->talk(1, 3), "hello");
        m_world->advance(std::chrono::hours(20));
        QCOMPARE(puts(), std::size_t(2));
        m_world->advance(std::chrono::hours(5));
        QCOMPARE(puts(), std::size_t(3));
    }

    void onlyWhoHoldsTheAccountsKeyMakesOne_F2()
    {
        Client &second = m_world->add(1, 2);
        want(second, engine::MakeRecoveryKit{1});
        QCOMPARE(second.recoveryReports.back().trouble, RecoveryTrouble::NotManager);
        QVERIFY(m_world->link(*m_ada, second));
        QVERIFY(!made().isEmpty());
        want(second, engine::MakeRecoveryKit{1});
        QCOMPARE(second.recoveryReports.back().trouble, RecoveryTrouble::NotManager);
        want(second, engine::ConfirmRecoveryKit{1});
        QCOMPARE(second.recoveryReports.back().trouble, RecoveryTrouble::NoKit);
        m_ada->disconnect();
        want(*m_ada, engine::MakeRecoveryKit{5});
        QCOMPARE(last().trouble, RecoveryTrouble::Unreachable);
        QVERIFY(!second.kit->mayMake);
    }
};

QTEST_GUILESS_MAIN(tst_RecoveryKits)
#include "tst_RecoveryKits.moc"
