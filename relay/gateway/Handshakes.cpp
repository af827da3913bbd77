// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Handshakes.h"

#include <QSslSocket>

#include <utility>

namespace porchlight::relay {

Handshakes::Handshakes(const QSslConfiguration &configuration, const SocketLimits &limits, QObject *parent)
    : QObject(parent), m_configuration(configuration), m_limits(limits)
{
}

Handshakes::~Handshakes()
{
    clear();
}

void Handshakes::begin(qintptr descriptor, milliseconds now)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (std::cmp_greater_equal(m_waiting.size(), m_limits.handshakesMax))
        cut(m_waiting.begin()->first);
    const quint64 id = ++m_lastId;
    m_waiting.emplace(id, Waiting{socket, now});
    // Nothing of what is inside the encryption is taken in before it stands, and little after.
    socket->setReadBufferSize(m_limits.readChunkBytesBeforeSignIn);
    socket->setSslConfiguration(m_configuration);
    connect(socket, &QSslSocket::encrypted, this, [this, id] { onSecured(id); });
    connect(socket, &QSslSocket::disconnected, this, [this, id] { cut(id); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, id] { cut(id); });
    socket->startServerEncryption();
}

void Handshakes::onSecured(quint64 id)
{
    const auto node = m_waiting.extract(id);
    if (node.empty())
        return;
    QSslSocket *const socket = node.mapped().socket;
    socket->disconnect(this);
    Q_EMIT secured(socket);
}

void Handshakes::cut(quint64 id)
{
    const auto node = m_waiting.extract(id);
    if (node.empty())
        return;
    QSslSocket *const socket = node.mapped().socket;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater(); // it may be what is speaking
}

void Handshakes::sweep(milliseconds now)
{
    while (!m_waiting.empty() && now - m_waiting.begin()->second.since >= m_limits.tlsDeadline)
        cut(m_waiting.begin()->first);
}

void Handshakes::clear()
{
    while (!m_waiting.empty())
        cut(m_waiting.begin()->first);
}

} // namespace porchlight::relay
