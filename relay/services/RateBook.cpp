// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/RateBook.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

/// Of the account, whichever device it is.
DeviceId nameOf(const AccountId &account)
{
    return {account, 0};
}

} // namespace

RateBook::RateBook(const RateLimits &limits)
    : m_requestsPerHour(limits.requestsPerHour),
      m_mayInvite(limits.mayInvite),
      m_buckets{TokenBuckets({limits.messagesPerMinute, 1min}),   TokenBuckets({limits.strangersPerMinute, 1min}),
                TokenBuckets({limits.ownPerMinute, 1min}),        TokenBuckets({limits.lookupsPerHour, 1h}),
                TokenBuckets({limits.changesPerHour, 1h}),        TokenBuckets({limits.listsPerDay, 24h}),
                TokenBuckets({limits.groupsCreatedPerDay, 24h}),  TokenBuckets({limits.groupsJoinedPerDay, 24h}),
                TokenBuckets({limits.invitationsPerDay, 24h})}
{
}

quint32 RateBook::weightOf(quint8 entryKind)
{
    return entryKind == quint8(wire::EntryKind::Counts) ? TokenBuckets::whole : TokenBuckets::whole / 4;
}

milliseconds RateBook::refuse(RateKind kind, milliseconds wait)
{
    ++m_refused[std::size_t(kind)];
    return std::max(wait, 1ms);
}

std::optional<milliseconds> RateBook::take(RateKind kind, const AccountId &account, milliseconds now)
{
    const auto wait = of(kind).take(nameOf(account), TokenBuckets::whole, now);
    return wait ? std::optional(refuse(kind, *wait)) : std::nullopt;
}

RateBook::Taken RateBook::takeFor(const DeviceId &device, const wire::Append &append, milliseconds now)
{
    Taken taken;
    for (const wire::Body &body : append.bodies)
        taken.charge.weight += weightOf(body.kind);
    const quint32 weight = taken.charge.weight;
    if (append.conversation == directConversationId(device.account, device.account)) {
        const auto wait = of(RateKind::Own).take(device, weight, now);
        taken.charge.ofOwn = !wait;
        if (wait)
            taken.wait = refuse(RateKind::Own, *wait);
        return taken;
    }
    const auto messages = of(RateKind::Messages).take(nameOf(device.account), weight, now);
    const auto strangers = of(RateKind::Strangers).take(nameOf(device.account), weight, now);
    taken.charge.ofMessages = !messages;
    taken.charge.ofStrangers = !strangers;
    taken.may = {!messages, !strangers, m_requestsPerHour};
    if (messages && strangers)
        taken.wait = refuse(RateKind::Messages, std::min(*messages, *strangers));
    return taken;
}

void RateBook::giveBack(const DeviceId &device, const AppendCharge &charge, quint32 weight, milliseconds now)
{
    if (charge.ofOwn)
        of(RateKind::Own).giveBack(device, weight, now);
    if (charge.ofMessages)
        of(RateKind::Messages).giveBack(nameOf(device.account), weight, now);
    if (charge.ofStrangers)
        of(RateKind::Strangers).giveBack(nameOf(device.account), weight, now);
}

std::optional<milliseconds> RateBook::settle(const DeviceId &device, const AppendCharge &charge,
                                             const AppendOutcome *outcome, milliseconds now)
{
    if (!outcome || outcome->error != ErrorCode::None) {
        giveBack(device, charge, charge.weight, now);
        if (!outcome || outcome->error != ErrorCode::RateLimited)
            return std::nullopt;
        if (outcome->retryAfterMs)
            return refuse(RateKind::Requests, milliseconds(*outcome->retryAfterMs));
        const RateKind kind = outcome->isRequest ? RateKind::Strangers : RateKind::Messages;
        return refuse(kind, of(kind).wait(nameOf(device.account), charge.weight, now));
    }
    // Repeats cost nothing, nor does what the relay itself has written along with them.
    quint32 cost = 0;
    for (const wire::Entry &entry : outcome->fresh)
        cost += entry.number > 0 ? weightOf(entry.kind) : 0;
    const quint32 unused = charge.weight - std::min(cost, charge.weight);
    if (charge.ofOwn) {
        giveBack(device, charge, unused, now);
        return std::nullopt;
    }
    AppendCharge wasIt = charge;
    AppendCharge other = charge;
    wasIt.ofMessages = charge.ofMessages && !outcome->isRequest;
    wasIt.ofStrangers = charge.ofStrangers && outcome->isRequest;
    other.ofMessages = charge.ofMessages && outcome->isRequest;
    other.ofStrangers = charge.ofStrangers && !outcome->isRequest;
    giveBack(device, wasIt, unused, now);
    giveBack(device, other, charge.weight, now);
    return std::nullopt;
}

} // namespace porchlight::relay
