// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/GroupJoining.h"
#include "app/models/GroupMaker.h"
#include "app/models/GroupPins.h"

namespace porchlight::models {

/// What a profile has about groups, in one place. On the thread of the windows.
class Groups final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// The open conversation, when it is a group.
    Q_PROPERTY(porchlight::models::GroupModel *here READ here CONSTANT)
    Q_PROPERTY(porchlight::models::GroupPins *pins READ pins CONSTANT)
    Q_PROPERTY(porchlight::models::GroupMaker *maker READ maker CONSTANT)
    Q_PROPERTY(porchlight::models::GroupJoining *joining READ joining CONSTANT)

public:
    Groups(store::LocalReader &reader, EngineSink &sink, Names &names, GroupModel::LookNow lookNow, GroupJoining::Place ownPlace)
        : m_here(reader, sink, names, lookNow), m_pins(reader, sink, names, m_here, std::move(lookNow)), m_maker(reader, sink, names), m_joining(sink, std::move(ownPlace))
    {
    }

    GroupModel *here() { return &m_here; }
    GroupPins *pins() { return &m_pins; }
    GroupMaker *maker() { return &m_maker; }
    GroupJoining *joining() { return &m_joining; }

    /// Null: none is open.
    void show(const ConversationId &conversation)
    {
        m_here.show(conversation);
        m_pins.show(conversation);
    }
    /// Something in the open one is not as it was.
    void refresh()
    {
        m_here.refresh();
        m_pins.refresh();
    }
    void online()
    {
        m_here.online();
        m_maker.online();
    }
    void onReady(const engine::ConversationReady &ready)
    {
        m_here.people()->onReady(ready);
        m_maker.people()->onReady(ready);
        m_maker.onReady(ready);
        m_joining.onReady(ready);
    }
    void onFailed(const engine::AskFailed &failed)
    {
        m_here.people()->onFailed(failed);
        m_here.onFailed(failed);
        m_maker.people()->onFailed(failed);
        m_maker.onFailed(failed);
        m_joining.onFailed(failed);
    }

private:
    GroupModel m_here;
    GroupPins m_pins;
    GroupMaker m_maker;
    GroupJoining m_joining;
};

} // namespace porchlight::models
