// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: signed lists of devices, and keys to begin sessions with.

#include "tests/model_relay/ModelRelayPeople.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

quint32 ModelRelayStore::ofCertificate(const PublishManifest &request, const QByteArray &hash) const
{
    const auto row = std::ranges::find(request.certificates, hash, &DeviceCertificateRow::hash);
    const auto brought = row == request.certificates.end() ? m_data.devices.end()
                                                           : m_data.devices.find({request.by.account, row->device});
    if (brought != m_data.devices.end()) {
        const QByteArray &kept = brought->second->certificateHash;
        return kept.isEmpty() || kept == hash ? row->device : 0;
    }
    for (const auto &[id, device] : m_data.devices) {
        if (id.account == request.by.account && device->certificateHash == hash)
            return id.number;
    }
    const auto &before = m_data.accounts.at(request.by.account)->manifests;
    const auto listed = before.empty() ? decltype(before.back().devices.end())() : before.back().devices.find(hash);
    return before.empty() || listed == before.back().devices.end() ? 0 : listed->second; // unlinked, and listed still
}

ErrorCode ModelRelayStore::judge(const PublishManifest &request, std::map<QByteArray, quint32> &devices) const
{
    const auto &before = m_data.accounts.at(request.by.account)->manifests;
    const ManifestPlace &place = request.place;
    if (place.version != before.size() + 1)
        return ErrorCode::ManifestStale;
    const bool follows = before.empty()
        || (before.back().place.hash == place.previousHash && before.back().place.accountKey == place.accountKey);
    std::set<quint32> numbers;
    for (const QByteArray &hash : place.listed)
        numbers.insert(devices[hash] = ofCertificate(request, hash));
    const bool areThere = !numbers.contains(0) && numbers.size() == place.listed.size();
    return follows && areThere ? ErrorCode::None : ErrorCode::ManifestInvalid;
}

ManifestOutcome ModelRelayStore::publishManifest(const PublishManifest &request)
{
    ManifestOutcome outcome;
    const AccountId &id = request.by.account;
    const ManifestPlace &place = request.place;
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    const auto &before = m_data.accounts.at(id)->manifests;
    if (place.version > 0 && place.version <= before.size() && before[place.version - 1].place.hash == place.hash)
        return outcome;
    std::map<QByteArray, quint32> devices;
    outcome.error = judge(request, devices);
    if (outcome.error != ErrorCode::None)
        return outcome;
    RelayManifest added{place, request.manifest, {}, devices};
    for (const DeviceCertificateRow &row : request.certificates) {
        const auto device = m_data.devices.find({id, row.device});
        const bool isListed = std::ranges::find(place.listed, row.hash) != place.listed.end();
        if (device == m_data.devices.end() || !isListed || !device->second->certificateHash.isEmpty())
            continue;
        device->second.change().certificateHash = row.hash;
        device->second.change().listedSince = place.version;
        added.certificates.emplace(row.device, row.certificate);
    }
    m_data.accounts.at(id).change().manifests.push_back(std::move(added));
    for (const auto &[hash, number] : devices) {
        const auto device = m_data.devices.find({id, number});
        if (device == m_data.devices.end())
            continue;
        device->second.change().isListed = true;
        outcome.listed.push_back(number);
    }
    std::ranges::sort(outcome.listed);
    wire::AccountEvent event;
    event.manifest = place.version;
    outcome.announced.push_back(tell(id, event, request.nowMs));
    for (auto it = m_data.devices.lower_bound({id, 0}); it != m_data.devices.end() && it->first.account == id; ++it) {
        if (it->second->isListed && !std::ranges::binary_search(outcome.listed, it->first.number))
            outcome.unlinked.push_back(it->first.number);
    }
    for (const quint32 number : outcome.unlinked) {
        const AccountOutcome unlinked = unlinkDevice({request.by, number, request.nowMs});
        outcome.announced.insert(outcome.announced.end(), unlinked.announced.begin(), unlinked.announced.end());
    }
    const wire::DevicesNotice notice{id, place.version, *ManifestHash::fromBytes(place.hash)};
    for (auto &[conversationId, conversation] : m_data.conversations) {
        if (!conversation->hasMember(id) || conversation->entries.empty())
            continue;
        beginEpoch(conversationId, conversation.change(), notice, request.nowMs);
        outcome.epochs.push_back({conversationId, conversation->entries.back(), conversation->memberIds()});
    }
    return outcome;
}

AccountOutcome ModelRelayStore::putPrekeys(const PutPrekeys &request)
{
    AccountOutcome outcome;
    const auto found = m_data.devices.find(request.by);
    if (found == m_data.devices.end()) {
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    RelayPrekeys &device = found->second.change().keys;
    device.signedPrekey = request.keys.signedPrekey;
    device.lastResort = request.keys.lastResort;
    if (request.keys.replacesAll)
        device.prekeys.clear();
    device.prekeys.insert(device.prekeys.end(), request.keys.prekeys.begin(), request.keys.prekeys.end());
    if (device.prekeys.size() > std::size_t(wire::prekeysMax))
        device.prekeys.erase(device.prekeys.begin(), device.prekeys.end() - wire::prekeysMax);
    return outcome;
}

bool areTalking(const ModelRelayData &data, const AccountId &one, const AccountId &other)
{
    return one == other || std::ranges::any_of(data.conversations, [&](const auto &entry) {
        return entry.second->hasMember(one) && entry.second->hasMember(other);
    });
}

bool haveMet(const ModelRelayData &data, const AccountId &one, const AccountId &other)
{
    return one == other || std::ranges::any_of(data.conversations, [&](const auto &entry) {
        const RelayConversation &conversation = *entry.second;
        const bool isOpen = conversation.group && !conversation.group->state.capability().isNull();
        return conversation.served(other) && (isOpen || conversation.served(one));
    });
}

BundlesOutcome ModelRelayStore::takeBundles(const TakeBundles &request)
{
    BundlesOutcome outcome;
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    for (const TakeBundles::Wanted &wanted : request.wanted) {
        const auto device = m_data.devices.find(wanted.device);
        if (device == m_data.devices.end() || !device->second->isListed || !device->second->keys.signedPrekey
            || !areTalking(m_data, request.by.account, wanted.device.account))
            continue;
        wire::Bundle bundle{wanted.device, *device->second->keys.signedPrekey, device->second->keys.lastResort};
        if (wanted.mayUseUp && !device->second->keys.prekeys.empty()) {
            std::vector<wire::Prekey> &waiting = device->second.change().keys.prekeys;
            bundle.prekey = waiting.front();
            waiting.erase(waiting.begin());
        }
        outcome.bundles.push_back(std::move(bundle));
    }
    return outcome;
}

std::vector<wire::AccountManifests> ModelRelayReader::readManifests(const DeviceId &asking,
                                                                   const std::vector<wire::KnownManifest> &known,
                                                                   qsizetype bytesMax)
{
    std::vector<wire::AccountManifests> list;
    for (const wire::KnownManifest &one : known) {
        const auto account = m_committed.accounts.find(one.account);
        if (!m_committed.devices.contains(asking) || account == m_committed.accounts.end()
            || !haveMet(m_committed, asking.account, one.account))
            continue;
        const auto &manifests = account->second->manifests;
        wire::AccountManifests found{one.account, manifests.size(), {}, {}};
        quint64 version = one.version;
        for (; version < manifests.size() && (bytesMax > 0 || version == one.version); ++version) {
            found.manifests.push_back(manifests[version].manifest);
            bytesMax -= found.manifests.back().bytes.size();
        }
        for (quint64 from = one.version; from < version; ++from) {
            for (const auto &[number, certificate] : manifests[from].certificates) {
                found.certificates.push_back(certificate);
                bytesMax -= certificate.bytes.size() + 3 * wire::signatureBytes;
            }
        }
        list.push_back(std::move(found));
        if (bytesMax <= 0)
            break;
    }
    return list;
}

AccountOutcome ModelRelayStore::putRecovery(const PutRecovery &request)
{
    AccountOutcome outcome;
    const auto device = m_data.devices.find(request.by);
    if (device == m_data.devices.end() || !device->second->isListed) {
        outcome.error = device == m_data.devices.end() ? ErrorCode::TokenUnknown : ErrorCode::DevicePending;
        return outcome;
    }
    StoredRecovery &kit = m_data.accounts.at(request.by.account).change().recovery;
    if (!request.blob.isEmpty())
        kit = {request.blob, request.tokenHash, request.backup.value_or(QByteArray()), request.nowMs};
    else if (!request.backup)
        kit = {};
    else if (!kit.blob.isEmpty() && kit.tokenHash == request.tokenHash)
        kit.backup = *request.backup;
    else
        outcome.error = ErrorCode::NoRecoveryKit;
    return outcome;
}

std::vector<Peer> ModelRelayReader::readPeers(const DeviceId &asking, const std::vector<ConversationId> &conversations)
{
    std::set<Peer> peers;
    for (const ConversationId &id : conversations) {
        const RelayConversation *conversation = m_committed.conversation(id);
        const bool isShown = m_committed.devices.contains(asking) && conversation && conversation->hasMember(asking.account)
            && conversation->strangers.empty();
        for (const wire::Member &member : isShown ? conversation->members : std::vector<wire::Member>()) {
            if (member.account != asking.account)
                peers.insert({id, member.account, sightOf(relationOf(m_committed, asking.account, member.account))});
        }
    }
    return {peers.begin(), peers.end()};
}

StoredRecovery ModelRelayReader::readRecovery(const DeviceId &asking)
{
    return m_committed.devices.contains(asking) ? m_committed.accounts.at(asking.account)->recovery : StoredRecovery();
}

} // namespace porchlight::test
