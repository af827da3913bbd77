// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ManifestBuilder.h"

#include <algorithm>

namespace porchlight {

namespace {

ManifestFacts following(const DeviceList &before, milliseconds now)
{
    ManifestFacts facts = before.manifest().facts();
    ++facts.version;
    facts.previous = before.hash();
    facts.created = now;
    return facts;
}

} // namespace

SignedCertificate ManifestBuilder::certified(const DeviceFacts &facts, const Signature &byDevice,
                                             const Signature &byIdentity) const
{
    SignedCertificate certificate{DeviceCertificate::bytesOf(facts), {}, byDevice, byIdentity};
    certificate.byAccount = m_accountKey.sign({certificate.bytes});
    return certificate;
}

Signature ManifestBuilder::signedAsDevice(const DeviceFacts &facts, const SigningKey &deviceKey)
{
    return deviceKey.sign({DeviceCertificate::bytesOf(facts)});
}

Result<DeviceList, IdentityFault> ManifestBuilder::built(ManifestFacts facts,
                                                         const std::vector<SignedCertificate> &devices,
                                                         const IdentityCheck &check) const
{
    // Counts are u16 on the wire: what is too much must not be cut to something that is not.
    if (devices.size() > liveDevicesMax || facts.removed.size() > removedDevicesMax)
        return IdentityFault::TooMany;
    facts.accountKey = m_accountKey.publicKey();
    facts.certificates.clear();
    for (const SignedCertificate &device : devices)
        facts.certificates.push_back(digestOf({device.bytes}));
    std::ranges::sort(facts.certificates);
    std::ranges::sort(facts.removed, {}, &RemovedDevice::number);
    const QByteArray bytes = DeviceManifest::bytesOf(facts);
    return DeviceList::verified({{bytes, m_accountKey.sign({bytes})}, devices}, facts.account, check);
}

Result<DeviceList, IdentityFault> ManifestBuilder::first(const AccountId &account,
                                                         const std::vector<SignedCertificate> &devices,
                                                         const std::vector<RemovedDevice> &removed, milliseconds now,
                                                         const IdentityCheck &check) const
{
    if (devices.empty())
        return IdentityFault::CertificateMissing;
    return built({.account = account, .removed = removed, .created = now}, devices, check);
}

Result<DeviceList, IdentityFault> ManifestBuilder::withDevice(const DeviceList &before, const SignedCertificate &added,
                                                              milliseconds now, const IdentityCheck &check) const
{
    if (before.accountKey() != m_accountKey.publicKey())
        return IdentityFault::OtherKey;
    std::vector<SignedCertificate> devices = before.signedBytes().certificates;
    devices.push_back(added);
    auto list = built(following(before, now), devices, check);
    return list || list.error() != IdentityFault::Order ? list
                                                        : IdentityFault::DeviceTwice; // the very same certificate again
}

Result<DeviceList, IdentityFault> ManifestBuilder::withoutDevices(const DeviceList &before,
                                                                  std::span<const quint32> numbers,
                                                                  RemovalReason reason, milliseconds now) const
{
    if (before.accountKey() != m_accountKey.publicKey())
        return IdentityFault::OtherKey;
    const auto isLive = [&before](quint32 number) { return before.device(number) != nullptr; };
    if (numbers.empty() || !std::ranges::all_of(numbers, isLive))
        return IdentityFault::NoDevice;
    ManifestFacts facts = following(before, now);
    std::vector<SignedCertificate> devices;
    for (const auto &[number, certificate] : before.devices()) {
        if (std::ranges::count(numbers, number))
            facts.removed.push_back({number, now, reason});
        else
            devices.push_back(certificate.signedBytes());
    }
    // What stays has been verified with the list that it comes from.
    return built(std::move(facts), devices, IdentityCheck::notHere());
}

Result<DeviceList, IdentityFault> ManifestBuilder::withOnly(const DeviceList &before, const SignedCertificate &added,
                                                            RemovalReason reason, milliseconds now,
                                                            const IdentityCheck &check) const
{
    if (before.accountKey() != m_accountKey.publicKey())
        return IdentityFault::OtherKey;
    ManifestFacts facts = following(before, now);
    for (const auto &[number, certificate] : before.devices())
        facts.removed.push_back({number, now, reason});
    return built(std::move(facts), {added}, check);
}

} // namespace porchlight
