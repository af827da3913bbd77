// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/RelayProxy.h"
#include "app/runtime/Transport.h"

#include "shared/base/RelayAddress.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslError>

class QWebSocket;

namespace porchlight::runtime {

/// One WebSocket for each dial, at most one at a time. Frames of one turn of the event loop share a message: a system
/// call and a wake-up of the relay for a whole group commit. Messages that come in are limited before they are
/// gathered, and read whole or not believed. What answers is the relay, by its pin or its certificate, before anybody
/// hears that the connection is open: until then nothing leaves but the request, which holds no secret. Lives on the thread that made it. Never reconnects: when to try again is
/// the engine's business.
class WebSocketTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    /// Without @p proxy it goes directly. Another choice ends the connection that there is.
    explicit WebSocketTransport(Sink sink, std::shared_ptr<const RelayProxy> proxy = nullptr, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void dial(const engine::Dial &dial) override;
    void hangUp(engine::ConnectionId connection) override;
    void transmit(const engine::Transmit &transmit) override;

private:
    void prepare(const RelayAddress &relay);
    void onSslErrors(const QList<QSslError> &errors);
    void onConnected();
    void onMessage(const QByteArray &message);
    void onEnded(engine::ConnectionId connection);
    void flush();
    void retire();
    void proxyChanged();
    void giveUpOnProxy(engine::ConnectionId connection);

    const Sink m_sink;
    const std::shared_ptr<const RelayProxy> m_proxy;
    engine::ConnectionId m_connection = 0;
    QWebSocket *m_socket = nullptr; ///< a child
    QByteArray m_pending;           ///< frames of this turn
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    RelayAddress m_relay;
    QString m_distrust; ///< why what answers is not believed; empty if it is
    bool m_isStranger = false;
    bool m_wasOpen = false;
    bool m_isProxied = false;
    bool m_flushPosted = false;
};

} // namespace porchlight::runtime
