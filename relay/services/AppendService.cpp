// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/AppendService.h"

#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWhenRefused = 2s; // costs the store nothing, and sending goes on soon after there is room (G7)
constexpr milliseconds retryUnaccepted = 1h;  // it notices an answer by itself (rule 12)
constexpr milliseconds retryWithoutKeys = 1min; // of a conversation without an entry it hears nothing

/// More than one item may have, or all of them together with the bodies.
bool isTooLarge(const std::vector<wire::MailItem> &mail, const std::vector<wire::Body> &bodies)
{
    qsizetype bytes = 0;
    for (const wire::Body &body : bodies)
        bytes += body.bytes.size();
    for (const wire::MailItem &item : mail)
        bytes += item.bytes.size();
    return bytes > wire::appendBytesMax
        || std::ranges::any_of(mail, [](const wire::MailItem &item) { return item.bytes.size() > wire::mailItemBytesMax; });
}

} // namespace

void AppendService::append(Connection &connection, const wire::Append &append)
{
    if (isTooLarge(append.mail, append.bodies))
        return m_registry.refuse(connection, append.request, ErrorCode::TooLarge);
    const RateBook::Taken taken = m_registry.rates().takeFor(connection.device, append, m_registry.now().mono);
    if (taken.wait)
        return refuseForRate(connection, append.request, *taken.wait);
    AppendRequest request{connection.device, append, m_registry.wallMs(), taken.may};
    m_registry.submit(connection, std::move(request),
                      PendingAppend{append.request, append.conversation, append.firstNumber, taken.charge});
}

void AppendService::appended(Connection &connection, const PendingAppend &pending, const Settlement &settlement)
{
    const bool isCommitted = settlement.status == CommitStatus::Committed;
    const auto wait = m_registry.rates().settle(connection.device, pending.charge,
                                                isCommitted ? &std::get<AppendOutcome>(settlement.outcome) : nullptr,
                                                m_registry.now().mono);
    if (!isCommitted)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<AppendOutcome>(settlement.outcome);
    if (wait)
        return refuseForRate(connection, pending.request, *wait);
    if (outcome.error == ErrorCode::NumberGap)
        return m_registry.refuse(connection, pending.request, outcome.error, {}, outcome.expected);
    if (outcome.error == ErrorCode::StorageFull)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWhenRefused);
    if (outcome.error == ErrorCode::AwaitingAcceptance)
        return m_registry.refuse(connection, pending.request, outcome.error, retryUnaccepted);
    if (outcome.error == ErrorCode::KeysMissing)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWithoutKeys);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    if (!pending.charge.ofOwn) {
        const auto said = std::ranges::count(outcome.fresh, quint8(wire::EntryKind::Counts), &wire::Entry::kind);
        m_registry.flags().sent(connection.device.account, pending.conversation, quint32(said), m_registry.now());
    }
    wire::Appended answer;
    answer.request = pending.request;
    answer.conversation = pending.conversation;
    answer.firstNumber = pending.firstNumber;
    answer.stored = outcome.stored;
    answer.tide = m_registry.tide();
    m_registry.send(connection, std::move(answer));
}

/// Nothing is lost: the device sends it again when its time has come.
void AppendService::refuseForRate(Connection &connection, quint64 request, milliseconds wait)
{
    m_registry.flags().toldToWait(connection.device.account);
    m_registry.refuse(connection, request, ErrorCode::RateLimited, wait);
}

void AppendService::put(Connection &connection, const wire::PutMail &put)
{
    if (isTooLarge(put.mail, {}))
        return m_registry.refuse(connection, put.request, ErrorCode::TooLarge);
    m_registry.submit(connection, PutMail{connection.device, put.mail, m_registry.wallMs()}, PendingMail{put.request});
}

void AppendService::wasPut(Connection &connection, const PendingMail &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<MailOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    m_registry.send(connection, wire::Done{pending.request});
}

} // namespace porchlight::relay
