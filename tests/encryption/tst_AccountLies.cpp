// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A relay that lies about the devices of an account, or an account that does (F1, F2).

#include "tests/encryption/Asking.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

class tst_AccountLies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForgedListChangesNothing_F1();
    void aForkIsSaidAndStopsSending_F2();
    void aRollbackIsSaidAndChangesNothing_F2();
    void aRestoredRelayIsNoRollback_F2();
    void anotherKeyStopsSendingUntilItIsAccepted_F2();
    void theOldKeyGoingOnSettlesIt_F2();
    void whoWasRemovedStaysRemovedUnderAnotherKey_F2();
    void ownListsNeedAKeyThatDidNotComeFromTheRelay_F1();
};

void tst_AccountLies::aForgedListChangesNothing_F1()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(1), manifestsOf(a.bea.upTo(1)));
    auto forged = manifestsOf(a.bea.upTo(2), 1);
    forged.manifests.front().bytes[100] = char(forged.manifests.front().bytes[100] ^ 1);
    const auto before = a.me.disk;
    a.answer(a.want(2), forged);
    QCOMPARE(a.current(), quint64(1));
    QVERIFY(hasAlarm(a.me.takeAlarms(), Alarm::Kind::Forged));
    auto withoutCertificate = manifestsOf(a.bea.upTo(2), 1);
    withoutCertificate.certificates.clear();
    a.answer(a.me.wait(1h), withoutCertificate);
    QCOMPARE(a.current(), quint64(1));
    QVERIFY(a.standing() == AccountStanding::Known);
    a.answer(a.me.wait(1h), manifestsOf(a.bea.upTo(2), 1));
    QCOMPARE(a.current(), quint64(2));
}

void tst_AccountLies::aForkIsSaidAndStopsSending_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(2), manifestsOf(a.bea.upTo(2)));
    const DeviceList fork = a.bea.person.with(a.bea.lists[0], a.bea.person.device(9));
    const DeviceList onFork = a.bea.person.with(fork, a.bea.person.device(10));
    a.answer(a.want(3), manifestsOf({a.bea.lists[0], fork, onFork}, 2));
    QVERIFY(hasAlarm(a.me.takeAlarms(), Alarm::Kind::Forked));
    QCOMPARE(a.current(), quint64(2));
    for (const bool isAnew : {false, true}) {
        if (isAnew)
            a.me.restart();
        QVERIFY(a.standing() == AccountStanding::Forked && !a.me.accounts->mayWriteTo(a.bea.person.account()));
        QVERIFY(!a.me.accounts->withHash(a.bea.person.account(), onFork.hash())); // kept to be shown, not used
    }
    QCOMPARE(rowsOf(a.me.disk, RecordKind::Manifest).size(), std::size_t(3));
    a.me.step([&](engine::Out &out) { a.me.accounts->accept(a.bea.person.account(), out); });
    QVERIFY(a.standing() == AccountStanding::Known);
}

void tst_AccountLies::aRollbackIsSaidAndChangesNothing_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    a.me.restart();
    a.me.connect({});
    a.answer(a.want(5), manifestsOf(a.bea.upTo(2), 4));
    const auto alarms = a.me.takeAlarms();
    QVERIFY(hasAlarm(alarms, Alarm::Kind::RolledBack) && alarms.size() == 1);
    QCOMPARE(a.current(), quint64(4));
}

void tst_AccountLies::aRestoredRelayIsNoRollback_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    a.me.disconnect();
    a.me.beginGeneration();
    a.me.connect({});
    a.answer(a.want(5), manifestsOf(a.bea.upTo(2), 4));
    QVERIFY(a.me.takeAlarms().empty());
    QCOMPARE(a.current(), quint64(4)); // what was known stays known
}

void tst_AccountLies::anotherKeyStopsSendingUntilItIsAccepted_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(2), manifestsOf(a.bea.upTo(2)));
    Person &bea = a.bea.person;
    bea.changeKey();
    const DeviceList first = bea.first({bea.device(5)});
    a.answer(a.want(3), manifestsOf({first}));
    QVERIFY(hasAlarm(a.me.takeAlarms(), Alarm::Kind::KeyChanged));
    for (const bool isAnew : {false, true}) {
        if (isAnew)
            a.me.restart();
        QCOMPARE(a.current(), quint64(2)); // what it was stays as it was
        QVERIFY(a.standing() == AccountStanding::KeyChanged && !a.me.accounts->mayWriteTo(bea.account()));
    }
    a.me.connect({});
    const auto frames = a.me.step([&](engine::Out &out) { a.me.accounts->accept(bea.account(), out); });
    QCOMPARE(sent<wire::GetManifests>(frames)->known.front().version, quint64(0));
    QVERIFY(a.standing() == AccountStanding::Unknown);
    a.answer(frames, manifestsOf({first}));
    QVERIFY(a.standing() == AccountStanding::Known);
    QCOMPARE(*a.me.accounts->accountKey(bea.account()), bea.key().publicKey());
    // The lists under the key before are kept for what was written then.
    a.me.restart();
    QVERIFY(a.me.accounts->withHash(bea.account(), a.bea.lists[1].hash()));
    QCOMPARE(a.me.accounts->at(bea.account(), 1)->hash(), first.hash());
}

void tst_AccountLies::theOldKeyGoingOnSettlesIt_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(2), manifestsOf(a.bea.upTo(2)));
    Person impostor = a.bea.person;
    impostor.changeKey();
    a.answer(a.want(3), manifestsOf({impostor.first({impostor.device(1)})}));
    QVERIFY(a.standing() == AccountStanding::KeyChanged);
    a.answer(a.me.wait(1h), manifestsOf(a.bea.upTo(3), 2));
    QVERIFY(a.standing() == AccountStanding::Known);
    QCOMPARE(a.current(), quint64(3));
}

void tst_AccountLies::whoWasRemovedStaysRemovedUnderAnotherKey_F2()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    Person &bea = a.bea.person;
    bea.changeKey();
    const DeviceList back = bea.first({bea.device(2)}); // 2 was removed
    const auto shown = [&] {
        auto answer = manifestsOf({back});
        answer.latest = 5;
        return answer;
    }();
    a.answer(a.want(5), shown);
    const auto frames = a.me.step([&](engine::Out &out) { a.me.accounts->accept(bea.account(), out); });
    a.answer(frames, shown);
    QVERIFY(hasAlarm(a.me.takeAlarms(), Alarm::Kind::Forged));
    QVERIFY(!a.me.accounts->current(bea.account()));
}

void tst_AccountLies::ownListsNeedAKeyThatDidNotComeFromTheRelay_F1()
{
    Person person(1);
    KeysBench me(person.account());
    const DeviceList list = person.first({person.device(1)});
    QCOMPARE(count<wire::GetManifests>(me.connect(1)), 0);
    const auto take = [&] {
        ChainVerdict verdict = ChainVerdict::Known;
        me.step([&](engine::Out &out) { verdict = me.accounts->take(person.account(), list.signedBytes(), out); });
        return verdict;
    };
    QVERIFY(take() == ChainVerdict::UnknownKey);
    QVERIFY(!me.accounts->current(person.account()));
    me.step([&](engine::Out &out) { QVERIFY(me.accounts->pin(person.account(), person.key().publicKey(), out)); });
    QVERIFY(take() == ChainVerdict::Accepted);
    // Another key is an alarm, and nothing that a click may accept.
    person.changeKey();
    me.step([&](engine::Out &out) {
        const DeviceList other = person.first({person.device(4)});
        QVERIFY(me.accounts->take(person.account(), other.signedBytes(), out) == ChainVerdict::UnknownKey);
        me.accounts->accept(person.account(), out);
        QVERIFY(!me.accounts->pin(person.account(), person.key().publicKey(), out));
    });
    QVERIFY(hasAlarm(me.takeAlarms(), Alarm::Kind::NotLinked));
    QCOMPARE(me.accounts->current(person.account())->hash(), list.hash());
}

QTEST_GUILESS_MAIN(tst_AccountLies)
#include "tst_AccountLies.moc"
