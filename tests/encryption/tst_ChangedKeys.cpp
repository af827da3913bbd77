// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/ListRecord.h"
#include "tests/encryption/NoticesBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::Notice;
using engine::Out;
using Kind = engine::Notice::Kind;

/// A contact under another key, and one with two histories: people are told, and what they write is held up where it
/// must be (F2; encryption.md 5.9).
class tst_ChangedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<NoticesBench>(); }

    void F2_anotherKeyIsSaidAndTakenByItself();
    void F2_aComparedNumberThatChangesHoldsUpWhatIsWritten();
    void F2_onlyTheKeyThatWasSeenIsAccepted();
    void F2_comparingTheNewNumberAcceptsIt();
    void F2_theOldKeyGoingOnTakesTheNoticeBack();
    void F2_aForkHoldsUpUntilSomebodyGoesOn();
    void F2_ownForkIsNoDeadEnd();
    void F2_theRelaysWordAloneChangesNoKey();

private:
    /// A list of Ada's, under a key that nobody has seen.
    SignedDeviceList underAnotherKey(quint64 seed);

    std::unique_ptr<NoticesBench> m_bench;
};

SignedDeviceList tst_ChangedKeys::underAnotherKey(quint64 seed)
{
    simulation::SeededRandom random(seed);
    const SigningKey key = SigningKey::generate(random);
    const OwnIdentity &identity = m_bench->ada->parts().identity;
    const DeviceFacts facts = identity.factsWith(m_bench->world->now.wall, true);
    const ManifestBuilder builder(key);
    const SignedCertificate certificate = builder.certified(facts, identity.provenByDevice(facts),
                                                            identity.provenByIdentity(facts));
    return builder.first(m_bench->adas, {certificate}, {}, m_bench->world->now.wall, identityCheck())
        .value()
        .signedBytes();
}

void tst_ChangedKeys::F2_anotherKeyIsSaidAndTakenByItself()
{
    m_bench->show(*m_bench->bob, underAnotherKey(70));
    const Notice *said = m_bench->notice(*m_bench->bob, Kind::KeyChanged);
    QVERIFY(said && said->isOpen && !said->isBlocking && !said->wasVerified);
    QVERIFY(said->account == m_bench->adas && said->conversation == m_bench->talk && said->timeMs > 0);
    QVERIFY(m_bench->bob->parts().accounts.standing(m_bench->adas) != AccountStanding::KeyChanged);
    QVERIFY(m_bench->ada->told.notices.empty());
    // Until it was seen, at each start; as a line of the conversation for ever.
    m_bench->restart(*m_bench->bob);
    said = m_bench->notice(*m_bench->bob, Kind::KeyChanged);
    QVERIFY(said && said->isOpen);
    m_bench->settle(*m_bench->bob, said->number);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isOpen);
    m_bench->restart(*m_bench->bob);
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::KeyChanged) &&
            !m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isOpen);
    QCOMPARE(m_bench->bob->told.notices.size(), std::size_t(1));
}

// The relay is set up anew, and so is Ada, with nothing of before: Bob learns of it when he writes.
void tst_ChangedKeys::F2_aComparedNumberThatChangesHoldsUpWhatIsWritten()
{
    m_bench->compare(*m_bench->bob);
    m_bench->world->relay.beginAnew(m_bench->adas);
    for (Client *ada : {m_bench->ada, &m_bench->world->at(1, 2)})
        ada->disconnect();
    Client &reborn = m_bench->world->add(1, 3);
    QVERIFY(reborn.isLive());
    for (Client *bob : {m_bench->bob, &m_bench->world->at(2, 2)}) {
        bob->disconnect();
        bob->disk().cursors.clear();
        bob->disk().mailbox = 0;
        bob->disk().numbers.clear();
        bob->restart();
        bob->step([&](Out &out) { bob->encryption().beginGeneration(out); }, m_bench->world->now);
        bob->connect(m_bench->world->now);
    }
    m_bench->world->run();
    const auto before = m_bench->bob->appends.size();
    const MessageId id = m_bench->bob->say(m_bench->talk, "are you there?");
    m_bench->world->advance(10min);
    const Notice *said = m_bench->notice(*m_bench->bob, Kind::KeyChanged);
    QVERIFY(said && said->isBlocking && said->isOpen && said->wasVerified);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::FalseRoster)); // that is why
    QCOMPARE(m_bench->bob->appends.size(), before);
    QVERIFY(!m_bench->bob->isSettled()); // it waits, as it was written
    m_bench->restart(*m_bench->bob);
    m_bench->bob->connect(m_bench->world->now);
    m_bench->world->advance(10min);
    QCOMPARE(m_bench->bob->appends.size(), before);
    said = m_bench->notice(*m_bench->bob, Kind::KeyChanged);
    QVERIFY(said && said->isBlocking);
    QVERIFY(!reborn.row(m_bench->talk, id));
    m_bench->settle(*m_bench->bob, said->number);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isBlocking &&
            !m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isOpen);
    m_bench->world->advance(30s);
    QVERIFY(m_bench->bob->isSettled());
    QVERIFY(reborn.reads(m_bench->talk, id, "are you there?"));
    QVERIFY(!m_bench->bob->parts().verified.isVerified(m_bench->adas,
                                                       *m_bench->bob->parts().accounts.accountKey(m_bench->adas)));
    // His other device, whose owner has compared nothing there, has gone on by itself.
    QVERIFY(m_bench->notice(m_bench->world->at(2, 2), Kind::KeyChanged) == nullptr ||
            !m_bench->notice(m_bench->world->at(2, 2), Kind::KeyChanged)->isBlocking);
}

void tst_ChangedKeys::F2_onlyTheKeyThatWasSeenIsAccepted()
{
    m_bench->compare(*m_bench->bob);
    m_bench->show(*m_bench->bob, underAnotherKey(70));
    const quint32 first = m_bench->notice(*m_bench->bob, Kind::KeyChanged)->number;
    m_bench->show(*m_bench->bob, underAnotherKey(71));
    QCOMPARE(m_bench->bob->told.notices.size(), std::size_t(1));
    const quint32 second = m_bench->notice(*m_bench->bob, Kind::KeyChanged)->number;
    QVERIFY(first != second);
    m_bench->settle(*m_bench->bob, first); // what the person saw is not what is there
    QVERIFY(m_bench->bob->parts().accounts.standing(m_bench->adas) == AccountStanding::KeyChanged);
    m_bench->settle(*m_bench->bob, second);
    QVERIFY(m_bench->bob->parts().accounts.standing(m_bench->adas) != AccountStanding::KeyChanged);
}

void tst_ChangedKeys::F2_comparingTheNewNumberAcceptsIt()
{
    m_bench->compare(*m_bench->bob);
    m_bench->show(*m_bench->bob, underAnotherKey(70));
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isBlocking);
    Out asked;
    m_bench->bob->parts().safetyNumbers.wanted(engine::AskSafetyNumber{5, m_bench->adas}, asked);
    const auto told = std::get<engine::SafetyNumberTold>(asked.after.back());
    QCOMPARE(told.devices, 2);
    QVERIFY(told.newestMs > 0);
    const engine::SetVerified compared{6, m_bench->adas, true, told.groups.join(QString())};
    m_bench->bob->step([&](Out &out) { m_bench->bob->encryption().wanted(compared, m_bench->world->now, out); },
                       m_bench->world->now);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isBlocking &&
            !m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isOpen);
    QVERIFY(m_bench->bob->parts().verified.isVerified(m_bench->adas,
                                                      *m_bench->bob->parts().accounts.accountKey(m_bench->adas)));
}

void tst_ChangedKeys::F2_theOldKeyGoingOnTakesTheNoticeBack()
{
    m_bench->compare(*m_bench->bob);
    m_bench->bob->disconnect();
    m_bench->show(*m_bench->bob, underAnotherKey(70));
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::KeyChanged)->isBlocking);
    QVERIFY(m_bench->world->remove(*m_bench->ada, 2));
    m_bench->show(*m_bench->bob, m_bench->ada->parts().accounts.current(m_bench->adas)->signedBytes());
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::KeyChanged));
    m_bench->bob->connect(m_bench->world->now);
    const MessageId id = m_bench->bob->say(m_bench->talk, "still you");
    m_bench->world->advance(1min);
    QVERIFY(m_bench->ada->reads(m_bench->talk, id, "still you"));
}

void tst_ChangedKeys::F2_aForkHoldsUpUntilSomebodyGoesOn()
{
    const auto &account = m_bench->ada->parts().accounts;
    const ManifestBuilder builder(*m_bench->ada->parts().identity.accountKey());
    const DeviceList second = *account.current(m_bench->adas);
    const std::vector<quint32> gone{2};
    const auto fork = builder.withoutDevices(second, gone, RemovalReason::Lost, m_bench->world->now.wall + 5s).value();
    QVERIFY(m_bench->world->remove(*m_bench->ada, 2)); // the third list, another one
    const MessageId before = m_bench->bob->say(m_bench->talk, "before");
    m_bench->world->advance(1min);
    QVERIFY(m_bench->ada->reads(m_bench->talk, before, "before"));
    m_bench->show(*m_bench->bob, fork.signedBytes());
    const Notice *said = m_bench->notice(*m_bench->bob, Kind::TwoLists);
    QVERIFY(said && said->isBlocking && said->isOpen && said->conversation == m_bench->talk);
    const MessageId id = m_bench->bob->say(m_bench->talk, "after");
    m_bench->world->advance(10min);
    QVERIFY(!m_bench->bob->isSettled());
    m_bench->restart(*m_bench->bob);
    m_bench->bob->connect(m_bench->world->now);
    m_bench->world->run();
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::TwoLists)->isBlocking);
    m_bench->settle(*m_bench->bob, m_bench->notice(*m_bench->bob, Kind::TwoLists)->number);
    m_bench->world->advance(1min);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::TwoLists)->isOpen);
    QVERIFY(m_bench->ada->reads(m_bench->talk, id, "after"));
    // It is shown again: then it holds up again, and is said again.
    m_bench->bob->disconnect();
    m_bench->show(*m_bench->bob, fork.signedBytes());
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::TwoLists)->isOpen &&
            m_bench->notice(*m_bench->bob, Kind::TwoLists)->isBlocking);
    QCOMPARE(m_bench->bob->told.notices.size(), std::size_t(1));
}

void tst_ChangedKeys::F2_ownForkIsNoDeadEnd()
{
    const ManifestBuilder builder(*m_bench->ada->parts().identity.accountKey());
    const std::vector<quint32> gone{2};
    const auto fork = builder
                          .withoutDevices(*m_bench->ada->parts().accounts.current(m_bench->adas), gone,
                                          RemovalReason::Lost, m_bench->world->now.wall + 5s)
                          .value();
    QVERIFY(m_bench->world->remove(*m_bench->ada, 2));
    m_bench->show(*m_bench->ada, fork.signedBytes());
    const Notice *said = m_bench->notice(*m_bench->ada, Kind::TwoLists);
    QVERIFY(said && said->isBlocking && said->conversation.isNull());
    const MessageId id = m_bench->ada->say(m_bench->talk, "held up");
    m_bench->world->advance(10min);
    QVERIFY(!m_bench->ada->isSettled());
    m_bench->settle(*m_bench->ada, said->number);
    m_bench->world->advance(1min);
    QVERIFY(m_bench->bob->reads(m_bench->talk, id, "held up"));
}

void tst_ChangedKeys::F2_theRelaysWordAloneChangesNoKey()
{
    // A list with a hash that nobody has signed: it is looked for, nothing comes of it, and it is said.
    m_bench->bob->step(
        [&](Out &out) {
            const DeviceList &known = *m_bench->bob->parts().accounts.current(m_bench->adas);
            wire::DevicesNotice lie{m_bench->adas, known.version(), *ManifestHash::fromBytes(QByteArray(32, 'x'))};
            wire::Entry entry;
            entry.seq = 1000;
            entry.kind = quint8(wire::EntryKind::DevicesChanged);
            entry.epoch = m_bench->world->relay.epoch(m_bench->talk) + 1;
            entry.body = wire::encodeDevicesNotice(lie);
            m_bench->bob->encryption().devicesChanged(m_bench->talk, entry, m_bench->world->now, out);
        },
        m_bench->world->now);
    m_bench->world->run();
    const Notice *said = m_bench->notice(*m_bench->bob, Kind::FalseRoster);
    QVERIFY(said && said->conversation == m_bench->talk && said->isOpen && !said->isBlocking);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::KeyChanged) &&
            m_bench->bob->parts().accounts.mayWriteTo(m_bench->adas));
}

QTEST_GUILESS_MAIN(tst_ChangedKeys)
#include "tst_ChangedKeys.moc"
