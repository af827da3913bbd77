// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real program on a disk that is full from some write on (G7), over and over: whoever sends is told within a second
// when to try again, whoever reads or tidies up is served from the reserve, also by a relay that was ended the hard way
// and starts on the full disk, and within five seconds of room messages are taken again. tst_FullDisk goes through every
// write of a run, in one process and without a network; here it is some of them, and those of the start.

#include "tests/ops/DiskGauge.h"
#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <random>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

constexpr qint64 refusedWithinMs = 1'000;
constexpr qint64 resumedWithinMs = 5'000;
constexpr int pointsInARow = 50;
constexpr qint64 reserveBytes = 16 * 1024 * 1024;

struct Amount
{
    int starts; ///< full at each of the first so many writes of a process
    int points; ///< full at some write while it serves
};

Amount amount()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? Amount{40, 250} : Amount{5, 8};
}

} // namespace

class TestRelayFullDisk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void atEveryWriteOfAStart_G7();
    void atAnyWriteWhileItServes_G7_data();
    void atAnyWriteWhileItServes_G7();
    void everythingAcknowledgedIsThere_A1();

private:
    bool start();
    std::optional<Person::Sent> send();
    /// Sends until there is no room. False when the test failed.
    bool sendUntilFull();
    /// What still goes on a full disk.
    bool servesAllElse(int point);
    bool resumes();
    void fullAfter(int writes)
    {
        m_gauge->writesLeft = writes;
        m_gauge->isArmed = 1;
    }
    void makeRoom() { m_gauge->isArmed = m_gauge->isFull = m_gauge->bytesGiven = 0; }
    qint64 reserve() const { return QFileInfo(m_relay.file(QStringLiteral("reserve"))).size(); }

    RelayProgram m_relay;
    QFile m_file;
    DiskGauge *m_gauge = nullptr;
    std::unique_ptr<Person> m_ada;
    QByteArray m_token;
    ConversationId m_notes;
    quint64 m_acknowledged = 0;
    qint64 m_longestMs = 0; ///< from room to the next message that was taken
    int m_fullSeen = 0;
    std::mt19937 m_generator;
    unsigned m_seed = 0;
};

void TestRelayFullDisk::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("PORCHLIGHT_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = std::random_device()();
    m_generator.seed(m_seed);
    m_file.setFileName(m_relay.dataFolder() + QStringLiteral("-gauge"));
    QVERIFY(m_file.open(QIODevice::ReadWrite) && m_file.resize(sizeof(DiskGauge)));
    m_gauge = reinterpret_cast<DiskGauge *>(m_file.map(0, sizeof(DiskGauge)));
    QVERIFY(m_gauge);
    m_relay.setEnvironment({QStringLiteral("LD_PRELOAD=") + qEnvironmentVariable("PORCHLIGHT_FULL_DISK"),
                            QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0"), // where there is one
                            QStringLiteral("PORCHLIGHT_FULL_DISK_GAUGE=") + m_file.fileName(),
                            QStringLiteral("PORCHLIGHT_FULL_DISK_FOLDER=") + m_relay.dataFolder() + u'/'});
    QVERIFY(m_relay.start());
    m_ada = std::make_unique<Person>(m_relay.port());
    QCOMPARE(m_ada->join(m_relay.invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = m_ada->talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    m_notes = *notes;
    QCOMPARE(send()->seq, Seq(1));
}

/// On whatever disk; and Ada comes back.
bool TestRelayFullDisk::start()
{
    m_token = m_ada->token();
    m_ada.reset();
    if (!m_relay.start()) {
        qWarning("it did not start: %s", m_relay.waitForEnd().err.constData());
        return false;
    }
    // The one that finds the disk full is told to come back, as anybody who writes.
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_ada = std::make_unique<Person>(m_relay.port());
        if (m_ada->comeBack(m_token))
            return true;
    }
    return false;
}

std::optional<Person::Sent> TestRelayFullDisk::send()
{
    const quint64 number = m_acknowledged + 1;
    const auto sent = m_ada->write(m_notes, number, messageId(number), QByteArray(int(number * 397 % 6'000), 'm'));
    if (sent && sent->error == wire::ErrorCode::None)
        m_acknowledged += sent->seq == number ? 1 : 1'000'000; // a hole is noticed at once
    return sent;
}

bool TestRelayFullDisk::sendUntilFull()
{
    QElapsedTimer clock;
    for (int i = 0; i < 100; ++i) {
        clock.start();
        const auto sent = send();
        if (!sent || m_acknowledged > 500'000) {
            qWarning("no answer, or another place");
            return false;
        }
        if (sent->error == wire::ErrorCode::None)
            continue;
        ++m_fullSeen;
        const bool isWell = sent->error == wire::ErrorCode::StorageFull && sent->retryAfterMs > 0
            && clock.elapsed() <= refusedWithinMs && m_gauge->isFull && reserve() == 0;
        if (!isWell)
            qWarning("refused with %d after %lld ms", int(sent->error), qlonglong(clock.elapsed()));
        return isWell;
    }
    qWarning("it was never full");
    return false;
}

bool TestRelayFullDisk::servesAllElse(int point)
{
    const auto again = send();
    const std::size_t stored = m_ada->read(m_notes, m_acknowledged).size();
    bool isWell = again && again->error == wire::ErrorCode::StorageFull && stored == m_acknowledged;
    if (point % 4 == 0)
        isWell = isWell && !m_relay.invite().isEmpty() && m_relay.status("disk_reserve").startsWith("none");
    if (point % 4 == 1) {
        const qsizetype runs = m_relay.log().count(" info retention-done");
        isWell = isWell && m_relay.admin({QStringLiteral("admin"), QStringLiteral("retention"), QStringLiteral("run")}).code == EX_OK
            && QTest::qWaitFor([&] { return m_relay.log().count(" info retention-done") > runs; }, 5'000);
    }
    if (!isWell)
        qWarning("with the disk full: %zu of %llu entries are given out", stored, qulonglong(m_acknowledged));
    return isWell;
}

bool TestRelayFullDisk::resumes()
{
    makeRoom();
    QElapsedTimer since;
    since.start();
    auto sent = send();
    for (; sent && sent->error != wire::ErrorCode::None && since.elapsed() < 2 * resumedWithinMs; sent = send())
        QTest::qSleep(20);
    m_longestMs = std::max(m_longestMs, since.elapsed());
    const bool isWell = sent && sent->error == wire::ErrorCode::None && since.elapsed() <= resumedWithinMs
        && reserve() == reserveBytes;
    if (!isWell)
        qWarning("%lld ms after there was room: %d", qlonglong(since.elapsed()), sent ? int(sent->error) : -1);
    return isWell;
}

/// Each may be the first that finds no room: with a reserve to give up there is no start that fails for it.
void TestRelayFullDisk::atEveryWriteOfAStart_G7()
{
    for (int write = 0; write < amount().starts; ++write) {
        m_relay.kill();
        fullAfter(write);
        QVERIFY2(start(), qPrintable(QString::number(write)));
        QVERIFY2(sendUntilFull() && servesAllElse(write), qPrintable(QString::number(write)));
        QVERIFY(resumes());
    }
}

/// In rows, so that one sees how far it has come.
void TestRelayFullDisk::atAnyWriteWhileItServes_G7_data()
{
    QTest::addColumn<int>("from");
    for (int from = 0; from < amount().points; from += pointsInARow)
        QTest::addRow("points from %d", from) << from;
}

void TestRelayFullDisk::atAnyWriteWhileItServes_G7()
{
    QFETCH(int, from);
    for (int point = from; point < std::min(from + pointsInARow, amount().points); ++point) {
        const int write = int(m_generator() % 120);
        fullAfter(write);
        const QByteArray where = "point " + QByteArray::number(point) + ", write " + QByteArray::number(write) + ", seed "
            + QByteArray::number(m_seed);
        QVERIFY2(sendUntilFull() && servesAllElse(point), where.constData());
        if (point % 4 == 2) {
            m_relay.kill();
            QVERIFY2(start() && servesAllElse(point), where.constData());
        }
        QVERIFY2(resumes(), where.constData());
    }
}

void TestRelayFullDisk::everythingAcknowledgedIsThere_A1()
{
    QCOMPARE(m_relay.stop().code, EX_OK);
    m_relay.setEnvironment({});
    QVERIFY(start());
    quint64 expected = 0;
    for (const wire::Entry &entry : m_ada->read(m_notes, m_acknowledged))
        QCOMPARE(entry.id, messageId(++expected));
    QCOMPARE(expected, m_acknowledged);
    qInfo("%d times full (%lld writes refused), %llu messages acknowledged; with room again taken after %lld ms at most; "
          "seed %u", m_fullSeen, qlonglong(m_gauge->refused), qulonglong(m_acknowledged), qlonglong(m_longestMs), m_seed);
    QVERIFY(m_gauge->refused >= m_fullSeen && m_fullSeen >= amount().starts + amount().points);
}

QTEST_GUILESS_MAIN(TestRelayFullDisk)
#include "tst_RelayFullDisk.moc"
