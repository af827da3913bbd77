// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/GatewayThread.h"
#include "shared/base/MachineClock.h"

namespace porchlight::relay {

/// What a relay is started with.
struct RelaySettings
{
    std::function<std::unique_ptr<Store>()> openStore;    ///< on the writer's thread; null: it cannot be opened
    ReaderPool::OpenReader openReader;                    ///< on each reading thread, once the store is open
    std::function<void()> betweenTransactions = [] {};    ///< on the writer's thread
    std::function<void()> commitFailed = &WriterParts::exitAfterFailedCommit;
    int readerThreads = 2;
    QHostAddress address{QHostAddress::LocalHost}; ///< without TLS any of loopback
    std::optional<QSslConfiguration> tls;          ///< none: no encryption
    TrustedProxies trustedProxies;
    quint16 port = 0;                              ///< 0: any
    SocketLimits limits;
    RateLimits rates; ///< of each account
    std::shared_ptr<const Clock> clock = std::make_shared<MachineClock>();
};

/// The threads of a relay, started and joined in the order in which they need each other. Owns them all. Lives on the
/// main thread; does no work itself.
class RelayServer
{
public:
    enum class Started { Yes, StoreNotOpened, PortTaken };

    explicit RelayServer(RelaySettings settings);
    ~RelayServer();

    Started start();
    quint16 port() const { return m_port; }
    /// What its threads count; as long as the server lives.
    const Counters &counters() const { return *m_counters; }
    /// For the operator's commands; once started.
    WriterThread &writer() { return m_writer; }
    LoadReport load() { return m_gateway->load(); }
    std::vector<AccountFlag> flags() { return m_gateway->flags(); }
    void clearFlags() { m_gateway->clearFlags(); }
    void setShedding(Work work, Toggle toggle) { m_gateway->setShedding(work, toggle); }
    /// Accepts nobody any more, commits what was submitted, tells it, says goodbye, and joins the threads.
    void stop();

private:
    const RelaySettings m_settings;
    const std::shared_ptr<Counters> m_counters = std::make_shared<Counters>();
    SystemRandom m_random;
    WriterThread m_writer;
    HashPool m_hashes;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<GatewayThread> m_gateway;
    quint16 m_port = 0;
};

} // namespace porchlight::relay
