// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/EngineThread.h"

namespace porchlight::runtime {

EngineThread::EngineThread(EngineHostParts parts, QObject *parent)
    : QObject(parent), m_host(std::make_unique<EngineHost>(std::move(parts)))
{
    m_thread.setObjectName(QStringLiteral("storage"));
    connect(m_host.get(), &EngineHost::changed, this, &EngineThread::changed);
    connect(m_host.get(), &EngineHost::connectionChanged, this, &EngineThread::connectionChanged);
    connect(m_host.get(), &EngineHost::composed, this, &EngineThread::composed);
    connect(m_host.get(), &EngineHost::askFailed, this, &EngineThread::askFailed);
    connect(m_host.get(), &EngineHost::conversationReady, this, &EngineThread::conversationReady);
    connect(m_host.get(), &EngineHost::askDone, this, &EngineThread::askDone);
    connect(m_host.get(), &EngineHost::devicesListed, this, &EngineThread::devicesListed);
    connect(m_host.get(), &EngineHost::devicesChanged, this, &EngineThread::devicesChanged);
    connect(m_host.get(), &EngineHost::linkReported, this, &EngineThread::linkReported);
    connect(m_host.get(), &EngineHost::standingChanged, this, &EngineThread::standingChanged);
    connect(m_host.get(), &EngineHost::safetyNumberTold, this, &EngineThread::safetyNumberTold);
    connect(m_host.get(), &EngineHost::historyReported, this, &EngineThread::historyReported);
    connect(m_host.get(), &EngineHost::recoveryReported, this, &EngineThread::recoveryReported);
    connect(m_host.get(), &EngineHost::recoveryStandingChanged, this, &EngineThread::recoveryStandingChanged);
    connect(m_host.get(), &EngineHost::noticesTold, this, &EngineThread::noticesTold);
    connect(m_host.get(), &EngineHost::presenceTold, this, &EngineThread::presenceTold);
    connect(m_host.get(), &EngineHost::typingTold, this, &EngineThread::typingTold);
    connect(m_host.get(), &EngineHost::groupTold, this, &EngineThread::groupTold);
    connect(m_host.get(), &EngineHost::invitationTold, this, &EngineThread::invitationTold);
    connect(m_host.get(), &EngineHost::verifiedTold, this, &EngineThread::verifiedTold);
    connect(m_host.get(), &EngineHost::receiptsTold, this, &EngineThread::receiptsTold);
    connect(m_host.get(), &EngineHost::adopted, this, &EngineThread::adopted);
    connect(m_host.get(), &EngineHost::storageReported, this, &EngineThread::storageReported);
    m_host->moveToThread(&m_thread);
}

EngineThread::~EngineThread()
{
    stop();
}

std::optional<QString> EngineThread::start()
{
    m_thread.start();
    std::optional<QString> trouble;
    QMetaObject::invokeMethod(
        m_host.get(), [&] { trouble = m_host->start(); }, Qt::BlockingQueuedConnection);
    if (trouble)
        stop();
    return trouble;
}

void EngineThread::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_host.get(), [this] { m_host->finish(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void EngineThread::post(engine::EngineEvent event)
{
    m_host->post(std::move(event));
}

void EngineThread::adopt(engine::AskId ask, engine::PutIdentity identity, QString displayName)
{
    m_host->adopt(ask, std::move(identity), std::move(displayName));
}

} // namespace porchlight::runtime
