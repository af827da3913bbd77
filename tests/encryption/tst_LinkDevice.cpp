// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking a device over what devices tell each other (F1, B1): two devices and a relay that may lose, double and delay.
// What the exchange itself withstands is in tests/crypto/linking.

#include "tests/encryption/LinkBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using engine::LinkReport;
using engine::LinkTrouble;
using Adding = encryption::LinkAccount::Adding;
using Stage = LinkReport::Stage;

class tst_LinkDevice : public QObject
{
    Q_OBJECT

    /// Both say why it has ended, and nothing has changed.
    static bool hasEnded(const LinkBench &bench, LinkTrouble there, LinkTrouble here)
    {
        const LinkReport &atNew = bench.newDevice.last();
        const LinkReport &atOld = bench.oldDevice.last();
        if (atNew.stage != Stage::Ended || atOld.stage != Stage::Ended || atNew.trouble != there || atOld.trouble != here)
            qWarning("stages %d %d, troubles %d %d", int(atNew.stage), int(atOld.stage), int(atNew.trouble), int(atOld.trouble));
        return atNew.stage == Stage::Ended && atOld.stage == Stage::Ended && atNew.trouble == there && atOld.trouble == here
               && bench.oldDevice.account.added.empty() && !bench.newDevice.account.taken;
    }

private Q_SLOTS:
    void aDeviceIsLinked_F1()
    {
        LinkBench bench;
        bench.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, bench.now);
        QCOMPARE(bench.newDevice.stage(), Stage::ShowingCode);
        QCOMPARE(bench.newDevice.last().code.count(u'-'), qsizetype(10));
        QCOMPARE(bench.newDevice.last().squares.dark.size(), qsizetype(bench.newDevice.last().squares.width) * bench.newDevice.last().squares.width);
        QVERIFY(bench.newDevice.last().squares.width > 20);
        QCOMPARE(bench.newDevice.last().left, encryption::Linking::patience);
        bench.run(20s);
        QCOMPARE(bench.toldBy(7), 0); // nobody has called
        bench.oldDevice.want(engine::EnterLinkCode{2, bench.newDevice.last().code.toLower(), QStringLiteral("ada")}, bench.now);
        QCOMPARE(bench.oldDevice.stage(), Stage::Calling);
        bench.run(2s);
        QCOMPARE(bench.newDevice.stage(), Stage::Comparing);
        QCOMPARE(bench.oldDevice.stage(), Stage::Comparing);
        QCOMPARE(bench.newDevice.last().digits, bench.oldDevice.last().digits);
        QCOMPARE(bench.newDevice.last().digits.size(), qsizetype(6));
        QVERIFY(bench.newDevice.last().code.isEmpty()); // nobody is to use it again
        QCOMPARE(bench.newDevice.last().peerName, QStringLiteral("ada"));
        QCOMPARE(bench.oldDevice.last().peerName, QStringLiteral("Laptop"));
        bench.newDevice.want(engine::ConfirmLink{1}, bench.now);
        bench.run(2s);
        QCOMPARE(bench.newDevice.stage(), Stage::Waiting);
        QCOMPARE(bench.oldDevice.stage(), Stage::Comparing);
        QVERIFY(bench.oldDevice.account.added.empty());
        bench.oldDevice.want(engine::ConfirmLink{2}, bench.now);
        bench.run(2s);
        QCOMPARE(bench.newDevice.stage(), Stage::Finishing);
        QCOMPARE(bench.oldDevice.stage(), Stage::Finishing);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
        const LinkTerms &terms = bench.oldDevice.account.added.front().first;
        QCOMPARE(terms.deviceNumber, 7u);
        QVERIFY(terms.account == bench.oldDevice.account.id && !terms.mayManageDevices && terms.created > 1'700'000'000'000ms);
        QVERIFY(bench.newDevice.account.taken && !bench.newDevice.account.taken->accountSeed);
        QCOMPARE(bench.newDevice.account.taken->contacts, QByteArray("contacts"));
        bench.publish();
        QCOMPARE(bench.newDevice.stage(), Stage::Done);
        QCOMPARE(bench.oldDevice.stage(), Stage::Done);
        QCOMPARE(bench.oldDevice.last().peerName, QStringLiteral("Laptop"));
        QCOMPARE(bench.newDevice.linking.deadline(), Never);
        QCOMPARE(bench.oldDevice.linking.deadline(), Never);
    }

    void theAccountKeyGoesOnlyToWhoMayManage_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.confirm(true);
        bench.run(3s);
        QVERIFY(bench.newDevice.account.taken && bench.newDevice.account.taken->accountSeed);
        QVERIFY(bench.oldDevice.account.added.front().first.mayManageDevices);
    }

    void overAWayThatLoses_F1_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void overAWayThatLoses_F1()
    {
        QFETCH(const quint32, seed);
        LinkBench bench(seed, {25, 25, 1'500});
        bench.oldDevice.account.contacts = QByteArray(40'000, 'c');
        bench.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, bench.now);
        bench.oldDevice.want(engine::EnterLinkCode{2, bench.newDevice.last().code, QStringLiteral("ada")}, bench.now);
        bench.run(40s);
        QCOMPARE(bench.newDevice.stage(), Stage::Comparing);
        QCOMPARE(bench.oldDevice.stage(), Stage::Comparing);
        bench.confirm();
        bench.run(110s);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
        QCOMPARE(bench.newDevice.account.taken->contacts.size(), qsizetype(40'000));
        bench.publish();
        QCOMPARE(bench.newDevice.stage(), Stage::Done);
        QCOMPARE(bench.oldDevice.stage(), Stage::Done);
        QVERIFY2(bench.mostInAMinute() <= wire::tellsPerMinuteMax, qPrintable(QString::number(bench.mostInAMinute())));
    }

    // 5,000 contacts are the most that are told (GrantedContacts.h): within the time, and within the relay's measure.
    void manyContactsTakeTheirTime_F1()
    {
        LinkBench bench;
        bench.oldDevice.account.contacts = QByteArray(5'000 * 49 + 4, 'c');
        bench.meet();
        bench.confirm();
        bench.run(encryption::Linking::finishPatience - 5s);
        QVERIFY(bench.newDevice.account.taken);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
        QVERIFY2(bench.mostInAMinute() <= wire::tellsPerMinuteMax, qPrintable(QString::number(bench.mostInAMinute())));
    }

    void aConnectionMayComeAndGo_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.newDevice.goOffline();
        bench.newDevice.want(engine::ConfirmLink{1}, bench.now);
        bench.run(20s);
        bench.newDevice.goOnline(bench.now);
        bench.oldDevice.want(engine::ConfirmLink{2}, bench.now);
        bench.oldDevice.goOffline();
        bench.run(10s);
        bench.oldDevice.goOnline(bench.now);
        bench.run(10s);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
        bench.publish();
        QCOMPARE(bench.newDevice.stage(), Stage::Done);
        QCOMPARE(bench.oldDevice.stage(), Stage::Done);
    }

    // The new device has the account's key before anybody lists it.
    void nobodyIsListedWithoutTheAccountsKey_F1()
    {
        LinkBench bench;
        bench.meet();
        // That it has it never comes.
        bench.filter = [&](quint32 from, const wire::TellDevice &) { return from != 7 || !bench.newDevice.account.taken; };
        bench.confirm();
        bench.run(3s);
        QVERIFY(bench.newDevice.account.taken && bench.oldDevice.account.added.empty());
        bench.run(2min);
        QVERIFY(bench.oldDevice.account.added.empty());
        QCOMPARE(bench.oldDevice.stage(), Stage::Ended);
        QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::PeerLeft);
    }

    void aListThatIsNotPublishedIsSaid_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.confirm();
        bench.run(2s);
        bench.oldDevice.account.addingNow = Adding::Failed;
        bench.run(100ms); // it is looked at in the next step
        bench.run(1s);
        QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::Unfinished);
        QCOMPARE(bench.newDevice.last().trouble, LinkTrouble::Unfinished);
        LinkBench other;
        other.meet();
        other.oldDevice.account.canAdd = false;
        other.confirm();
        other.run(2s);
        QCOMPARE(other.oldDevice.last().trouble, LinkTrouble::Unfinished);
        LinkBench slow;
        slow.meet();
        slow.confirm();
        slow.run(encryption::Linking::finishPatience + 1s);
        QCOMPARE(slow.oldDevice.last().trouble, LinkTrouble::Unfinished);
        QCOMPARE(slow.newDevice.last().trouble, LinkTrouble::Unfinished);
    }

    void whatIsNoCodeIsSaidAtOnce_F1()
    {
        LinkBench bench;
        for (const QString &typed : {QString(), QStringLiteral("hello"), QString(42, u'U'), QString(43, u'7')}) {
            bench.oldDevice.want(engine::EnterLinkCode{2, typed, QStringLiteral("ada")}, bench.now);
            QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::NoCode);
        }
        bench.run(5s);
        QCOMPARE(bench.toldBy(1), 0);
        bench.newDevice.want(engine::EnterLinkCode{2, QString(42, u'7'), QStringLiteral("ada")}, bench.now);
        QCOMPARE(bench.newDevice.last().trouble, LinkTrouble::NotManager);
        bench.newDevice.account.isListed = true;
        bench.newDevice.want(engine::AskLinkCode{3, QStringLiteral("Laptop")}, bench.now);
        QCOMPARE(bench.newDevice.stage(), Stage::Done); // while nobody looked
        bench.newDevice.account.isListed = false;
        bench.newDevice.account.relay.clear();
        bench.newDevice.want(engine::AskLinkCode{3, QStringLiteral("Laptop")}, bench.now);
        QCOMPARE(bench.newDevice.last().trouble, LinkTrouble::Unreachable);
    }

    void aMistypedCodeLinksNothing_F1()
    {
        LinkBench bench;
        bench.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, bench.now);
        QString code = bench.newDevice.last().code;
        code[0] = code[0] == u'7' ? u'8' : u'7'; // another place to meet
        bench.oldDevice.want(engine::EnterLinkCode{2, code, QStringLiteral("ada")}, bench.now);
        bench.run(encryption::Linking::callPatience + 1s);
        QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::NoAnswer);
        QVERIFY(bench.toldBy(1) <= 15);
        QCOMPARE(bench.newDevice.stage(), Stage::ShowingCode); // and may be tried again
        LinkBench other;
        other.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, other.now);
        code = other.newDevice.last().code;
        code[40] = code[40] == u'7' ? u'8' : u'7'; // another promise
        other.oldDevice.want(engine::EnterLinkCode{2, code, QStringLiteral("ada")}, other.now);
        other.run(2s);
        QCOMPARE(other.oldDevice.last().trouble, LinkTrouble::OtherCode);
        QCOMPARE(other.newDevice.last().trouble, LinkTrouble::Tampered);
        QVERIFY(other.oldDevice.account.added.empty());
    }

    void digitsThatDifferEndItOnBoth_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.newDevice.want(engine::CancelLink{1, true}, bench.now);
        bench.run(1s);
        QVERIFY(hasEnded(bench, LinkTrouble::Differ, LinkTrouble::Differ));
        LinkBench other;
        other.meet();
        other.confirm(); // somebody did not look; the other did, at once
        other.oldDevice.want(engine::CancelLink{2, true}, other.now);
        other.run(1s);
        QVERIFY(hasEnded(other, LinkTrouble::Differ, LinkTrouble::Differ));
    }

    // Relays of two databases are two relays, whoever stands between them.
    void devicesAtTwoRelaysHaveOtherDigits_F2()
    {
        LinkBench bench;
        bench.newDevice.account.relay = QStringLiteral("another");
        bench.meet();
        QVERIFY(hasEnded(bench, LinkTrouble::Tampered, LinkTrouble::Tampered));
    }

    void whoStopsIsUnderstood_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.oldDevice.want(engine::CancelLink{2}, bench.now);
        bench.run(1s);
        QVERIFY(hasEnded(bench, LinkTrouble::StoppedThere, LinkTrouble::Stopped));
        const auto reports = bench.oldDevice.reports.size();
        bench.oldDevice.want(engine::ConfirmLink{2}, bench.now); // too late, and answered
        QCOMPARE(bench.oldDevice.reports.size(), reports + 1);
        QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::Stopped);
        bench.meet(); // a new one, from the beginning
        QCOMPARE(bench.oldDevice.stage(), Stage::Comparing);
        bench.newDevice.want(engine::AskLinkCode{5, QStringLiteral("Laptop")}, bench.now); // ends the one before
        bench.run(1s);
        QCOMPARE(bench.oldDevice.last().trouble, LinkTrouble::StoppedThere);
        QCOMPARE(bench.newDevice.stage(), Stage::ShowingCode);
    }

    void whatIsSignedCannotBeStopped_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.confirm();
        bench.run(2s);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
        bench.oldDevice.want(engine::CancelLink{2}, bench.now);
        bench.publish();
        QCOMPARE(bench.oldDevice.stage(), Stage::Done);
    }

    void timeEndsIt_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.run(encryption::Linking::patience);
        QVERIFY(hasEnded(bench, LinkTrouble::TimedOut, LinkTrouble::TimedOut));
        QVERIFY(bench.mostInAMinute() < 20);
        LinkBench alone;
        alone.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, alone.now);
        alone.run(encryption::Linking::patience + 1s);
        QCOMPARE(alone.newDevice.last().trouble, LinkTrouble::TimedOut);
    }

    void whoIsNotHeardOfHasLeft_F1()
    {
        LinkBench bench;
        bench.meet();
        bench.filter = [](quint32, const wire::TellDevice &) { return false; };
        bench.run(encryption::LinkStream::gone + 2s);
        QVERIFY(hasEnded(bench, LinkTrouble::PeerLeft, LinkTrouble::PeerLeft));
        LinkBench cut;
        cut.meet();
        cut.oldDevice.goOffline();
        cut.run(encryption::LinkStream::gone + 20s);
        QVERIFY(hasEnded(cut, LinkTrouble::PeerLeft, LinkTrouble::Unreachable));
    }

    void aSecondOneWithTheCodeEndsIt_F2()
    {
        LinkBench bench;
        LinkEnd third(9);
        third.account.isManager = true;
        bench.add(third);
        bench.newDevice.want(engine::AskLinkCode{1, QStringLiteral("Laptop")}, bench.now);
        const QString code = bench.newDevice.last().code;
        bench.oldDevice.want(engine::EnterLinkCode{2, code, QStringLiteral("ada")}, bench.now);
        third.want(engine::EnterLinkCode{3, code, QStringLiteral("ada")}, bench.now);
        bench.run(5s);
        QVERIFY(hasEnded(bench, LinkTrouble::UsedTwice, LinkTrouble::UsedTwice));
        QCOMPARE(third.last().stage, Stage::Ended);
    }

    void anotherDeviceOrAccountIsNotAccepted_F1()
    {
        LinkBench bench;
        bench.newDevice.account.id = counted<AccountId>(0x77);
        bench.meet();
        bench.confirm();
        bench.run(2s);
        QVERIFY(hasEnded(bench, LinkTrouble::NotAccepted, LinkTrouble::NotAccepted));
        LinkBench other;
        other.oldDevice.account.isAcceptable = false;
        other.meet();
        other.confirm();
        other.run(2s);
        QVERIFY(hasEnded(other, LinkTrouble::NotAccepted, LinkTrouble::NotAccepted));
    }

    // B-10: whatever another device of the account, or the relay, says instead.
    void nonsenseIsPassedOver_F2()
    {
        LinkBench bench;
        bench.meet();
        std::mt19937 dice(7);
        const RendezvousId here = LinkCode::fromText(bench.newDevice.reports.front().code)->rendezvous;
        for (int i = 0; i < 2'000; ++i) {
            QByteArray bytes(int(dice() % 64), '\0');
            for (char &byte : bytes)
                byte = char(dice());
            if (bytes.size() > 2 && i % 2 == 0)
                bytes[0] = 1, bytes[1] = char(1 + dice() % 3);
            QVERIFY(bench.newDevice.hear(wire::DeviceSays{here, 30, bytes}, bench.now));
            QVERIFY(bench.oldDevice.hear(wire::DeviceSays{here, 30, bytes}, bench.now));
        }
        QVERIFY(bench.newDevice.hear(wire::DeviceSays{counted<RendezvousId>(1), 30, "x"}, bench.now));
        QVERIFY(!bench.newDevice.hear(wire::Done{12345}, bench.now));
        QCOMPARE(bench.newDevice.stage(), Stage::Comparing);
        QCOMPARE(bench.oldDevice.stage(), Stage::Comparing);
        bench.confirm();
        bench.run(2s);
        QCOMPARE(bench.oldDevice.account.added.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(tst_LinkDevice)
#include "tst_LinkDevice.moc"
