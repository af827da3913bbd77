// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

/// Cursors and watermarks in every store: they only grow, and never exceed what is there (A2, B3, rule 6).
class tst_RelayMarks : public QObject
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
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
        m_world->talk(m_bob, QStringLiteral("ada")); // no strangers: those are in tst_RelayRequests
    }
    void cleanup() { m_world.reset(); }

    void cursorsNeverGoBackNorBeyondTheHead_A2();
    void cursorsOfOtherLogsArePassedOver_F5();
    void marksGrowByMax_rule6();
    void marksNeverExceedTheHead_A2();
    void marksOfStrangersArePassedOver_F5();
    void whatOthersMayKnow_C5();
    void onlyWhatChangedIsToldAgain_rule6();

private:
    Seq cursor(const DeviceId &device, const LogId &log);
    RaisedMarks raise(const DeviceId &device, Seq delivered, Seq readPrivate, Seq readPublic);

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

Seq tst_RelayMarks::cursor(const DeviceId &device, const LogId &log)
{
    for (const wire::BehindLog &behind : m_world->session(device).behind) {
        if (behind.log == log)
            return behind.after;
    }
    return std::numeric_limits<Seq>::max(); // not behind
}

RaisedMarks tst_RelayMarks::raise(const DeviceId &device, Seq delivered, Seq readPrivate, Seq readPublic)
{
    return m_world->one<RaisedMarks>(RaiseMarks{device.account, {{m_talk, delivered, readPrivate, readPublic}}});
}

void tst_RelayMarks::cursorsNeverGoBackNorBeyondTheHead_A2()
{
    const LogId log = LogId::of(m_talk);
    const DeviceId second = m_world->addDevice(m_bob.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2), body(3), body(4)}));
    QCOMPARE(cursor(m_bob, log), Seq(0));
    m_world->acknowledge(m_bob, log, 2);
    QCOMPARE(cursor(m_bob, log), Seq(2));
    m_world->acknowledge(m_bob, log, 1);
    m_world->acknowledge(m_bob, log, 0);
    m_world->acknowledge(m_bob, log, 5);
    m_world->acknowledge(m_bob, log, std::numeric_limits<Seq>::max());
    m_world->reopen();
    QCOMPARE(cursor(m_bob, log), Seq(2));
    QCOMPARE(cursor(second, log), Seq(0)); // each device has its own
    m_world->acknowledge(m_bob, log, 4);
    QCOMPARE(cursor(m_bob, log), std::numeric_limits<Seq>::max());

    QCOMPARE(cursor(m_bob, LogId::accountLog()), Seq(0)); // of two: the second device, and the conversation
    m_world->acknowledge(m_bob, LogId::accountLog(), 3);
    QCOMPARE(cursor(m_bob, LogId::accountLog()), Seq(0));
    m_world->acknowledge(m_bob, LogId::accountLog(), 2);
    QCOMPARE(cursor(m_bob, LogId::accountLog()), std::numeric_limits<Seq>::max());
    QCOMPARE(cursor(second, LogId::accountLog()), Seq(0));
}

void tst_RelayMarks::cursorsOfOtherLogsArePassedOver_F5()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    // All in one request: what is not the device's must not keep the rest from being taken.
    m_world->commit({AdvanceCursors{m_bob, {{LogId::of(idOf<ConversationId>(9)), 1}, {LogId::of(m_talk), 1}}},
                     AdvanceCursors{m_eve, {{LogId::of(m_talk), 1}}},
                     AdvanceCursors{{m_bob.account, 9}, {{LogId::of(m_talk), 1}}}});
    QCOMPARE(cursor(m_bob, LogId::of(m_talk)), std::numeric_limits<Seq>::max());
    QVERIFY(m_world->session(m_eve).behind.empty());
}

void tst_RelayMarks::marksGrowByMax_rule6()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2), body(3), body(4)}));
    RaisedMarks raised = raise(m_bob, 3, 2, 1);
    QCOMPARE(raised.version, quint64(1));
    QCOMPARE(raised.changes.size(), std::size_t(1));
    QVERIFY((raised.changes.front().mark == wire::AccountMark{m_talk, m_bob.account, 3, 2, 1}));
    m_world->reopen();
    raised = raise(m_bob, 1, 4, 1); // each grows for itself
    QCOMPARE(raised.version, quint64(2));
    QVERIFY((raised.changes.front().mark == wire::AccountMark{m_talk, m_bob.account, 3, 4, 1}));
    raised = raise(m_bob, 3, 4, 0);
    QVERIFY(raised.changes.empty());
    QCOMPARE(raised.version, quint64(0));
    // Several at once: each change counts.
    const ConversationId other = m_world->talk(m_bob, QStringLiteral("eve"));
    m_world->append(request(m_bob, other, 1, {body(9)}));
    raised = m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{m_talk, 4, 4, 4}, {other, 1, 1, 1}, {m_talk, 1, 1, 1}}});
    QCOMPARE(raised.changes.size(), std::size_t(2));
    QCOMPARE(raised.version, quint64(4));
    QCOMPARE(m_world->session(m_ada).marksVersion, quint64(4));
}

void tst_RelayMarks::marksNeverExceedTheHead_A2()
{
    QVERIFY(raise(m_bob, 9, 9, 9).changes.empty()); // nothing was said yet
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    const RaisedMarks raised = raise(m_bob, 3, std::numeric_limits<Seq>::max(), 1);
    QVERIFY((raised.changes.front().mark == wire::AccountMark{m_talk, m_bob.account, 2, 2, 1}));
    m_world->append(request(m_ada, m_talk, 3, {body(3)}));
    QVERIFY((m_world->session(m_ada).marks.front() == wire::AccountMark{m_talk, m_bob.account, 2, 0, 1}));
}

void tst_RelayMarks::marksOfStrangersArePassedOver_F5()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    QVERIFY(raise(m_eve, 1, 1, 1).changes.empty());
    QVERIFY(raise({idOf<AccountId>(99), 1}, 1, 1, 1).changes.empty());
    const RaisedMarks raised =
        m_world->one<RaisedMarks>(RaiseMarks{m_bob.account, {{idOf<ConversationId>(9), 1, 1, 1}, {m_talk, 1, 0, 0}}});
    QCOMPARE(raised.changes.size(), std::size_t(1));
    QVERIFY(m_world->session(m_eve).marks.empty());
}

void tst_RelayMarks::whatOthersMayKnow_C5()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    const RaisedMarks shown = raise(m_bob, 1, 0, 0);
    QCOMPARE(shown.changes.front().members, (std::vector{m_ada.account, m_bob.account}));
    // That someone reads in private is not even a change of version that others could see.
    const RaisedMarks hidden = raise(m_bob, 1, 2, 0);
    QCOMPARE(hidden.changes.front().members, std::vector{m_bob.account});
    QVERIFY((m_world->session(m_bob, {shown.version}).marks
             == std::vector{wire::AccountMark{m_talk, m_bob.account, 1, 2, 0}}));
    QVERIFY(m_world->session(m_ada, {shown.version}).marks.empty());
    QVERIFY((m_world->session(m_ada).marks == std::vector{wire::AccountMark{m_talk, m_bob.account, 1, 0, 0}}));
    const DeviceId second = m_world->addDevice(m_bob.account);
    QVERIFY((m_world->session(second).marks == std::vector{wire::AccountMark{m_talk, m_bob.account, 1, 2, 0}}));
}

void tst_RelayMarks::onlyWhatChangedIsToldAgain_rule6()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    raise(m_ada, 2, 2, 2);
    const quint64 known = m_world->session(m_ada).marksVersion;
    raise(m_bob, 1, 1, 1);
    m_world->reopen();
    QVERIFY((m_world->session(m_ada, {known}).marks == std::vector{wire::AccountMark{m_talk, m_bob.account, 1, 0, 1}}));
    QCOMPARE(m_world->session(m_ada).marks.size(), std::size_t(2));
    const auto now = m_world->session(m_ada).marksVersion;
    QVERIFY(m_world->session(m_ada, {now}).marks.empty());
    QVERIFY(m_world->session(m_ada, {std::numeric_limits<quint64>::max()}).marks.empty());
}

QTEST_GUILESS_MAIN(tst_RelayMarks)
#include "tst_RelayMarks.moc"
