// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalStore.h"
#include "tests/simulation/hosts/Disk.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Holds one device to its promises while it runs: what each committed transaction may do to its database (I2, I3, I7,
/// I8), and that nothing leaves it which the database does not hold (I6). Sees the database and the wire, never the
/// engine.
class DeviceChecks
{
public:
    DeviceChecks(Scene &scene, const Disks &disks, const DeviceId &self)
        : m_scene(scene), m_disks(disks), m_disk(disks.at(self)), m_self(self)
    {
    }

    void stored(const engine::LocalTransaction &transaction);
    void leaving(const wire::Frame &frame);
    /// The screen was told of it.
    void shown(const MessageId &id);
    /// The screen was told who is typing.
    void typing(const engine::TypingTold &told);
    /// The app came up with what its disk has.
    void restarted();
    /// Its disk is an older one; before the app comes up.
    void putBack();

private:
    bool isOfOneLife(const ConversationId &conversation, Seq upTo) const;
    bool isInGap(const ConversationId &conversation, Seq seq) const;
    void withdrawn(const engine::Withdraw &withdraw);
    void grouped(const engine::PutGroup &group);
    void noted(const engine::PutGroupNote &note);
    void entered(const engine::PutEntry &put);
    void moved(const engine::SetCursor &cursor);
    void marked(const wire::AccountMark &mark);
    void lookAtStatuses(const ConversationId &conversation);
    void leavingAppend(const wire::Append &append);
    void leavingSealed(const wire::Frame &frame);
    void leavingPosition(const wire::Position &position);

    Scene &m_scene;
    const Disks &m_disks;
    const Disk &m_disk;
    DeviceId m_self;
    std::map<LogId, Seq> m_cursors;
    std::set<MessageId> m_shown;
    std::map<MessageId, milliseconds> m_waiting; ///< for their keys, since when
};

} // namespace porchlight::simulation
