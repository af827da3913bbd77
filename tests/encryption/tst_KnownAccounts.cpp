// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a device knows of other accounts' devices, and what it does with a relay that lies about them (F1, F2, G15).

#include "tests/encryption/KeysBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

/// Somebody else with four versions: one device, a second one, a third one, and without the second.
struct Bea
{
    Person person{2};
    std::vector<DeviceList> lists;

    Bea()
    {
        lists.push_back(person.first({person.device(1)}));
        lists.push_back(person.with(lists.back(), person.device(2)));
        lists.push_back(person.with(lists.back(), person.device(3)));
        lists.push_back(person.without(lists.back(), {2}));
    }
    std::vector<DeviceList> upTo(std::size_t count) const { return {lists.begin(), lists.begin() + qsizetype(count)}; }
};

/// A device of somebody who is listed nowhere, and asks about Bea.
struct Asking
{
    Bea bea;
    KeysBench me{Person(1).account()};

    std::vector<wire::Frame> want(quint64 version)
    {
        return me.step([&](engine::Out &out) { me.accounts->want(bea.person.account(), version, out); });
    }
    /// The answer to the request among @p frames.
    std::vector<wire::Frame> answer(const std::vector<wire::Frame> &frames, const wire::AccountManifests &manifests)
    {
        const auto *request = sent<wire::GetManifests>(frames);
        Q_ASSERT(request);
        return me.receive(wire::Manifests{request->request, {manifests}});
    }
    quint64 current() const
    {
        const DeviceList *list = me.accounts->current(bea.person.account());
        return list ? list->version() : 0;
    }
    AccountStanding standing() const { return me.accounts->standing(bea.person.account()); }
};

} // namespace

class tst_KnownAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWantedIsAskedForTogether_F1();
    void aChainComesInPages_F1();
    void earlierListsAreKept_F1();
    void allOfItIsThereAfterAStart_G15();
    void aCrashBeforeTheCommitTeachesNothing_G15();
    void whatIsMissingIsAskedForAgainLater_F1();
    void aRefusalPausesAllOfIt_F1();
    void whatWasNotAskedForIsNotTaken_F1();
    void aForgedListChangesNothing_F1();
    void aForkIsSaidAndStopsSending_F2();
    void aRollbackIsSaidAndChangesNothing_F2();
    void aRestoredRelayIsNoRollback_F2();
    void anotherKeyStopsSendingUntilItIsAccepted_F2();
    void theOldKeyGoingOnSettlesIt_F2();
    void whoWasRemovedStaysRemovedUnderAnotherKey_F2();
    void ownListsNeedAKeyThatDidNotComeFromTheRelay_F1();
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

void tst_KnownAccounts::aCrashBeforeTheCommitTeachesNothing_G15()
{
    Asking a;
    a.me.connect({});
    a.me.crashIn([&](engine::Out &out) {
        a.me.accounts->take(a.bea.person.account(), a.bea.lists[0].signedBytes(), out);
    });
    QCOMPARE(a.current(), quint64(0));
    QVERIFY(!a.me.hasRow(RecordKind::Account) && !a.me.hasRow(RecordKind::Manifest));
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

void tst_KnownAccounts::aForgedListChangesNothing_F1()
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

void tst_KnownAccounts::aForkIsSaidAndStopsSending_F2()
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

void tst_KnownAccounts::aRollbackIsSaidAndChangesNothing_F2()
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

void tst_KnownAccounts::aRestoredRelayIsNoRollback_F2()
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

void tst_KnownAccounts::anotherKeyStopsSendingUntilItIsAccepted_F2()
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

void tst_KnownAccounts::theOldKeyGoingOnSettlesIt_F2()
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

void tst_KnownAccounts::whoWasRemovedStaysRemovedUnderAnotherKey_F2()
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

void tst_KnownAccounts::ownListsNeedAKeyThatDidNotComeFromTheRelay_F1()
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
