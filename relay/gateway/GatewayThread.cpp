// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/GatewayThread.h"

#ifdef Q_OS_LINUX
#include "relay/gateway/EpollDispatcher.h"
#endif

namespace porchlight::relay {

GatewayThread::GatewayThread(const GatewayParts &parts)
    : Thread(QStringLiteral("gateway"), [this] { work(); }), m_parts(parts)
{
}

GatewayThread::~GatewayThread()
{
    stop();
}

quint16 GatewayThread::open(quint16 port, const GenerationId &generation)
{
    m_port = port;
    m_generation = generation;
#ifdef Q_OS_LINUX
    setEventDispatcher(new EpollDispatcher(&m_parts.counters->turns)); // the thread takes it
#endif
    start();
    m_opened.acquire();
    return m_port;
}

void GatewayThread::publish(std::shared_ptr<const CommitNotice> notice)
{
    m_gateway->inbox().post([gateway = m_gateway, notice = std::move(notice)] { gateway->onCommitted(*notice); });
}

void GatewayThread::stopAccepting()
{
    if (isRunning())
        m_gateway->inbox().postAndWait([this] { m_gateway->stopAccepting(); });
}

LoadReport GatewayThread::load()
{
    LoadReport report;
    if (isRunning())
        m_gateway->inbox().postAndWait([&] { report = m_gateway->load(); });
    return report;
}

std::vector<AccountFlag> GatewayThread::flags()
{
    std::vector<AccountFlag> flags;
    if (isRunning())
        m_gateway->inbox().postAndWait([&] { flags = m_gateway->flags(); });
    return flags;
}

void GatewayThread::clearFlags()
{
    if (isRunning())
        m_gateway->inbox().postAndWait([this] { m_gateway->clearFlags(); });
}

void GatewayThread::setShedding(Work work, Toggle toggle)
{
    if (isRunning())
        m_gateway->inbox().post([=, gateway = m_gateway] { gateway->setShedding(work, toggle); });
}

void GatewayThread::stop()
{
    if (isRunning())
        m_gateway->inbox().post([gateway = m_gateway] { gateway->shutDown(); });
    join();
}

void GatewayThread::work()
{
    Gateway gateway(m_parts, m_generation);
    connect(&gateway, &Gateway::emptied, this, &QThread::quit, Qt::DirectConnection);
#ifdef Q_OS_LINUX
    auto *dispatcher = static_cast<EpollDispatcher *>(eventDispatcher());
    connect(&gateway, &Gateway::refusedForLoad, dispatcher, [dispatcher] { dispatcher->restAfterwards(); });
#endif
    m_gateway = &gateway;
    m_port = gateway.listen(m_port);
    m_opened.release();
    exec();
}

} // namespace porchlight::relay
