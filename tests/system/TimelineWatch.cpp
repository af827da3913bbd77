// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/TimelineWatch.h"

#include <algorithm>

namespace porchlight::test {

using store::MessageStatus;

std::vector<TimelineChange> TimelineWatch::poll()
{
    std::vector<TimelineChange> changes;
    const qint64 since = std::exchange(m_revision, m_reader.revision());
    for (const store::ConversationSummary &summary : m_reader.conversations()) {
        Rows &rows = m_conversations[summary.id];
        for (store::TimelineRow &row : m_reader.changedSince(summary.id, since))
            rows[row.id].row = std::move(row);
        // A mark that moved changes ticks without touching a message.
        for (auto &[id, seen] : rows) {
            if (seen.row.state == ContentState::WaitingForKey)
                continue; // nobody can see it yet
            const MessageStatus status = store::messageStatus(seen.row, summary.marks);
            if (seen.status == status)
                continue;
            changes.push_back({summary.id, seen.row, std::exchange(seen.status, status), status});
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const TimelineChange &a, const TimelineChange &b) { return a.row.place < b.row.place; });
    return changes;
}

QString nameOf(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Received: return QStringLiteral("received");
    case MessageStatus::Sending: return QStringLiteral("sending");
    case MessageStatus::Failed: return QStringLiteral("failed");
    case MessageStatus::Sent: return QStringLiteral("sent");
    case MessageStatus::Delivered: return QStringLiteral("delivered");
    case MessageStatus::Read: return QStringLiteral("read");
    }
    return {};
}

} // namespace porchlight::test
