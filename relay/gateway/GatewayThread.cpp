// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/GatewayThread.h"

#ifdef Q_OS_LINUX
#include "relay/gateway/EpollDispatcher.h"
#endif

namespace porchlight::relay {

GatewayThread::GatewayThread(const GatewayParts &parts) : m_parts(parts)
{
    setObjectName(QStringLiteral("gateway"));
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
    setEventDispatcher(new EpollDispatcher); // the thread takes it
#endif
    start();
    m_opened.acquire();
    return m_port;
}

void GatewayThread::publish(std::shared_ptr<const CommitNotice> notice)
{
    QMetaObject::invokeMethod(
        m_gateway, [gateway = m_gateway, notice = std::move(notice)] { gateway->onCommitted(*notice); },
        Qt::QueuedConnection);
}

void GatewayThread::stopAccepting()
{
    if (isRunning())
        QMetaObject::invokeMethod(m_gateway, &Gateway::stopAccepting, Qt::BlockingQueuedConnection);
}

LoadReport GatewayThread::load()
{
    LoadReport report;
    if (isRunning()) {
        QMetaObject::invokeMethod(
            m_gateway, [&report, gateway = m_gateway] { report = gateway->load(); }, Qt::BlockingQueuedConnection);
    }
    return report;
}

void GatewayThread::setShedding(Work work, Toggle toggle)
{
    if (isRunning()) {
        QMetaObject::invokeMethod(
            m_gateway, [=, gateway = m_gateway] { gateway->setShedding(work, toggle); }, Qt::QueuedConnection);
    }
}

void GatewayThread::stop()
{
    if (isRunning())
        QMetaObject::invokeMethod(m_gateway, &Gateway::shutDown, Qt::QueuedConnection);
    wait();
}

void GatewayThread::run()
{
    Gateway gateway(m_parts, m_generation);
    connect(&gateway, &Gateway::emptied, this, &QThread::quit, Qt::DirectConnection);
    m_gateway = &gateway;
    m_port = gateway.listen(m_port);
    m_opened.release();
    exec();
}

} // namespace porchlight::relay
