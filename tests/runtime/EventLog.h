// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/Transport.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace porchlight::tests {

/// What a transport has told its engine since the last sink(), in its order.
class EventLog
{
protected:
    runtime::Transport::Sink sink()
    {
        m_events.clear();
        return [this](engine::EngineEvent event) { m_events.push_back(std::move(event)); };
    }
    /// The newest one, if it is of that kind.
    template <class Event>
    const Event *last() const
    {
        return m_events.empty() ? nullptr : std::get_if<Event>(&m_events.back());
    }
    template <class Event>
    int count() const
    {
        return int(std::ranges::count_if(m_events, [](const engine::EngineEvent &event) { return std::holds_alternative<Event>(event); }));
    }

    std::vector<engine::EngineEvent> m_events;
};

} // namespace porchlight::tests
