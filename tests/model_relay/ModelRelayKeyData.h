// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/KeyOperations.h"
#include "shared/identity/GroupState.h"

#include <map>
#include <optional>

namespace porchlight::test {

/// A signed list of devices.
struct RelayManifest
{
    relay::ManifestPlace place;
    wire::SignedManifest manifest;
    std::map<quint32, wire::SignedCertificate> certificates; ///< that came with it, by device
    std::map<QByteArray, quint32> devices; ///< that it lists, by the hash of their certificate
};

/// What an epoch changed, and the entry that began it.
struct RelayEpoch
{
    Seq seq = 0;
    std::map<AccountId, quint64> lists; ///< which version is in force for whom; 0: it belongs to it no longer
};

/// From which entry to which an account is given a conversation; of its last time there.
struct RelayPeriod
{
    Seq from = 0; ///< the control event by which it came to the group; 0: in a conversation of two
    std::optional<Seq> to = {};
};

/// What makes a conversation a group.
struct RelayGroup
{
    GroupState state;
    quint64 count = 0; ///< of control events
    Digest hash;       ///< of the last
    std::map<Digest, Seq> events;
};

/// What devices of an account have laid down for each other.
struct RelayBlob
{
    quint64 createdMs = 0;
    std::vector<QByteArray> chunks;
};

/// What a device has to begin sessions with.
struct RelayPrekeys
{
    std::optional<wire::SignedPrekey> signedPrekey;
    wire::Prekey lastResort;
    std::vector<wire::Prekey> prekeys; ///< oldest first
};

} // namespace porchlight::test
