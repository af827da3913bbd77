// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Listener.h"

#include "shared/base/Time.h"

#include <QTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace porchlight::relay {

namespace {

constexpr int backlog = 4096; // the kernel cuts it to net.core.somaxconn
constexpr auto pauseWithoutDescriptors = 200ms;

} // namespace

Listener::Listener(QObject *parent) : QTcpServer(parent)
{
    setListenBacklogSize(backlog);
    setMaxPendingConnections(backlog);
    connect(this, &QTcpServer::acceptError, this, &Listener::resumeSoon);
}

bool Listener::listenOn(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return false;
    // Accepted sockets inherit it: a system call less for each.
    const int on = 1;
    ::setsockopt(int(socketDescriptor()), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return true;
}

void Listener::incomingConnection(qintptr descriptor)
{
    Q_EMIT accepted(descriptor);
}

/// Out of descriptors, QTcpServer stops accepting for good. They come back when connections go.
void Listener::resumeSoon()
{
    QTimer::singleShot(pauseWithoutDescriptors, this, &Listener::resume);
}

/// QTcpServer would go on with a socket that it no longer has.
void Listener::resume()
{
    if (isListening())
        resumeAccepting();
}

} // namespace porchlight::relay
