// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/AttemptLimiter.h"
#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// The recovery kits of accounts: kept for devices that are listed, given to whoever has signed in and knows the token
/// (encryption.md 5.9). Believes and opens nothing of them. Wrong tokens are counted for each account; in memory, as
/// all rate limits.
class RecoveryService
{
public:
    static constexpr AttemptLimiter::Rate rate{5, 1h};

    explicit RecoveryService(SessionRegistry &registry) : m_registry(registry) {}

    void received(Connection &connection, const wire::PutRecovery &request);
    void received(Connection &connection, const wire::GetRecovery &request);
    void found(Connection &connection, const PendingRecovery &pending, const StoredRecovery &stored);

private:
    SessionRegistry &m_registry;
    AttemptLimiter m_attempts{rate};
};

} // namespace porchlight::relay
