// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/NoticesBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::Notice;
using engine::Out;
using Kind = engine::Notice::Kind;

/// What the encryption has noticed and refused reaches people, once, and stays until it is settled (F1, B1;
/// encryption.md 5.9).
class tst_Notices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<NoticesBench>(); }

    void F1_whatWasRefusedIsSaidOnce_data();
    void F1_whatWasRefusedIsSaidOnce();
    void F1_bodiesAreCounted();
    void B1_aDeviceThatAnotherOneLinkedIsSaid();
    void A4_whatIsMissingIsSaidUntilItComes();
    void B1_whoIsCutOffIsToldSoWithoutAConnection();

private:
    std::unique_ptr<NoticesBench> m_bench;
};

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
        const AccountId about = isOwn ? World::account(2) : m_bench->adas;
        m_bench->bob->step(
            [&](Out &) {
                m_bench->bob->parts().alarms.raise({Alarm::Kind(alarm), about, {}, version});
            },
            m_bench->world->now);
    };
    raise(3);
    const Notice *said = m_bench->notice(*m_bench->bob, Kind(kind));
    QVERIFY(said && said->isOpen && !said->isBlocking);
    QCOMPARE(said->conversation, isOwn ? ConversationId() : m_bench->talk);
    QCOMPARE(said->detail, quint64(3));
    m_bench->settle(*m_bench->bob, said->number);
    m_bench->restart(*m_bench->bob); // which has forgotten that it has raised it
    raise(3);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind(kind))->isOpen);
    raise(4);
    QVERIFY(m_bench->notice(*m_bench->bob, Kind(kind))->isOpen);
    raise(5); // still one
    QCOMPARE(m_bench->bob->told.notices.size(), std::size_t(1));
    QCOMPARE(m_bench->notice(*m_bench->bob, Kind(kind))->detail, quint64(5));
}

void tst_Notices::F1_bodiesAreCounted()
{
    const auto raise = [&](Alarm::Kind kind, Seq seq) {
        m_bench->bob->step(
            [&](Out &) {
                m_bench->bob->parts().alarms.raise({kind, m_bench->adas, m_bench->talk, seq});
            },
            m_bench->world->now);
    };
    raise(Alarm::Kind::BodyForged, 7);
    raise(Alarm::Kind::BodyForged, 8);
    raise(Alarm::Kind::BodyForged, 8);
    raise(Alarm::Kind::BodyMisplaced, 8);
    raise(Alarm::Kind::OldKeyUsed, 8);
    raise(Alarm::Kind::BodiesDiffer, 8);
    m_bench->bob->step(
        [&](Out &) {
            m_bench->bob->parts().alarms.raise({Alarm::Kind::ItemForged, m_bench->adas, {}, 2});
        },
        m_bench->world->now);
    QVERIFY(m_bench->bob->told.notices.empty());
    m_bench->restart(*m_bench->bob);
    const engine::BodyTroubles expected{2, 1, 1, 1, 1};
    QVERIFY(m_bench->bob->told.troubles.at(m_bench->talk) == expected);
}

void tst_Notices::B1_aDeviceThatAnotherOneLinkedIsSaid()
{
    Client &second = m_bench->world->at(1, 2);
    QVERIFY(second.told.notices.empty()); // not of itself
    Client &third = m_bench->world->add(1, 3);
    QVERIFY(m_bench->world->link(*m_bench->ada, third));
    QVERIFY(m_bench->ada->told.notices.empty()); // who has linked it knows
    QVERIFY(third.told.notices.empty());
    QVERIFY(m_bench->bob->told.notices.empty()); // no noise about the devices of contacts
    const Notice *said = m_bench->notice(second, Kind::DeviceLinked);
    QVERIFY(said && said->isOpen && said->conversation.isNull());
    QCOMPARE(said->detail, quint64(3));
    m_bench->restart(second);
    QVERIFY(m_bench->notice(second, Kind::DeviceLinked)->isOpen);
    QCOMPARE(second.told.notices.size(), std::size_t(1));
    second.connect(m_bench->world->now);
    m_bench->world->run();
    QVERIFY(m_bench->world->remove(*m_bench->ada, 3));
    QVERIFY(!m_bench->notice(second, Kind::DeviceLinked)->isOpen); // there is nothing to be done about it any more
    QVERIFY(m_bench->notice(second, Kind::DeviceUnlinked)->isOpen);
    QVERIFY(m_bench->ada->told.notices.empty());
}

void tst_Notices::A4_whatIsMissingIsSaidUntilItComes()
{
    const auto open = [&](const wire::Entry &entry) {
        m_bench->bob->step(
            [&](Out &out) { m_bench->bob->encryption().open(m_bench->talk, entry, m_bench->world->now, out); },
            m_bench->world->now);
    };
    m_bench->bob->unread = {m_bench->talk};
    m_bench->ada->say(m_bench->talk, "swallowed");
    m_bench->world->run();
    wire::Entry swallowed = m_bench->world->relay.log(m_bench->talk).back();
    m_bench->ada->say(m_bench->talk, "after it");
    m_bench->world->run();
    wire::Entry after = m_bench->world->relay.log(m_bench->talk).back();
    after.seq -= 1; // as if there had never been another one
    open(after);
    const Notice *said = m_bench->notice(*m_bench->bob, Kind::MessageMissing);
    QVERIFY(said && !said->isOpen && said->account == m_bench->adas && said->conversation == m_bench->talk);
    QCOMPARE(said->detail, quint64(1));
    m_bench->restart(*m_bench->bob);
    QVERIFY(m_bench->notice(*m_bench->bob, Kind::MessageMissing));
    swallowed.seq += 1;
    open(swallowed);
    QVERIFY(!m_bench->notice(*m_bench->bob, Kind::MessageMissing));
}

void tst_Notices::B1_whoIsCutOffIsToldSoWithoutAConnection()
{
    Client &second = m_bench->world->at(1, 2);
    const engine::DeviceStanding live{false, false, false, false};
    QCOMPARE(*second.standing, live);
    QVERIFY(m_bench->world->remove(*m_bench->ada, 2));
    second.step(
        [&](Out &out) {
            second.parts().accounts.take(m_bench->adas,
                                         m_bench->ada->parts().accounts.current(m_bench->adas)->signedBytes(), out);
        },
        m_bench->world->now);
    second.tick(m_bench->world->now);
    m_bench->restart(second);
    const engine::DeviceStanding removed{false, false, true, false};
    QVERIFY(*second.standing == removed);
    // One that waits to be linked says so at once, too.
    Client &third = m_bench->world->add(1, 3);
    const engine::DeviceStanding pending{true, false, false, false};
    QVERIFY(*third.standing == pending);
    third.standing.reset();
    m_bench->restart(third);
    QVERIFY(third.standing && *third.standing == pending);
    // And one whose keys are gone.
    m_bench->ada->wipedOnRestart = {RecordKind::OwnDevice, RecordKind::OwnAccount};
    m_bench->restart(*m_bench->ada);
    QVERIFY(m_bench->ada->standing->areKeysLost);
}

QTEST_GUILESS_MAIN(tst_Notices)
#include "tst_Notices.moc"
