// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: who belongs to what, and from where to where.

#include "relay/store/GroupRules.h"
#include "shared/identity/Capability.h"
#include "shared/wire/ControlNotice.h"
#include "tests/model_relay/ModelRelayPeople.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>
#include <iterator>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

std::optional<RelayPeriod> RelayConversation::served(const AccountId &account) const
{
    const auto period = periods.find(account);
    if (period != periods.end())
        return period->second;
    return hasMember(account) ? std::optional(RelayPeriod()) : std::nullopt;
}

Seq RelayConversation::servedUpTo(const AccountId &account) const
{
    const auto period = served(account);
    return period ? period->to.value_or(head()) : 0;
}

bool RelayConversation::showsMarks() const
{
    return members.size() <= std::size_t(wire::receiptsNamedMax);
}

ErrorCode ModelRelayStore::refusalOfSigner(const DeviceId &device) const
{
    if (!m_data.devices.contains(device))
        return ErrorCode::TokenUnknown;
    if (isPending(m_data, device))
        return ErrorCode::DevicePending;
    return m_data.accounts.at(device.account)->manifests.empty() ? ErrorCode::KeysMissing : ErrorCode::None;
}

/// Who says something else about it comes with contacts and settings.
bool ModelRelayStore::mayAdd(const AccountId &actor, const AccountId &account) const
{
    return relay::mayAdd(relationOf(m_data, actor, account), haveAccepted(m_data, actor, account));
}

ErrorCode ModelRelayStore::judgeAdded(const ControlEvent &event) const
{
    const std::vector<AccountId> added = addedBy(event);
    const AccountId &actor = event.facts().actor.account;
    const auto is = [&](auto good) { return std::ranges::all_of(added, good); };
    if (!is([&](const AccountId &account) { return m_data.accounts.contains(account) && !m_data.accounts.at(account)->isGone; }))
        return ErrorCode::NoSuchAccount;
    if (!is([&](const AccountId &account) { return mayAdd(actor, account); }))
        return ErrorCode::NotAllowed;
    const bool haveLists = is([&](const AccountId &account) { return !m_data.accounts.at(account)->manifests.empty(); });
    return haveLists ? ErrorCode::None : ErrorCode::KeysMissing;
}

ErrorCode ModelRelayStore::judge(const ControlEvent &event, const RelayConversation *conversation) const
{
    const ControlFacts &facts = event.facts();
    if (facts.manifestVersion != m_data.accounts.at(facts.actor.account)->manifests.size())
        return ErrorCode::ManifestStale;
    if (!event.isCreate() && (!conversation || !conversation->group))
        return ErrorCode::NotAMember;
    if (event.isCreate() && conversation)
        return ErrorCode::ControlInvalid;
    const RelayGroup group = conversation ? *conversation->group : RelayGroup();
    if (const auto refusal = refusalOfStranger(group.state, event))
        return *refusal;
    if (facts.number != group.count + 1 || facts.previous != group.hash)
        return ErrorCode::ControlStale;
    if (const auto fault = group.state.fault(event, std::size_t(wire::groupMembersMax)))
        return codeOf(*fault);
    return judgeAdded(event);
}

GroupOutcome ModelRelayStore::changeGroup(const ChangeGroup &request)
{
    GroupOutcome outcome;
    outcome.error = refusalOfSigner(request.by);
    if (outcome.error != ErrorCode::None)
        return outcome;
    const auto event = controlEventOf(request);
    if (!event) {
        outcome.error = event.error();
        return outcome;
    }
    const ConversationId id = event->conversation();
    const auto found = m_data.conversations.find(id);
    const RelayConversation *before = found == m_data.conversations.end() ? nullptr : &*found->second;
    if (before && before->group && before->group->events.contains(event->hash())) {
        const wire::Entry &entry = before->entries.at(before->group->events.at(event->hash()) - 1);
        outcome.conversation = id;
        outcome.seq = entry.seq;
        outcome.epoch = entry.epoch;
        return outcome;
    }
    outcome.error = judge(*event, before);
    if (outcome.error != ErrorCode::None)
        return outcome;
    apply(*event, request, m_data.conversations[id].change(), outcome);
    return outcome;
}

void ModelRelayStore::apply(const ControlEvent &event, const ChangeGroup &request, RelayConversation &conversation,
                            GroupOutcome &outcome)
{
    const ConversationId id = event.conversation();
    const std::vector<AccountId> before = conversation.memberIds();
    if (!conversation.group)
        conversation.group.emplace();
    wire::ControlNotice notice{request.event, {}};
    std::map<AccountId, quint64> lists;
    for (const AccountId &account : comeBy(event)) {
        const auto &manifests = m_data.accounts.at(account)->manifests;
        lists[account] = manifests.size();
        notice.lists.push_back({account, manifests.size(), *ManifestHash::fromBytes(manifests.back().place.hash)});
    }
    for (const AccountId &account : goneBy(event))
        lists[account] = 0;
    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::Control);
    entry.sender = request.by.account;
    entry.senderDevice = request.by.number;
    entry.relayTimeMs = request.nowMs;
    entry.body = wire::encodeControlNotice(notice);
    for (quint32 attempt = 0; entry.id.isNull() || conversation.ids.contains(entry.id); ++attempt)
        entry.id = controlEntryId(event.hash(), attempt);
    write(conversation, entry, lists);
    const wire::Entry &written = conversation.entries.back();
    outcome.conversation = id;
    outcome.seq = written.seq;
    outcome.epoch = written.epoch;
    outcome.fresh = {written};

    RelayGroup &group = *conversation.group;
    group.state.apply(event);
    group.count = event.facts().number;
    group.hash = event.hash();
    group.events[event.hash()] = written.seq;
    for (const AccountId &account : comeBy(event)) {
        conversation.members.push_back({account, m_data.accounts.at(account)->handle});
        conversation.periods[account] = {written.seq, std::nullopt};
        wire::AccountEvent joined;
        joined.joined = id;
        joined.isGroup = true;
        outcome.announced.push_back(tell(account, joined, written.relayTimeMs));
    }
    std::ranges::sort(conversation.members, {}, &wire::Member::account);
    for (const AccountId &account : goneBy(event)) {
        conversation.forgetMember(account, written.seq);
        wire::AccountEvent left;
        left.left = id;
        outcome.announced.push_back(tell(account, left, written.relayTimeMs));
    }
    const std::vector<AccountId> after = conversation.memberIds();
    std::vector<AccountId> either;
    std::ranges::set_union(before, after, std::back_inserter(either));
    outcome.members = either;
    outcome.come = comeBy(event);
    for (const wire::MailItem &item : request.mail) {
        const auto to = m_data.devices.find(item.to);
        if (to != m_data.devices.end() && to->second->isListed && conversation.hasMember(item.to.account))
            putItem(item, request.by, request.nowMs, outcome.mail);
    }
}

void RelayConversation::forgetMember(const AccountId &account, Seq last)
{
    periods[account].to = last;
    strangers.erase(account);
    std::erase_if(members, [&](const wire::Member &member) { return member.account == account; });
}

std::vector<ConversationEntry> ModelRelayStore::leaveGroups(const AccountId &account, quint64 nowMs)
{
    std::vector<ConversationEntry> entries;
    for (auto &[id, shared] : m_data.conversations) {
        if (!shared->group || !shared->hasMember(account))
            continue;
        RelayConversation &conversation = shared.change();
        wire::Entry entry;
        entry.kind = quint8(wire::EntryKind::Gone);
        entry.relayTimeMs = nowMs;
        entry.body = wire::encodeDevicesNotice({account, 0, {}});
        for (quint32 attempt = 0; entry.id.isNull() || conversation.ids.contains(entry.id); ++attempt)
            entry.id = devicesEntryId(id, conversation.epochs.size() + 1, attempt);
        write(conversation, entry, {{account, 0}});
        conversation.group->state.gone(account);
        conversation.forgetMember(account, conversation.head());
        entries.push_back({id, conversation.entries.back(), conversation.memberIds()});
    }
    return entries;
}

// ---- reading

std::optional<SigningDevice> ModelRelayReader::readSigner(const DeviceId &id)
{
    const auto device = m_committed.devices.find(id);
    if (device == m_committed.devices.end() || !device->second->isListed)
        return std::nullopt;
    for (const RelayManifest &manifest : m_committed.accounts.at(id.account)->manifests) {
        const auto certificate = manifest.certificates.find(id.number);
        if (certificate != manifest.certificates.end())
            return SigningDevice{certificate->second, manifest.place.accountKey};
    }
    return std::nullopt;
}

ControlPage ModelRelayReader::readControl(const DeviceId &asking, const ConversationId &id, Seq after,
                                         const QByteArray &proof, int limit, qsizetype bytesMax)
{
    ControlPage page;
    const RelayConversation *conversation = m_committed.conversation(id);
    const bool isThere = m_committed.devices.contains(asking) && conversation && conversation->group;
    const auto signature = Signature::fromBytes(proof);
    const bool isProven = isThere && signature
        && isCapabilityProven(conversation->group->state.capability(), id, asking, *signature);
    const Seq upTo = !isThere ? 0 : isProven ? conversation->head() : conversation->servedUpTo(asking.account);
    if (upTo == 0) {
        page.error = ErrorCode::NotAMember;
        return page;
    }
    std::vector<wire::Entry> entries;
    for (Seq seq = after + 1; after < upTo && seq <= upTo; ++seq) {
        const wire::Entry &entry = conversation->entries.at(seq - 1);
        if (entry.kind == quint8(wire::EntryKind::Control) || entry.kind == quint8(wire::EntryKind::Gone))
            entries.push_back(entry);
    }
    qsizetype bytes = 0;
    for (const wire::Entry &entry : entries) {
        bytes += entry.body.size();
        page.hasMore = page.entries.size() >= std::size_t(std::max(0, limit)) || (bytes > bytesMax && !page.entries.empty());
        if (page.hasMore)
            break;
        page.entries.push_back(entry);
    }
    return page;
}

MembersPage ModelRelayReader::readMembers(const DeviceId &asking, const ConversationId &id,
                                         const std::optional<AccountId> &after, int limit)
{
    MembersPage page;
    const RelayConversation *conversation = m_committed.conversation(id);
    if (!m_committed.devices.contains(asking) || !conversation || conversation->entries.empty()
        || !conversation->hasMember(asking.account)) {
        page.error = ErrorCode::NotAMember;
        return page;
    }
    for (const wire::Member &member : conversation->members) {
        if (after && member.account <= *after)
            continue;
        page.hasMore = page.members.size() >= std::size_t(std::max(0, limit));
        if (page.hasMore)
            break;
        page.members.push_back(member);
    }
    return page;
}

ReceiptCounts ModelRelayReader::readReceipts(const DeviceId &asking, const ConversationId &id, Seq seq)
{
    ReceiptCounts counts;
    const RelayConversation *conversation = m_committed.conversation(id);
    const bool isMember = m_committed.devices.contains(asking) && conversation && conversation->hasMember(asking.account);
    if (!isMember || seq == 0 || seq > conversation->head() || seq < conversation->served(asking.account)->from) {
        counts.error = isMember ? ErrorCode::NoSuchMessage : ErrorCode::NotAMember;
        return counts;
    }
    for (const wire::Member &member : conversation->members) {
        if (member.account == asking.account || conversation->served(member.account)->from > seq)
            continue;
        ++counts.members;
        const auto kept = conversation->marks.find(member.account);
        if (kept == conversation->marks.end() || conversation->strangers.contains(member.account))
            continue;
        counts.delivered += kept->second.mark.delivered >= seq ? 1 : 0;
        counts.read += kept->second.mark.readPublic >= seq ? 1 : 0;
    }
    return counts;
}

} // namespace porchlight::test
