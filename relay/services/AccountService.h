// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/AttemptLimiter.h"
#include "relay/services/SessionRegistry.h"
#include "shared/base/Random.h"

namespace porchlight::relay {

/// Registration, sign-in and finding people (D1, D2, F4). Passwords leave here only towards the hashing threads; of
/// tokens the store gets a hash. An unknown handle takes the same path and time as a wrong password.
class AccountService
{
public:
    static constexpr milliseconds invitationTime = 7 * 24h; ///< so long somebody may register with what a person has made

    AccountService(SessionRegistry &registry, Random &random) : m_registry(registry), m_random(random) {}

    void registerAccount(Connection &connection, const wire::Register &request);
    void signIn(Connection &connection, const wire::SignIn &request);
    void startConversation(Connection &connection, const wire::StartConversation &request);
    /// For one person, and for invitationTime.
    void invite(Connection &connection, const wire::Invite &request);

    void passwordHashed(Connection &connection, const PendingPasswordHash &pending, const HashDone &done);
    void loginFound(Connection &connection, const PendingLogin &pending, const std::optional<Login> &login);
    void passwordVerified(Connection &connection, const PendingVerify &pending, const HashDone &done);
    void deviceMade(Connection &connection, const PendingDevice &pending, const Settlement &settlement);
    void invitationMade(Connection &connection, const PendingInvitation &pending, const Settlement &settlement);
    void conversationMade(Connection &connection, const PendingStart &pending, const Settlement &settlement);

private:
    /// False when the attempt was refused.
    bool mayTry(Connection &connection, quint64 request, const QString &name);
    bool mayRegister(Connection &connection, const wire::Register &request);
    void registered(const Connection &connection, const QString &invitation);
    QString handleKey(const QString &handle) const { return QStringLiteral("handle ") + handle; }
    QString addressKey(const Connection &c) const { return QStringLiteral("address ") + c.address; }

    SessionRegistry &m_registry;
    Random &m_random;
    /// Handles that turned out to be taken, by invitation and by address: whoever may register learns which there are,
    /// and not more of them than these.
    AttemptLimiter m_taken{{60, 1h}};
    AttemptLimiter m_limiter;
};

} // namespace porchlight::relay
