// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sync that fails once, and then none any more (A1, reliability G8): whichever it is in the life of the process,
// nothing is acknowledged after it, the process ends within a second, and started again it has all that it had
// acknowledged. Were it to go on, the next sync would say that all is well and it would not be.

#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <ctime>
#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

constexpr int syncsInARow = 50;
constexpr qint64 endsWithinMs = 1'000;

int syncsTried()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 1'000 : 200;
}

qint64 nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

class TestRelayFailedSync final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFolderThatIsNotSyncedIsNoPlaceToBegin_A1();
    void nothingIsAcknowledgedAfterIt_A1_G8_data();
    void nothingIsAcknowledgedAfterIt_A1_G8();
    void everythingAcknowledgedIsThere_A1();

private:
    /// Starts with one sync that will fail, and writes until it has. False when the test failed.
    bool writeUntilItFails(int sync);
    void failSync(const QString &variable, int sync);
    /// When the sync failed, 0 when none did; and when the last commit before it was on the disk.
    std::pair<qint64, qint64> noted() const;
    qint64 failedAtNs() const { return noted().first; }

    RelayProgram m_relay;
    QByteArray m_token;
    ConversationId m_notes;
    quint64 m_acknowledged = 0;
    qint64 m_lastSentNs = 0;   ///< the request that was answered last
    qint64 m_lastAnswerNs = 0;
    int m_atStart = 0;
    int m_whileServing = 0;
};

void TestRelayFailedSync::initTestCase()
{
    QVERIFY(m_relay.start());
    Person ada(m_relay.port());
    QCOMPARE(ada.join(m_relay.invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    m_notes = *notes;
    m_token = ada.token();
    QCOMPARE(m_relay.stop().code, EX_OK);
}

void TestRelayFailedSync::failSync(const QString &variable, int sync)
{
    const QString note = m_relay.dataFolder() + QStringLiteral("-failed");
    QFile::remove(note);
    m_relay.setEnvironment({QStringLiteral("LD_PRELOAD=") + qEnvironmentVariable("PORCHLIGHT_FAILING_SYNC"),
                            QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0"), // where there is one
                            variable + u'=' + QString::number(sync),
                            QStringLiteral("PORCHLIGHT_FAIL_SYNC_NOTE=") + note});
}

/// The names of the database and of its log must be there when the power fails, and not only what is in them.
void TestRelayFailedSync::aFolderThatIsNotSyncedIsNoPlaceToBegin_A1()
{
    for (const int sync : {1, 2}) {
        failSync(QStringLiteral("PORCHLIGHT_FAIL_FOLDER_SYNC"), sync);
        QVERIFY(!m_relay.start());
        QVERIFY(m_relay.waitForEnd().code > 0);
        QVERIFY(failedAtNs() > 0);
    }
}

void TestRelayFailedSync::nothingIsAcknowledgedAfterIt_A1_G8_data()
{
    QTest::addColumn<int>("first");
    for (int first = 1; first <= syncsTried(); first += syncsInARow)
        QTest::addRow("syncs %d to %d", first, first + syncsInARow - 1) << first;
}

void TestRelayFailedSync::nothingIsAcknowledgedAfterIt_A1_G8()
{
    QFETCH(int, first);
    for (int sync = first; sync < first + syncsInARow; ++sync)
        QVERIFY2(writeUntilItFails(sync), qPrintable(QString::number(sync)));
}

bool TestRelayFailedSync::writeUntilItFails(int sync)
{
    failSync(QStringLiteral("PORCHLIGHT_FAIL_SYNC"), sync);
    if (!m_relay.start()) {
        ++m_atStart;
        return failedAtNs() > 0 && m_relay.waitForEnd().code > 0;
    }
    Person ada(m_relay.port());
    m_lastAnswerNs = 0;
    bool answered = ada.comeBack(m_token);
    for (int i = 0; answered && i < sync + 50; ++i) {
        const qint64 sentNs = nowNs();
        const auto sent = ada.write(m_notes, m_acknowledged + 1, messageId(m_acknowledged + 1), "acknowledged");
        answered = sent && sent->seq == m_acknowledged + 1;
        if (answered) {
            ++m_acknowledged;
            m_lastAnswerNs = nowNs();
            m_lastSentNs = sentNs;
        }
    }
    QElapsedTimer clock;
    clock.start();
    const auto ended = m_relay.waitForEnd();
    ++m_whileServing;
    const auto [failedAt, committedAt] = noted();
    // The answer to a commit that was on the disk may still be on its way when a later sync fails, one of a checkpoint for
    // instance. There is one request at a time: its own commit is the one since it was sent.
    const bool wasOnDisk = m_lastAnswerNs < failedAt || m_lastSentNs < committedAt;
    const bool isWell = !answered && failedAt > 0 && ended.code == EX_IOERR && clock.elapsed() <= endsWithinMs && wasOnDisk;
    if (!isWell) {
        qWarning("ended with %d after %lld ms; the last answer came %lld us after the sync had failed", ended.code,
                 qlonglong(clock.elapsed()), qlonglong(m_lastAnswerNs - failedAt) / 1'000);
    }
    return isWell;
}

std::pair<qint64, qint64> TestRelayFailedSync::noted() const
{
    QFile note(m_relay.dataFolder() + QStringLiteral("-failed"));
    if (!note.open(QIODevice::ReadOnly))
        return {0, 0};
    const QList<QByteArray> moments = note.readAll().trimmed().split(' ');
    return {moments.value(0).toLongLong(), moments.value(1).toLongLong()};
}

void TestRelayFailedSync::everythingAcknowledgedIsThere_A1()
{
    m_relay.setEnvironment({});
    QVERIFY(m_relay.start());
    Person ada(m_relay.port());
    QVERIFY(ada.comeBack(m_token));
    const auto next = ada.write(m_notes, m_acknowledged + 1, messageId(m_acknowledged + 1), "acknowledged");
    QVERIFY(next);
    QCOMPARE(next->seq, Seq(m_acknowledged + 1));
    QVERIFY(m_acknowledged > quint64(syncsTried()));
    quint64 expected = 0;
    for (const wire::Entry &entry : ada.read(m_notes, m_acknowledged + 1))
        QCOMPARE(entry.id, messageId(++expected));
    QCOMPARE(expected, m_acknowledged + 1);
    QVERIFY(m_whileServing > m_atStart);
    qInfo("%d syncs failed, one in each life of the relay (%d of them before it served); %llu messages acknowledged, all "
          "there", m_atStart + m_whileServing, m_atStart, qulonglong(m_acknowledged));
}

QTEST_GUILESS_MAIN(TestRelayFailedSync)
#include "tst_RelayFailedSync.moc"
