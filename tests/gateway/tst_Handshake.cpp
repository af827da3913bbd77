// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/TestRelay.h"

#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;

namespace {

constexpr int deadlineMs = 400;

relay::SocketLimits quickLimits()
{
    relay::SocketLimits limits;
    limits.handshakeDeadline = milliseconds(deadlineMs);
    return limits;
}

} // namespace

/// RFC 6455, section 4 (B-01): what may happen before there is a WebSocket.
class TestHandshake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_quick.start() && m_relay.start()); }
    void byteByByte_B01();
    void neverEnding_B01();
    void dripped_B01();
    void tooLong_B01();
    void refusedRequests_B01_data();
    void refusedRequests_B01();
    void framesBehindTheRequest_B01();
    void silentConnectionsKeepNobodyOut_B05();

private:
    TestRelay m_relay;
    TestRelay m_quick{quickLimits()};
};

void TestHandshake::byteByByte_B01()
{
    RawClient client(m_relay.port());
    client.writeSlowly(RawClient::request());
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 101"));
    client.write(RawClient::frame(RawClient::Ping, "here"));
    QCOMPARE(client.readFrame().payload, QByteArray("here"));
}

void TestHandshake::neverEnding_B01()
{
    RawClient silent(m_quick.port());
    RawClient half(m_quick.port());
    half.write(RawClient::request().chopped(2));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(half.readAnswer().startsWith("HTTP/1.1 408"));
    QVERIFY(timer.elapsed() > deadlineMs / 2 && timer.elapsed() < 3 * deadlineMs);
    QVERIFY(half.waitForEnd());
    QVERIFY(silent.waitForEnd());
}

void TestHandshake::dripped_B01()
{
    RawClient client(m_quick.port());
    QElapsedTimer timer;
    timer.start();
    client.writeSlowly(RawClient::request() + QByteArray(1000, 'x'), 20); // whole after 3 s, were it let
    QVERIFY(client.waitForEnd());
    QVERIFY(timer.elapsed() < 4 * deadlineMs);
}

void TestHandshake::tooLong_B01()
{
    for (const QByteArray &line : {QByteArray("X: " + QByteArray(100'000, 'a')),
                                   QByteArray("X: " + QByteArray(80, 'a') + "\r\n").repeated(1000)}) {
        RawClient client(m_relay.port());
        client.write(RawClient::request(line + "\r\n"));
        QVERIFY(client.readAnswer().startsWith("HTTP/1.1 431"));
        QVERIFY(client.waitForEnd());
    }
    RawClient endless(m_relay.port());
    endless.write("GET / HTTP/1.1\r\n" + QByteArray(8 * 1024, 'a'));
    QVERIFY(endless.readAnswer().startsWith("HTTP/1.1 431"));
}

void TestHandshake::refusedRequests_B01_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray good = RawClient::request();
    const auto changed = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("no key") << changed("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "");
    QTest::newRow("version 12") << changed("Version: 13", "Version: 12");
    QTest::newRow("version 14") << changed("Version: 13", "Version: 14");
    QTest::newRow("no version") << changed("Sec-WebSocket-Version: 13\r\n", "");
    QTest::newRow("HTTP/1.0") << changed("HTTP/1.1", "HTTP/1.0");
    QTest::newRow("POST") << changed("GET", "POST");
    QTest::newRow("no upgrade") << changed("Upgrade: websocket\r\n", "");
    QTest::newRow("a web page's origin") << RawClient::request("Origin: http://localhost:8080\r\n");
    QTest::newRow("NUL") << QByteArray(QByteArray(1, '\0') + good);
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11);
    QTest::newRow("nothing but the end") << QByteArray("\r\n\r\n");
}

void TestHandshake::refusedRequests_B01()
{
    QFETCH(QByteArray, request);
    RawClient client(m_relay.port());
    client.write(request);
    QVERIFY(!client.readAnswer().startsWith("HTTP/1.1 101"));
    QVERIFY(client.waitForEnd());
}

void TestHandshake::framesBehindTheRequest_B01()
{
    const QByteArray ping = RawClient::frame(RawClient::Ping, "early");
    RawClient client(m_relay.port());
    client.write(RawClient::request() + ping + ping.chopped(3));
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 101"));
    QCOMPARE(client.readFrame().payload, QByteArray("early"));
    client.write(ping.last(3));
    QCOMPARE(client.readFrame().payload, QByteArray("early"));

    RawClient wrong(m_relay.port());
    wrong.write(RawClient::request() + RawClient::frame(RawClient::Binary, "a", true, false));
    QVERIFY(wrong.readAnswer().startsWith("HTTP/1.1 101"));
    QCOMPARE(wrong.readClose(), quint16(1002));
}

void TestHandshake::silentConnectionsKeepNobodyOut_B05()
{
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 400; ++i)
        silent.push_back(std::make_unique<RawClient>(m_relay.port()));
    QElapsedTimer timer;
    timer.start();
    RawClient client(m_relay.port());
    QVERIFY(client.open());
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestHandshake)
#include "tst_Handshake.moc"
