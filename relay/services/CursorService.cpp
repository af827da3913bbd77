// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/CursorService.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

namespace {

constexpr milliseconds retryWhenFull = 5s;

} // namespace

void CursorService::note(Connection &connection, const LogId &log, Seq seq)
{
    if (seq == 0)
        return;
    Seq &noted = connection.acks[log];
    noted = std::max(noted, seq);
    if (connection.acksDue == Never)
        connection.acksDue = m_registry.now().mono + m_registry.load().gather(gatherFor);
}

void CursorService::submit(Connection &connection)
{
    connection.acksDue = Never;
    if (connection.acks.empty())
        return;
    AdvanceCursors advance;
    advance.device = connection.device;
    for (const auto &[log, seq] : std::exchange(connection.acks, {}))
        advance.upTo.push_back({log, seq});
    PendingCursors pending{advance.upTo};
    m_registry.submit(connection, std::move(advance), std::move(pending));
}

void CursorService::advanced(Connection &connection, const PendingCursors &pending, const Settlement &settlement)
{
    if (settlement.status == CommitStatus::Committed)
        return;
    for (const wire::Position &position : pending.upTo) {
        Seq &noted = connection.acks[position.log];
        noted = std::max(noted, position.seq);
    }
    connection.acksDue = std::min(connection.acksDue, m_registry.now().mono + retryWhenFull);
}

void CursorService::tick(Connection &connection)
{
    if (connection.acksDue <= m_registry.now().mono)
        submit(connection);
}

} // namespace porchlight::relay
