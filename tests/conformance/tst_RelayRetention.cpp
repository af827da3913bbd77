// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr qsizetype plenty = 1'000'000;
constexpr quint64 dayMs = 24ull * 3600 * 1000;
constexpr auto damaged = quint8(wire::Absence::Damaged);
using Seqs = std::vector<Seq>;

Seqs seqsOf(const LogPage &page)
{
    Seqs seqs;
    for (const wire::Entry &entry : page.entries)
        seqs.push_back(entry.seq);
    return seqs;
}

} // namespace

/// What goes in the end, and what the disk has damaged, in every store (rules 3, 9, 13 to 17, G9).
class tst_RelayRetention : public QObject
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
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
        m_log = LogId::of(m_talk);
        m_said = 0;
    }
    void cleanup() { m_world.reset(); }

    void aDamagedBodyIsNeverGood_G9();
    void aDamagedRowKeepsItsPlace_G9();
    void aRowOutOfPlaceEndsItsLogOnly_G9();
    void bodiesGoOnceEveryDeviceHasThem_rule14();
    void deduplicationNeverExpires_rule3();
    void bodiesWaitLongForThoseAsleep_rule14();
    void aPurgeIsDoneInSlices_rule14();
    void silentDevicesAreParked_rule14();
    void fullMailboxesAreEmptied_rule14();
    void aJumpOfTheClockHoldsEverything_rule17();
    void theNewestOnly_rule9();
    void whatCameBefore_B5();
    void deadLettersAreListedOnce_rule15();

private:
    void say(quint64 count, quint64 timeMs = 1'000);
    LogPage page(Seq after = 0) { return m_world->reader().readLog(m_bob, m_log, after, 100, plenty); }
    RetentionOutcome purge(quint64 nowMs) { return m_world->one<RetentionOutcome>(PurgeBodies{nowMs}); }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    ConversationId m_talk;
    LogId m_log;
    quint64 m_said = 0;
};

/// Ada says so many more things.
void tst_RelayRetention::say(quint64 count, quint64 timeMs)
{
    for (quint64 i = 0; i < count; ++i) {
        AppendRequest append = request(m_ada, m_talk, m_said + 1, {body(m_said + 1)});
        append.relayTimeMs = timeMs;
        ++m_said;
        m_world->append(append);
    }
}

void tst_RelayRetention::aDamagedBodyIsNeverGood_G9()
{
    say(3);
    const std::vector<wire::Entry> good = page().entries;
    m_world->damage(m_talk, 2, ModelDamage::Body);
    m_world->reopen();
    const LogPage read = page();
    QCOMPARE(seqsOf(read), (Seqs{1, 2, 3}));
    QVERIFY(read.entries[0] == good[0] && read.entries[2] == good[2]);
    wire::Entry without = good[1]; // who, when and which are still sure
    without.body.clear();
    without.absent = damaged;
    QVERIFY(read.entries[1] == without);
    QCOMPARE(read.damaged, (Seqs{2}));
    QCOMPARE(read.brokenAt, Seq(0));
}

void tst_RelayRetention::aDamagedRowKeepsItsPlace_G9()
{
    say(3);
    m_world->damage(m_talk, 2, ModelDamage::Head);
    const LogPage read = page();
    QCOMPARE(seqsOf(read), (Seqs{1, 2, 3}));
    QVERIFY(read.entries[1].body.isEmpty() && read.entries[1].id.isNull() && read.entries[1].sender.isNull());
    QCOMPARE(read.entries[1].absent, std::optional(damaged));
    QCOMPARE(read.damaged, (Seqs{2}));
    // Retention does not make it good.
    m_world->acknowledge(m_ada, m_log, 3);
    m_world->acknowledge(m_bob, m_log, 3);
    QCOMPARE(purge(40 * dayMs).done, quint64(3));
    const LogPage left = m_world->reader().readBefore(m_bob, m_talk, 4, 10, plenty);
    QVERIFY(left.entries.empty());
    QCOMPARE(left.first, Seq(4));
}

void tst_RelayRetention::aRowOutOfPlaceEndsItsLogOnly_G9()
{
    say(4);
    const ConversationId other = m_world->talk(m_bob, QStringLiteral("bob"));
    m_world->append(request(m_bob, other, 1, {body(90)}));
    m_world->damage(m_talk, 3, ModelDamage::Place);
    QCOMPARE(seqsOf(page()), (Seqs{1, 2}));
    QCOMPARE(page().brokenAt, Seq(3));
    QCOMPARE(page(2).brokenAt, Seq(3));
    QVERIFY(page(2).entries.empty());
    const LogPage whole = m_world->reader().readLog(m_bob, LogId::of(other), 0, 10, plenty);
    QCOMPARE(seqsOf(whole), (Seqs{1}));
    QCOMPARE(whole.brokenAt, Seq(0));
}

void tst_RelayRetention::bodiesGoOnceEveryDeviceHasThem_rule14()
{
    const DeviceId phone = m_world->addDevice(m_bob.account);
    say(4);
    say(1, 20 * dayMs);
    m_world->commit({WakeDevice{m_ada, 40 * dayMs}, WakeDevice{m_bob, 40 * dayMs}, WakeDevice{phone, 40 * dayMs}});
    QCOMPARE(purge(40 * dayMs).done, quint64(0)); // nobody has said to have it
    m_world->acknowledge(m_ada, m_log, 5);
    m_world->acknowledge(m_bob, m_log, 5);
    QCOMPARE(purge(40 * dayMs).done, quint64(0));
    m_world->acknowledge(phone, m_log, 3);
    QCOMPARE(purge(30 * dayMs).done, quint64(0)); // not yet
    QCOMPARE(purge(40 * dayMs).done, quint64(3));
    m_world->reopen();
    LogPage read = page();
    QCOMPARE(read.first, Seq(4));
    QVERIFY(read.why == wire::TrimReason::Expired);
    QCOMPARE(seqsOf(read), (Seqs{4, 5}));
    m_world->acknowledge(phone, m_log, 5);
    QCOMPARE(purge(40 * dayMs).done, quint64(1)); // the fifth is too young
    QCOMPARE(page().first, Seq(5));
    QCOMPARE(purge(60 * dayMs).done, quint64(1));
    read = page();
    QCOMPARE(read.first, Seq(6));
    QVERIFY(read.entries.empty());
    QCOMPARE(read.brokenAt, Seq(0));
    QCOMPARE(m_world->reader().retentionState().purged, quint64(5));
}

void tst_RelayRetention::deduplicationNeverExpires_rule3()
{
    say(2);
    const AppendRequest first = request(m_ada, m_talk, 1, {body(1)});
    const auto before = m_world->append(first).stored;
    m_world->acknowledge(m_ada, m_log, 2);
    m_world->acknowledge(m_bob, m_log, 2);
    QCOMPARE(purge(40 * dayMs).done, quint64(2));
    const AppendOutcome repeated = m_world->append(first);
    QVERIFY(repeated.stored == before && repeated.fresh.empty());
    const AppendOutcome other = m_world->append(request(m_bob, m_talk, 1, {body(1)}));
    QVERIFY(other.stored.front().refused == wire::ErrorCode::MessageIdUsed);
    QCOMPARE(m_world->session(m_bob).behind.size(), std::size_t(1)); // the account log: nothing of this one
}

void tst_RelayRetention::bodiesWaitLongForThoseAsleep_rule14()
{
    say(2);
    m_world->acknowledge(m_ada, m_log, 2);
    m_world->commit({WakeDevice{m_ada, 100 * dayMs}});
    QCOMPARE(m_world->one<RetentionOutcome>(ParkDevices{100 * dayMs}).done, quint64(1)); // Bob's only one
    QCOMPARE(purge(100 * dayMs).done, quint64(0));
    QCOMPARE(purge(400 * dayMs).done, quint64(0));
    QCOMPARE(purge(401 * dayMs).done, quint64(2));
    QCOMPARE(page().first, Seq(3));
}

void tst_RelayRetention::aPurgeIsDoneInSlices_rule14()
{
    m_world->talk(m_bob, QStringLiteral("ada")); // neither is a stranger to the other, who may say little
    say(25);
    m_world->acknowledge(m_ada, m_log, 25);
    m_world->acknowledge(m_bob, m_log, 25);
    PurgeBodies slice{40 * dayMs};
    slice.rowsMax = 10;
    std::vector<quint64> done;
    for (int i = 0; i < 10; ++i) {
        const auto outcome = m_world->one<RetentionOutcome>(slice);
        done.push_back(outcome.done);
        if (outcome.finished)
            break;
    }
    QCOMPARE(done, (std::vector<quint64>{10, 10, 5}));
    QCOMPARE(page().first, Seq(26));
}

void tst_RelayRetention::silentDevicesAreParked_rule14()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90), mail(m_bob, 91)}));
    QCOMPARE(m_world->one<RetentionOutcome>(ParkDevices{90 * dayMs}).done, quint64(0));
    m_world->commit({WakeDevice{m_ada, 90 * dayMs}});
    QCOMPARE(m_world->one<RetentionOutcome>(ParkDevices{91 * dayMs}).done, quint64(1));
    m_world->reopen();
    QCOMPARE(m_world->session(m_bob).parkedMs, std::optional(91 * dayMs));
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
    QVERIFY(m_world->append(request(m_ada, m_talk, 2, {body(2)}, {mail(m_bob, 92)})).mail.empty()); // senders skip it
    m_world->commit({WakeDevice{m_bob, 92 * dayMs}});
    QVERIFY(!m_world->session(m_bob).parkedMs);
    const auto mailed = m_world->append(request(m_ada, m_talk, 3, {body(3)}, {mail(m_bob, 93), mail(m_bob, 91)})).mail;
    QCOMPARE(mailed.size(), std::size_t(1)); // and what was dropped is still known as a repeat (A3)
    QCOMPARE(mailed.front().entry.seq, Seq(3));
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(1));
    const auto letters = m_world->reader().deadLetters(10);
    QCOMPARE(letters.size(), std::size_t(1));
    QVERIFY(letters.front().reason == DeadLetterReason::MailDropped && letters.front().attempts == 2);
    QCOMPARE(m_world->one<RetentionOutcome>(ParkDevices{93 * dayMs}).done, quint64(0));
}

void tst_RelayRetention::fullMailboxesAreEmptied_rule14()
{
    std::vector<wire::MailItem> items;
    for (quint64 i = 0; i < 1'201; ++i)
        items.push_back(mail(m_bob, 100 + i));
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, items));
    ParkDevices park{dayMs};
    park.itemsMax = 1'201;
    QCOMPARE(m_world->one<RetentionOutcome>(park).done, quint64(0));
    park.itemsMax = 1'200;
    quint64 parked = 0;
    for (int i = 0; i < 10; ++i) { // a large one in several slices
        const auto outcome = m_world->one<RetentionOutcome>(park);
        parked += outcome.done;
        QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
        if (outcome.finished)
            break;
        QVERIFY(i < 9);
    }
    QCOMPARE(parked, quint64(1));
    QCOMPARE(m_world->reader().retentionState().parkedNow, quint64(1));
}

void tst_RelayRetention::aJumpOfTheClockHoldsEverything_rule17()
{
    say(2);
    m_world->acknowledge(m_ada, m_log, 2);
    m_world->acknowledge(m_bob, m_log, 2);
    const auto begin = [this](quint64 nowMs, bool confirmed = false) {
        return m_world->one<RetentionOutcome>(BeginRetention{nowMs, confirmed}).heldSinceMs;
    };
    QVERIFY(!begin(100 * dayMs)); // the first one: there is nothing to compare with
    QVERIFY(!begin(107 * dayMs));
    QCOMPARE(begin(114 * dayMs + 1), std::optional(114 * dayMs + 1));
    m_world->reopen();
    QCOMPARE(begin(107 * dayMs), std::optional(114 * dayMs + 1)); // only the operator ends it
    QVERIFY(purge(1'000 * dayMs).heldSinceMs);
    QVERIFY(m_world->one<RetentionOutcome>(ParkDevices{1'000 * dayMs}).heldSinceMs);
    QCOMPARE(page().first, Seq(1));
    QVERIFY(!m_world->session(m_bob).parkedMs);
    QVERIFY(!begin(115 * dayMs, true));
    QCOMPARE(purge(115 * dayMs).done, quint64(2));
    QVERIFY(begin(107 * dayMs)); // back is a jump too
    QCOMPARE(m_world->reader().retentionState().lastRunMs, 115 * dayMs);
}

void tst_RelayRetention::theNewestOnly_rule9()
{
    say(10);
    const auto newest = [this](Seq after, quint64 count) {
        return m_world->reader().readNewest(m_bob, m_log, after, count, 100, plenty);
    };
    LogPage read = newest(0, 3);
    QCOMPARE(read.first, Seq(8));
    QVERIFY(read.why == wire::TrimReason::Asked);
    QCOMPARE(seqsOf(read), (Seqs{8, 9, 10}));
    QCOMPARE(seqsOf(newest(8, 3)), (Seqs{9, 10})); // the cursor is beyond the beginning
    QCOMPARE(newest(0, 10).first, Seq(1));
    QCOMPARE(newest(0, 100).entries.size(), std::size_t(10));
    m_world->acknowledge(m_ada, m_log, 9);
    m_world->acknowledge(m_bob, m_log, 9);
    QCOMPARE(purge(40 * dayMs).done, quint64(9));
    read = newest(0, 3);
    QCOMPARE(read.first, Seq(10));
    QVERIFY(read.why == wire::TrimReason::Expired); // more was asked for than there is
    QCOMPARE(seqsOf(read), (Seqs{10}));
}

void tst_RelayRetention::whatCameBefore_B5()
{
    say(10);
    const auto before = [this](Seq seq, int limit, qsizetype bytesMax = plenty) {
        return m_world->reader().readBefore(m_bob, m_talk, seq, limit, bytesMax);
    };
    QCOMPARE(seqsOf(before(8, 3)), (Seqs{5, 6, 7}));
    QCOMPARE(seqsOf(before(3, 100)), (Seqs{1, 2}));
    QCOMPARE(seqsOf(before(100, 2)), (Seqs{9, 10}));
    QVERIFY(before(1, 5).entries.empty());
    QCOMPARE(seqsOf(before(8, 3, 1)), (Seqs{7})); // the nearest, one at least
    QCOMPARE(seqsOf(before(8, 3, 18)), (Seqs{6, 7}));
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    QVERIFY(!m_world->reader().readBefore(eve, m_talk, 8, 3, plenty).allowed);
    m_world->acknowledge(m_ada, m_log, 5);
    m_world->acknowledge(m_bob, m_log, 5);
    QCOMPARE(purge(40 * dayMs).done, quint64(5));
    QCOMPARE(seqsOf(before(8, 100)), (Seqs{6, 7}));
    QCOMPARE(before(8, 100).first, Seq(6));
    m_world->damage(m_talk, 7, ModelDamage::Body);
    const LogPage read = before(9, 2);
    QCOMPARE(read.entries.front().absent, std::optional(damaged));
    QVERIFY(!read.entries.back().absent);
}

void tst_RelayRetention::deadLettersAreListedOnce_rule15()
{
    say(3);
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    const auto quarantined = DeadLetterReason::Quarantined;
    for (int i = 0; i < 2; ++i) {
        m_world->commit({NoteDeadLetter{m_log, m_bob, 2, quarantined, 5, 7}, NoteDeadLetter{m_log, m_ada, 2, quarantined, 5, 8},
                         NoteDeadLetter{m_log, m_bob, 2, DeadLetterReason::Damaged, 0, 9},
                         NoteDeadLetter{m_log, m_ada, 2, DeadLetterReason::Damaged, 0, 9},
                         NoteDeadLetter{m_log, eve, 2, quarantined, 5, 7},   // not hers
                         NoteDeadLetter{m_log, m_bob, 4, quarantined, 5, 7}}); // there is no such entry
    }
    m_world->reopen();
    const auto letters = m_world->reader().deadLetters(10);
    QCOMPARE(letters.size(), std::size_t(3));
    QVERIFY(letters[0].account == m_bob.account && letters[0].device == 1 && letters[0].log == m_log);
    QVERIFY(letters[0].seq == 2 && letters[0].attempts == 5 && letters[0].notedMs == 7);
    QVERIFY(letters[2].account.isNull() && letters[2].device == 0);
    QCOMPARE(m_world->reader().retentionState().deadLetters, quint64(3));
    QCOMPARE(m_world->reader().deadLetters(1).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_RelayRetention)
#include "tst_RelayRetention.moc"
