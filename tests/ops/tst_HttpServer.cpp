// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Health and metrics over HTTP (G6): what is asked wrongly or slowly is refused in bounded time and memory, and numbers
// are all there is (F5).

#include "relay/ops/HttpServer.h"
#include "relay/ops/Metrics.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;

class TestHttpServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void whoIsSlowIsCut();
    void tooManyAreTurnedAway();
    void aTakenPortIsSaid();
    void metricsArePrometheus();
};

namespace {

/// What comes back until the other side ends the connection; "(open)" when it does not in time.
QByteArray ask(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(5000))
        return "(none)";
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState) {
        if (!socket.waitForReadyRead(5000) && socket.state() == QAbstractSocket::ConnectedState)
            return "(open)";
    }
    return socket.readAll();
}

HttpServer::Answer echo()
{
    return [](const QByteArray &path) {
        return path == "/there" ? HttpAnswer{200, "it is\n"} : path == "/down" ? HttpAnswer{503, {}} : HttpAnswer{};
    };
}

} // namespace

void TestHttpServer::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("there") << QByteArray("GET /there HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("old") << QByteArray("GET /there HTTP/1.0\r\n\r\n") << QByteArray("HTTP/1.1 200 OK");
    QTest::newRow("down") << QByteArray("GET /down HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 503 ");
    QTest::newRow("not there") << QByteArray("GET /../there HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("POST") << QByteArray("POST /there HTTP/1.1\r\nContent-Length: 9\r\n\r\n123456789") << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("lower case") << QByteArray("get /there HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("nonsense") << QByteArray("\0\1\2\r\n\r\n", 7) << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("absolute") << QByteArray("GET http://x/there HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("no version") << QByteArray("GET /there\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("large") << QByteArray("GET /there HTTP/1.1\r\nX: " + QByteArray(8000, 'x')) << QByteArray("HTTP/1.1 431 ");
    QTest::newRow("two at once") << QByteArray("GET /there HTTP/1.1\r\n\r\n").repeated(2) << QByteArray("HTTP/1.1 200 OK");
}

void TestHttpServer::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    HttpServer server(echo());
    const quint16 port = server.open(QHostAddress::LocalHost, 0);
    QVERIFY(port != 0);
    const QByteArray got = ask(port, request);
    QVERIFY2(got.startsWith(answer), got.constData());
    QCOMPARE(got.count("HTTP/1.1 "), 1);
    QCOMPARE(got.endsWith("\r\n\r\nit is\n"), answer.endsWith("OK"));
}

void TestHttpServer::whoIsSlowIsCut()
{
    HttpLimits limits;
    limits.wholeMax = 200ms;
    HttpServer server(echo(), limits);
    const quint16 port = server.open(QHostAddress::LocalHost, 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(port, "GET /there HT"), QByteArray());
    QVERIFY(timer.elapsed() >= 150);
    QVERIFY(ask(port, "GET /there HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
}

void TestHttpServer::tooManyAreTurnedAway()
{
    HttpLimits limits;
    limits.connectionsMax = 2;
    limits.wholeMax = 60s;
    HttpServer server(echo(), limits);
    const quint16 port = server.open(QHostAddress::LocalHost, 0);
    std::array<QTcpSocket, 2> idle;
    for (QTcpSocket &socket : idle) {
        socket.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(socket.waitForConnected(5000));
    }
    QTRY_COMPARE(ask(port, "GET /there HTTP/1.1\r\n\r\n"), QByteArray());
    idle[0].abort();
    QTRY_VERIFY(ask(port, "GET /there HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
}

void TestHttpServer::aTakenPortIsSaid()
{
    HttpServer one(echo());
    const quint16 port = one.open(QHostAddress::LocalHost, 0);
    HttpServer other(echo());
    QCOMPARE(other.open(QHostAddress::LocalHost, port), quint16(0));
}

void TestHttpServer::metricsArePrometheus()
{
    Counters counters;
    counters.gateway.accepted.add(3);
    counters.gateway.refusals[205].add(2);
    counters.writer.committed(std::chrono::milliseconds(3));
    counters.writer.committed(std::chrono::milliseconds(30));
    counters.writer.committed(std::chrono::seconds(9));
    const TurnMeter::SteadyTime begin{std::chrono::hours(1)};
    counters.gateway.turns.clock.ended(std::chrono::microseconds(300), begin);
    counters.gateway.turns.clock.ended(std::chrono::milliseconds(7), begin);
    counters.gateway.turns.processor.ended(std::chrono::milliseconds(2), begin);
    const QByteArray text = metricsText(counters);
    for (const char *line : {"# TYPE porchlight_accepted_total counter\nporchlight_accepted_total 3\n",
                             "porchlight_refusals_total{code=\"205\"} 2\n", "porchlight_commit_seconds_count 3\n",
                             "porchlight_commit_seconds_bucket{le=\"0.0025\"} 0\n",
                             "porchlight_commit_seconds_bucket{le=\"0.005\"} 1\n",
                             "porchlight_commit_seconds_bucket{le=\"0.05\"} 2\n",
                             "porchlight_commit_seconds_bucket{le=\"+Inf\"} 3\n", "porchlight_gateway_turn_seconds_bucket{le=\"0.001\"} 1\n",
                             "porchlight_gateway_turn_seconds_bucket{le=\"0.01\"} 2\n", "porchlight_gateway_longest_turn_seconds 0.007\n",
                             "porchlight_gateway_turn_cpu_seconds_bucket{le=\"0.0025\"} 1\n", "porchlight_gateway_longest_turn_cpu_seconds 0.002\n", "# TYPE process_cpu_seconds_total counter\n"})
        QVERIFY2(text.contains(line), text.constData());
    QVERIFY(!text.contains("process_resident_memory_bytes 0\n"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_HttpServer.moc"
