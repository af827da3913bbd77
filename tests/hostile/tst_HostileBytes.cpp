// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/hostile/Cases.h"
#include "tests/hostile/Victim.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;

/// Section 5 of the catalogue of bad input, B-01 to B-03, B-06 and B-11, byte by byte against the real program (G20):
/// each has its outcome, and after each an honest person is served as before.
class TestHostileBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void handshakes_B01() { attack(handshakeCases()); }
    void headers_B02() { attack(headerCases()); }
    void messages_B03() { attack(messageCases()); }
    void strangers_B06() { attack(strangerCases()); }
    void cbor_B11() { attack(cborCases()); }
    void damagedFrames_B11();
    void cleanupTestCase();

private:
    void attack(const std::vector<HostileCase> &cases, int serveEvery = 1);

    Victim m_victim;
    qint64 m_residentBefore = 0;
};

void TestHostileBytes::initTestCase()
{
    QVERIFY(m_victim.start());
    QVERIFY(m_victim.serve());
    m_residentBefore = m_victim.residentBytes();
}

void TestHostileBytes::attack(const std::vector<HostileCase> &cases, int serveEvery)
{
    const QStringList wrong = m_victim.attack(cases, serveEvery);
    qInfo("%zu cases, %lld wrong", cases.size(), wrong.size());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

/// Every bit nightly, on a socket; here every 16th. The decoder alone sees each bit in every run (tests/fuzz replays).
void TestHostileBytes::damagedFrames_B11()
{
    attack(damagedFrameCases(qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 1 : 16), 50);
}

void TestHostileBytes::cleanupTestCase()
{
    const qint64 grown = m_victim.residentBytes() - m_residentBefore;
    qInfo("%d cases in all; the honest person waited %lld ms at most; the relay grew by %lld KiB", m_victim.casesTried(),
          qint64(m_victim.slowestService().count()), grown / 1024);
    QVERIFY(m_victim.casesTried() >= 300);
    QVERIFY(m_victim.program().isRunning());
    QCOMPARE(m_victim.complaints(), QByteArray());
    QCOMPARE(m_victim.program().stop().code, 0);
}

QTEST_GUILESS_MAIN(TestHostileBytes)
#include "tst_HostileBytes.moc"
