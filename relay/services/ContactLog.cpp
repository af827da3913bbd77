// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/ContactLog.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

void ContactLog::note(Connection &connection, Now now)
{
    const milliseconds seen = now.wall - (now.mono - connection.heardAt);
    connection.notedAt = now.mono;
    m_noted[connection.device] = quint64(std::max<qint64>(0, seen.count()));
    m_due = std::min(m_due, now.mono + patience);
}

void ContactLog::welcomed(Connection &connection, bool isStored, Now now)
{
    if (isStored)
        connection.notedAt = now.mono;
    else
        note(connection, now);
}

void ContactLog::heard(Connection &connection, Now now)
{
    if (connection.phase == Connection::Phase::Live && connection.notedAt + spacing <= now.mono)
        note(connection, now);
}

void ContactLog::left(Connection &connection, Now now)
{
    if (connection.phase == Connection::Phase::Live && connection.notedAt + leavingAfter <= connection.heardAt)
        note(connection, now);
}

void ContactLog::ride(std::vector<SessionEffect> &effects, Now now)
{
    const bool isDriving = std::any_of(effects.begin(), effects.end(), [](const SessionEffect &effect) {
        return std::holds_alternative<Submission>(effect);
    });
    if (m_noted.empty() || (!isDriving && m_due > now.mono))
        return;
    NoteContacts contacts;
    for (const auto &[device, seenMs] : std::exchange(m_noted, {}))
        contacts.contacts.push_back({device, seenMs});
    m_due = Never;
    effects.push_back(Submission{0, 0, std::move(contacts)});
}

} // namespace porchlight::relay
