// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/AccountService.h"
#include "relay/services/AppendService.h"
#include "relay/services/BlobService.h"
#include "relay/services/ContactLog.h"
#include "relay/services/CursorService.h"
#include "relay/services/DeliveryService.h"
#include "relay/services/DeviceService.h"
#include "relay/services/GroupService.h"
#include "relay/services/HelloQueue.h"
#include "relay/services/HelloService.h"
#include "relay/services/KeyService.h"
#include "relay/services/CredentialService.h"
#include "relay/services/MarkService.h"
#include "relay/services/PendingGate.h"
#include "relay/services/PeopleService.h"
#include "relay/services/PresenceService.h"
#include "relay/services/RecoveryService.h"
#include "relay/services/RetentionService.h"
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
    SessionCore(const GenerationId &generation, Random &random, const RateLimits &rates = {});

    /// One step. The effects are to be carried out in order.
    std::vector<SessionEffect> on(const SessionEvent &event, Now now);
    /// The monotonic time at which a Tick is wanted, or Never.
    milliseconds deadline() const
    {
        return std::min({m_registry.nextDeadline(), m_hellos.deadline(), m_delivery.deadline(), m_marks.deadline(), m_contacts.deadline(), m_presence.deadline()});
    }

    std::size_t connectionCount() const { return m_registry.size(); }
    const LoadState &load() const { return m_registry.load(); }
    const RateBook &rates() const { return m_registry.rates(); }
    const FlagBook &flags() const { return m_registry.flags(); }
    void clearFlags() { m_registry.flags().clear(); }
    /// What was published and has not reached everybody yet: one for each transaction and conversation.
    std::size_t deliveriesWaiting() const { return m_delivery.waiting(); }
    std::size_t hellosWaiting() const { return m_hellos.waiting(); }

private:
    void entered(Connection &connection, const wire::Hello &hello);
    void received(Connection &connection, const wire::Frame &frame);
    template <class F>
    void act(Connection &connection, const F &frame);
    void settled(const Settlement &settlement);
    void answered(const ReadDone &event);
    void noticed(const CommitNotice &notice);
    void ticked();
    void dispatch(const SessionEvent &event);
    /// True when there is too much to do for this frame, which was then refused.
    bool turnedAway(Connection &connection, const wire::Frame &frame);
    void admitHellos();

    SessionRegistry m_registry;
    HelloQueue m_hellos;
    HelloService m_hello;
    AccountService m_accounts;
    CredentialService m_credentials;
    AppendService m_appends;
    CursorService m_cursors;
    DeliveryService m_delivery;
    MarkService m_marks;
    RetentionService m_retention;
    DeviceService m_devices;
    KeyService m_keys;
    BlobService m_blobs;
    RecoveryService m_recovery;
    PresenceService m_presence;
    GroupService m_groups;
    PeopleService m_people;
    PendingGate m_gate;
    ContactLog m_contacts;
};

} // namespace porchlight::relay
