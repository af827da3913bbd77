// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/model_relay/ModelRelayStore.h"

#include "shared/wire/AccountEvent.h"
#include "shared/wire/Limits.h"
#include "tests/model_relay/ModelRelayPeople.h"

#include <algorithm>
#include <utility>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

bool RelayConversation::hasMember(const AccountId &account) const
{
    return std::any_of(members.begin(), members.end(), [&](const wire::Member &m) { return m.account == account; });
}

std::vector<AccountId> RelayConversation::memberIds() const
{
    std::vector<AccountId> accounts;
    for (const wire::Member &member : members)
        accounts.push_back(member.account);
    return accounts;
}

CommitStatus ModelRelayStore::commit()
{
    if (!m_endings.empty()) {
        const CommitStatus ending = m_endings.front();
        m_endings.pop_front();
        if (ending != CommitStatus::Committed)
            return ending;
    }
    m_committed = m_data;
    return CommitStatus::Committed;
}

void ModelRelayStore::forgetMessageIds()
{
    for (auto &[id, conversation] : m_committed.conversations)
        conversation.change().ids.clear();
}

// ---- appending

/// Who asks, and for whom it was sealed. False: the outcome says it all.
bool ModelRelayStore::mayAppend(const AppendRequest &request, AppendOutcome &outcome) const
{
    const auto found = m_data.conversations.find(request.append.conversation);
    if (!m_data.devices.contains(request.device)) {
        outcome.error = ErrorCode::TokenUnknown;
        return false;
    }
    if (isPending(m_data, request.device)) {
        outcome.error = ErrorCode::DevicePending;
        return false;
    }
    if (found == m_data.conversations.end() || !found->second->hasMember(request.device.account)) {
        // Who was one hears what has become of what it sent then.
        const bool wasMember = found != m_data.conversations.end() && found->second->servedUpTo(request.device.account) > 0;
        if (!wasMember || request.append.bodies.empty() || !isRepeat(*found->second, request)) {
            outcome.error = ErrorCode::NotAMember;
            return false;
        }
        for (const wire::Body &body : request.append.bodies)
            outcome.stored.push_back(*firstResult(*found->second, request.device, body.id));
        return false;
    }
    outcome.isRequest = isRequestOf(request.device.account, *found->second);
    const bool mayStay = isRepeat(*found->second, request) || std::ranges::all_of(request.append.bodies, [&](const wire::Body &body) {
        return body.kind == quint8(wire::EntryKind::Redact);
    });
    if (isLeft(*found->second) && !mayStay) {
        outcome.error = ErrorCode::NoSuchAccount;
        return false;
    }
    const bool mayWrite = mayBegin(m_data, *found->second, request.device.account);
    outcome.error = mayWrite || isRepeat(*found->second, request) ? judgeEpoch(request, *found->second) : ErrorCode::NotAllowed;
    return outcome.error == ErrorCode::None;
}

AppendOutcome ModelRelayStore::append(const AppendRequest &request)
{
    AppendOutcome outcome;
    if (!mayAppend(request, outcome))
        return outcome;
    RelayConversation &conversation = m_data.conversations.at(request.append.conversation).change();
    const auto known = conversation.lastNumbers.find(request.device);
    const quint64 lastBefore = known == conversation.lastNumbers.end() ? 0 : known->second;
    quint64 last = lastBefore;
    quint64 number = request.append.firstNumber;
    const auto isTooMuch = [&](quint64 first) {
        const auto count = [&](auto isOne) {
            return quint64(std::count_if(request.append.bodies.begin() + qptrdiff(first), request.append.bodies.end(), isOne));
        };
        const quint64 counting = count([](const wire::Body &b) { return b.kind == quint8(wire::EntryKind::Counts); });
        const quint64 all = count([](const wire::Body &b) { return b.kind != quint8(wire::EntryKind::Redact); });
        return outcome.isRequest
            && ((counting > 0 && conversation.ordinal + counting > quint64(wire::requestMessagesMax))
                || (all > 0 && conversation.head() - conversation.epochs.size() + all > quint64(wire::requestEntriesMax)));
    };
    bool isJudging = false;
    for (const wire::Body &body : request.append.bodies) {
        // Numbers are consecutive, so a gap can only show before anything was taken.
        const bool isNext = number == last + 1;
        if (const auto result = firstResult(conversation, request.device, body.id))
            outcome.stored.push_back(*result);
        else if (isNext && !std::exchange(isJudging, true) && isTooMuch(number - request.append.firstNumber))
            return AppendOutcome{ErrorCode::AwaitingAcceptance, 0, {}, {}, {}, {}, {}, {}, true};
        else if (isNext && outcome.fresh.empty() && judgeRate(request, conversation, outcome) != ErrorCode::None)
            return AppendOutcome{ErrorCode::RateLimited, 0, {}, {}, {}, {}, {}, {}, outcome.isRequest, outcome.retryAfterMs};
        else if (isNext)
            outcome.stored.push_back(judge(request, body, number, conversation, outcome));
        else
            return AppendOutcome{ErrorCode::NumberGap, lastBefore + 1, {}, {}, {}, {}, {}};
        if (isNext)
            last = number;
        ++number;
    }
    if (last != lastBefore)
        conversation.lastNumbers[request.device] = last;
    stageMail(request, outcome);
    outcome.members = conversation.memberIds();
    for (const AccountId &member : outcome.members) {
        if (!outcome.fresh.empty() && member != request.device.account && conversation.isWithholding(member))
            outcome.withheldFrom.push_back(member);
    }
    if (!outcome.fresh.empty())
        announce(request, conversation, outcome);
    return outcome;
}

std::optional<wire::StoredBody> ModelRelayStore::firstResult(const RelayConversation &conversation,
                                                             const DeviceId &sender, const MessageId &id) const
{
    const auto refusal = conversation.refusals.find({sender, id});
    if (refusal != conversation.refusals.end())
        return wire::StoredBody{0, 0, refusal->second};
    const auto place = conversation.ids.find(id);
    if (place == conversation.ids.end())
        return std::nullopt;
    const wire::Entry &entry = conversation.entries.at(place->second - 1);
    if (entry.sender != sender.account || entry.kind == quint8(wire::EntryKind::Control))
        return std::nullopt;
    return wire::StoredBody{entry.seq, entry.relayTimeMs, ErrorCode::None};
}

wire::StoredBody ModelRelayStore::judge(const AppendRequest &request, const wire::Body &body, quint64 number,
                                        RelayConversation &conversation, AppendOutcome &outcome)
{
    const bool counts = body.kind == quint8(wire::EntryKind::Counts);
    ErrorCode refused = ErrorCode::None;
    const bool redacts = body.kind == quint8(wire::EntryKind::Redact);
    if (!counts && !redacts && body.kind != quint8(wire::EntryKind::Silent))
        refused = ErrorCode::Unsupported;
    else if (body.bytes.size() > wire::bodyBytesMax)
        refused = ErrorCode::TooLarge;
    else if (conversation.ids.contains(body.id)) // another account's, or it would be a repeat
        refused = ErrorCode::MessageIdUsed;
    else if (redacts)
        refused = judgeRedaction(request, body, conversation);
    if (refused != ErrorCode::None) {
        conversation.refusals[{request.device, body.id}] = refused;
        return {0, 0, refused};
    }
    if (conversation.entries.empty()) {
        for (const ListInForce &list : newestLists(m_data, conversation))
            beginEpoch(request.append.conversation, conversation, list.said, request.relayTimeMs);
        outcome.fresh = conversation.entries;
    }
    wire::Entry entry;
    entry.seq = conversation.head() + 1;
    entry.ordinal = conversation.ordinal += counts ? 1 : 0;
    entry.kind = body.kind;
    entry.sender = request.device.account;
    entry.senderDevice = request.device.number;
    entry.number = number;
    entry.id = body.id;
    entry.epoch = conversation.epochs.size();
    entry.relayTimeMs = request.relayTimeMs;
    if (!conversation.entries.empty())
        entry.relayTimeMs = std::max(entry.relayTimeMs, conversation.entries.back().relayTimeMs);
    entry.body = body.bytes;
    const auto erase = [](wire::Entry &erased) {
        erased.body.clear();
        erased.absent = quint8(wire::Absence::Redacted);
    };
    if (redacts) {
        entry.target = body.target;
        for (wire::Entry &other : conversation.entries) {
            const bool goesAlong = other.kind == quint8(wire::EntryKind::Silent) && other.target == body.target
                && other.sender == entry.sender;
            if (goesAlong || other.id == *body.target)
                erase(other);
        }
        if (!conversation.ids.contains(*body.target))
            conversation.earlyRedactions.emplace(entry.sender, *body.target);
    } else {
        const auto isErased = [&](const MessageId &id) {
            const auto place = conversation.ids.find(id);
            const auto *known = place == conversation.ids.end() ? nullptr : &conversation.entries.at(place->second - 1);
            return known && known->sender == entry.sender && known->absent == quint8(wire::Absence::Redacted);
        };
        const auto isErasedEarly = [&](const MessageId &id) { return conversation.earlyRedactions.contains({entry.sender, id}); };
        if (!counts && body.target)
            entry.target = body.target;
        if (isErasedEarly(entry.id) || (entry.target && (isErased(*entry.target) || isErasedEarly(*entry.target))))
            erase(entry);
    }
    conversation.entries.push_back(entry);
    ++m_data.entriesEver;
    conversation.ids[entry.id] = entry.seq;
    outcome.fresh.push_back(entry);
    return {entry.seq, entry.relayTimeMs, ErrorCode::None};
}

ErrorCode ModelRelayStore::judgeRedaction(const AppendRequest &request, const wire::Body &body,
                                          const RelayConversation &conversation) const
{
    const auto place = conversation.ids.find(body.target.value_or(MessageId()));
    if (!body.target)
        return ErrorCode::NoSuchMessage;
    if (place == conversation.ids.end())
        return ErrorCode::None; // it may come yet: a restored relay is told in any order (rule 4)
    const wire::Entry &target = conversation.entries.at(place->second - 1);
    if (target.kind == quint8(wire::EntryKind::Redact))
        return ErrorCode::NoSuchMessage;
    if (target.sender != request.device.account || target.kind == quint8(wire::EntryKind::Control))
        return ErrorCode::NotTheAuthor;
    const quint64 now = std::max(request.relayTimeMs, conversation.entries.back().relayTimeMs);
    const bool isInTime = now - target.relayTimeMs <= 48ull * 3'600'000;
    return isInTime || target.seq <= conversation.restoredHead ? ErrorCode::None : ErrorCode::RedactTooLate;
}

void ModelRelayStore::stageMail(const AppendRequest &request, AppendOutcome &outcome)
{
    const RelayConversation &conversation = *m_data.conversations.at(request.append.conversation);
    for (const wire::MailItem &item : request.append.mail) {
        const auto to = m_data.devices.find(item.to);
        const bool isInRoster = to != m_data.devices.end() && to->second->isListed && conversation.hasMember(item.to.account);
        const bool isDropped = !conversation.group && to != m_data.devices.end() && m_data.accounts.at(item.to.account)->blocked.contains(request.device.account);
        if ((conversation.epochs.empty() || isInRoster) && !isDropped)
            putItem(item, request.device, request.relayTimeMs, outcome.mail);
    }
}

void ModelRelayStore::putItem(const wire::MailItem &item, const DeviceId &sender, quint64 timeMs, std::vector<MailboxEntry> &staged)
{
    const auto to = m_data.devices.find(item.to);
    if (to == m_data.devices.end() || to->second->mailIds.contains(item.id) || to->second->parkedMs)
        return;
    RelayDevice &device = to->second.change();
    device.mailTimeMs = std::max(device.mailTimeMs, timeMs);
    wire::Entry entry;
    entry.seq = ++device.mailHead;
    entry.kind = quint8(wire::EntryKind::Silent);
    entry.sender = sender.account;
    entry.senderDevice = sender.number;
    entry.id = item.id;
    entry.relayTimeMs = device.mailTimeMs;
    entry.body = item.bytes;
    device.mailIds.insert(item.id);
    device.mailbox[entry.seq] = entry;
    staged.push_back({item.to, entry});
}

void ModelRelayStore::announce(const AppendRequest &request, RelayConversation &conversation, AppendOutcome &outcome)
{
    const quint64 timeMs = outcome.fresh.front().relayTimeMs;
    const AccountId &sender = request.device.account;
    if (outcome.fresh.front().seq > 1) {
        if (conversation.strangers.contains(sender))
            accepted(request.append.conversation, conversation, sender, timeMs, outcome.announced, outcome.revealed);
        return;
    }
    conversation.strangers.erase(sender);
    for (const wire::Member &member : conversation.members) {
        wire::AccountEvent joined{request.append.conversation, conversation.members};
        if (conversation.strangers.contains(member.account)) {
            joined.isRequest = true;
            m_data.arrivals.began(member.account, request.may.requestsPerHour, request.relayTimeMs);
        }
        outcome.announced.push_back(tell(member.account, joined, timeMs));
    }
}

// ---- cursors and marks

void ModelRelayStore::advanceCursors(const AdvanceCursors &request)
{
    const auto found = m_data.devices.find(request.device);
    if (found == m_data.devices.end())
        return;
    RelayDevice &device = found->second.change();
    for (const wire::Position &position : request.upTo) {
        Seq head = 0;
        if (position.log.kind == LogId::Kind::Mailbox) {
            head = device.mailHead;
        } else if (position.log.kind == LogId::Kind::Account) {
            head = m_data.accounts.at(request.device.account)->log.size();
        } else if (const auto *c = m_data.conversation(position.log.conversation)) {
            head = c->servedUpTo(request.device.account);
        }
        if (position.seq > head || position.seq <= device.cursor(position.log))
            continue;
        device.cursors[position.log] = position.seq;
        if (position.log.kind == LogId::Kind::Mailbox)
            device.mailbox.erase(device.mailbox.begin(), device.mailbox.upper_bound(position.seq));
    }
}

RaisedMarks ModelRelayStore::raiseMarks(const RaiseMarks &request)
{
    RaisedMarks raised;
    for (const wire::OwnMark &mark : request.marks) {
        if (auto change = raise(request.account, mark))
            raised.changes.push_back(std::move(*change));
    }
    if (!raised.changes.empty())
        raised.version = m_data.marksVersion;
    return raised;
}

std::optional<RaisedMarks::Change> ModelRelayStore::raise(const AccountId &account, const wire::OwnMark &mark)
{
    const auto found = m_data.conversations.find(mark.conversation);
    if (found == m_data.conversations.end() || !found->second->hasMember(account))
        return std::nullopt;
    const Seq head = found->second->head();
    const auto kept = found->second->marks.find(account);
    RelayMark after;
    if (kept != found->second->marks.end())
        after = kept->second;
    else
        after.mark = {mark.conversation, account, 0, 0, 0};
    const wire::AccountMark before = after.mark;
    after.mark.delivered = std::max(before.delivered, std::min(mark.delivered, head));
    after.mark.readPrivate = std::max(before.readPrivate, std::min(mark.readPrivate, head));
    after.mark.readPublic = std::max(before.readPublic, std::min(mark.readPublic, head));
    if (found->second->isWithholding(account)) {
        after.mark.delivered = before.delivered;
        after.mark.readPublic = before.readPublic;
    }
    if (after.mark == before)
        return std::nullopt;
    after.version = ++m_data.marksVersion;
    // That someone read in private is for the own devices only, the mere fact included.
    // And of someone who has not accepted the conversation everything is (rule 12).
    const bool isPublic = (after.mark.delivered != before.delivered || after.mark.readPublic != before.readPublic)
        && !found->second->strangers.contains(account) && found->second->showsMarks();
    if (isPublic)
        after.publicVersion = after.version;
    found->second.change().marks[account] = after;
    return RaisedMarks::Change{after.mark, isPublic ? MemberList(found->second->memberIds()) : MemberList{account}};
}

} // namespace porchlight::test
