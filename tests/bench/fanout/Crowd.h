// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/SigningKey.h"
#include "shared/identity/ControlEvent.h"
#include "tests/bench/Population.h"

#include <optional>

namespace porchlight::bench {

/// Somebody with one device, as a relay knows it: with a list of devices that its account has signed, and keys that
/// sessions can be begun with.
struct Neighbour
{
    Resident resident;
    SigningKey deviceKey;
};

/// Many people and a group of all of them, put straight into a relay's database before it runs: accounts, signed lists,
/// prekeys, control events. All of it is real, so that devices of the app can be in the group as well. The first is its
/// admin.
class Crowd
{
public:
    static constexpr int prekeysEach = 8;

    /// Nothing when the database does not take it.
    static std::optional<Crowd> create(const QString &relayDatabase, int people);

    const std::vector<Neighbour> &people() const { return m_people; }
    const ConversationId &group() const { return m_group; }
    quint64 epoch() const { return m_epoch; }
    const RosterDigest &rosterDigest() const { return m_digest; }

    /// What the admin signs next; it must reach the relay in this order.
    SignedControlEvent change(ControlOperation operation);
    /// The relay has not taken the last one.
    void withdraw();

private:
    std::vector<Neighbour> m_people;
    ConversationId m_group;
    quint64 m_epoch = 0;
    RosterDigest m_digest;
    quint64 m_events = 0;
    Digest m_last;
    Digest m_beforeLast;
};

} // namespace porchlight::bench
