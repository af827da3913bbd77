// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/RelayServer.h"

namespace porchlight::relay {

RelayServer::RelayServer(RelaySettings settings)
    : m_settings(std::move(settings)),
      m_writer({m_settings.openStore, m_settings.betweenTransactions,
                [this](std::shared_ptr<const CommitNotice> notice) { m_gateway->publish(std::move(notice)); },
                m_settings.commitFailed, std::shared_ptr<WriterCounters>(m_counters, &m_counters->writer)})
{
}

RelayServer::~RelayServer()
{
    stop();
}

RelayServer::Started RelayServer::start()
{
    const std::optional<GenerationId> generation = m_writer.open();
    if (!generation)
        return Started::StoreNotOpened;
    m_readers = std::make_unique<ReaderPool>(m_settings.readerThreads, m_settings.openReader);
    m_gateway = std::make_unique<GatewayThread>(
        GatewayParts{m_writer, *m_readers, m_hashes, *m_settings.clock, m_random, m_settings.limits, m_settings.address,
                     m_settings.tls, m_settings.trustedProxies, m_settings.rates,
                     std::shared_ptr<GatewayCounters>(m_counters, &m_counters->gateway)});
    m_port = m_gateway->open(m_settings.port, *generation);
    return m_port ? Started::Yes : Started::PortTaken;
}

void RelayServer::stop()
{
    if (m_gateway)
        m_gateway->stopAccepting();
    m_writer.stop(); // its last notice is in the gateway's queue now, before the goodbye
    if (m_readers)
        m_readers->stop();
    m_hashes.stop();
    if (m_gateway)
        m_gateway->stop();
}

} // namespace porchlight::relay
