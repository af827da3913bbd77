// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/SystemFixture.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using store::MessageStatus;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// What interrupts people in ordinary life, with real processes: someone is away, the relay hangs, the app is quit while
/// it works. Holds A2, A3, A5, A6 and A7.
class tst_Interruption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void messagesWaitForWhoIsAway_A5();
    void aRelayThatHangsLosesNothing_A2_A3();
    void quittingWhileComposingKeepsEverything_A6();
    void writingWithoutARelayIsKept_A6();

private:
    void endsWell();

    std::unique_ptr<SystemFixture> m_system;
};

void tst_Interruption::init()
{
    m_system = std::make_unique<SystemFixture>();
    const QString trouble = m_system->begin();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_Interruption::cleanup()
{
    if (QTest::currentTestFailed())
        m_system->keepFolder();
    m_system.reset();
}

void tst_Interruption::endsWell()
{
    const bool hasConverged = QTest::qWaitFor([this] { return m_system->hasConverged(); }, patienceMs);
    QVERIFY2(hasConverged, qPrintable(m_system->report()));
    const QString ending = m_system->end();
    QVERIFY2(ending.isEmpty(), qPrintable(ending));
    const auto verdict = m_system->judge();
    QVERIFY2(verdict.isClean(), qPrintable(verdict.complaints.join(u'\n')));
    QCOMPARE(verdict.acknowledged, m_system->alice.written() + m_system->bob.written());
}

void tst_Interruption::messagesWaitForWhoIsAway_A5()
{
    QVERIFY(m_system->bob.stop());
    m_system->alice.compose(40);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.ownAtLeast(MessageStatus::Sent), 40, patienceMs);
    QCOMPARE(m_system->alice.ownAtLeast(MessageStatus::Delivered), 0);
    QVERIFY(m_system->bob.start());
    QTRY_COMPARE_WITH_TIMEOUT(m_system->bob.shownCount(), 40, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.ownAtLeast(MessageStatus::Delivered), 40, patienceMs);
    QCOMPARE(m_system->alice.ownAtLeast(MessageStatus::Read), 0);
    m_system->bob.readAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.ownAtLeast(MessageStatus::Read), 40, patienceMs);
    endsWell();
}

void tst_Interruption::aRelayThatHangsLosesNothing_A2_A3()
{
    m_system->alice.compose(3);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.ownAtLeast(MessageStatus::Delivered), 3, patienceMs);
    m_system->relay.suspend();
    m_system->alice.compose(10);
    m_system->bob.compose(10);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.storedCount(), 13, patienceMs);
    QTest::qWait(5'000); // this long it stands still
    QCOMPARE(m_system->alice.ownAtLeast(MessageStatus::Sent), 3);
    QCOMPARE(m_system->bob.ownAtLeast(MessageStatus::Sent), 0);
    m_system->relay.resume();
    endsWell();
}

void tst_Interruption::quittingWhileComposingKeepsEverything_A6()
{
    for (int round = 0; round < 5; ++round) {
        m_system->alice.compose(30);
        QTest::qWait(round * 4); // in the middle of it, at one step or another
        QVERIFY(m_system->alice.stop());
        QVERIFY(m_system->alice.start());
    }
    endsWell();
    QVERIFY(m_system->alice.written() == 150);
}

void tst_Interruption::writingWithoutARelayIsKept_A6()
{
    QVERIFY(m_system->relay.stop());
    m_system->alice.compose(20);
    QTRY_COMPARE_WITH_TIMEOUT(m_system->alice.storedCount(), 20, patienceMs);
    m_system->alice.kill();
    QVERIFY(m_system->alice.start());
    QCOMPARE(m_system->alice.ownAtLeast(MessageStatus::Sending), 20);
    QCOMPARE(m_system->alice.ownAtLeast(MessageStatus::Sent), 0);
    QVERIFY(m_system->relay.start());
    m_system->alice.tryNow();
    m_system->bob.tryNow();
    endsWell();
}

QTEST_GUILESS_MAIN(tst_Interruption)

#include "tst_Interruption.moc"
