// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/AttemptLimiter.h"
#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Another password for one's account, and its end (D1). The current password is verified on the hashing threads and
/// attempts are counted, as when signing in: whoever finds a device unlocked does not find out the password there. The
/// store takes it only while the hash is the one that was verified against.
class CredentialService
{
public:
    explicit CredentialService(SessionRegistry &registry) : m_registry(registry) {}

    void asked(Connection &connection, const CredentialRequest &request);
    void loginFound(Connection &connection, const PendingOwnLogin &pending, const std::optional<Login> &login);
    /// Of one of the kinds that wait for a hash here; others are passed over.
    void hashed(Connection &connection, const Pending &pending, const HashDone &done);
    void settled(Connection &connection, const PendingCredential &pending, const Settlement &settlement);

private:
    void verified(Connection &connection, const PendingOwnVerify &pending, const HashDone &done);
    static QString key(const Connection &connection);

    SessionRegistry &m_registry;
    AttemptLimiter m_limiter;
};

} // namespace porchlight::relay
