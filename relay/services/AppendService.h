// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Takes what devices have to say: looks at its size, hands it to the store, and tells what came of it (rules 1 and 12).
/// Owns nothing; whether it may be said is the store's to judge, and who hears of it the DeliveryService's.
class AppendService
{
public:
    explicit AppendService(SessionRegistry &registry) : m_registry(registry) {}

    void append(Connection &connection, const wire::Append &append);
    void appended(Connection &connection, const PendingAppend &pending, const Settlement &settlement);
    /// Items for mailboxes alone.
    void put(Connection &connection, const wire::PutMail &put);
    void wasPut(Connection &connection, const PendingMail &pending, const Settlement &settlement);

private:
    void refuseForRate(Connection &connection, quint64 request, milliseconds wait);

    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
