// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/PeerSenderKeys.h"

#include "app/crypto/senderkey/EphemeralSeal.h"

#include <algorithm>

namespace porchlight::crypto {

namespace {

void append(std::vector<SkippedRow> &all, std::vector<SkippedRow> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

bool PeerSenderKeys::restore(const PeerKeyRow &row)
{
    if (row.name.conversation != m_conversation)
        return false;
    auto key = PeerSenderKey::fromRow(row);
    if (!key)
        return false;
    m_nextArrival = std::max(m_nextArrival, key->arrival() + 1);
    m_senders[row.name.sender].byId.insert_or_assign(row.name.kid, std::move(*key));
    return true;
}

bool PeerSenderKeys::restore(const SkippedRow &row)
{
    const auto sender = m_senders.find(row.name.key.sender);
    if (sender == m_senders.end())
        return false;
    const auto key = sender->second.byId.find(row.name.key.kid);
    if (key == sender->second.byId.end())
        return false;
    const qsizetype before = key->second.skippedCount();
    if (!key->second.restoreSkipped(row))
        return false;
    sender->second.skipped += key->second.skippedCount() - before;
    return true;
}

PeerSenderKeys::Accepted PeerSenderKeys::accept(const DeviceId &sender, const KeyDistribution &given)
{
    if (given.conversation != m_conversation)
        return {Given::WrongConversation, {}};
    if (hasKey(sender, given.kid))
        return {Given::Known, {}};
    if (keyCount(sender) >= keysPerSenderMax)
        return {Given::TooMany, {}};
    const auto [at, isNew] = m_senders[sender].byId.emplace(given.kid, PeerSenderKey(sender, given, m_nextArrival++));
    return {Given::Added, {{at->second.row()}, {}}};
}

Result<PeerSenderKeys::Opened, SealError> PeerSenderKeys::open(const BodyAddress &address, QByteArrayView wire,
                                                               const LogPlace &place, milliseconds now)
{
    const auto body = SealedBody::fromWire(wire);
    if (!body)
        return SealError::Malformed;
    if (address.conversation != m_conversation)
        return SealError::WrongConversation;
    if (!hasKey(address.sender, body->kid))
        return SealError::UnknownKey;
    Keys &keys = m_senders.at(address.sender);
    PeerSenderKey &key = keys.byId.at(body->kid);
    const bool wasUsed = key.isUsed();
    const qsizetype before = key.skippedCount();
    auto opened = key.open(address, *body, place, skippedPerSenderMax - keys.skipped, now);
    if (!opened)
        return opened.error();
    keys.skipped += key.skippedCount() - before;

    Opened result{std::move(opened.value().plain), {{key.row()}, std::move(opened.value().skipped)}};
    if (!wasUsed)
        for (auto &[kid, other] : keys.byId)
            if (other.arrival() < key.arrival() && other.retire(place.seq))
                result.changes.keys.push_back(other.row());
    return result;
}

std::optional<QByteArray> PeerSenderKeys::openEphemeral(const BodyAddress &address, QByteArrayView wire) const
{
    const auto kid = ephemeralKeyId(wire);
    const PeerSenderKey *key = kid ? find(address.sender, *kid) : nullptr;
    return key ? key->openEphemeral(address, wire) : std::nullopt;
}

PeerKeyChanges PeerSenderKeys::sweep(Seq contiguous, milliseconds now)
{
    PeerKeyChanges changes;
    for (auto &[device, keys] : m_senders) {
        for (auto at = keys.byId.begin(); at != keys.byId.end();) {
            PeerSenderKey &key = at->second;
            const qsizetype before = key.skippedCount();
            std::vector<SkippedRow> expired = key.expire(now);
            const bool hasChanged = key.noteCursor(contiguous, now);
            if (key.isDone(now)) {
                changes.keys.push_back({key.name(), {}});
                keys.skipped -= before;
                at = keys.byId.erase(at);
                continue;
            }
            keys.skipped += key.skippedCount() - before;
            append(changes.skipped, std::move(expired));
            if (hasChanged)
                changes.keys.push_back(key.row());
            ++at;
        }
    }
    std::erase_if(m_senders, [](const auto &entry) { return entry.second.byId.empty(); });
    return changes;
}

PeerKeyChanges PeerSenderKeys::forget(const DeviceId &sender)
{
    PeerKeyChanges changes;
    const auto found = m_senders.find(sender);
    if (found == m_senders.end())
        return changes;
    for (const auto &[kid, key] : found->second.byId)
        changes.keys.push_back({key.name(), {}});
    m_senders.erase(found);
    return changes;
}

PeerKeyChanges PeerSenderKeys::beginGeneration()
{
    PeerKeyChanges changes;
    for (auto &[device, keys] : m_senders)
        for (auto &[kid, key] : keys.byId)
            if (key.beginGeneration())
                changes.keys.push_back(key.row());
    return changes;
}

qsizetype PeerSenderKeys::keyCount(const DeviceId &sender) const
{
    const auto found = m_senders.find(sender);
    return found == m_senders.end() ? 0 : qsizetype(found->second.byId.size());
}

qsizetype PeerSenderKeys::skippedCount(const DeviceId &sender) const
{
    const auto found = m_senders.find(sender);
    return found == m_senders.end() ? 0 : found->second.skipped;
}

const PeerSenderKey *PeerSenderKeys::find(const DeviceId &sender, const SenderKeyId &kid) const
{
    const auto found = m_senders.find(sender);
    if (found == m_senders.end())
        return nullptr;
    const auto key = found->second.byId.find(kid);
    return key == found->second.byId.end() ? nullptr : &key->second;
}

} // namespace porchlight::crypto
