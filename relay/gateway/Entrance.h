// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/GatewayParts.h"
#include "relay/gateway/Handshakes.h"
#include "relay/gateway/Listener.h"

#include <QObject>

namespace porchlight::relay {

/// The door of a gateway: listens, lets TLS come about, and counts who is inside and who may still come in (D5, F3). Owns
/// the Listener, the handshakes and the counts; no socket once it is handed out. Lives on the gateway's thread. Knows no
/// session.
class Entrance final : public QObject
{
    Q_OBJECT
public:
    /// @p parts outlive it.
    explicit Entrance(const GatewayParts &parts);

    /// The port; 0 when it is taken, or when the address is not of loopback and there is no encryption.
    quint16 listen(quint16 port);
    /// Nobody new, and those whose handshake is not over are cut.
    void close();
    /// Holds the deadline of handshakes. To be called every now and then.
    void sweep(milliseconds now);
    std::size_t handshakes() const { return m_handshakes ? m_handshakes->count() : 0; }

    /// Counts it. False: it is too much, and to be closed at once.
    bool arrived(ConnectionId connection, const QHostAddress &address, bool isProxy = false);
    /// A proxy's connection is counted for the one it speaks for. False as above.
    bool speaksFor(ConnectionId connection, const QHostAddress &address);
    void signedIn(ConnectionId connection);
    void left(ConnectionId connection);

Q_SIGNALS:
    /// Somebody is being let in, and sweep() is needed.
    void knocked();
    /// Encrypted, or of this machine; the receiver takes the socket.
    void opened(QTcpSocket *socket);

private:
    void onAccepted(qintptr descriptor);
    void admitAgain();

    const GatewayParts &m_parts;
    Listener m_listener;
    std::unique_ptr<Handshakes> m_handshakes; ///< none without encryption
    Admission m_admission;
    bool m_paused = false; ///< too many are at the door
};

} // namespace porchlight::relay
