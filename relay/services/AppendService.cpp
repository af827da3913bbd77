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

qsizetype sizeOf(const wire::Append &append)
{
    qsizetype bytes = 0;
    for (const wire::Body &body : append.bodies)
        bytes += body.bytes.size();
    for (const wire::MailItem &item : append.mail)
        bytes += item.bytes.size();
    return bytes;
}

} // namespace

void AppendService::append(Connection &connection, const wire::Append &append)
{
    const bool itemTooLarge = std::any_of(append.mail.begin(), append.mail.end(), [](const wire::MailItem &item) {
        return item.bytes.size() > wire::mailItemBytesMax;
    });
    if (itemTooLarge || sizeOf(append) > wire::appendBytesMax)
        return m_registry.refuse(connection, append.request, ErrorCode::TooLarge);
    AppendRequest request{connection.device, append, quint64(std::max<qint64>(0, m_registry.now().wall.count()))};
    m_registry.submit(connection, std::move(request),
                      PendingAppend{append.request, append.conversation, append.firstNumber});
}

void AppendService::appended(Connection &connection, const PendingAppend &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<AppendOutcome>(settlement.outcome);
    if (outcome.error == ErrorCode::NumberGap)
        return m_registry.refuse(connection, pending.request, outcome.error, {}, outcome.expected);
    if (outcome.error == ErrorCode::StorageFull)
        return m_registry.refuse(connection, pending.request, outcome.error, retryWhenRefused);
    if (outcome.error == ErrorCode::AwaitingAcceptance)
        return m_registry.refuse(connection, pending.request, outcome.error, retryUnaccepted);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    wire::Appended answer;
    answer.request = pending.request;
    answer.conversation = pending.conversation;
    answer.firstNumber = pending.firstNumber;
    answer.stored = outcome.stored;
    answer.tide = m_registry.tide();
    m_registry.send(connection, std::move(answer));
}

} // namespace porchlight::relay
