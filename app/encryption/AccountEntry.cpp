// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/AccountEntry.h"

#include "app/encryption/ListRecord.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 evidenceVersion = 2; ///< of a row that holds the other list of a fork, which nothing is built on
constexpr quint8 hasKey = 1;
constexpr quint8 hasChanged = 2;
constexpr quint8 hasForked = 4;

/// The certificates that @p facts name, each once: an answer brings those of all its lists together.
std::vector<SignedCertificate> listed(const std::vector<SignedCertificate> &certificates, const ManifestFacts &facts)
{
    std::map<Digest, const SignedCertificate *> byHash;
    for (const SignedCertificate &certificate : certificates)
        byHash.emplace(digestOf({certificate.bytes}), &certificate);
    std::vector<SignedCertificate> named;
    for (const auto &[hash, certificate] : byHash)
        if (std::ranges::binary_search(facts.certificates, hash))
            named.push_back(*certificate);
    return named;
}

KnownAccount readKnown(ByteReader &reader)
{
    KnownAccount known;
    const quint16 former = reader.u16();
    for (quint16 i = 0; i < former && former <= formerKeysMax && reader.isGood(); ++i)
        known.formerKeys.push_back(reader.id<SigningPublicKey>());
    const quint32 retired = reader.u32();
    for (quint32 i = 0; i < retired && reader.isGood(); ++i)
        known.retired.push_back(reader.u32());
    const quint16 hashes = reader.u16();
    for (quint16 i = 0; i < hashes && hashes <= versionHashesMax && reader.isGood(); ++i) {
        const quint64 version = reader.u64();
        known.hashes[version] = reader.id<Digest>();
    }
    return known;
}

} // namespace

std::optional<AccountEntry> AccountEntry::restored(const AccountId &account, QByteArrayView record)
{
    ByteReader reader(record);
    if (reader.u8() != recordVersion)
        return std::nullopt;
    AccountEntry entry(account);
    const quint8 flags = reader.u8();
    const auto accountKey = reader.id<SigningPublicKey>();
    const auto changedTo = reader.id<SigningPublicKey>();
    entry.m_generation = reader.id<GenerationId>();
    entry.m_told = reader.u64();
    KnownAccount known = readKnown(reader);
    known.account = account;
    if (flags & hasKey)
        known.accountKey = accountKey;
    if (flags & hasChanged)
        entry.m_changedTo = changedTo;
    entry.m_isForked = flags & hasForked;
    auto chain = ManifestChain::restored(known, IdentityCheck::notHere()); // without a list nothing is verified
    if (!chain)
        return std::nullopt;
    entry.m_chain = std::move(chain).value();
    entry.m_isRestored = known.hashes.empty();
    // What encode() would not write again is no record of ours.
    return reader.isDone() && entry.encode() == record ? std::optional(std::move(entry)) : std::nullopt;
}

const SigningPublicKey *AccountEntry::accountKey() const
{
    return m_chain.accountKey() ? &*m_chain.accountKey() : nullptr;
}

AccountStanding AccountEntry::standing() const
{
    if (m_isForked)
        return AccountStanding::Forked;
    if (m_changedTo)
        return AccountStanding::KeyChanged;
    return current() ? AccountStanding::Known : AccountStanding::Unknown;
}

quint64 AccountEntry::highest() const
{
    const auto &hashes = m_chain.known().hashes;
    return hashes.empty() ? 0 : hashes.rbegin()->first;
}

const ManifestChain &AccountEntry::chain() const
{
    if (std::exchange(m_isRestored, true))
        return m_chain;
    KnownAccount known = m_chain.known();
    const auto row = m_stored.find(known.hashes.rbegin()->second);
    known.latest = row == m_stored.end() ? std::nullopt : unpackedList(row->second);
    // A list that the disk has lost or changed is shown again by the relay, from the first on; what is known of it by
    // hash still holds.
    if (auto chain = ManifestChain::restored(known, identityCheck()); known.latest && chain)
        m_chain = std::move(chain).value();
    return m_chain;
}

const DeviceList *AccountEntry::current() const
{
    const DeviceList *latest = chain().latest();
    return latest && latest->version() >= highest() ? latest : nullptr;
}

const DeviceList *AccountEntry::at(quint64 version) const
{
    const auto &hashes = chain().known().hashes; // which is another one once it is restored
    const auto hash = hashes.find(version);
    return hash == hashes.end() ? nullptr : withHash(hash->second);
}

const DeviceList *AccountEntry::withHash(const Digest &hash) const
{
    if (const DeviceList *latest = chain().latest(); latest && latest->hash() == hash)
        return latest;
    if (const auto known = m_lists.find(hash); known != m_lists.end())
        return &known->second;
    const auto row = m_stored.find(hash);
    const auto list = row == m_stored.end() ? std::nullopt : unpackedList(row->second);
    if (!list)
        return nullptr;
    auto verified = DeviceList::verified(*list, account(), identityCheck());
    if (!verified || verified->hash() != hash)
        return nullptr;
    return &m_lists.emplace(hash, std::move(verified).value()).first->second;
}

bool AccountEntry::noteTold(const GenerationId &generation, quint64 latest)
{
    if (m_generation != generation) {
        m_isChanged = m_isChanged || m_told > 0 || latest > 0;
        m_generation = generation;
        m_told = 0;
    }
    if (latest < m_told)
        return false;
    m_isChanged = m_isChanged || latest > m_told;
    m_told = latest;
    return true;
}

ChainAnswer AccountEntry::consider(SignedDeviceList list, const IdentityCheck &check, bool notesKey)
{
    chain();
    const auto shown = DeviceManifest::verified(list.manifest, account());
    if (!shown)
        return {.verdict = ChainVerdict::Forged, .fault = shown.error()};
    list.certificates = listed(list.certificates, shown->facts());
    const ChainAnswer answer = considerBehindLoss(list, *shown, check);
    if (answer.verdict == ChainVerdict::Accepted) {
        taken();
    } else if (answer.verdict == ChainVerdict::Forked) {
        m_isForked = m_isChanged = true;
        QByteArray evidence = packedList(list);
        evidence[0] = char(evidenceVersion);
        if (m_stored.emplace(shown->hash(), evidence).second)
            m_unstored.insert(shown->hash());
    } else if (answer.verdict == ChainVerdict::UnknownKey && notesKey && m_changedTo != shown->facts().accountKey) {
        m_changedTo = shown->facts().accountKey;
        m_isChanged = true;
    }
    return answer;
}

/// The chain has forgotten what it has lost; its hashes have not.
ChainAnswer AccountEntry::considerBehindLoss(const SignedDeviceList &list, const DeviceManifest &shown,
                                             const IdentityCheck &check)
{
    const auto &hashes = m_chain.known().hashes;
    const auto known = hashes.find(shown.facts().version);
    const bool isOurKey = m_chain.accountKey() && shown.facts().accountKey == *m_chain.accountKey();
    if (isOurKey && known != hashes.end() && known->second != shown.hash())
        return {.verdict = ChainVerdict::Forked};
    return m_chain.consider({list, {}}, check);
}

void AccountEntry::taken()
{
    const DeviceList &latest = *m_chain.latest();
    m_changedTo.reset(); // whoever has the pinned key goes on with it
    m_stored[latest.hash()] = packedList(latest.signedBytes());
    m_unstored.insert(latest.hash());
    m_isChanged = true;
}

bool AccountEntry::expect(const SignedDeviceList &list)
{
    if (chain().latest())
        return consider(list, identityCheck(), false).verdict != ChainVerdict::Forged;
    const auto verified = DeviceList::verified(list, account(), identityCheck());
    if (!verified || !m_chain.accountKey() || verified->manifest().facts().accountKey != *m_chain.accountKey())
        return false;
    KnownAccount known = m_chain.known();
    known.hashes[verified->version()] = verified->hash();
    auto chain = ManifestChain::restored(known, identityCheck());
    if (!chain)
        return false;
    m_chain = std::move(chain).value();
    m_isChanged = true;
    return true;
}

bool AccountEntry::pin(const SigningPublicKey &accountKey)
{
    if (m_chain.accountKey())
        return *m_chain.accountKey() == accountKey;
    m_chain = ManifestChain(account(), accountKey);
    m_isChanged = true;
    return true;
}

bool AccountEntry::acceptFork()
{
    const bool wasForked = std::exchange(m_isForked, false);
    m_isChanged = m_isChanged || wasForked;
    return wasForked;
}

bool AccountEntry::accept()
{
    const bool wasForked = acceptFork();
    if (!m_changedTo)
        return wasForked;
    KnownAccount known = chain().known();
    if (known.latest)
        for (const RemovedDevice &removed : m_chain.latest()->manifest().facts().removed)
            known.retired.push_back(removed.number);
    std::ranges::sort(known.retired);
    known.retired.erase(std::unique(known.retired.begin(), known.retired.end()), known.retired.end());
    if (known.accountKey)
        known.formerKeys.push_back(*known.accountKey);
    known.accountKey = m_changedTo;
    known.hashes.clear();
    known.latest.reset();
    auto chain = ManifestChain::restored(known, identityCheck());
    if (!chain)
        return false;
    m_chain = std::move(chain).value();
    m_changedTo.reset();
    m_isChanged = true;
    return true;
}

void AccountEntry::store(engine::Out &out)
{
    for (const Digest &hash : std::exchange(m_unstored, {}))
        put(RecordKind::Manifest, rowName(account(), hash), m_stored.at(hash), out);
    if (std::exchange(m_isChanged, false))
        put(RecordKind::Account, rowName(account()), encode(), out);
}

void AccountEntry::drop(engine::Out &out) const
{
    for (const auto &[hash, record] : m_stored)
        remove(RecordKind::Manifest, rowName(account(), hash), out);
    remove(RecordKind::Account, rowName(account()), out);
}

QByteArray AccountEntry::encode() const
{
    const KnownAccount &known = m_chain.known();
    ByteWriter writer;
    const auto flags = (known.accountKey ? hasKey : 0) | (m_changedTo ? hasChanged : 0) | (m_isForked ? hasForked : 0);
    writer.u8(recordVersion).u8(quint8(flags));
    writer.id(known.accountKey.value_or(SigningPublicKey())).id(m_changedTo.value_or(SigningPublicKey()));
    writer.id(m_generation).u64(m_told);
    writer.u16(quint16(known.formerKeys.size()));
    for (const SigningPublicKey &key : known.formerKeys)
        writer.id(key);
    writer.u32(quint32(known.retired.size()));
    for (const quint32 number : known.retired)
        writer.u32(number);
    writer.u16(quint16(known.hashes.size()));
    for (const auto &[version, hash] : known.hashes)
        writer.u64(version).id(hash);
    return writer.bytes();
}

} // namespace porchlight::encryption
