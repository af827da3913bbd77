// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/BundleBudget.h"
#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Signed lists of devices, and keys to begin sessions with (F1, F2). Checks what is signed; compares with nothing, for
/// that is the store's. Never learns a secret key, and believes nothing in anybody's name: every client checks again.
class KeyService
{
public:
    explicit KeyService(SessionRegistry &registry) : m_registry(registry) {}

    void publish(Connection &connection, const wire::PublishManifest &request);
    void get(Connection &connection, const wire::GetManifests &request);
    void put(Connection &connection, const wire::PutPrekeys &request);
    void take(Connection &connection, const wire::GetBundles &request);
    void roster(Connection &connection, const wire::GetRoster &request);

    void published(Connection &connection, const PendingManifest &pending, const Settlement &settlement);
    void found(Connection &connection, const PendingManifests &pending, std::vector<wire::AccountManifests> accounts);
    void taken(Connection &connection, const PendingBundles &pending, const Settlement &settlement);
    void rosterRead(Connection &connection, const PendingRoster &pending, const RosterAnswer &answer);

private:
    SessionRegistry &m_registry;
    BundleBudget m_budget;
};

} // namespace porchlight::relay
