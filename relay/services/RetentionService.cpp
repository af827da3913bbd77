// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/RetentionService.h"

#include "shared/wire/Limits.h"

#include <utility>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenBusy = 500ms;

} // namespace

// ---- history

void RetentionService::fetch(Connection &connection, const wire::Fetch &fetch)
{
    if (fetch.log.kind != LogId::Kind::Conversation)
        return m_registry.refuse(connection, fetch.request, ErrorCode::Unsupported);
    if (connection.fetching >= fetchesMax)
        return m_registry.refuse(connection, fetch.request, ErrorCode::Busy, retryWhenBusy);
    ++connection.fetching;
    m_registry.read(connection,
                    FetchQuery{connection.device, fetch.log.conversation, fetch.before, int(fetch.limit),
                               wire::entriesBytesMax},
                    PendingFetch{fetch.request, fetch.log});
}

void RetentionService::fetched(Connection &connection, const PendingFetch &pending, const LogPage &page)
{
    --connection.fetching;
    if (!page.allowed)
        return m_registry.refuse(connection, pending.request, ErrorCode::NotAMember);
    if (page.brokenAt > 0)
        return m_registry.refuse(connection, pending.request, ErrorCode::NoSuchMessage);
    wire::Fetched answer;
    answer.request = pending.request;
    answer.log = pending.log;
    answer.first = page.first;
    answer.entries = page.entries;
    if (page.first > 1)
        answer.why = quint8(page.why);
    m_registry.send(connection, std::move(answer));
}

// ---- dead letters

void RetentionService::quarantined(Connection &connection, const wire::Quarantined &frame)
{
    m_registry.submit(connection,
                      NoteDeadLetter{frame.log, connection.device, frame.seq, DeadLetterReason::Quarantined,
                                     frame.attempts, nowMs()},
                      PendingNote());
}

// ---- devices that wake

bool RetentionService::wake(Connection &connection, const PendingSession &session, const SessionImage &image)
{
    if (!image.parkedMs || session.parkedMs)
        return false; // what could not be woken for want of room is welcome all the same
    PendingWake pending{session};
    pending.session.parkedMs = image.parkedMs;
    m_registry.submit(connection, WakeDevice{connection.device, nowMs()}, std::move(pending));
    return true;
}

void RetentionService::woken(Connection &connection, const PendingWake &pending, const Settlement &settlement)
{
    connection.isParked = settlement.status != CommitStatus::Committed;
    if (!pending.isLive)
        m_registry.read(connection, SessionQuery{connection.device, pending.session.shown}, pending.session);
}

void RetentionService::heard(Connection &connection)
{
    if (connection.phase != Connection::Phase::Live || !std::exchange(connection.isParked, false))
        return;
    m_registry.submit(connection, WakeDevice{connection.device, nowMs()}, PendingWake{{}, true});
}

} // namespace porchlight::relay
