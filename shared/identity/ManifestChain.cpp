// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ManifestChain.h"

#include <algorithm>

namespace porchlight {

namespace {

ChainAnswer forged(IdentityFault fault)
{
    return {.verdict = ChainVerdict::Forged, .fault = fault};
}

/// Certificates that we have are added to those that came, so that an update need not repeat them.
SignedDeviceList completed(const SignedDeviceList &shown, const ManifestFacts &facts, const DeviceList &known)
{
    SignedDeviceList list = shown;
    if (list.certificates.size() > liveDevicesMax)
        return list; // will be refused for it
    std::vector<Digest> given;
    for (const SignedCertificate &certificate : shown.certificates)
        given.push_back(digestOf({certificate.bytes}));
    for (const auto &[number, certificate] : known.devices())
        if (std::ranges::binary_search(facts.certificates, certificate.hash()) &&
            !std::ranges::count(given, certificate.hash()))
            list.certificates.push_back(certificate.signedBytes());
    return list;
}

/// A device keeps its keys for as long as it has its number.
bool keepsKeys(const DeviceList &before, const DeviceList &next)
{
    return std::ranges::all_of(before.devices(), [&next](const auto &entry) {
        const DeviceCertificate *same = next.device(entry.first);
        return !same || (same->facts().identityKey == entry.second.facts().identityKey &&
                         same->facts().signingKey == entry.second.facts().signingKey);
    });
}

/// What the version after @p before must not do.
std::optional<IdentityFault> stepFault(const DeviceList &before, const DeviceList &next)
{
    const std::vector<RemovedDevice> &removedNow = next.manifest().facts().removed;
    for (const RemovedDevice &removed : before.manifest().facts().removed) {
        if (next.device(removed.number))
            return IdentityFault::RemovedReturned;
        const auto same = std::ranges::lower_bound(removedNow, removed.number, {}, &RemovedDevice::number);
        if (same == removedNow.end() || *same != removed)
            return IdentityFault::RemovedForgotten;
    }
    for (const auto &[number, certificate] : before.devices())
        if (!next.device(number) && !next.isRemoved(number))
            return IdentityFault::DeviceVanished;
    return keepsKeys(before, next) ? std::nullopt : std::optional(IdentityFault::DeviceKeysChanged);
}

} // namespace

ManifestChain::ManifestChain(const AccountId &account, const SigningPublicKey &accountKey)
{
    m_known.account = account;
    m_known.accountKey = accountKey;
}

Result<ManifestChain, IdentityFault> ManifestChain::restored(const KnownAccount &known, const IdentityCheck &check)
{
    ManifestChain chain(known.account);
    chain.m_known = known;
    if (known.formerKeys.size() > formerKeysMax || known.hashes.size() > versionHashesMax)
        return IdentityFault::TooMany;
    if (!known.latest)
        return chain;
    auto list = DeviceList::verified(*known.latest, known.account, check);
    if (!list)
        return list.error();
    if (list->accountKey() != known.accountKey)
        return IdentityFault::OtherKey;
    if (const auto fault = chain.successorFault(*list))
        return *fault;
    const auto hash = known.hashes.find(list->version());
    if (hash != known.hashes.end() && hash->second != list->hash())
        return IdentityFault::PreviousHash;
    chain.take(std::move(list).value());
    return chain;
}

ChainAnswer ManifestChain::consider(const ManifestUpdate &update, const IdentityCheck &check)
{
    const auto shown = DeviceManifest::verified(update.list.manifest, m_known.account);
    if (!shown)
        return forged(shown.error());
    const ManifestFacts &facts = shown->facts();
    if (m_known.accountKey && facts.accountKey != *m_known.accountKey)
        return considerOtherKey(update, facts, check);
    if (m_latest && facts.version <= m_latest->version())
        return considerPast(*shown);
    if (m_latest && facts.version - 1 > m_latest->version())
        return {.verdict = ChainVerdict::Gap, .first = m_latest->version() + 1, .last = facts.version - 1};
    if (m_latest && facts.previous != m_latest->hash())
        return {.verdict = ChainVerdict::Forked};
    auto list = DeviceList::verified(m_latest ? completed(update.list, facts, *m_latest) : update.list, m_known.account,
                                     check);
    if (!list)
        return forged(list.error());
    if (const auto fault = m_latest ? stepFault(*m_latest, *list) : std::nullopt)
        return forged(*fault);
    if (const auto fault = successorFault(*list))
        return forged(*fault);
    take(std::move(list).value());
    return {.verdict = ChainVerdict::Accepted};
}

ChainAnswer ManifestChain::considerPast(const DeviceManifest &shown) const
{
    const quint64 version = shown.facts().version;
    const auto known = m_known.hashes.find(version);
    if (known != m_known.hashes.end() && known->second != shown.hash())
        return {.verdict = ChainVerdict::Forked};
    return {.verdict = version == m_latest->version() ? ChainVerdict::Known : ChainVerdict::Stale};
}

ChainAnswer ManifestChain::considerOtherKey(const ManifestUpdate &update, const ManifestFacts &shown,
                                            const IdentityCheck &check)
{
    const auto isFormer = [this](const SigningPublicKey &key) {
        return std::ranges::count(m_known.formerKeys, key) > 0;
    };
    if (isFormer(shown.accountKey))
        return {.verdict = ChainVerdict::Stale};
    if (!update.succession)
        return {.verdict = ChainVerdict::UnknownKey};
    const auto succession = Succession::verified(*update.succession, m_known.account);
    if (!succession)
        return forged(succession.error());
    if (succession->facts().newKey != shown.accountKey)
        return forged(IdentityFault::OtherKey);
    if (succession->facts().oldKey != *m_known.accountKey) {
        // A key that had a successor has signed another one. Without its signature anyone can have made that up.
        if (isFormer(succession->facts().oldKey))
            return succession->isByOldKey() ? ChainAnswer{.verdict = ChainVerdict::Forked}
                                            : forged(IdentityFault::OtherKey);
        return {.verdict = ChainVerdict::UnknownKey};
    }
    if (shown.version != 1)
        return {.verdict = ChainVerdict::Gap, .first = 1, .last = shown.version - 1};
    return succeed(update, *succession, check);
}

ChainAnswer ManifestChain::succeed(const ManifestUpdate &update, const Succession &succession,
                                   const IdentityCheck &check)
{
    if (m_known.formerKeys.size() >= formerKeysMax)
        return forged(IdentityFault::TooMany);
    // The old key's certificates do not help: the new one has to sign each device again.
    auto list = DeviceList::verified(update.list, m_known.account, check);
    if (!list)
        return forged(list.error());
    if (const auto fault = successorFault(*list))
        return forged(*fault);
    if (m_latest) {
        if (std::ranges::any_of(list->devices(),
                                [this](const auto &entry) { return m_latest->isRemoved(entry.first); }))
            return forged(IdentityFault::RemovedReturned);
        if (!keepsKeys(*m_latest, *list))
            return forged(IdentityFault::DeviceKeysChanged);
        std::vector<quint32> &retired = m_known.retired;
        for (const RemovedDevice &removed : m_latest->manifest().facts().removed)
            retired.push_back(removed.number);
        for (const auto &[number, certificate] : m_latest->devices())
            if (!list->device(number))
                retired.push_back(number);
        std::ranges::sort(retired);
        retired.erase(std::unique(retired.begin(), retired.end()), retired.end());
    }
    m_known.formerKeys.push_back(*m_known.accountKey);
    m_known.hashes.clear();
    take(std::move(list).value());
    return {.verdict = ChainVerdict::IdentityChanged, .isByOldKey = succession.isByOldKey()};
}

/// A number that went with an earlier account key stays gone under every later one.
std::optional<IdentityFault> ManifestChain::successorFault(const DeviceList &next) const
{
    const bool returns = std::ranges::any_of(
        next.devices(), [this](const auto &entry) { return std::ranges::binary_search(m_known.retired, entry.first); });
    return returns ? std::optional(IdentityFault::RemovedReturned) : std::nullopt;
}

void ManifestChain::take(DeviceList list)
{
    m_known.accountKey = list.accountKey();
    m_known.hashes[list.version()] = list.hash();
    if (m_known.hashes.size() > versionHashesMax)
        m_known.hashes.erase(m_known.hashes.begin());
    m_known.latest = list.signedBytes();
    m_latest = std::move(list);
}

} // namespace porchlight
