// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a device knows of other accounts' devices, and how it learns more (F1, G9, G15).

#include "tests/encryption/Asking.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

class tst_KnownAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWantedIsAskedForTogether_F1();
    void aChainComesInPages_F1();
    void earlierListsAreKept_F1();
    void allOfItIsThereAfterAStart_G15();
    void whatIsMissingIsAskedForAgainLater_F1();
    void aRefusalPausesAllOfIt_F1();
    void whatWasNotAskedForIsNotTaken_F1();
    void identitiesAreThoseOfTheNewestList_F1();
    void aListThatTheDiskLostComesAgain_G9();
    void damagedRecordsAreNone_G9();
};

void tst_KnownAccounts::whatIsWantedIsAskedForTogether_F1()
{
    Asking a;
    const Person other(3);
    a.me.connect({});
    const auto frames = a.me.step([&](engine::Out &out) {
        QVERIFY(!a.me.accounts->want(a.bea.person.account(), 1, out));
        QVERIFY(!a.me.accounts->want(other.account(), 2, out));
        QVERIFY(!a.me.accounts->want(other.account(), 1, out));
    });
    QCOMPARE(count<wire::GetManifests>(frames), 1);
    QCOMPARE(sent<wire::GetManifests>(frames)->known.size(), std::size_t(2));
    QVERIFY(sent<wire::GetManifests>(frames)->request & engine::sealRequestBit);
    QCOMPARE(count<wire::GetManifests>(a.want(3)), 0); // one is under way
}

void tst_KnownAccounts::aChainComesInPages_F1()
{
    Asking a;
    a.me.connect({});
    auto frames = a.want(4);
    for (quint64 known = 0; known < 4; ++known) {
        const auto *request = sent<wire::GetManifests>(frames);
        QVERIFY(request);
        QCOMPARE(request->known.front().version, known);
        frames = a.answer(frames, manifestsOf(a.bea.lists, known, 1));
        QCOMPARE(a.current(), known + 1);
    }
    QCOMPARE(count<wire::GetManifests>(frames), 0);
    QCOMPARE(a.me.accounts->takeChanged().size(), std::size_t(0)); // told to the rosters in each step
    QVERIFY(a.me.takeAlarms().empty());
    QVERIFY(a.standing() == AccountStanding::Known && a.me.accounts->mayWriteTo(a.bea.person.account()));
}

void tst_KnownAccounts::earlierListsAreKept_F1()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    for (const bool isAnew : {false, true}) {
        if (isAnew)
            a.me.restart();
        for (const DeviceList &list : a.bea.lists) {
            const DeviceList *kept = a.me.accounts->at(list.account(), list.version());
            QVERIFY(kept);
            QCOMPARE(kept->hash(), list.hash());
            QVERIFY(a.me.accounts->withHash(list.account(), list.hash()));
        }
        QVERIFY(!a.me.accounts->at(a.bea.person.account(), 5));
    }
}

void tst_KnownAccounts::allOfItIsThereAfterAStart_G15()
{
    Asking a;
    a.me.connect({});
    a.answer(a.want(2), manifestsOf(a.bea.upTo(2)));
    a.me.restart();
    QCOMPARE(a.current(), quint64(2));
    QCOMPARE(*a.me.accounts->accountKey(a.bea.person.account()), a.bea.person.key().publicKey());
    a.me.connect({});
    const auto frames = a.want(3);
    QCOMPARE(sent<wire::GetManifests>(frames)->known.front().version, quint64(2));
    a.answer(frames, manifestsOf(a.bea.lists, 2)); // without the certificates that are here
    QCOMPARE(a.current(), quint64(4));
}

void tst_KnownAccounts::whatIsMissingIsAskedForAgainLater_F1()
{
    Asking a;
    a.me.connect({});
    auto frames = a.want(3);
    frames = a.answer(frames, manifestsOf(a.bea.upTo(2)));
    QCOMPARE(a.current(), quint64(2));
    QCOMPARE(count<wire::GetManifests>(frames), 0); // the relay has no more
    QVERIFY(a.me.untilDeadline() > 0ms && a.me.untilDeadline() <= KnownAccounts::againAfter);
    frames = a.me.wait(KnownAccounts::againAfter);
    QCOMPARE(sent<wire::GetManifests>(frames)->known.front().version, quint64(2));
    a.me.receive(wire::Manifests{sent<wire::GetManifests>(frames)->request, {}}); // it may not be asked about
    QCOMPARE(count<wire::GetManifests>(a.me.wait(KnownAccounts::againAfter)), 0); // longer each time
    frames = a.me.wait(KnownAccounts::againAfter);
    QCOMPARE(count<wire::GetManifests>(frames), 1);
    a.me.disconnect();
    QCOMPARE(a.me.untilDeadline(), Never);
    QCOMPARE(count<wire::GetManifests>(a.me.connect({})), 1); // another connection asks at once
}

void tst_KnownAccounts::aRefusalPausesAllOfIt_F1()
{
    Asking a;
    a.me.connect({});
    const auto frames = a.want(1);
    wire::Error busy{sent<wire::GetManifests>(frames)->request, wire::ErrorCode::RateLimited, {}, 120'000, {}};
    QCOMPARE(count<wire::GetManifests>(a.me.receive(busy)), 0);
    QCOMPARE(count<wire::GetManifests>(a.me.wait(119s)), 0);
    QCOMPARE(count<wire::GetManifests>(a.me.wait(1s)), 1);
}

void tst_KnownAccounts::whatWasNotAskedForIsNotTaken_F1()
{
    Asking a;
    Person other(3);
    a.me.connect({});
    const auto frames = a.want(1);
    const wire::AccountManifests others = manifestsOf({other.first({other.device(1)})});
    a.me.receive(wire::Manifests{sent<wire::GetManifests>(frames)->request + 2, {manifestsOf(a.bea.lists)}});
    QCOMPARE(a.current(), quint64(0));
    a.answer(frames, others);
    QVERIFY(!a.me.accounts->current(other.account()));
}

void tst_KnownAccounts::identitiesAreThoseOfTheNewestList_F1()
{
    Asking a;
    const AccountId bea = a.bea.person.account();
    a.me.connect({});
    a.answer(a.want(3), manifestsOf(a.bea.upTo(3)));
    const auto expected = a.bea.lists[2].device(2)->facts().identityKey;
    QCOMPARE(a.me.accounts->identityOf({bea, 2})->bytes(), expected.bytes());
    QVERIFY(!a.me.accounts->identityOf({bea, 7}));
    a.answer(a.want(4), manifestsOf(a.bea.lists, 3));
    QVERIFY(!a.me.accounts->identityOf({bea, 2})); // removed
    QVERIFY(a.me.accounts->identityOf({bea, 3}));
}

void tst_KnownAccounts::aListThatTheDiskLostComesAgain_G9()
{
    Asking a;
    const AccountId bea = a.bea.person.account();
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    a.me.disk.erase({quint8(RecordKind::Manifest), rowName(bea, a.bea.lists[3].hash())});
    a.me.restart();
    QVERIFY(!a.me.accounts->current(bea) && !a.me.accounts->mayWriteTo(bea));
    a.me.connect({});
    const auto frames = a.want(4);
    QCOMPARE(sent<wire::GetManifests>(frames)->known.front().version, quint64(0));
    const auto next = a.answer(frames, manifestsOf(a.bea.lists, 0, 2));
    QVERIFY(!a.me.accounts->current(bea)); // older than what was known
    a.answer(next, manifestsOf(a.bea.lists, 2));
    QCOMPARE(a.current(), quint64(4));
    // And another history is a fork even then.
    a.me.disk.erase({quint8(RecordKind::Manifest), rowName(bea, a.bea.lists[3].hash())});
    a.me.restart();
    a.me.connect({});
    const DeviceList fork = a.bea.person.with(a.bea.lists[0], a.bea.person.device(9));
    a.answer(a.want(4), manifestsOf({a.bea.lists[0], fork}));
    QVERIFY(hasAlarm(a.me.takeAlarms(), Alarm::Kind::Forked));
}

void tst_KnownAccounts::damagedRecordsAreNone_G9()
{
    Asking a;
    const AccountId bea = a.bea.person.account();
    a.me.connect({});
    a.answer(a.want(4), manifestsOf(a.bea.lists));
    const QByteArray record = a.me.disk.at({quint8(RecordKind::Account), rowName(bea)});
    QVERIFY(AccountEntry::restored(bea, record));
    for (qsizetype size = 0; size < record.size(); ++size)
        QVERIFY(!AccountEntry::restored(bea, record.first(size)));
    QVERIFY(!AccountEntry::restored(bea, QByteArray(record + 'x')));
    QByteArray &list = a.me.disk.at({quint8(RecordKind::Manifest), rowName(bea, a.bea.lists[3].hash())});
    for (qsizetype at = 0; at < list.size(); at += 7) {
        list[at] = char(list[at] ^ 1);
        a.me.restart();
        QVERIFY(!a.me.accounts->current(bea));
        list[at] = char(list[at] ^ 1);
    }
    a.me.restart();
    QCOMPARE(a.current(), quint64(4));
}

QTEST_GUILESS_MAIN(tst_KnownAccounts)
#include "tst_KnownAccounts.moc"
