// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/WebSocketTransport.h"

#include "app/runtime/CloseReason.h"
#include "app/runtime/RelayTrust.h"
#include "shared/base/Sentence.h"
#include "shared/wire/Packing.h"
#include "shared/wire/Limits.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocket>

namespace porchlight::runtime {

namespace {

constexpr auto farewellMax = std::chrono::seconds(2); // for the close handshake of a socket that was hung up
// Below the time that the engine gives a dial: else it would say of the relay what is true of the proxy.
constexpr auto proxyAnswersWithin = std::chrono::seconds(8);

} // namespace

WebSocketTransport::WebSocketTransport(Sink sink, std::shared_ptr<const RelayProxy> proxy, QObject *parent)
    : QObject(parent), m_sink(std::move(sink)), m_proxy(std::move(proxy))
{
    if (m_proxy)
        connect(m_proxy.get(), &RelayProxy::changed, this, &WebSocketTransport::proxyChanged);
}

WebSocketTransport::~WebSocketTransport()
{
    retire(); // what has not left by now is lost, as with any cut of the connection
}

void WebSocketTransport::dial(const engine::Dial &dial)
{
    retire();
    const auto relay = parseRelayAddress(dial.relayUrl);
    if (!relay)
        return m_sink(engine::SocketClosed{dial.connection, relay.error()});
    m_connection = dial.connection;
    m_error = QAbstractSocket::UnknownSocketError;
    m_wasOpen = m_isStranger = false;
    m_distrust.clear();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    prepare(*relay);
    m_socket->setMaxAllowedIncomingMessageSize(quint64(wire::messageBytesMax));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(wire::messageBytesMax));
    connect(m_socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &WebSocketTransport::onMessage);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this] { m_sink(engine::MessageMalformed{m_connection}); });
    // Whichever of the two comes; queued, because at the error the close code is not known yet.
    const auto endLater = [this, id = m_connection] {
        QMetaObject::invokeMethod(this, [this, id] { onEnded(id); }, Qt::QueuedConnection);
    };
    connect(m_socket, &QWebSocket::disconnected, this, endLater);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this, endLater](QAbstractSocket::SocketError error) {
                m_error = error;
                endLater();
            });
    m_socket->open(QUrl(m_relay.socketUrl()));
}

void WebSocketTransport::prepare(const RelayAddress &relay)
{
    m_relay = relay;
    // The address and the choice are the whole truth about where it goes: never by what else the process has set.
    const QNetworkProxy proxy = m_proxy ? m_proxy->towards(relay) : QNetworkProxy(QNetworkProxy::NoProxy);
    m_isProxied = proxy.type() != QNetworkProxy::NoProxy;
    m_socket->setProxy(proxy);
    if (m_isProxied)
        QTimer::singleShot(proxyAnswersWithin, m_socket, [this, id = m_connection] { giveUpOnProxy(id); });
    if (relay.proof == RelayAddress::Proof::Loopback)
        return;
    m_socket->setSslConfiguration(trustOf(relay));
    // Direct: an answer from a queued slot would come too late, and the handshake would have failed.
    connect(m_socket, &QWebSocket::sslErrors, this, &WebSocketTransport::onSslErrors, Qt::DirectConnection);
}

/// With a pin this comes before a byte of HTTP has left, whatever the certificate; it is the place that decides.
void WebSocketTransport::onSslErrors(const QList<QSslError> &errors)
{
    if (m_relay.proof != RelayAddress::Proof::Pin) {
        m_distrust = describeDistrust(errors);
        return;
    }
    if (!hasPinnedKey(m_socket->sslConfiguration().peerCertificate(), m_relay)) {
        m_isStranger = true;
        m_distrust = describeStranger();
    } else if (!areExcusedByPin(errors)) {
        m_distrust = describeDistrust(errors);
    } else {
        m_socket->ignoreSslErrors();
    }
}

void WebSocketTransport::onConnected()
{
    // A second look: were there ever a handshake without errors, nobody would have been asked.
    if (m_relay.proof == RelayAddress::Proof::Pin
        && !hasPinnedKey(m_socket->sslConfiguration().peerCertificate(), m_relay)) {
        m_isStranger = true;
        m_distrust = describeStranger();
        QMetaObject::invokeMethod(this, [this, id = m_connection] { onEnded(id); }, Qt::QueuedConnection);
        return;
    }
    m_wasOpen = true;
    m_sink(engine::SocketOpened{m_connection});
}

void WebSocketTransport::hangUp(engine::ConnectionId connection)
{
    if (m_socket && connection == m_connection)
        retire();
}

void WebSocketTransport::transmit(const engine::Transmit &transmit)
{
    if (!m_socket || transmit.connection != m_connection || !m_wasOpen)
        return;
    const QByteArray frame = wire::encode(transmit.frame);
    if (m_pending.size() + frame.size() > wire::messageBytesMax)
        flush();
    m_pending += frame;
    if (std::exchange(m_flushPosted, true))
        return;
    QMetaObject::invokeMethod(this, &WebSocketTransport::flush, Qt::QueuedConnection);
}

void WebSocketTransport::flush()
{
    m_flushPosted = false;
    if (m_socket && !m_pending.isEmpty())
        m_socket->sendBinaryMessage(m_pending);
    m_pending.clear();
}

void WebSocketTransport::onMessage(const QByteArray &message)
{
    const engine::ConnectionId connection = m_connection;
    wire::Decoded decoded = wire::decodeUnpacking(message);
    for (wire::Frame &frame : decoded.frames)
        m_sink(engine::FrameReceived{connection, std::move(frame)});
    if (decoded.malformed)
        m_sink(engine::MessageMalformed{connection});
}

void WebSocketTransport::onEnded(engine::ConnectionId connection)
{
    if (!m_socket || connection != m_connection)
        return;
    QString reason = m_wasOpen ? describeClose(m_socket->closeCode())
        : !m_distrust.isEmpty() ? m_distrust
        : m_isProxied           ? describeProxyFailure(m_error)
                                : describeFailure(m_error);
    retire();
    m_sink(engine::SocketClosed{connection, std::move(reason), m_isStranger});
}

void WebSocketTransport::proxyChanged()
{
    if (!m_socket)
        return;
    const engine::ConnectionId connection = m_connection;
    retire();
    m_sink(engine::SocketClosed{connection, Sentence::english("The way to the relay was changed in the settings.")});
}

void WebSocketTransport::giveUpOnProxy(engine::ConnectionId connection)
{
    if (!m_socket || connection != m_connection || m_wasOpen)
        return;
    retire();
    m_sink(engine::SocketClosed{connection, Sentence::english("The proxy does not answer, or the relay behind it does not.")});
}

void WebSocketTransport::retire()
{
    if (!m_socket)
        return;
    flush();
    m_socket->flush();
    QWebSocket *const socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    if (socket->state() == QAbstractSocket::ConnectedState) {
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(farewellMax, socket, &QObject::deleteLater);
        socket->close();
    } else {
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace porchlight::runtime
