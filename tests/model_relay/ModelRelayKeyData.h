// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/KeyOperations.h"

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
    AccountId account;
    quint64 version = 0;
    Seq seq = 0;
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
