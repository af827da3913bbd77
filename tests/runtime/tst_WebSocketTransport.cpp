// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/WebSocketTransport.h"
#include "shared/base/RelayAddress.h"
#include "shared/wire/Limits.h"
#include "tests/runtime/EventLog.h"
#include "tests/runtime/FakeRelay.h"

#include <QTest>
#include <QWebSocket>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::runtime;

/// The socket of the app: what it believes, what it joins, what it refuses (B6, F-limits; style 14).
class TestWebSocketTransport : public QObject, private porchlight::tests::EventLog
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isUsable");
        QTest::newRow("v4") << QStringLiteral("ws://127.0.0.1:4490") << true;
        QTest::newRow("v6") << QStringLiteral("ws://[::1]:4490") << true;
        QTest::newRow("name") << QStringLiteral("ws://localhost:4490/") << true;
        QTest::newRow("without scheme") << QStringLiteral(" 127.0.0.1:4490 ") << true;
        QTest::newRow("other computer") << QStringLiteral("ws://192.168.1.5:4490") << false;
        QTest::newRow("looks local") << QStringLiteral("ws://127.0.0.1.example.org") << false;
        QTest::newRow("user part") << QStringLiteral("ws://127.0.0.1@example.org") << false;
        QTest::newRow("user part 2") << QStringLiteral("ws://x@127.0.0.1") << false;
        QTest::newRow("tls") << QStringLiteral("wss://127.0.0.1:1") << true;
        QTest::newRow("http") << QStringLiteral("http://127.0.0.1") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("nonsense") << QStringLiteral("::::") << false;
    }

    // Nothing crosses a network in the clear (F3).
    void addresses()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isUsable);
        const auto url = parseRelayAddress(typed);
        QCOMPARE(bool(url), isUsable);
        QVERIFY(url || url.error().endsWith(u'.'));
        WebSocketTransport transport(sink());
        transport.dial({1, typed});
        if (!isUsable) {
            QVERIFY(last<SocketClosed>());
            QCOMPARE(last<SocketClosed>()->reason, url.error());
        }
    }

    void nobodyThere()
    {
        QString url;
        {
            FakeRelay gone(nullptr);
            url = gone.url();
        }
        WebSocketTransport transport(sink());
        transport.dial({5, url});
        QTRY_VERIFY(last<SocketClosed>());
        QCOMPARE(last<SocketClosed>()->connection, ConnectionId(5));
        QVERIFY(last<SocketClosed>()->reason.contains(QStringLiteral("not running")));
        QTest::qWait(50);
        QCOMPARE(m_events.size(), std::size_t(1)); // told once
    }

    // One turn, one message: a group commit wakes the relay once.
    void framesOfATurnShareAMessage()
    {
        FakeRelay relay(nullptr);
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        for (int i = 0; i < 20; ++i)
            transport.transmit({1, wire::Ping()});
        transport.transmit({2, wire::Ping()}); // another connection: not ours
        QTRY_COMPARE(relay.frames().size(), std::size_t(20));
        QCOMPARE(relay.messages(), 1);
    }

    void messagesStayWithinTheLimit()
    {
        FakeRelay relay(nullptr);
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        wire::Append append;
        append.firstNumber = 1;
        append.bodies.push_back({1, {}, QByteArray(wire::bodyBytesMax, 'x')});
        for (int i = 0; i < 16; ++i)
            transport.transmit({1, append});
        QTRY_COMPARE(relay.frames().size(), std::size_t(16));
        QCOMPARE(relay.messages(), 3); // 7 of 36 KiB with their envelopes fit into 256 KiB
    }

    void hangUpSendsWhatWasWritten()
    {
        FakeRelay relay(nullptr);
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        transport.transmit({1, wire::Ping()});
        transport.hangUp(1);
        QTRY_COMPARE(relay.frames().size(), std::size_t(1));
        QTest::qWait(50);
        QCOMPARE(count<SocketClosed>(), 0); // none is expected after it
    }

    void severalFramesThenNonsense()
    {
        FakeRelay relay([](QWebSocket &socket, const wire::Frame &) {
            socket.sendBinaryMessage(wire::encode(wire::Ping()) + wire::encode(wire::Pong()) + QByteArray("\xff\xff"));
        });
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        transport.transmit({1, wire::Ping()});
        QTRY_VERIFY(last<MessageMalformed>());
        QCOMPARE(count<FrameReceived>(), 2);
    }

    void textIsMalformed()
    {
        FakeRelay relay([](QWebSocket &socket, const wire::Frame &) { socket.sendTextMessage(QStringLiteral("hi")); });
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        transport.transmit({1, wire::Ping()});
        QTRY_VERIFY(last<MessageMalformed>());
    }

    void tooLargeEndsTheConnection()
    {
        FakeRelay relay([](QWebSocket &socket, const wire::Frame &) {
            socket.sendBinaryMessage(QByteArray(wire::messageBytesMax + 1, '\0'));
        });
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        transport.transmit({1, wire::Ping()});
        QTRY_VERIFY(last<SocketClosed>());
        QCOMPARE(count<FrameReceived>(), 0);
    }

    void closeCodesBecomeSentences()
    {
        FakeRelay relay([](QWebSocket &socket, const wire::Frame &) {
            socket.close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("<b>foreign</b>"));
        });
        WebSocketTransport transport(sink());
        transport.dial({1, relay.url()});
        QTRY_VERIFY(last<SocketOpened>());
        transport.transmit({1, wire::Ping()});
        QTRY_VERIFY(last<SocketClosed>());
        QCOMPARE(last<SocketClosed>()->reason, QStringLiteral("The relay is going down for a while."));
    }
};

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "tst_WebSocketTransport.moc"
