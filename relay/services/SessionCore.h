// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/AccountService.h"
#include "relay/services/ContactLog.h"
#include "relay/services/DeliveryService.h"
#include "relay/services/DeviceService.h"
#include "relay/services/HelloService.h"
#include "relay/services/MarkService.h"
#include "relay/services/SessionRegistry.h"
#include "shared/base/Random.h"

#include <algorithm>

namespace porchlight::relay {

/// The connections of one gateway thread as a state machine: events in, effects out, no I/O. Owns the registry of the
/// connections and the services that act on them; which frame is whose, and from whom, is one table (SessionCore.cpp).
/// Never reads the database and never judges a message: that is the store's.
class SessionCore
{
public:
    SessionCore(const GenerationId &generation, Random &random);

    /// One step. The effects are to be carried out in order.
    std::vector<SessionEffect> on(const SessionEvent &event, Now now);
    /// The monotonic time at which a Tick is wanted, or Never.
    milliseconds deadline() const { return std::min(m_registry.nextDeadline(), m_contacts.deadline()); }

    std::size_t connectionCount() const { return m_registry.size(); }

private:
    void received(Connection &connection, const wire::Frame &frame);
    void settled(const Settlement &settlement);
    void answered(const ReadDone &event);
    void noticed(const CommitNotice &notice);
    void ticked();

    SessionRegistry m_registry;
    HelloService m_hello;
    AccountService m_accounts;
    DeliveryService m_delivery;
    MarkService m_marks;
    DeviceService m_devices;
    ContactLog m_contacts;
};

} // namespace porchlight::relay
