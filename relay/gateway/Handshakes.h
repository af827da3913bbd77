// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/SocketLimits.h"

#include <QObject>
#include <QSslConfiguration>

#include <map>

class QSslSocket;
class QTcpSocket;

namespace porchlight::relay {

/// The connections whose TLS handshake is not over yet. Owns their sockets until then. Bounded in time and number: when
/// there are too many, the one that has taken longest goes, for an honest handshake takes some milliseconds and whoever
/// comes must not wait for those who only hold a place. Lives on the gateway's thread. Never reads what is inside.
class Handshakes final : public QObject
{
    Q_OBJECT
public:
    Handshakes(const QSslConfiguration &configuration, const SocketLimits &limits, QObject *parent);
    ~Handshakes() override;

    /// Takes the descriptor of an accepted connection.
    void begin(qintptr descriptor, milliseconds now);
    /// Holds the deadline. To be called every now and then.
    void sweep(milliseconds now);
    std::size_t count() const { return m_waiting.size(); }
    /// Cuts them all.
    void clear();

Q_SIGNALS:
    /// What is read and written from now on is encrypted; the receiver takes the socket.
    void secured(QTcpSocket *socket);

private:
    struct Waiting
    {
        QSslSocket *socket = nullptr; ///< a child
        milliseconds since;
    };

    void onSecured(quint64 id);
    void cut(quint64 id);

    const QSslConfiguration m_configuration;
    const SocketLimits &m_limits;
    std::map<quint64, Waiting> m_waiting; ///< the oldest first
    quint64 m_lastId = 0;
};

} // namespace porchlight::relay
