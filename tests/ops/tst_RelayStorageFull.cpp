// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A full disk (G4, A1, A2): the sender is told to try again and nothing is acknowledged that is not stored; with room
// again the same message goes out, once. The real program on a small file system of its own, which takes root.

#include "tests/ops/Person.h"
#include "tests/ops/PrivateMount.h"
#include "tests/ops/RelayProgram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTest>

#include <sysexits.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestRelayStorageFull final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFullDiskRefusesAndRecovers();
    void anInvitationThatWasNotStoredIsNone();
    void aRelayDoesNotStartOnAFullDisk();
    void withItsReserveItStillAcknowledgesAndTidiesUp_G7();

private:
    void fill();
    QByteArray readiness();
    void makeRoom() { QFile::remove(m_relay->file(QStringLiteral("ballast"))); }

    std::unique_ptr<RelayProgram> m_relay;
    std::unique_ptr<PrivateMount> m_disk;
};

void TestRelayStorageFull::init()
{
    m_relay = std::make_unique<RelayProgram>();
    QVERIFY(QDir().mkpath(m_relay->dataFolder()));
    m_disk = std::make_unique<PrivateMount>(m_relay->dataFolder(), 0, "size=4m,mode=0700");
    if (!m_disk->isThere())
        QSKIP("only root can mount a small file system");
}

void TestRelayStorageFull::cleanup()
{
    m_relay->kill();
    m_disk.reset();
    m_relay.reset();
}

/// What is answered to whoever asks whether it can be used.
QByteArray TestRelayStorageFull::readiness()
{
    static const QByteArray name = " http port=";
    const QByteArray log = m_relay->log();
    const qsizetype begin = log.indexOf(name) + name.size();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, log.mid(begin, log.indexOf('\n', begin) - begin).toUShort());
    socket.write("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n");
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(5'000)) {
    }
    const QByteArray answer = socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4).trimmed();
}

/// To the last byte.
void TestRelayStorageFull::fill()
{
    QFile ballast(m_relay->file(QStringLiteral("ballast")));
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
    for (const qint64 piece : {64 * 1024, 4096, 1})
        while (ballast.write(QByteArray(piece, 'b')) == piece) {
        }
}

void TestRelayStorageFull::aFullDiskRefusesAndRecovers()
{
    QVERIFY(m_relay->start());
    Person ada(m_relay->port());
    QCOMPARE(ada.join(m_relay->invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    const QByteArray body(20'000, 'm');
    const auto first = ada.write(*notes, 1, MessageId({1}), body);
    QVERIFY(first);
    QCOMPARE(first->seq, Seq(1));

    fill();
    quint64 number = 2;
    std::optional<Person::Sent> sent;
    for (; number < 200; ++number) { // what SQLite has in hand is used up first
        sent = ada.write(*notes, number, MessageId({quint8(number)}), body);
        QVERIFY(sent);
        if (sent->error != wire::ErrorCode::None)
            break;
        QCOMPARE(sent->seq, Seq(number));
    }
    QCOMPARE(sent->error, wire::ErrorCode::StorageFull);
    QVERIFY2(wire::isRetryLater(sent->error) && sent->retryAfterMs > 0, "it says when to try again");
    for (int i = 0; i < 3; ++i) {
        const auto again = ada.write(*notes, number, MessageId({quint8(number)}), body);
        QVERIFY2(again, "it goes on serving");
        QCOMPARE(again->error, wire::ErrorCode::StorageFull);
    }
    QVERIFY(m_relay->isRunning());
    QCOMPARE(m_relay->log().count(" error storage-full\n"), 1); // not one for each try

    makeRoom();
    // The breaker around the store tries again by itself (G4): service is back within 5 s of room (G7).
    QTRY_VERIFY_WITH_TIMEOUT((sent = ada.write(*notes, number, MessageId({quint8(number)}), body))
                                 && sent->error != wire::ErrorCode::StorageFull, 5'000);
    QCOMPARE(sent->error, wire::ErrorCode::None);
    QCOMPARE(sent->seq, Seq(number)); // no hole
    QCOMPARE(ada.read(*notes, number).size(), std::size_t(number));
    const auto ended = m_relay->stop();
    QCOMPARE(ended.code, EX_OK);
    QVERIFY2(ended.err.contains(" info storage-has-room\n"), ended.err.constData());
    QVERIFY(m_relay->start());
    QCOMPARE(m_relay->status("entries"), QByteArray::number(number));
}

void TestRelayStorageFull::anInvitationThatWasNotStoredIsNone()
{
    QVERIFY(m_relay->start());
    QVERIFY(!m_relay->invite().isEmpty());
    fill();
    const QStringList create{QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")};
    RelayProgram::Outcome outcome;
    for (int i = 0; i < 50 && (i == 0 || outcome.code == EX_OK); ++i)
        outcome = m_relay->admin(create);
    QCOMPARE(outcome.code, EX_IOERR);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("no room"), outcome.err.constData());
    makeRoom();
    QVERIFY(!m_relay->invite().isEmpty());
}

void TestRelayStorageFull::aRelayDoesNotStartOnAFullDisk()
{
    QVERIFY(m_relay->start());
    const QByteArray generation = m_relay->status("generation");
    QCOMPARE(m_relay->stop().code, EX_OK);
    QFile::remove(m_relay->file(QStringLiteral("relay.db-shm"))); // which may be left; with it no room is needed
    fill();
    QVERIFY(!m_relay->start());
    const auto outcome = m_relay->waitForEnd();
    QCOMPARE(outcome.code, EX_IOERR);
    QVERIFY2(outcome.err.contains("There is no room left"), outcome.err.constData());
    makeRoom();
    QVERIFY(m_relay->start());
    QCOMPARE(m_relay->status("generation"), generation);
    QVERIFY(!m_relay->invite().isEmpty());
}

void TestRelayStorageFull::withItsReserveItStillAcknowledgesAndTidiesUp_G7()
{
    m_disk.reset();
    m_disk = std::make_unique<PrivateMount>(m_relay->dataFolder(), 0, "size=40m,mode=0700");
    QVERIFY(m_disk->isThere());
    QVERIFY(m_relay->start({QStringLiteral("--http-port"), QStringLiteral("0")}));
    QCOMPARE(readiness(), QByteArray("ready"));
    QCOMPARE(m_relay->status("disk_reserve"), QByteArray("ready"));
    QCOMPARE(QFileInfo(m_relay->file(QStringLiteral("reserve"))).size(), qint64(16 * 1024 * 1024));
    Person ada(m_relay->port());
    QCOMPARE(ada.join(m_relay->invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    const QByteArray body(20'000, 'm');
    fill();
    quint64 number = 1;
    std::optional<Person::Sent> sent;
    for (; number < 200; ++number) {
        sent = ada.write(*notes, number, MessageId({quint8(number)}), body);
        QVERIFY(sent);
        if (sent->error != wire::ErrorCode::None)
            break;
    }
    QCOMPARE(sent->error, wire::ErrorCode::StorageFull);
    QVERIFY(sent->retryAfterMs > 0);
    QCOMPARE(QFileInfo(m_relay->file(QStringLiteral("reserve"))).size(), qint64(0));
    QVERIFY(m_relay->status("disk_reserve").startsWith("none"));
    for (int i = 0; i < 3; ++i) {
        // What is not a message goes on: reading, the operator's writes, retention.
        QCOMPARE(ada.read(*notes, number - 1).size(), std::size_t(number - 1));
        QVERIFY(!m_relay->invite().isEmpty());
        QCOMPARE(ada.write(*notes, number, MessageId({quint8(number)}), body)->error, wire::ErrorCode::StorageFull);
        QCOMPARE(readiness(), QByteArray("the disk is full")); // also after what was written well
        QTest::qWait(700);
    }
    QCOMPARE(m_relay->admin({QStringLiteral("admin"), QStringLiteral("retention"), QStringLiteral("run")}).code, EX_OK);
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->log().contains(" info retention-done"), 5'000);

    makeRoom();
    QElapsedTimer since;
    since.start();
    do {
        sent = ada.write(*notes, number, MessageId({quint8(number)}), body);
        QVERIFY(sent);
    } while (sent->error != wire::ErrorCode::None && since.elapsed() < 10'000);
    QCOMPARE(sent->error, wire::ErrorCode::None);
    QCOMPARE(sent->seq, Seq(number));
    QVERIFY2(since.elapsed() < 5'000, "sending goes on by itself, soon");
    QCOMPARE(m_relay->status("disk_reserve"), QByteArray("ready"));
    QTRY_COMPARE(readiness(), QByteArray("ready"));
}

QTEST_GUILESS_MAIN(TestRelayStorageFull)
#include "tst_RelayStorageFull.moc"
