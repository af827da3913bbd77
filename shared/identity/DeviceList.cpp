// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/DeviceList.h"

#include <algorithm>
#include <set>

namespace porchlight {

namespace {

bool hasRemoved(const ManifestFacts &facts, quint32 number)
{
    return std::ranges::binary_search(facts.removed, number, {}, &RemovedDevice::number);
}

/// Each certificate is one that the manifest lists, and none is there twice.
std::optional<IdentityFault> matchFault(const ManifestFacts &facts, const std::vector<SignedCertificate> &certificates)
{
    if (certificates.size() > liveDevicesMax)
        return IdentityFault::TooMany;
    std::set<Digest> given;
    for (const SignedCertificate &certificate : certificates) {
        // A hash costs by the byte, so the length comes first.
        if (certificate.bytes.size() != certificateBytes)
            return IdentityFault::Size;
        const Digest hash = digestOf({certificate.bytes});
        if (!std::ranges::binary_search(facts.certificates, hash) || !given.insert(hash).second)
            return IdentityFault::CertificateUnlisted;
    }
    return given.size() == facts.certificates.size() ? std::nullopt : std::optional(IdentityFault::CertificateMissing);
}

std::optional<IdentityFault> addFault(DeviceList::Devices &devices, const DeviceCertificate &certificate)
{
    const DeviceFacts &added = certificate.facts();
    for (const auto &[number, other] : devices)
        if (other.facts().identityKey == added.identityKey || other.facts().signingKey == added.signingKey)
            return number == added.device.number ? IdentityFault::DeviceTwice : IdentityFault::KeyTwice;
    return devices.emplace(added.device.number, certificate).second ? std::nullopt
                                                                    : std::optional(IdentityFault::DeviceTwice);
}

} // namespace

DeviceList::DeviceList(DeviceManifest manifest, Devices devices)
    : m_manifest(std::move(manifest)), m_devices(std::move(devices))
{
}

Result<DeviceList, IdentityFault> DeviceList::verified(const SignedDeviceList &list, const AccountId &account,
                                                       const IdentityCheck &check)
{
    auto manifest = DeviceManifest::verified(list.manifest, account);
    if (!manifest)
        return manifest.error();
    const ManifestFacts &facts = manifest->facts();
    if (const auto fault = matchFault(facts, list.certificates))
        return *fault;
    Devices devices;
    for (const SignedCertificate &signedBytes : list.certificates) {
        const auto certificate = DeviceCertificate::verified(signedBytes, account, facts.accountKey, check);
        if (!certificate)
            return certificate.error();
        if (hasRemoved(facts, certificate->facts().device.number))
            return IdentityFault::RemovedReturned;
        if (const auto fault = addFault(devices, *certificate))
            return *fault;
    }
    return DeviceList(std::move(manifest).value(), std::move(devices));
}

const DeviceCertificate *DeviceList::device(quint32 number) const
{
    const auto found = m_devices.find(number);
    return found == m_devices.end() ? nullptr : &found->second;
}

bool DeviceList::isRemoved(quint32 number) const
{
    return hasRemoved(m_manifest.facts(), number);
}

SignedDeviceList DeviceList::signedBytes() const
{
    SignedDeviceList list{m_manifest.signedBytes(), {}};
    for (const auto &[number, certificate] : m_devices)
        list.certificates.push_back(certificate.signedBytes());
    return list;
}

} // namespace porchlight
