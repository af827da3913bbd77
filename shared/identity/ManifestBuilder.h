// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceList.h"

#include <span>

namespace porchlight {

/// What the owner of an account signs, on a device that manages it. Borrows the account key for as long as it lives;
/// has no clock: the times are handed in, and are for people only. Whatever it gives, ManifestChain accepts behind the
/// list that it was made from.
class ManifestBuilder
{
public:
    explicit ManifestBuilder(const SigningKey &accountKey) : m_accountKey(accountKey) {}

    /// @p byIdentity comes from the pairwise channel and @p byDevice from the device (signedAsDevice), both over
    /// DeviceCertificate::bytesOf(@p facts); neither is verified here.
    SignedCertificate certified(const DeviceFacts &facts, const Signature &byDevice, const Signature &byIdentity) const;
    static Signature signedAsDevice(const DeviceFacts &facts, const SigningKey &deviceKey);

    /// Version 1 of a new account, or of a new account key with @p removed from the one before. CertificateMissing for
    /// no device at all; otherwise as DeviceList::verified.
    Result<DeviceList, IdentityFault> first(const AccountId &account, const std::vector<SignedCertificate> &devices,
                                            const std::vector<RemovedDevice> &removed, milliseconds now,
                                            const IdentityCheck &check) const;
    /// The version after @p before, with one device more. OtherKey when another account key signed that; DeviceTwice,
    /// RemovedReturned, TooMany; otherwise as DeviceList::verified.
    Result<DeviceList, IdentityFault> withDevice(const DeviceList &before, const SignedCertificate &added,
                                                 milliseconds now, const IdentityCheck &check) const;
    /// The version after @p before, without the devices @p numbers. NoDevice when one of them is none or @p numbers is
    /// empty; OtherKey, TooMany.
    Result<DeviceList, IdentityFault> withoutDevices(const DeviceList &before, std::span<const quint32> numbers,
                                                     RemovalReason reason, milliseconds now) const;
    /// The version after @p before, with @p added and without any other device: it takes the place of all. OtherKey,
    /// TooMany; otherwise as DeviceList::verified.
    Result<DeviceList, IdentityFault> withOnly(const DeviceList &before, const SignedCertificate &added,
                                               RemovalReason reason, milliseconds now, const IdentityCheck &check) const;

private:
    Result<DeviceList, IdentityFault> built(ManifestFacts facts, const std::vector<SignedCertificate> &devices,
                                            const IdentityCheck &check) const;

    const SigningKey &m_accountKey;
};

} // namespace porchlight
