// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalReader.h"

#include <map>

namespace porchlight::test {

/// A message that is new, or whose ticks changed.
struct TimelineChange
{
    ConversationId conversation;
    store::TimelineRow row;
    std::optional<store::MessageStatus> before; ///< nothing: it is new
    store::MessageStatus now = store::MessageStatus::Received;
};

/// Tells what changed on the screen of a profile since it was last asked, by the same reads and the same rule for the
/// ticks as the app's. Never writes. Lives on the thread of its reader, which outlives it.
class TimelineWatch
{
public:
    explicit TimelineWatch(store::LocalReader &reader) : m_reader(reader) {}

    /// Everything, when asked for the first time; in the order of the timeline.
    std::vector<TimelineChange> poll();

private:
    struct Seen
    {
        store::TimelineRow row;
        std::optional<store::MessageStatus> status;
    };
    using Rows = std::map<MessageId, Seen>;

    store::LocalReader &m_reader;
    std::map<ConversationId, Rows> m_conversations;
    qint64 m_revision = -1;
};

QString nameOf(store::MessageStatus status);

} // namespace porchlight::test
