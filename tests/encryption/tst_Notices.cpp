// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::Notice;
using engine::Out;
using Kind = engine::Notice::Kind;

/// What the encryption notices reaches people, stays until it is settled, and holds up what it must (F2; encryption.md
/// 5.9).
class tst_Notices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void F2_anotherKeyIsSaidAndTakenByItself();
    void F2_aComparedNumberThatChangesHoldsUpWhatIsWritten();
    void F2_onlyTheKeyThatWasSeenIsAccepted();
    void F2_comparingTheNewNumberAcceptsIt();
    void F2_theOldKeyGoingOnTakesTheNoticeBack();
    void F2_aForkHoldsUpUntilSomebodyGoesOn();
    void F2_ownForkIsNoDeadEnd();
    void F2_theRelaysWordAloneChangesNoKey();
    void F1_whatWasRefusedIsSaidOnce_data();
    void F1_whatWasRefusedIsSaidOnce();
    void F1_bodiesAreCounted();
    void B1_aDeviceThatAnotherOneLinkedIsSaid();
    void A4_whatIsMissingIsSaidUntilItComes();
    void B1_whoIsCutOffIsToldSoWithoutAConnection();

private:
    const Notice *notice(const Client &client, Kind kind) const;
    void settle(Client &client, quint32 number);
    /// A list of Ada's, under a key that nobody has seen.
    SignedDeviceList underAnotherKey(quint64 seed);
    void show(Client &client, const SignedDeviceList &list);
    void compare(Client &client);
    void restart(Client &client);

    std::unique_ptr<World> m_world;
    ConversationId m_talk;
    AccountId m_adas;
    Client *m_ada = nullptr;
    Client *m_bob = nullptr;
};

void tst_Notices::init()
{
    m_world = twoAccounts(2);
    m_talk = m_world->talk(1, 2);
    m_ada = &m_world->at(1, 1);
    m_bob = &m_world->at(2, 1);
    m_adas = World::account(1);
    m_ada->say(m_talk, "one");
    m_bob->say(m_talk, "two");
    m_world->run();
}

const Notice *tst_Notices::notice(const Client &client, Kind kind) const
{
    const auto found = std::ranges::find(client.told.notices, kind, &Notice::kind);
    return found == client.told.notices.end() ? nullptr : &*found;
}

void tst_Notices::settle(Client &client, quint32 number)
{
    client.step(
        [&](Out &out) {
            client.encryption().wanted(engine::SettleNotice{9, number}, m_world->now, out);
        },
        m_world->now);
    m_world->run();
}

SignedDeviceList tst_Notices::underAnotherKey(quint64 seed)
{
    simulation::SeededRandom random(seed);
    const SigningKey key = SigningKey::generate(random);
    const OwnIdentity &identity = m_ada->parts().identity;
    const DeviceFacts facts = identity.factsWith(m_world->now.wall, true);
    const ManifestBuilder builder(key);
    const SignedCertificate certificate = builder.certified(facts, identity.provenByDevice(facts),
                                                            identity.provenByIdentity(facts));
    return builder.first(m_adas, {certificate}, {}, m_world->now.wall, identityCheck()).value().signedBytes();
}

void tst_Notices::show(Client &client, const SignedDeviceList &list)
{
    client.step([&](Out &out) { client.parts().accounts.take(m_adas, list, out); }, m_world->now);
    m_world->run();
}

void tst_Notices::compare(Client &client)
{
    client.step(
        [&](Out &out) { client.parts().verified.set(m_adas, *client.parts().accounts.accountKey(m_adas), out); },
        m_world->now);
}

void tst_Notices::restart(Client &client)
{
    client.told = {};
    client.restart();
    client.step([](Out &) {}, m_world->now);
}

void tst_Notices::F2_anotherKeyIsSaidAndTakenByItself()
{
    show(*m_bob, underAnotherKey(70));
    const Notice *said = notice(*m_bob, Kind::KeyChanged);
    QVERIFY(said && said->isOpen && !said->isBlocking && !said->wasVerified);
    QVERIFY(said->account == m_adas && said->conversation == m_talk && said->timeMs > 0);
    QVERIFY(m_bob->parts().accounts.standing(m_adas) != AccountStanding::KeyChanged);
    QVERIFY(m_ada->told.notices.empty());
    // Until it was seen, at each start; as a line of the conversation for ever.
    restart(*m_bob);
    said = notice(*m_bob, Kind::KeyChanged);
    QVERIFY(said && said->isOpen);
    settle(*m_bob, said->number);
    QVERIFY(!notice(*m_bob, Kind::KeyChanged)->isOpen);
    restart(*m_bob);
    QVERIFY(notice(*m_bob, Kind::KeyChanged) && !notice(*m_bob, Kind::KeyChanged)->isOpen);
    QCOMPARE(m_bob->told.notices.size(), std::size_t(1));
}

// The relay is set up anew, and so is Ada, with nothing of before: Bob learns of it when he writes.
void tst_Notices::F2_aComparedNumberThatChangesHoldsUpWhatIsWritten()
{
    compare(*m_bob);
    m_world->relay.beginAnew(m_adas);
    for (Client *ada : {m_ada, &m_world->at(1, 2)})
        ada->disconnect();
    Client &reborn = m_world->add(1, 3);
    QVERIFY(reborn.isLive());
    for (Client *bob : {m_bob, &m_world->at(2, 2)}) {
        bob->disconnect();
        bob->disk().cursors.clear();
        bob->disk().mailbox = 0;
        bob->disk().numbers.clear();
        bob->restart();
        bob->step([&](Out &out) { bob->encryption().beginGeneration(out); }, m_world->now);
        bob->connect(m_world->now);
    }
    m_world->run();
    const auto before = m_bob->appends.size();
    const MessageId id = m_bob->say(m_talk, "are you there?");
    m_world->advance(10min);
    const Notice *said = notice(*m_bob, Kind::KeyChanged);
    QVERIFY(said && said->isBlocking && said->isOpen && said->wasVerified);
    QVERIFY(!notice(*m_bob, Kind::FalseRoster)); // that is why
    QCOMPARE(m_bob->appends.size(), before);
    QVERIFY(!m_bob->isSettled()); // it waits, as it was written
    restart(*m_bob);
    m_bob->connect(m_world->now);
    m_world->advance(10min);
    QCOMPARE(m_bob->appends.size(), before);
    said = notice(*m_bob, Kind::KeyChanged);
    QVERIFY(said && said->isBlocking);
    QVERIFY(!reborn.row(m_talk, id));
    settle(*m_bob, said->number);
    QVERIFY(!notice(*m_bob, Kind::KeyChanged)->isBlocking && !notice(*m_bob, Kind::KeyChanged)->isOpen);
    m_world->advance(30s);
    QVERIFY(m_bob->isSettled());
    QVERIFY(reborn.reads(m_talk, id, "are you there?"));
    QVERIFY(!m_bob->parts().verified.isVerified(m_adas, *m_bob->parts().accounts.accountKey(m_adas)));
    // His other device, whose owner has compared nothing there, has gone on by itself.
    QVERIFY(notice(m_world->at(2, 2), Kind::KeyChanged) == nullptr ||
            !notice(m_world->at(2, 2), Kind::KeyChanged)->isBlocking);
}

void tst_Notices::F2_onlyTheKeyThatWasSeenIsAccepted()
{
    compare(*m_bob);
    show(*m_bob, underAnotherKey(70));
    const quint32 first = notice(*m_bob, Kind::KeyChanged)->number;
    show(*m_bob, underAnotherKey(71));
    QCOMPARE(m_bob->told.notices.size(), std::size_t(1));
    const quint32 second = notice(*m_bob, Kind::KeyChanged)->number;
    settle(*m_bob, first == second ? second + 1 : first); // what the person saw is not what is there
    QVERIFY(m_bob->parts().accounts.standing(m_adas) == AccountStanding::KeyChanged);
    settle(*m_bob, second);
    QVERIFY(m_bob->parts().accounts.standing(m_adas) != AccountStanding::KeyChanged);
}

void tst_Notices::F2_comparingTheNewNumberAcceptsIt()
{
    compare(*m_bob);
    show(*m_bob, underAnotherKey(70));
    QVERIFY(notice(*m_bob, Kind::KeyChanged)->isBlocking);
    Out asked;
    m_bob->parts().safetyNumbers.wanted(engine::AskSafetyNumber{5, m_adas}, asked);
    const auto told = std::get<engine::SafetyNumberTold>(asked.after.back());
    QCOMPARE(told.devices, 2);
    QVERIFY(told.newestMs > 0);
    const engine::SetVerified compared{6, m_adas, true, told.groups.join(QString())};
    m_bob->step([&](Out &out) { m_bob->encryption().wanted(compared, m_world->now, out); }, m_world->now);
    QVERIFY(!notice(*m_bob, Kind::KeyChanged)->isBlocking && !notice(*m_bob, Kind::KeyChanged)->isOpen);
    QVERIFY(m_bob->parts().verified.isVerified(m_adas, *m_bob->parts().accounts.accountKey(m_adas)));
}

void tst_Notices::F2_theOldKeyGoingOnTakesTheNoticeBack()
{
    compare(*m_bob);
    m_bob->disconnect();
    show(*m_bob, underAnotherKey(70));
    QVERIFY(notice(*m_bob, Kind::KeyChanged)->isBlocking);
    QVERIFY(m_world->remove(*m_ada, 2));
    show(*m_bob, m_ada->parts().accounts.current(m_adas)->signedBytes());
    QVERIFY(!notice(*m_bob, Kind::KeyChanged));
    m_bob->connect(m_world->now);
    const MessageId id = m_bob->say(m_talk, "still you");
    m_world->advance(1min);
    QVERIFY(m_ada->reads(m_talk, id, "still you"));
}

void tst_Notices::F2_aForkHoldsUpUntilSomebodyGoesOn()
{
    const auto &account = m_ada->parts().accounts;
    const ManifestBuilder builder(*m_ada->parts().identity.accountKey());
    const DeviceList second = *account.current(m_adas);
    const std::vector<quint32> gone{2};
    const auto fork = builder.withoutDevices(second, gone, RemovalReason::Lost, m_world->now.wall + 5s).value();
    QVERIFY(m_world->remove(*m_ada, 2)); // the third list, another one
    const MessageId before = m_bob->say(m_talk, "before");
    m_world->advance(1min);
    QVERIFY(m_ada->reads(m_talk, before, "before"));
    show(*m_bob, fork.signedBytes());
    const Notice *said = notice(*m_bob, Kind::TwoLists);
    QVERIFY(said && said->isBlocking && said->isOpen && said->conversation == m_talk);
    const MessageId id = m_bob->say(m_talk, "after");
    m_world->advance(10min);
    QVERIFY(!m_bob->isSettled());
    restart(*m_bob);
    m_bob->connect(m_world->now);
    m_world->run();
    QVERIFY(notice(*m_bob, Kind::TwoLists)->isBlocking);
    settle(*m_bob, notice(*m_bob, Kind::TwoLists)->number);
    m_world->advance(1min);
    QVERIFY(!notice(*m_bob, Kind::TwoLists)->isOpen);
    QVERIFY(m_ada->reads(m_talk, id, "after"));
    // It is shown again: then it holds up again, and is said again.
    m_bob->disconnect();
    show(*m_bob, fork.signedBytes());
    QVERIFY(notice(*m_bob, Kind::TwoLists)->isOpen && notice(*m_bob, Kind::TwoLists)->isBlocking);
    QCOMPARE(m_bob->told.notices.size(), std::size_t(1));
}

void tst_Notices::F2_ownForkIsNoDeadEnd()
{
    const ManifestBuilder builder(*m_ada->parts().identity.accountKey());
    const std::vector<quint32> gone{2};
    const auto fork = builder
                          .withoutDevices(*m_ada->parts().accounts.current(m_adas), gone, RemovalReason::Lost,
                                          m_world->now.wall + 5s)
                          .value();
    QVERIFY(m_world->remove(*m_ada, 2));
    show(*m_ada, fork.signedBytes());
    const Notice *said = notice(*m_ada, Kind::TwoLists);
    QVERIFY(said && said->isBlocking && said->conversation.isNull());
    const MessageId id = m_ada->say(m_talk, "held up");
    m_world->advance(10min);
    QVERIFY(!m_ada->isSettled());
    settle(*m_ada, said->number);
    m_world->advance(1min);
    QVERIFY(m_bob->reads(m_talk, id, "held up"));
}

void tst_Notices::F2_theRelaysWordAloneChangesNoKey()
{
    // A list with a hash that nobody has signed: it is looked for, nothing comes of it, and it is said.
    m_bob->step(
        [&](Out &out) {
            const DeviceList &known = *m_bob->parts().accounts.current(m_adas);
            wire::DevicesNotice lie{m_adas, known.version(), *ManifestHash::fromBytes(QByteArray(32, 'x'))};
            wire::Entry entry;
            entry.seq = 1000;
            entry.kind = quint8(wire::EntryKind::DevicesChanged);
            entry.epoch = m_world->relay.epoch(m_talk) + 1;
            entry.body = wire::encodeDevicesNotice(lie);
            m_bob->encryption().devicesChanged(m_talk, entry, m_world->now, out);
        },
        m_world->now);
    m_world->run();
    const Notice *said = notice(*m_bob, Kind::FalseRoster);
    QVERIFY(said && said->conversation == m_talk && said->isOpen && !said->isBlocking);
    QVERIFY(!notice(*m_bob, Kind::KeyChanged) && m_bob->parts().accounts.mayWriteTo(m_adas));
}

void tst_Notices::F1_whatWasRefusedIsSaidOnce_data()
{
    QTest::addColumn<int>("alarm");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isOwn");
    const auto row = [](const char *name, Alarm::Kind alarm, Kind kind, bool isOwn) {
        QTest::newRow(name) << int(alarm) << int(kind) << isOwn;
    };
    row("a forged list", Alarm::Kind::Forged, Kind::FalseList, false);
    row("a forged list of one's own", Alarm::Kind::Forged, Kind::FalseList, true);
    row("an older list", Alarm::Kind::RolledBack, Kind::OlderList, false);
    row("another key of one's own account", Alarm::Kind::NotLinked, Kind::OtherAccountKey, true);
    row("a list that is not taken", Alarm::Kind::PublishRefused, Kind::ListRefused, true);
    row("false keys", Alarm::Kind::BundleForged, Kind::FalseKeys, false);
}

void tst_Notices::F1_whatWasRefusedIsSaidOnce()
{
    QFETCH(int, alarm);
    QFETCH(int, kind);
    QFETCH(bool, isOwn);
    const auto raise = [&](quint64 version) {
        const AccountId about = isOwn ? World::account(2) : m_adas;
        m_bob->step(
            [&](Out &) {
                m_bob->parts().alarms.raise({Alarm::Kind(alarm), about, {}, version});
            },
            m_world->now);
    };
    raise(3);
    const Notice *said = notice(*m_bob, Kind(kind));
    QVERIFY(said && said->isOpen && !said->isBlocking);
    QCOMPARE(said->conversation, isOwn ? ConversationId() : m_talk);
    QCOMPARE(said->detail, quint64(3));
    settle(*m_bob, said->number);
    restart(*m_bob); // which has forgotten that it has raised it
    raise(3);
    QVERIFY(!notice(*m_bob, Kind(kind))->isOpen);
    raise(4);
    QVERIFY(notice(*m_bob, Kind(kind))->isOpen);
    raise(5); // still one
    QCOMPARE(m_bob->told.notices.size(), std::size_t(1));
    QCOMPARE(notice(*m_bob, Kind(kind))->detail, quint64(5));
}

void tst_Notices::F1_bodiesAreCounted()
{
    const auto raise = [&](Alarm::Kind kind, Seq seq) {
        m_bob->step([&](Out &) { m_bob->parts().alarms.raise({kind, m_adas, m_talk, seq}); }, m_world->now);
    };
    raise(Alarm::Kind::BodyForged, 7);
    raise(Alarm::Kind::BodyForged, 8);
    raise(Alarm::Kind::BodyForged, 8);
    raise(Alarm::Kind::BodyMisplaced, 8);
    raise(Alarm::Kind::OldKeyUsed, 8);
    raise(Alarm::Kind::BodiesDiffer, 8);
    m_bob->step([&](Out &) { m_bob->parts().alarms.raise({Alarm::Kind::ItemForged, m_adas, {}, 2}); }, m_world->now);
    QVERIFY(m_bob->told.notices.empty());
    restart(*m_bob);
    const engine::BodyTroubles expected{2, 1, 1, 1, 1};
    QVERIFY(m_bob->told.troubles.at(m_talk) == expected);
}

void tst_Notices::B1_aDeviceThatAnotherOneLinkedIsSaid()
{
    Client &second = m_world->at(1, 2);
    QVERIFY(second.told.notices.empty()); // not of itself
    Client &third = m_world->add(1, 3);
    QVERIFY(m_world->link(*m_ada, third));
    QVERIFY(m_ada->told.notices.empty()); // who has linked it knows
    QVERIFY(third.told.notices.empty());
    QVERIFY(m_bob->told.notices.empty()); // no noise about the devices of contacts
    const Notice *said = notice(second, Kind::DeviceLinked);
    QVERIFY(said && said->isOpen && said->conversation.isNull());
    QCOMPARE(said->detail, quint64(3));
    restart(second);
    QVERIFY(notice(second, Kind::DeviceLinked)->isOpen);
    QCOMPARE(second.told.notices.size(), std::size_t(1));
    second.connect(m_world->now);
    m_world->run();
    QVERIFY(m_world->remove(*m_ada, 3));
    QVERIFY(!notice(second, Kind::DeviceLinked)->isOpen); // there is nothing to be done about it any more
    QVERIFY(notice(second, Kind::DeviceUnlinked)->isOpen);
    QVERIFY(m_ada->told.notices.empty());
}

void tst_Notices::A4_whatIsMissingIsSaidUntilItComes()
{
    const auto open = [&](const wire::Entry &entry) {
        m_bob->step([&](Out &out) { m_bob->encryption().open(m_talk, entry, m_world->now, out); }, m_world->now);
    };
    m_bob->unread = {m_talk};
    m_ada->say(m_talk, "swallowed");
    m_world->run();
    wire::Entry swallowed = m_world->relay.log(m_talk).back();
    m_ada->say(m_talk, "after it");
    m_world->run();
    wire::Entry after = m_world->relay.log(m_talk).back();
    after.seq -= 1; // as if there had never been another one
    open(after);
    const Notice *said = notice(*m_bob, Kind::MessageMissing);
    QVERIFY(said && !said->isOpen && said->account == m_adas && said->conversation == m_talk);
    QCOMPARE(said->detail, quint64(1));
    restart(*m_bob);
    QVERIFY(notice(*m_bob, Kind::MessageMissing));
    swallowed.seq += 1;
    open(swallowed);
    QVERIFY(!notice(*m_bob, Kind::MessageMissing));
}

void tst_Notices::B1_whoIsCutOffIsToldSoWithoutAConnection()
{
    Client &second = m_world->at(1, 2);
    const engine::DeviceStanding live{false, false, false, false};
    QCOMPARE(*second.standing, live);
    QVERIFY(m_world->remove(*m_ada, 2));
    second.step(
        [&](Out &out) {
            second.parts().accounts.take(m_adas, m_ada->parts().accounts.current(m_adas)->signedBytes(), out);
        },
        m_world->now);
    second.tick(m_world->now);
    restart(second);
    const engine::DeviceStanding removed{false, false, true, false};
    QVERIFY(*second.standing == removed);
    // One that waits to be linked says so at once, too.
    Client &third = m_world->add(1, 3);
    const engine::DeviceStanding pending{true, false, false, false};
    QVERIFY(*third.standing == pending);
    third.standing.reset();
    restart(third);
    QVERIFY(third.standing && *third.standing == pending);
    // And one whose keys are gone.
    m_ada->wipedOnRestart = {RecordKind::OwnDevice, RecordKind::OwnAccount};
    restart(*m_ada);
    QVERIFY(m_ada->standing->areKeysLost);
}

QTEST_GUILESS_MAIN(tst_Notices)
#include "tst_Notices.moc"
