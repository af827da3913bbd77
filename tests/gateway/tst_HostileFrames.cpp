// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/TestRelay.h"

#include "shared/wire/Codec.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>

#include <sys/socket.h>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

constexpr int deadlineMs = 500;
constexpr qint64 mebi = 1024 * 1024;

relay::SocketLimits quickLimits()
{
    relay::SocketLimits limits;
    limits.frameDeadline = milliseconds(deadlineMs);
    limits.lingerMax = milliseconds(deadlineMs);
    return limits;
}

} // namespace

/// RFC 6455, section 5 (B-02 to B-04), through real sockets: what comes after the handshake.
class TestHostileFrames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_quick.start() && m_relay.start()); }
    void refused_B02_data();
    void refused_B02();
    void closeFrames_B03_data();
    void closeFrames_B03();
    void pingIsAnswered_B03();
    void drippedFrameIsClosed_B03();
    void drippedMessageIsClosed_B03();
    void slowFrameInTimeIsTaken_F9();
    void limitBeforeSignIn_F8();
    void limitAfterSignIn_F8();
    void unfinishedFragments_B03();
    void pingFloodWithoutReading_B03();
    void floodOfRequestsIsHeldBack_B04();
    void halfClose_B03();
    void resetAmidFrame_B03();

private:
    TestRelay m_relay;
    TestRelay m_quick{quickLimits()};
};

void TestHostileFrames::refused_B02_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("code");
    QTest::newRow("unmasked") << RawClient::frame(RawClient::Binary, "a", true, false) << 1002;
    QTest::newRow("RSV1") << RawClient::header(0xC2, 0x80) << 1002;
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
        QTest::addRow("opcode %d", opcode) << RawClient::frame(quint8(opcode), "a") << 1002;
    QTest::newRow("long ping") << RawClient::frame(RawClient::Ping, QByteArray(126, 'p')) << 1002;
    QTest::newRow("fragmented ping") << RawClient::frame(RawClient::Ping, "p", false) << 1002;
    QTest::newRow("continuation") << RawClient::frame(RawClient::Continuation, "a") << 1002;
    QTest::newRow("message in a message")
        << QByteArray(RawClient::frame(RawClient::Binary, "a", false) + RawClient::frame(RawClient::Binary, "a")) << 1002;
    QTest::newRow("text") << RawClient::frame(RawClient::Text, "hello") << 1003;
    QTest::newRow("2^63-1") << RawClient::header(0x82, 0xFF, QByteArray::fromHex("7fffffffffffffff")) << 1009;
    QTest::newRow("top bit") << RawClient::header(0x82, 0xFF, QByteArray::fromHex("8000000000000000")) << 1002;
}

void TestHostileFrames::refused_B02()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, code);
    for (const bool slowly : {false, true}) {
        RawClient client(m_relay.port());
        QVERIFY(client.open());
        // A good one before it is served; the many bytes behind it must not cost the client its close frame.
        const QByteArray stream = RawClient::frame(RawClient::Ping, "before") + bad;
        if (slowly)
            client.writeSlowly(stream);
        else
            client.write(stream + QByteArray(500'000, 'x'));
        QCOMPARE(client.readFrame().payload, QByteArray("before"));
        QCOMPARE(int(client.readClose()), code);
        QVERIFY(client.waitForEnd());
    }
}

void TestHostileFrames::closeFrames_B03_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << 1000;
    QTest::newRow("1000") << QByteArray::fromHex("03e8") << 1000;
    QTest::newRow("one byte") << QByteArray("x") << 1002;
    QTest::newRow("1005") << QByteArray::fromHex("03ed") << 1002;
    QTest::newRow("1006") << QByteArray::fromHex("03ee") << 1002;
    QTest::newRow("65535") << QByteArray::fromHex("ffff") << 1002;
    QTest::newRow("bad UTF-8") << QByteArray::fromHex("03e8c328") << 1007;
}

void TestHostileFrames::closeFrames_B03()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    RawClient client(m_relay.port());
    QVERIFY(client.open());
    // What follows a close frame is not looked at.
    client.write(RawClient::frame(RawClient::Close, payload) + RawClient::frame(RawClient::Ping, "after"));
    const auto frame = client.readFrame();
    QCOMPARE(int(RawClient::closeCodeOf(frame)), code);
    QVERIFY(client.waitForEnd());
}

void TestHostileFrames::pingIsAnswered_B03()
{
    RawClient client(m_relay.port());
    QVERIFY(client.open());
    client.write(RawClient::frame(RawClient::Pong, "unasked"));
    client.write(RawClient::frame(RawClient::Ping, QByteArray(125, 'p')));
    RawClient::Frame answer = client.readFrame();
    QCOMPARE(answer.opcode, int(RawClient::Pong));
    QCOMPARE(answer.payload, QByteArray(125, 'p'));
    // Between the fragments of a message, at once and not after it.
    client.write(RawClient::frame(RawClient::Binary, "a", false) + RawClient::frame(RawClient::Ping, "between"));
    QCOMPARE(client.readFrame().payload, QByteArray("between"));
}

void TestHostileFrames::drippedFrameIsClosed_B03()
{
    RawClient client(m_quick.port());
    QVERIFY(client.open());
    QElapsedTimer timer;
    timer.start();
    client.writeSlowly(RawClient::frame(RawClient::Binary, QByteArray(120, 'a')), 30); // 3.7 s, were it let
    QCOMPARE(client.readClose(), quint16(1008));
    QVERIFY(client.waitForEnd());
    QVERIFY2(timer.elapsed() < 4 * deadlineMs, qPrintable(QString::number(timer.elapsed())));
}

void TestHostileFrames::drippedMessageIsClosed_B03()
{
    RawClient client(m_quick.port());
    QVERIFY(client.open());
    client.write(RawClient::frame(RawClient::Binary, "a", false));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100 && client.socket().state() == QAbstractSocket::ConnectedState; ++i) {
        client.write(RawClient::frame(RawClient::Continuation, {}, false) + RawClient::frame(RawClient::Ping, {}));
        QThread::msleep(30);
        if (client.socket().waitForReadyRead(0) && timer.elapsed() > deadlineMs + 200)
            break;
    }
    QCOMPARE(client.readClose(), quint16(1008));
    QVERIFY2(timer.elapsed() < 4 * deadlineMs, qPrintable(QString::number(timer.elapsed())));
}

/// QtWebSockets alone would close after 5 s without a byte.
void TestHostileFrames::slowFrameInTimeIsTaken_F9()
{
    RawClient frame(m_relay.port());
    RawClient message(m_relay.port());
    QVERIFY(frame.open() && message.open());
    const QByteArray ping = RawClient::frame(RawClient::Ping, "slow");
    const QByteArray empty = RawClient::frame(RawClient::Binary, {}, false);
    frame.write(ping.first(4));
    message.write(empty);
    QThread::msleep(6000);
    frame.write(ping.sliced(4));
    message.write(RawClient::frame(RawClient::Continuation, {}) + ping);
    QCOMPARE(frame.readFrame().payload, QByteArray("slow"));
    QCOMPARE(message.readFrame().payload, QByteArray("slow"));
}

void TestHostileFrames::limitBeforeSignIn_F8()
{
    RawClient exact(m_relay.port());
    QVERIFY(exact.open());
    exact.write(RawClient::frame(RawClient::Binary, QByteArray(wire::messageBytesMaxBeforeSignIn, '\xff')));
    const auto error = exact.expect<wire::Error>(); // read, and found to be no CBOR
    QVERIFY(error && error->code == wire::ErrorCode::Malformed);

    RawClient above(m_relay.port());
    QVERIFY(above.open());
    above.write(RawClient::frame(RawClient::Binary, QByteArray(wire::messageBytesMaxBeforeSignIn + 1, 'a')));
    QCOMPARE(above.readClose(), quint16(1009));
}

void TestHostileFrames::limitAfterSignIn_F8()
{
    const QByteArray token = m_relay.addAccount(QStringLiteral("large"));
    RawClient client(m_relay.port());
    QVERIFY(TestRelay::signIn(client, token));
    wire::Append append;
    append.request = 7;
    append.firstNumber = 1;
    for (int i = 0; i < 6; ++i)
        append.bodies.push_back({1, {}, QByteArray(30'000, 'b')});
    client.send(append);
    QVERIFY(client.expect<wire::Appended>());
    client.write(RawClient::frame(RawClient::Binary, QByteArray(wire::messageBytesMax + 1, 'a')));
    QCOMPARE(client.readClose(), quint16(1009));
}

void TestHostileFrames::unfinishedFragments_B03()
{
    const QByteArray token = m_relay.addAccount(QStringLiteral("fragments"));
    const QByteArray fragment = RawClient::frame(RawClient::Continuation, QByteArray(64 * 1024, 'a'), false);
    const QByteArray tiny = RawClient::frame(RawClient::Continuation, {}, false);
    for (const QByteArray &piece : {fragment, tiny.repeated(10'000)}) {
        RawClient client(m_relay.port());
        QVERIFY(TestRelay::signIn(client, token));
        const qint64 before = TestRelay::residentBytes();
        qint64 sent = 0;
        QVERIFY(client.write(RawClient::frame(RawClient::Binary, "a", false)));
        while (sent < 600 * mebi && client.write(piece))
            sent += piece.size();
        const qint64 grown = TestRelay::residentBytes() - before;
        qInfo() << "cut after" << sent << "bytes; grown by" << grown;
        QVERIFY(sent < 600 * mebi);
        QVERIFY2(grown < 8 * mebi, qPrintable(QString::number(grown)));
    }
}

void TestHostileFrames::pingFloodWithoutReading_B03()
{
    RawClient client(m_relay.port());
    QVERIFY(client.open());
    client.socket().setReadBufferSize(1024); // what the relay answers stays in the kernel
    const QByteArray flood = RawClient::frame(RawClient::Ping, QByteArray(125, 'p')).repeated(1000);
    const qint64 before = TestRelay::residentBytes();
    qint64 sent = 0;
    while (sent < 200 * mebi && client.write(flood, 2000))
        sent += flood.size();
    const qint64 grown = TestRelay::residentBytes() - before;
    qInfo() << "cut after" << sent << "bytes; grown by" << grown;
    QVERIFY(sent < 200 * mebi);
    QVERIFY2(grown < 16 * mebi, qPrintable(QString::number(grown)));
}

/// A disk that stands still, and a client that asks on: the relay stops reading, and loses nothing.
void TestHostileFrames::floodOfRequestsIsHeldBack_B04()
{
    const QByteArray token = m_relay.addAccount(QStringLiteral("flood"));
    RawClient client(m_relay.port());
    QVERIFY(TestRelay::signIn(client, token));
    const auto append = [](quint64 number) {
        wire::Append request;
        request.request = request.firstNumber = number;
        request.bodies.push_back({1, {}, QByteArray(30'000, 'b')});
        return request;
    };
    const qint64 before = TestRelay::residentBytes();
    quint64 sent = 0;
    std::size_t storedBefore = 0;
    QElapsedTimer flooding;
    {
        const std::lock_guard standstill(m_relay.memory().mutex);
        storedBefore = m_relay.memory().conversations[ConversationId()].entries.size(); // by other tests
        flooding.start();
        while (sent < 3000 && client.socket().bytesToWrite() == 0) {
            client.socket().write(RawClient::frame(RawClient::Binary, wire::encode(append(++sent))));
            while (client.socket().bytesToWrite() > 0 && client.socket().waitForBytesWritten(500)) { }
        }
        const qint64 grown = TestRelay::residentBytes() - before;
        qInfo() << "held back after" << sent << "requests; grown by" << grown;
        // Once the store has stood still for half a second, what comes is refused at once, and so read on.
        QVERIFY(sent < 1000 || flooding.hasExpired(500));
        QVERIFY2(grown < 16 * mebi, qPrintable(QString::number(grown)));
    }
    // Each has one answer: stored, in their order; or refused, for the store has stood still for too long to take more.
    std::vector<quint64> refused;
    quint64 last = 0;
    quint64 stored = 0;
    QVERIFY(client.expect<wire::Behind>()); // of the session
    for (quint64 answers = 0; answers < sent; ++answers) {
        const auto answer = client.next();
        QVERIFY(answer);
        if (const auto *error = std::get_if<wire::Error>(&*answer)) {
            QCOMPARE(error->code, wire::ErrorCode::Busy);
            QVERIFY(error->retryAfterMs.value_or(0) > 0);
            refused.push_back(error->request);
            continue;
        }
        QVERIFY(std::holds_alternative<wire::Appended>(*answer));
        QVERIFY(std::get<wire::Appended>(*answer).request > last);
        last = std::get<wire::Appended>(*answer).request;
        ++stored;
    }
    QVERIFY(std::adjacent_find(refused.begin(), refused.end(), std::greater_equal<quint64>()) == refused.end());
    for (const quint64 number : refused) {
        client.send(append(number));
        const auto answer = client.next();
        QVERIFY(answer && std::holds_alternative<wire::Appended>(*answer));
        QCOMPARE(std::get<wire::Appended>(*answer).request, number);
        ++stored;
    }
    QCOMPARE(stored, sent);
    const std::lock_guard reading(m_relay.memory().mutex);
    QCOMPARE(m_relay.memory().conversations[ConversationId()].entries.size() - storedBefore, std::size_t(sent));
}

void TestHostileFrames::halfClose_B03()
{
    RawClient client(m_relay.port());
    QVERIFY(client.open());
    client.write(RawClient::frame(RawClient::Ping, "last").chopped(1));
    ::shutdown(int(client.socket().socketDescriptor()), SHUT_WR);
    QVERIFY(client.waitForEnd());
}

void TestHostileFrames::resetAmidFrame_B03()
{
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_relay.port());
        QVERIFY(client.open());
        client.write(RawClient::frame(RawClient::Binary, QByteArray(1000, 'a')).first(500));
        client.reset();
    }
    RawClient next(m_relay.port());
    QVERIFY(next.open());
}

QTEST_GUILESS_MAIN(TestHostileFrames)
#include "tst_HostileFrames.moc"
