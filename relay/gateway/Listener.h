// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace porchlight::relay {

/// Accepts connections and hands each over as a socket, on the thread it lives on. Owns the listening descriptor and
/// whatever sockets nobody has taken as children yet. Never reads from one.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr);

    /// False when the address is taken, or is not of loopback: only there, as long as there is no encryption.
    bool listenOnLoopback(const QHostAddress &address, quint16 port);
    /// After pauseAccepting(); nothing once it is closed.
    void resume();

Q_SIGNALS:
    void accepted(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void resumeSoon();
};

} // namespace porchlight::relay
