// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace porchlight::relay {

/// Accepts connections and hands each over as a descriptor, on the thread it lives on. Owns the listening descriptor;
/// never one that was accepted.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr);

    /// False when the address is taken.
    bool listenOn(const QHostAddress &address, quint16 port);
    /// After pauseAccepting(); nothing once it is closed.
    void resume();

Q_SIGNALS:
    void accepted(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void resumeSoon();
};

} // namespace porchlight::relay
