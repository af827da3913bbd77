// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/RelayServer.h"
#include "tests/gateway/FakeStore.h"
#include "tests/gateway/RawClient.h"

namespace porchlight::tests {

/// A real relay, threads and sockets and all, over a store in memory.
class TestRelay
{
public:
    explicit TestRelay(const relay::SocketLimits &limits = {}, const std::optional<QSslConfiguration> &tls = {},
                       const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));

    bool start() { return m_server.start() == relay::RelayServer::Started::Yes; }
    quint16 port() const { return m_server.port(); }
    relay::RelayServer &server() { return m_server; }
    FakeMemory &memory() { return *m_memory; }

    /// An account that needs no invitation and no password; the token is good for hello.
    QByteArray addAccount(const QString &handle);
    /// Opens @p client, says hello and waits for the welcome.
    static bool signIn(RawClient &client, const QByteArray &token);

    /// Of this process. Always 0 with a sanitizer, which keeps what is freed.
    static qint64 residentBytes();

private:
    std::shared_ptr<FakeMemory> m_memory;
    relay::RelayServer m_server;
};

} // namespace porchlight::tests
