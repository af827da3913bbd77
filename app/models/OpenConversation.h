// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/DeliveryModel.h"
#include "app/models/Groups.h"
#include "app/models/NoticesModel.h"
#include "app/models/ReportModel.h"
#include "app/models/SafetyModel.h"
#include "app/models/TimelineModel.h"
#include "app/runtime/EngineThread.h"

namespace porchlight::models {

/// All that a window has about the conversation that is open in it: its messages, how far each has come, its group, the safety
/// number, what the encryption has noticed there. Owns these models, keeps them on the same conversation, and brings them what
/// the engine says. On the thread of the windows; one for each window of a profile.
class OpenConversation final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(porchlight::models::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(porchlight::models::Groups *groups READ groups CONSTANT)
    Q_PROPERTY(porchlight::models::SafetyModel *safety READ safety CONSTANT)
    Q_PROPERTY(porchlight::models::NoticesModel *notices READ notices CONSTANT)
    Q_PROPERTY(porchlight::models::ReportModel *report READ report CONSTANT)
    Q_PROPERTY(porchlight::models::DeliveryModel *delivery READ delivery CONSTANT)

public:
    /// What is borrowed outlives it.
    struct Parts
    {
        runtime::EngineThread &thread;
        store::LocalReader &reader;
        EngineSink &sink;
        Names &names;
        std::function<quint32()> ownDevice;
        std::function<QString()> relayPlace; ///< of the own relay, as links to groups have it
    };

    explicit OpenConversation(const Parts &parts, QObject *parent = nullptr);

    TimelineModel *timeline() { return &m_timeline; }
    Groups *groups() { return &m_groups; }
    SafetyModel *safety() { return &m_safety; }
    NoticesModel *notices() { return &m_notices; }
    ReportModel *report() { return &m_report; }
    DeliveryModel *delivery() { return &m_delivery; }
    QString key() const { return m_timeline.conversationKey(); }

    void refresh(const engine::LocalChanges &changes);
    void refreshFaces() { m_groups.here()->refreshFaces(); } ///< the names know better
    void online();

private:
    void keepTogether();
    void listen(runtime::EngineThread &thread);

    TimelineModel m_timeline;
    Groups m_groups;
    SafetyModel m_safety;
    NoticesModel m_notices;
    ReportModel m_report;
    DeliveryModel m_delivery;
};

} // namespace porchlight::models
