// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceCertificate.h"
#include "shared/identity/DeviceManifest.h"

#include <map>

namespace porchlight {

/// A manifest with the certificates of its live devices: all that is stored of one version of an account, and what is
/// handed out to whoever asks for it. Nothing in it has been verified.
struct SignedDeviceList
{
    SignedManifest manifest;
    std::vector<SignedCertificate> certificates; ///< in any order

    friend bool operator==(const SignedDeviceList &, const SignedDeviceList &) = default;
};

/// The devices that an account has under one version of its manifest, each with a certificate that the manifest lists:
/// verified as a whole, and by nothing but signatures. Never changes, owns all of it, any thread. Whether this version
/// is the one in force is what ManifestChain and the log of a conversation say.
class DeviceList
{
public:
    using Devices = std::map<quint32, DeviceCertificate>; ///< by number

    /// The faults of DeviceManifest and DeviceCertificate, and CertificateMissing, CertificateUnlisted, DeviceTwice,
    /// KeyTwice, RemovedReturned.
    static Result<DeviceList, IdentityFault> verified(const SignedDeviceList &list, const AccountId &account,
                                                      const IdentityCheck &check);

    const AccountId &account() const { return m_manifest.facts().account; }
    const SigningPublicKey &accountKey() const { return m_manifest.facts().accountKey; }
    quint64 version() const { return m_manifest.facts().version; }
    const Digest &hash() const { return m_manifest.hash(); }
    const DeviceManifest &manifest() const { return m_manifest; }
    const Devices &devices() const { return m_devices; }
    /// Null when the account has no such device, or no longer.
    const DeviceCertificate *device(quint32 number) const;
    /// True for a device that the manifest lists as removed.
    bool isRemoved(quint32 number) const;
    SignedDeviceList signedBytes() const;

private:
    DeviceList(DeviceManifest manifest, Devices devices);

    DeviceManifest m_manifest;
    Devices m_devices;
};

} // namespace porchlight
