// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Groups (encryption.md 5.3): takes what members sign, once it has verified who did, and says who belongs to them. Whether
/// somebody may is the store's to judge; and nobody believes the relay, for every client judges it again.
class GroupService
{
public:
    static constexpr int controlPageMax = 256; ///< events in one answer

    explicit GroupService(SessionRegistry &registry) : m_registry(registry) {}

    void received(Connection &connection, const wire::ChangeGroup &request);
    void received(Connection &connection, const wire::GetControl &request);
    void received(Connection &connection, const wire::GetMembers &request);
    void received(Connection &connection, const wire::GetReceipts &request);
    void changed(Connection &connection, const PendingGroup &pending, const Settlement &settlement);
    /// False when it was not asked from here.
    bool answered(Connection &connection, const Pending &pending, const Answer &answer);

private:
    void signerRead(Connection &connection, const PendingSigner &pending, const std::optional<SigningDevice> &signer);

    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
