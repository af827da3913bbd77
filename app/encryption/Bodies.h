// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/OwnBodies.h"
#include "app/encryption/PeerBodies.h"

namespace porchlight::encryption {

/// Both sides of each conversation, read from the store: what seals this device's bodies, and what opens those of
/// others. A value on the engine's thread. References stay good for as long as it lives.
class Bodies
{
public:
    Bodies(const DeviceId &self, const engine::KeyRecords &records);

    OwnBodies &own(const ConversationId &conversation)
    {
        return m_own.try_emplace(conversation, conversation, m_self).first->second;
    }
    PeerBodies &peer(const ConversationId &conversation)
    {
        return m_peer.try_emplace(conversation, conversation, m_self).first->second;
    }
    /// Null when nothing was ever sealed or opened there.
    OwnBodies *ownIfAny(const ConversationId &conversation);

    /// The device may have lost what it was given, everywhere.
    void giveAgain(const DeviceId &device, engine::Out &out);
    void startOver(engine::Out &out);
    /// The relay has lost the end of the log: places in it are others, and keys that were under way are lost.
    void beginAnew(const ConversationId &conversation, engine::Out &out);
    /// The same of all.
    void beginGeneration(engine::Out &out);

private:
    void readOwn(const engine::KeyRecords &records);
    void readPeers(const engine::KeyRecords &records);

    DeviceId m_self;
    std::map<ConversationId, OwnBodies> m_own;
    std::map<ConversationId, PeerBodies> m_peer;
};

} // namespace porchlight::encryption
