// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/MessageInner.h"
#include "app/encryption/Encryption.h"
#include "app/encryption/EncryptionParts.h"

#include <algorithm>

/// What is of groups alone, and keys for more devices than fit beside a body.
namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;

namespace {

constexpr std::size_t keysBesideBody = 200; ///< about 100 KB of the 192 that a request may have
constexpr std::size_t keysAtOnce = 400;     ///< on their way; the next ones follow when these have left

} // namespace

void Encryption::control(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (!m_parts)
        return;
    if (m_parts->rosters.isDirect(conversation)) { // who is in that never changes
        if (entry.kind == quint8(wire::EntryKind::Gone))
            goneOfTwo(conversation, entry, now, out);
        else
            m_parts->alarms.raise({Alarm::Kind::RosterLie, {}, conversation, entry.epoch});
        return;
    }
    m_parts->groups.entry(conversation, entry, now, out);
    m_parts->bodies.peer(conversation).noteEpoch(entry.epoch, entry.seq, out);
}

/// The relay's word: what was said stays, and it takes nothing more.
void Encryption::goneOfTwo(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    const auto notice = wire::decodeDevicesNotice(entry.body);
    if (!notice)
        return;
    m_parts->rosters.gone(conversation, entry.epoch, now);
    m_parts->bodies.peer(conversation).noteEpoch(entry.epoch, entry.seq, out);
    const GroupNote note{GroupNote::Kind::Gone, {}, {notice->account}, 1};
    out.transaction.push_back(engine::PutGroupNote{conversation, entry.id, entry.seq, entry.relayTimeMs, note});
}

void Encryption::groupTold(const ConversationId &conversation, Now, Out &)
{
    if (m_parts && !m_parts->rosters.isDirect(conversation))
        m_parts->groups.learn(conversation);
}

bool Encryption::mayWrite(const ConversationId &conversation) const
{
    const GroupLedger *group = m_parts ? m_parts->groups.find(conversation) : nullptr;
    return !group || group->head().since == 0 || group->isMember() || group->isShort();
}

bool Encryption::looked(const ConversationId &conversation, const wire::Entry &entry, const engine::GroupLook *look, Now,
                        Out &out)
{
    if (!m_parts || !m_parts->groups.knows(conversation))
        return false;
    if (look)
        return m_parts->groupLooks.said(conversation, entry, *look, out);
    const SentBody *sent = m_parts->sent.find(conversation, entry.id);
    const auto inner = sent ? crypto::MessageInner::fromBytes(sent->inner) : std::nullopt;
    if (!inner) // of another's whose key is not here, or of one's own that this profile has forgotten
        m_parts->groupLooks.missed(conversation, entry.seq, out);
    Content content;
    if (!inner || decodeContent(inner->content, content) != ContentState::Readable ||
        content.type != quint64(Content::Type::GroupLook))
        return false;
    return m_parts->groupLooks.said(conversation, entry, {content.text, content.picture, content.pins}, out);
}

void Encryption::missed(const ConversationId &conversation, Seq upTo, Out &out)
{
    if (m_parts && !m_parts->rosters.isDirect(conversation))
        m_parts->groupLooks.missed(conversation, upTo, out);
}

std::vector<engine::FoundedGroup> Encryption::takeFounded()
{
    return m_parts ? m_parts->groupChanges.takeFounded() : std::vector<engine::FoundedGroup>();
}

void Encryption::workGroups(Now now, Out &out)
{
    EncryptionParts &parts = *m_parts;
    parts.groupChanges.work(now, out);
    parts.groups.work(now, out);
    for (const GroupChanges::Added &added : parts.groupChanges.takeAdded())
        parts.groupLooks.added(added, out);
    for (const auto &[conversation, secret] : parts.groupChanges.takeSecrets())
        parts.groupLooks.keep(conversation, secret, out);
    parts.groupLooks.work(now, out);
}

bool Encryption::sendKeysAhead(const Roster &roster, const std::vector<DeviceId> &needy, Now now, Out &out)
{
    EncryptionParts &parts = *m_parts;
    const ConversationId &conversation = roster.conversation();
    if (const auto ahead = parts.keysAhead.find(conversation); ahead != parts.keysAhead.end()) {
        if (!parts.sessions.hasLeft(ahead->second))
            return false;
        parts.keysAhead.erase(ahead);
    }
    // Who cannot be reached needs no room; they are given the key as soon as they can be.
    std::vector<DeviceId> reachable;
    std::ranges::copy_if(needy, std::back_inserter(reachable), [&](const DeviceId &d) { return parts.sessions.has(d); });
    if (reachable.size() <= keysBesideBody)
        return true;
    reachable.resize(std::min(reachable.size(), keysAtOnce));
    OwnBodies &own = parts.bodies.own(conversation);
    own.renew(roster, now, parts.random, out);
    const QByteArray key = own.distribution(roster).bytes();
    std::vector<DeviceId> given;
    for (const DeviceId &device : reachable) {
        if (parts.sessions.tell(device, FrameType::SenderKey, key, now, out))
            given.push_back(device);
    }
    own.giveAhead(given, out);
    if (given.empty())
        return true;
    parts.keysAhead[conversation] = parts.sessions.lastTold();
    work(now, out);
    return false;
}

} // namespace porchlight::encryption
