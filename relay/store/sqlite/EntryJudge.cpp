// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/EntryJudge.h"

#include "relay/store/sqlite/AccountJudge.h"
#include "relay/store/sqlite/AccountTable.h"
#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EntryTable.h"
#include "relay/store/sqlite/EpochJudge.h"
#include "relay/store/sqlite/MailJudge.h"
#include "relay/store/sqlite/PeopleTable.h"
#include "relay/store/sqlite/RedactionTable.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

bool isRedaction(const wire::Body &body)
{
    return body.kind == quint8(wire::EntryKind::Redact);
}

bool isAccepted(const wire::Body &body)
{
    return body.kind == quint8(wire::EntryKind::Counts) || body.kind == quint8(wire::EntryKind::Silent) || isRedaction(body);
}

/// Somebody else in it has not accepted: to them it is a request (rule 12).
bool isRequestOf(qint64 senderAccountNo, const ConversationRow &conversation)
{
    return std::any_of(conversation.strangers.begin(), conversation.strangers.end(),
                       [&](qint64 stranger) { return stranger != senderAccountNo; });
}

/// Whether the other of two has not accepted the conversation, and would get too many messages with the bodies from
/// @p first on, or too much of what is none (rule 12). All that is there is the sender's, but for the entry that began each
/// epoch: who appends has accepted. What was said may always be deleted.
bool isTooMuchForRequest(const ConversationRow &conversation, qint64 senderAccountNo, const std::vector<wire::Body> &bodies,
                         std::size_t first)
{
    quint64 counting = 0;
    quint64 all = 0;
    for (auto body = bodies.begin() + qptrdiff(first); body != bodies.end(); ++body) {
        counting += body->kind == quint8(wire::EntryKind::Counts) ? 1 : 0;
        all += isRedaction(*body) ? 0 : 1;
    }
    return isRequestOf(senderAccountNo, conversation)
        && ((counting > 0 && conversation.ordinal + counting > quint64(wire::requestMessagesMax))
            || (all > 0 && conversation.head - conversation.epoch + all > quint64(wire::requestEntriesMax)));
}

} // namespace

AppendOutcome EntryJudge::append(const AppendRequest &request)
{
    AppendOutcome outcome;
    const auto sender = m_devices.find(request.device);
    if (!sender) { // unlinked since it asked: no message fails for that, since its person may sign in anew
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    if (sender->isPending) {
        outcome.error = ErrorCode::DevicePending;
        return outcome;
    }
    ConversationRow *conversation = m_conversations.find(request.append.conversation);
    if (!conversation || !conversation->hasMember(sender->accountNo)) {
        outcome.error = ErrorCode::NotAMember;
        if (conversation && m_conversations.servedUpTo(*conversation, sender->accountNo) > 0)
            repeatForFormer(request, *conversation, *sender, outcome);
        return outcome;
    }
    outcome.isRequest = isRequestOf(sender->accountNo, *conversation);
    if (conversation->isLeft() && !std::ranges::all_of(request.append.bodies, isRedaction)
        && !isRepeat(request, *conversation, *sender)) {
        outcome.error = ErrorCode::NoSuchAccount;
        return outcome;
    }
    if (!mayBegin(*conversation, *sender) && !isRepeat(request, *conversation, *sender)) {
        outcome.error = ErrorCode::NotAllowed;
        return outcome;
    }
    const ErrorCode epoch = m_epochs.judge(*conversation, request.device.account, request.append.epoch, request.append.rosterDigest);
    if (epoch != ErrorCode::None && !isRepeat(request, *conversation, *sender)) {
        outcome.error = epoch;
        return outcome;
    }
    if (!takeBodies(request, *conversation, *sender, outcome))
        return outcome;
    m_mail.stage(request.append.mail, request.device, *sender, *conversation, request.relayTimeMs, outcome.mail);
    outcome.members = conversation->memberIds();
    if (!outcome.fresh.empty()) {
        if (!conversation->withholding.empty()) {
            for (const AccountRow &member : conversation->members()) {
                if (member.no != sender->accountNo && conversation->isWithholding(member.no))
                    outcome.withheldFrom.push_back(member.who.account);
            }
        }
        m_conversations.storeHead(*conversation);
        announce(request, *conversation, *sender, outcome);
    }
    return outcome;
}

bool EntryJudge::mayBegin(const ConversationRow &conversation, const DeviceRow &sender)
{
    if (conversation.head > 0)
        return true; // it has begun
    return std::ranges::all_of(conversation.strangers, [&](qint64 other) {
        return other == sender.accountNo || mayWrite(m_people.relation(sender.accountNo, other));
    });
}

bool EntryJudge::isRepeat(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender)
{
    return std::ranges::all_of(request.append.bodies, [&](const wire::Body &body) {
        return firstResult(conversation, sender, body.id).has_value();
    });
}

void EntryJudge::repeatForFormer(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender,
                                 AppendOutcome &outcome)
{
    if (request.append.bodies.empty() || !isRepeat(request, conversation, sender))
        return;
    outcome.error = ErrorCode::None;
    for (const wire::Body &body : request.append.bodies)
        outcome.stored.push_back(*firstResult(conversation, sender, body.id));
}

bool EntryJudge::takeBodies(const AppendRequest &request, ConversationRow &conversation, const DeviceRow &sender,
                            AppendOutcome &outcome)
{
    const quint64 lastBefore = m_entries.lastNumber(conversation.no, sender.no);
    quint64 last = lastBefore;
    quint64 number = request.append.firstNumber;
    bool isJudging = false;
    for (std::size_t i = 0; i < request.append.bodies.size(); ++i) {
        const wire::Body &body = request.append.bodies[i];
        // Numbers in a request are consecutive: once one is the next, so are all after it. So a gap can only show
        // before anything was taken.
        const bool isNext = number == last + 1;
        const auto known = firstResult(conversation, sender, body.id);
        if (!known && !isNext) {
            outcome = {};
            outcome.error = ErrorCode::NumberGap;
            outcome.expected = lastBefore + 1;
            return false;
        }
        if (!known && !std::exchange(isJudging, true)) {
            outcome.error = isTooMuchForRequest(conversation, sender.accountNo, request.append.bodies, i)
                ? ErrorCode::AwaitingAcceptance
                : judgeRate(request, conversation, sender, outcome);
            if (outcome.error != ErrorCode::None) {
                outcome.stored.clear();
                return false;
            }
        }
        outcome.stored.push_back(known ? *known : judge(request, body, number, conversation, sender, outcome));
        if (isNext)
            last = number;
        ++number;
    }
    if (last != lastBefore)
        m_entries.setLastNumber(conversation.no, sender.no, last);
    return true;
}

ErrorCode EntryJudge::judgeRate(const AppendRequest &request, const ConversationRow &conversation, const DeviceRow &sender,
                                AppendOutcome &outcome)
{
    if (!(outcome.isRequest ? request.may.toStrangers : request.may.toAccepted))
        return ErrorCode::RateLimited;
    if (!outcome.isRequest || conversation.head > 0)
        return ErrorCode::None;
    for (const AccountRow &member : conversation.members()) {
        if (member.no == sender.accountNo || conversation.hasAccepted(member.no))
            continue;
        outcome.retryAfterMs = m_arrivals.wait(member.who.account, request.may.requestsPerHour, request.relayTimeMs);
        if (outcome.retryAfterMs)
            return ErrorCode::RateLimited;
    }
    return ErrorCode::None;
}

std::optional<wire::StoredBody> EntryJudge::firstResult(const ConversationRow &conversation, const DeviceRow &sender,
                                                        const MessageId &id)
{
    if (const auto code = m_entries.findRefusal(conversation.no, sender.no, id))
        return wire::StoredBody{0, 0, *code};
    const auto place = m_entries.find(conversation.no, id);
    // Also another device's of the account: a profile that was signed in anew is another device, with the same messages.
    if (place && place->accountNo == sender.accountNo)
        return wire::StoredBody{place->seq, place->timeMs, ErrorCode::None};
    return std::nullopt;
}

ErrorCode EntryJudge::refusalOf(const AppendRequest &request, const wire::Body &body,
                                const ConversationRow &conversation, const DeviceRow &sender)
{
    if (!isAccepted(body))
        return ErrorCode::Unsupported;
    if (body.bytes.size() > wire::bodyBytesMax)
        return ErrorCode::TooLarge;
    if (m_entries.find(conversation.no, body.id)) // another account's, or it would be a repeat
        return ErrorCode::MessageIdUsed;
    if (!isRedaction(body))
        return ErrorCode::None;
    const quint64 timeMs = std::max(conversation.lastTimeMs, request.relayTimeMs);
    return body.target ? m_redactions.judge(conversation, sender.accountNo, *body.target, timeMs)
                       : ErrorCode::NoSuchMessage;
}

wire::StoredBody EntryJudge::judge(const AppendRequest &request, const wire::Body &body, quint64 number,
                                   ConversationRow &conversation, const DeviceRow &sender, AppendOutcome &outcome)
{
    const ErrorCode refused = refusalOf(request, body, conversation, sender);
    if (refused != ErrorCode::None) {
        m_entries.insertRefusal(conversation.no, sender.no, body.id, number, refused);
        return {0, 0, refused};
    }
    if (conversation.head == 0)
        m_epochs.begin(conversation, sender, request.relayTimeMs, outcome.fresh);
    wire::Entry entry;
    entry.seq = ++conversation.head;
    if (body.kind == quint8(wire::EntryKind::Counts))
        ++conversation.ordinal;
    entry.ordinal = conversation.ordinal;
    entry.kind = body.kind;
    entry.sender = request.device.account;
    entry.senderDevice = request.device.number;
    entry.number = number;
    entry.id = body.id;
    entry.epoch = conversation.epoch;
    conversation.lastTimeMs = std::max(conversation.lastTimeMs, request.relayTimeMs);
    entry.relayTimeMs = conversation.lastTimeMs;
    entry.body = body.bytes;
    if (isRedaction(body)) {
        entry.target = body.target;
        m_redactions.erase(conversation.no, sender.accountNo, *body.target);
    } else {
        const bool goesAlong = body.kind == quint8(wire::EntryKind::Silent) && body.target;
        if (goesAlong)
            entry.target = body.target;
        // Deleted before it came, perhaps on another device, or an edit of what is: it never is stored.
        if (m_redactions.isErasedEarly(conversation.no, sender.accountNo, body.id)
            || (goesAlong && m_redactions.isErased(conversation.no, sender.accountNo, *body.target))) {
            entry.body.clear();
            entry.absent = quint8(wire::Absence::Redacted);
        }
    }
    m_entries.insert(conversation.no, sender.no, entry);
    outcome.fresh.push_back(entry);
    return {entry.seq, entry.relayTimeMs, ErrorCode::None};
}

void EntryJudge::announce(const AppendRequest &request, ConversationRow &conversation, const DeviceRow &sender,
                          AppendOutcome &outcome)
{
    const quint64 timeMs = outcome.fresh.front().relayTimeMs;
    if (outcome.fresh.front().seq > 1) {
        if (!conversation.hasAccepted(sender.accountNo))
            m_acceptance.accepted(conversation, sender.accountNo, timeMs, outcome.announced, outcome.revealed);
        return;
    }
    m_conversations.accept(conversation, sender.accountNo);
    wire::AccountEvent joined;
    joined.joined = request.append.conversation;
    joined.members = conversation.memberList();
    for (const AccountRow &member : conversation.members()) {
        joined.isRequest = conversation.hasAccepted(member.no) ? std::nullopt : std::optional(true);
        if (joined.isRequest)
            m_arrivals.began(member.who.account, request.may.requestsPerHour, request.relayTimeMs);
        outcome.announced.push_back(
            {member.who.account, m_accounts.announce(member.no, wire::encodeAccountEvent(joined), timeMs)});
    }
}

} // namespace porchlight::relay
