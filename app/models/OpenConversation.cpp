// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/OpenConversation.h"

namespace porchlight::models {

OpenConversation::OpenConversation(const Parts &parts, QObject *parent)
    : QObject(parent), m_timeline(parts.reader, parts.sink),
      m_groups(
          parts.reader, parts.sink, parts.names,
          [this, &reader = parts.reader] {
              return engine::GroupLook{m_timeline.head().title, m_timeline.picture(), reader.pins(m_timeline.conversationId())};
          },
          parts.relayPlace),
      m_safety(parts.sink), m_notices(parts.sink),
      m_report(parts.reader, parts.sink, [this] { return m_timeline.conversationId(); }),
      m_delivery(parts.reader, parts.sink, parts.ownDevice, [this] { return m_timeline.conversationId(); })
{
    m_timeline.setPeople(parts.names, [this](const QString &text) { return m_groups.here()->mentionsOf(text); });
    keepTogether();
    listen(parts.thread);
}

void OpenConversation::keepTogether()
{
    connect(&m_timeline, &TimelineModel::conversationKeyChanged, &m_notices, [this] { m_notices.open(m_timeline.conversationId()); });
    connect(&m_notices, &NoticesModel::linesChanged, &m_timeline, [this] { m_timeline.setLines(m_notices.lines()); });
    connect(&m_timeline, &TimelineModel::headChanged, &m_groups,
            [this] { m_groups.show(m_timeline.isGroup() ? m_timeline.conversationId() : ConversationId()); });
}

void OpenConversation::listen(runtime::EngineThread &thread)
{
    using runtime::EngineThread;
    connect(&thread, &EngineThread::composed, &m_timeline, &TimelineModel::onComposed);
    connect(&thread, &EngineThread::askFailed, &m_timeline, &TimelineModel::onFailed);
    connect(&thread, &EngineThread::safetyNumberTold, &m_safety, &SafetyModel::onTold);
    connect(&thread, &EngineThread::askFailed, &m_safety, &SafetyModel::onFailed);
    connect(&thread, &EngineThread::noticesTold, &m_notices, &NoticesModel::onTold);
    connect(&thread, &EngineThread::askFailed, &m_notices, &NoticesModel::onFailed);
    connect(&thread, &EngineThread::devicesListed, &m_notices, &NoticesModel::onListed);
    connect(&thread, &EngineThread::groupTold, m_groups.here(), &GroupModel::onTold);
    connect(&thread, &EngineThread::askDone, m_groups.here(), &GroupModel::onDone);
    connect(&thread, &EngineThread::askFailed, &m_groups, &Groups::onFailed);
    connect(&thread, &EngineThread::conversationReady, &m_groups, &Groups::onReady);
    connect(&thread, &EngineThread::receiptsTold, &m_delivery, &DeliveryModel::onTold);
    connect(&thread, &EngineThread::askFailed, &m_delivery, &DeliveryModel::onFailed);
    connect(&thread, &EngineThread::askFailed, m_delivery.devices(), &DevicesModel::onFailed);
    connect(&thread, &EngineThread::devicesListed, m_delivery.devices(), &DevicesModel::onListed);
    connect(&thread, &EngineThread::devicesChanged, m_delivery.devices(), &DevicesModel::onDevicesChanged);
    connect(&thread, &EngineThread::askDone, &m_report, &ReportModel::onDone);
    connect(&thread, &EngineThread::askFailed, &m_report, &ReportModel::onFailed);
}

void OpenConversation::refresh(const engine::LocalChanges &changes)
{
    m_timeline.refresh();
    if (!changes.faces.empty()) {
        m_timeline.refreshFaces();
        m_groups.here()->refreshFaces();
    }
    m_delivery.refresh();
    m_safety.refresh();
    if (changes.conversations.contains(m_timeline.conversationId()))
        m_groups.refresh();
}

void OpenConversation::online()
{
    m_delivery.devices()->reload();
    m_notices.online();
    m_groups.online();
    m_delivery.online();
}

} // namespace porchlight::models
