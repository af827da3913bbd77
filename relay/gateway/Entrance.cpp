// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Entrance.h"

#include <QTcpSocket>

#include <utility>

#include <unistd.h>

namespace porchlight::relay {

Entrance::Entrance(const GatewayParts &parts) : m_parts(parts), m_admission(parts.limits.admission)
{
    connect(&m_listener, &Listener::accepted, this, &Entrance::onAccepted);
    if (m_parts.tls) {
        m_handshakes = std::make_unique<Handshakes>(*m_parts.tls, m_parts.limits, nullptr);
        connect(m_handshakes.get(), &Handshakes::secured, this, &Entrance::opened);
    }
}

quint16 Entrance::listen(quint16 port)
{
    if (!m_handshakes && !m_parts.address.isLoopback())
        return 0; // nothing crosses a network in the clear (F3)
    return m_listener.listenOn(m_parts.address, port) ? m_listener.serverPort() : 0;
}

void Entrance::close()
{
    m_listener.close();
    if (m_handshakes)
        m_handshakes->clear();
}

void Entrance::sweep(milliseconds now)
{
    if (m_handshakes)
        m_handshakes->sweep(now);
}

void Entrance::onAccepted(qintptr descriptor)
{
    if (std::cmp_greater_equal(m_admission.count() + handshakes(), m_parts.limits.connectionsMax)) {
        ::close(int(descriptor));
        m_parts.counters->turnedAway.add(1);
        return;
    }
    m_parts.counters->accepted.add(1);
    Q_EMIT knocked();
    if (m_handshakes)
        return m_handshakes->begin(descriptor, m_parts.clock.now().mono);
    auto *socket = new QTcpSocket;
    if (socket->setSocketDescriptor(descriptor))
        Q_EMIT opened(socket);
    else
        delete socket;
}

bool Entrance::arrived(ConnectionId connection, const QHostAddress &address, bool isProxy)
{
    if (!m_admission.arrived(connection, address, isProxy)) {
        m_parts.counters->turnedAway.add(1);
        return false;
    }
    if (m_admission.isCrowded()) {
        m_paused = true;
        m_listener.pauseAccepting(); // the kernel's queue holds them
    }
    return true;
}

bool Entrance::speaksFor(ConnectionId connection, const QHostAddress &address)
{
    m_admission.left(connection);
    return arrived(connection, address);
}

void Entrance::signedIn(ConnectionId connection)
{
    m_admission.signedIn(connection);
    admitAgain();
}

void Entrance::left(ConnectionId connection)
{
    m_admission.left(connection);
    admitAgain();
}

void Entrance::admitAgain()
{
    if (!m_paused || !m_admission.hasRoomAgain())
        return;
    m_paused = false;
    m_listener.resume();
}

} // namespace porchlight::relay
