// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/DeliveryOperations.h"

/// What may be asked of the store about keys: lists of devices that an account has signed, and keys to begin sessions
/// with. What is signed is kept byte for byte. Signatures, and whatever a list says of itself, are checked by whoever
/// asks; the store compares with what it has.
namespace porchlight::relay {

inline constexpr std::size_t hashBytes = 32;

/// What a signed list says about its place among the others.
struct ManifestPlace
{
    quint64 version = 0; ///< from 1
    QByteArray hash;
    QByteArray previousHash;
    QByteArray accountKey;
    std::vector<QByteArray> listed; ///< hashes of certificates
};

/// The certificate of one device of the list.
struct DeviceCertificateRow
{
    quint32 device = 0;
    QByteArray hash;
    wire::SignedCertificate certificate;
};

/// The next version of an account's list. What the version before listed and this one does not is unlinked. A device
/// that is listed for the first time, and not by the first version, begins each conversation with the entry that this
/// version brings there: nothing before is sealed for it.
struct PublishManifest
{
    DeviceId by;
    ManifestPlace place;
    wire::SignedManifest manifest;
    std::vector<DeviceCertificateRow> certificates; ///< of devices that are new in it
    quint64 nowMs = 0;
};

struct ManifestOutcome
{
    /// TokenUnknown; ManifestStale (another was there first, or one in between is missing); ManifestInvalid (another
    /// account key, another history, a certificate that is not there or is of a device that there is not, unless the
    /// version before lists it, or another one of a device that has one).
    wire::ErrorCode error = wire::ErrorCode::None;
    std::vector<AccountEntry> announced = {};
    std::vector<quint32> unlinked = {};
    std::vector<ConversationEntry> epochs = {}; ///< those that begin with it, one in each conversation that has entries
    std::vector<quint32> listed = {};           ///< those of them that are there, ascending; empty when nothing has changed
};

/// Keys of a device to be given out. Of those given out once, wire::prekeysMax wait at most: the oldest make room.
struct PutPrekeys
{
    DeviceId by;
    wire::PutPrekeys keys;
};

/// Takes keys of devices to begin sessions with. Of who may not be asked about, and of devices without keys or outside
/// of their account's list, there is nothing in the answer.
struct TakeBundles
{
    struct Wanted
    {
        DeviceId device;
        bool mayUseUp = true; ///< false: the last resort only
    };

    DeviceId by;
    std::vector<Wanted> wanted;
};

struct BundlesOutcome
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< TokenUnknown
    std::vector<wire::Bundle> bundles = {};
};

/// The recovery kit of an account: with a blob it takes the place of whatever was there; without one, the backup takes
/// the place of that of the kit with this token; with neither the kit goes. By a listed device only.
struct PutRecovery
{
    DeviceId by;
    QByteArray blob;
    TokenHash tokenHash;
    std::optional<QByteArray> backup;
    quint64 nowMs = 0;
};

} // namespace porchlight::relay
