// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// FakeRelay: groups, by the rules of a relay.

#include "app/encryption/GroupRecords.h"
#include "app/encryption/ListRecord.h"
#include "shared/base/Hash.h"
#include "shared/identity/Capability.h"
#include "shared/wire/ControlNotice.h"
#include "tests/encryption/FakeRelay.h"

#include <algorithm>

namespace porchlight::encryption::test {

namespace {

constexpr std::size_t pageMax = 3; ///< small, so that there are pages

wire::ErrorCode codeOf(GroupFault fault)
{
    switch (fault) {
    case GroupFault::NotAMember:
        return wire::ErrorCode::NotAMember;
    case GroupFault::LastAdmin:
        return wire::ErrorCode::LastAdmin;
    case GroupFault::Full:
        return wire::ErrorCode::GroupFull;
    case GroupFault::Already:
        return wire::ErrorCode::ControlStale;
    default:
        return wire::ErrorCode::NotAllowed;
    }
}

} // namespace

std::optional<DeviceList> FakeRelay::listOf(const AccountId &account) const
{
    if (count(account) == 0)
        return std::nullopt;
    const Account &known = m_accounts.at(account);
    SignedDeviceList list{*fromWire(known.manifests.back()), {}};
    for (const wire::SignedCertificate &one : known.certificates) {
        if (std::ranges::count(known.facts.back().certificates, digestOf({one.bytes})) > 0)
            list.certificates.push_back(*fromWire(one));
    }
    auto verified = DeviceList::verified(list, account, identityCheck());
    return verified ? std::optional(std::move(verified).value()) : std::nullopt;
}

Seq FakeRelay::nextFor(const AccountId &account, const ConversationId &conversation, Seq seq) const
{
    const Talk &talk = m_talks.at(conversation);
    const Seq end = talk.log.size();
    if (!talk.chain)
        return seq < end ? seq + 1 : 0;
    const auto stays = talk.stays.find(account);
    if (stays == talk.stays.end())
        return 0;
    for (const auto &[from, to] : stays->second) {
        const Seq next = std::max(seq + 1, from);
        if (next <= end && (to == 0 || next <= to))
            return next;
    }
    return 0;
}

/// Begins an epoch.
void FakeRelay::enter(const ConversationId &conversation, wire::Entry entry)
{
    Talk &talk = m_talks.at(conversation);
    entry.seq = talk.log.size() + 1;
    entry.epoch = ++talk.epoch;
    entry.ordinal = talk.log.empty() ? 0 : talk.log.back().ordinal;
    entry.relayTimeMs = ++m_timeMs;
    entry.id = *MessageId::fromBytes(
        digestOf({"epoch", conversation.toBytes(), QByteArray::number(talk.epoch)}).toBytes().first(16));
    talk.log.push_back(entry);
    for (const AccountId &account : talk.members) {
        auto &stays = talk.stays[account];
        if (stays.empty() || stays.back().second != 0)
            stays.emplace_back(entry.seq, 0);
    }
    for (auto &[account, stays] : talk.stays) {
        if (stays.back().second == 0 && std::ranges::count(talk.members, account) == 0)
            stays.back().second = entry.seq;
    }
    wire::Roster in = roster(conversation, talk.epoch);
    std::vector<RosterMember> members;
    for (const wire::DevicesNotice &member : in.members) {
        const ManifestFacts &facts = m_accounts.at(member.account).facts.back();
        members.push_back({member.account, facts.accountKey, member.version, Digest(member.hash.bytes())});
    }
    in.digest = rosterDigest(conversation, talk.epoch, members);
    talk.rosters[talk.epoch] = in;
}

wire::Frame FakeRelay::change(const DeviceId &from, const wire::ChangeGroup &request)
{
    const auto packed = SignedControlEvent::unpacked(request.event);
    const auto event = packed ? ControlEvent::decoded(*packed) : IdentityFault::Size;
    if (!event || event->facts().actor != from)
        return refusal(request.request, wire::ErrorCode::ControlInvalid);
    if (event->isCreate()) {
        Talk &talk = m_talks[event->conversation()];
        if (!talk.chain)
            talk.chain = ControlChain::ofGroup(event->conversation());
    }
    const auto talk = m_talks.find(event->conversation());
    if (talk == m_talks.end() || !talk->second.chain)
        return refusal(request.request, wire::ErrorCode::NotAMember);
    return changed(from, request, *event);
}

wire::Frame FakeRelay::changed(const DeviceId &from, const wire::ChangeGroup &request, const ControlEvent &event)
{
    Talk &talk = m_talks.at(event.conversation());
    for (const wire::Entry &entry : talk.log) {
        const auto notice = entry.kind == quint8(wire::EntryKind::Control) ? wire::decodeControlNotice(entry.body) : std::nullopt;
        if (notice && notice->event == request.event)
            return wire::GroupChanged{request.request, event.conversation(), entry.seq, entry.epoch};
    }
    const auto list = listOf(from.account);
    if (!list || list->version() != event.facts().manifestVersion)
        return refusal(request.request, wire::ErrorCode::ManifestStale);
    ControlChain chain = *talk.chain;
    const ControlAnswer answer = chain.consider(event, *list);
    if (answer.verdict == ControlVerdict::Forged)
        return refusal(request.request, wire::ErrorCode::ControlInvalid);
    if (answer.verdict != ControlVerdict::Accepted)
        return refusal(request.request, wire::ErrorCode::ControlStale);
    if (const auto fault = talk.state.fault(event, 10'000))
        return refusal(request.request, codeOf(*fault));
    const MembersMoved moved = membersMoved(event);
    if (std::ranges::any_of(moved.came, [&](const AccountId &account) { return count(account) == 0; }))
        return refusal(request.request, wire::ErrorCode::KeysMissing);
    talk.chain = chain;
    talk.state.apply(event);
    talk.members.clear();
    for (const auto &[account, member] : talk.state.members())
        talk.members.push_back(account);
    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::Control);
    entry.sender = from.account;
    entry.senderDevice = from.number;
    wire::ControlNotice told{request.event, {}};
    for (const AccountId &account : moved.came)
        told.lists.push_back(notice(account));
    entry.body = wire::encodeControlNotice(told);
    put(from, request.mail, true);
    enter(event.conversation(), entry);
    return wire::GroupChanged{request.request, event.conversation(), talk.log.back().seq, talk.epoch};
}

void FakeRelay::deleteAccount(const AccountId &account)
{
    for (auto &[conversation, talk] : m_talks) {
        if (!talk.chain || !talk.state.gone(account))
            continue;
        std::erase(talk.members, account);
        wire::Entry entry;
        entry.kind = quint8(wire::EntryKind::Gone);
        entry.body = wire::encodeDevicesNotice({account, 0, {}});
        enter(conversation, entry);
    }
}

wire::Frame FakeRelay::control(const DeviceId &from, const wire::GetControl &request)
{
    const auto found = m_talks.find(request.conversation);
    if (found == m_talks.end() || !found->second.chain)
        return refusal(request.request, wire::ErrorCode::NotAMember);
    const Talk &talk = found->second;
    const auto stays = talk.stays.find(from.account);
    const auto proof = request.proof ? Signature::fromBytes(*request.proof) : std::nullopt;
    const bool isProven = proof && isCapabilityProven(talk.state.capability(), request.conversation, from, *proof);
    if (stays == talk.stays.end() && !isProven)
        return refusal(request.request, wire::ErrorCode::NotAMember);
    const Seq last = isProven || stays->second.back().second == 0 ? talk.log.size() : stays->second.back().second;
    wire::Control answer{request.request, request.conversation, {}, false};
    for (const wire::Entry &entry : talk.log) {
        const bool isOne = entry.kind == quint8(wire::EntryKind::Control) || entry.kind == quint8(wire::EntryKind::Gone);
        if (!isOne || entry.seq <= request.after || entry.seq > last)
            continue;
        answer.hasMore = answer.entries.size() == pageMax;
        if (answer.hasMore)
            break;
        answer.entries.push_back(entry);
    }
    if (changesControl)
        changesControl(from, answer);
    return answer;
}

wire::Frame FakeRelay::members(const DeviceId &from, const wire::GetMembers &request) const
{
    const auto found = m_talks.find(request.conversation);
    if (found == m_talks.end() || !found->second.state.isMember(from.account))
        return refusal(request.request, wire::ErrorCode::NotAMember);
    wire::Members answer{request.request, {}, false};
    for (const AccountId &account : found->second.members) {
        if (request.after && account <= *request.after)
            continue;
        answer.hasMore = answer.members.size() == pageMax;
        if (answer.hasMore)
            break;
        answer.members.push_back({account, QStringLiteral("handle-") + QChar(char16_t(account.bytes()[0]))});
    }
    return answer;
}

} // namespace porchlight::encryption::test
