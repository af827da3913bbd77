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

/// All devices are lost, and the code brings the account back on a new one (F1, F2, encryption.md 5.9).
class tst_RecoveredAccount : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    Client *m_old = nullptr;
    Client *m_other = nullptr;
    ConversationId m_talk;
    QString m_code;

    template <class Wish>
    void want(Client &client, const Wish &wish)
    {
        client.step([&](Out &out) { client.encryption().wanted(wish, m_world->now, out); }, m_world->now);
        m_world->advance(1s);
    }
    void comeBack(Client &client)
    {
        client.disconnect();
        client.connect(m_world->now);
        m_world->advance(1s);
    }
    /// The old device is lost; its copy is wherever it is.
    Client &begun()
    {
        m_old->disconnect();
        Client &fresh = m_world->add(1, 9);
        if (fresh.isLive())
            qFatal("a password alone is enough");
        return fresh;
    }
    RecoveryReport used(Client &fresh, const QString &code, bool unlinksOthers = true)
    {
        want(fresh, engine::UseRecoveryKit{5, code, unlinksOthers});
        return fresh.recoveryReports.empty() ? RecoveryReport()
                                             : fresh.recoveryReports.back(); // it may have ended before
    }
    void changeAnswers(const std::function<void(wire::Recovery &)> &change)
    {
        m_world->relay.changesRecovery = [change](wire::Frame &frame) {
            if (auto *recovery = std::get_if<wire::Recovery>(&frame))
                change(*recovery);
        };
    }
    const wire::PutRecovery &kept() { return m_world->relay.kits.at(m_old->id().account); }
    void nothingHasChanged(Client &fresh)
    {
        comeBack(fresh);
        QVERIFY(!fresh.isLive() && !fresh.parts().identity.isManager());
        QVERIFY(!fresh.parts().accounts.accountKey(fresh.id().account));
        QVERIFY(m_world->relay.isListed(m_old->id()));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_talk = m_world->talk(1, 2);
        m_other = &m_world->add(2, 1);
        m_old = &m_world->add(1, 1);
        m_other->say(m_talk, "before");
        m_world->advance(1s);
        const SigningPublicKey key = *m_old->parts().accounts.accountKey(m_other->id().account);
        m_old->step([&](Out &out) { m_old->parts().verified.set(m_other->id().account, key, out); }, m_world->now);
        want(*m_old, engine::MakeRecoveryKit{1});
        m_code = m_old->recoveryReports.back().code;
        QCOMPARE(m_old->recoveryReports.back().stage, Stage::Shown);
    }
    void cleanup() { m_world.reset(); }

    void theAccountIsBackAndTheLostDeviceReadsNothing_F1()
    {
        Client &fresh = begun();
        QCOMPARE(used(fresh, m_code.toLower().remove(u'-')).stage, Stage::Done);
        comeBack(fresh);
        QVERIFY(fresh.isLive() && fresh.parts().identity.isManager());
        QVERIFY(!m_world->relay.isListed(m_old->id()));
        QCOMPARE(m_world->relay.version(fresh.id().account), quint64(2)); // one list that takes the place of all
        QVERIFY(fresh.parts().accounts.current(fresh.id().account)->isRemoved(1));
        const std::size_t items = m_world->relay.mailbox(m_old->id()).size();
        const MessageId after = m_other->say(m_talk, "after");
        const MessageId own = fresh.say(m_talk, "it is me");
        m_world->advance(5s);
        QVERIFY(fresh.reads(m_talk, after, "after") && m_other->reads(m_talk, own, "it is me"));
        // The copy of the old one is given all that there is, as no honest relay would, and makes nothing of it.
        QCOMPARE(m_world->relay.mailbox(m_old->id()).size(), items);
        m_old->connect(m_world->now);
        m_world->advance(5s);
        QVERIFY(!m_old->isLive());
        for (const wire::Entry &entry : m_world->relay.log(m_talk)) {
            if (entry.id == after || entry.id == own) {
                engine::Opening opening;
                m_old->step([&](Out &out) { opening = m_old->encryption().open(m_talk, entry, m_world->now, out); },
                            m_world->now);
                QVERIFY(opening.state != OpenState::Opened && opening.content.isEmpty());
            }
        }
        QVERIFY(m_other->takeAlarms().empty() && fresh.takeAlarms().empty());
    }

    void howOneLooksComesAlong_F1()
    {
        const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(20'000, 'p') + QByteArray("\xff\xd9", 2);
        const engine::Face face{3, QStringLiteral("On the porch"), picture};
        m_old->encryption().faceIs(face);
        m_world->advance(std::chrono::hours(26)); // the backup is made anew once a day
        Client &fresh = begun();
        QVERIFY(used(fresh, m_code).hasContacts);
        QVERIFY(fresh.disk().faces[fresh.id().account] == face);
    }
    void whomOneHasComparedComesAlong_F1()
    {
        Client &fresh = begun();
        QVERIFY(used(fresh, m_code).hasContacts);
        const AccountId other = m_other->id().account;
        const SigningPublicKey *key = fresh.parts().accounts.accountKey(other);
        QVERIFY(key && *key == *m_old->parts().accounts.accountKey(other));
        QVERIFY(fresh.parts().verified.isVerified(other, *key));
        // Without the backup the account comes back all the same.
        init();
        changeAnswers([](wire::Recovery &answer) { answer.backup = QByteArray("changed"); });
        Client &again = begun();
        const RecoveryReport report = used(again, m_code);
        QVERIFY(report.stage == Stage::Done && !report.hasContacts && !again.parts().accounts.accountKey(other));
    }

    void theKitGoesOnBeingGood_F2()
    {
        Client &fresh = begun();
        used(fresh, m_code);
        comeBack(fresh);
        QVERIFY(fresh.kit->kit == RecoveryStanding::Kit::Made && fresh.kit->mayMake);
        m_world->advance(std::chrono::hours(2)); // its backup names the new list now
        fresh.disconnect();
        Client &third = m_world->add(1, 12);
        QCOMPARE(used(third, m_code).stage, Stage::Done);
        comeBack(third);
        QVERIFY(third.isLive() && !m_world->relay.isListed(fresh.id()));
    }

    void othersStayWhenTheyAreNotLost_B1()
    {
        Client &fresh = begun();
        QCOMPARE(used(fresh, m_code, false).stage, Stage::Done);
        comeBack(fresh);
        m_old->connect(m_world->now);
        m_world->advance(1s);
        QVERIFY(fresh.isLive() && m_old->isLive());
    }

    void whatIsNoCodeOrAnotherOneChangesNothing_F2()
    {
        Client &fresh = begun();
        QCOMPARE(used(fresh, m_code.chopped(1)).trouble, RecoveryTrouble::NoCode);
        QString typo = m_code;
        typo[0] = typo[0] == u'7' ? u'8' : u'7';
        QCOMPARE(used(fresh, typo).trouble, RecoveryTrouble::WrongCode);
        nothingHasChanged(fresh);
        QCOMPARE(used(fresh, m_code).stage, Stage::Done); // and then the right one
    }

    void aRelayThatLiesGainsNothing_F1()
    {
        Client &fresh = begun();
        const auto blobOf = [this](const AccountId &account) { return *m_world->relay.kits.at(account).blob; };
        want(*m_other, engine::MakeRecoveryKit{1});
        const QByteArray others = blobOf(m_other->id().account);
        const QByteArray mine = blobOf(m_old->id().account);
        const auto turned = [mine](qsizetype at) {
            QByteArray bytes = mine;
            bytes[at] = char(bytes[at] ^ 1);
            return bytes;
        };
        const std::vector<QByteArray> lies{others,     turned(40),      turned(mine.size() - 1),
                                           turned(12), mine.chopped(1), {}};
        for (const QByteArray &lie : lies) {
            changeAnswers([&](wire::Recovery &answer) {
                if (answer.blob)
                    answer.blob = lie;
            });
            QCOMPARE(used(fresh, m_code).trouble, RecoveryTrouble::Tampered);
            nothingHasChanged(fresh);
        }
        // Costs that no kit has are not paid.
        for (const qsizetype at : {0, 2, 6}) {
            changeAnswers([&](wire::Recovery &answer) { answer.parameters[at] = char(0x7f); });
            QCOMPARE(used(fresh, m_code).trouble, RecoveryTrouble::Tampered);
        }
        changeAnswers([](wire::Recovery &answer) { answer = {answer.request, {}, {}, {}, 0}; });
        QCOMPARE(used(fresh, m_code).trouble, RecoveryTrouble::NoKit);
        nothingHasChanged(fresh);
    }

    // The blob of an earlier kit: not opened by the newer code.
    void anOlderKitIsNotTheNewOne_F2()
    {
        const wire::PutRecovery older = kept();
        want(*m_old, engine::MakeRecoveryKit{2});
        const QString newer = m_old->recoveryReports.back().code;
        QVERIFY(newer != m_code && kept().blob != older.blob);
        Client &fresh = begun();
        QCOMPARE(used(fresh, m_code).trouble, RecoveryTrouble::WrongCode);
        changeAnswers([&](wire::Recovery &answer) {
            if (answer.blob)
                answer.blob = older.blob;
        });
        QCOMPARE(used(fresh, newer).trouble, RecoveryTrouble::Tampered);
        m_world->relay.changesRecovery = {};
        QCOMPARE(used(fresh, newer).stage, Stage::Done);
    }

    void aRelayThatWantsOneToWaitIsHeeded_F4()
    {
        Client &fresh = begun();
        const auto answerOf = [](wire::ErrorCode code) {
            return [code](wire::Frame &frame) { frame = wire::Error{wire::requestOf(frame), code, {}, 1'200'000, {}}; };
        };
        m_world->relay.changesRecovery = answerOf(wire::ErrorCode::RateLimited);
        const RecoveryReport report = used(fresh, m_code);
        QVERIFY(report.trouble == RecoveryTrouble::TooOften && report.wait == 20min);
        m_world->relay.changesRecovery = answerOf(wire::ErrorCode::Busy);
        QCOMPARE(used(fresh, m_code).stage, Stage::Asking);
        m_world->advance(3min);
        QCOMPARE(fresh.recoveryReports.back().trouble, RecoveryTrouble::Unreachable);
        m_world->relay.changesRecovery = {};
        nothingHasChanged(fresh);
    }

    void whoEndsInBetweenGoesOn_F1_data()
    {
        QTest::addColumn<int>("chances");
        for (const int chances : {0, 2, 4, 6, 8, 10, 12, 14, 16})
            QTest::addRow("after %d", chances) << chances;
    }
    // Wherever the program ends: either the code has to be typed again, or it goes on by itself.
    void whoEndsInBetweenGoesOn_F1()
    {
        QFETCH(int, chances);
        Client &fresh = begun();
        fresh.crashAfter(chances);
        used(fresh, m_code);
        m_world->advance(5s);
        fresh.crashAfter(1'000'000);
        const bool hasKeys = fresh.parts().identity.isManager();
        if (!hasKeys)
            used(fresh, m_code);
        comeBack(fresh);
        QVERIFY(fresh.isLive() && !m_world->relay.isListed(m_old->id()));
        QCOMPARE(m_world->relay.version(fresh.id().account), quint64(2));
    }

    // Another device is linked while the account is being brought back: that goes as well.
    void whatWasAddedMeanwhileGoesToo_F1()
    {
        Client &fresh = m_world->add(1, 9);
        Client &third = m_world->add(1, 10);
        QVERIFY(m_world->link(*m_old, third));
        QCOMPARE(used(fresh, m_code).stage, Stage::Done);
        comeBack(fresh);
        QVERIFY(fresh.isLive());
        QVERIFY(!m_world->relay.isListed(m_old->id()) && !m_world->relay.isListed(third.id()));
        QCOMPARE(m_world->relay.version(fresh.id().account), quint64(3));
    }

    void itIsForThoseThatWait_F2()
    {
        want(*m_other, engine::UseRecoveryKit{7, m_code, true});
        QCOMPARE(m_other->recoveryReports.back().stage, Stage::Done); // it needs none
        Client &fresh = begun();
        fresh.disconnect();
        want(fresh, engine::UseRecoveryKit{7, m_code, true});
        QCOMPARE(fresh.recoveryReports.back().trouble, RecoveryTrouble::Unreachable);
        fresh.connect(m_world->now);
        fresh.runsTasks = false;
        want(fresh, engine::UseRecoveryKit{8, m_code, true});
        QCOMPARE(fresh.recoveryReports.back().stage, Stage::Opening);
        want(fresh, engine::CancelRecovery{8});
        QCOMPARE(fresh.recoveryReports.back().trouble, RecoveryTrouble::Stopped);
        fresh.runsTasks = true;
        m_world->advance(1s);
        nothingHasChanged(fresh);
    }
};

QTEST_GUILESS_MAIN(tst_RecoveredAccount)
#include "tst_RecoveredAccount.moc"
