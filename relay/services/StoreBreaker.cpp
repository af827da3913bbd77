// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/StoreBreaker.h"

#include <algorithm>

namespace porchlight::relay {

void StoreBreaker::committed(CommitStatus status, milliseconds took, milliseconds now)
{
    const bool bad = status != CommitStatus::Committed || took > slowCommit;
    if (bad) {
        m_full = status == CommitStatus::Full;
        m_bad = std::min(m_bad + 2, patience);
    } else {
        m_bad = std::max(m_bad - 1, 0);
    }
    switch (m_state) {
    case State::Closed:
        if (bad && m_bad >= patience)
            open(now);
        return;
    case State::Open:
        return; // what was under way before
    case State::HalfOpen:
    case State::Recovering:
        if (bad)
            return open(now);
        m_bad = 0;
        m_allowed = m_state == State::HalfOpen ? 2 : m_allowed * 2;
        m_state = State::Recovering;
        if (m_allowed < recovered)
            return;
        m_state = State::Closed;
        m_pause = 0ms;
        return;
    }
}

bool StoreBreaker::admits(std::size_t underWay, milliseconds now)
{
    if (m_state == State::Open && now >= m_until) {
        m_state = State::HalfOpen;
        m_allowed = 1;
    }
    switch (m_state) {
    case State::Closed: return true;
    case State::Open: return false;
    case State::HalfOpen:
    case State::Recovering: return underWay < m_allowed;
    }
    return true;
}

void StoreBreaker::open(milliseconds now)
{
    m_state = State::Open;
    m_pause = std::clamp(m_pause * 2, pauseMin, pauseMax);
    m_until = now + m_pause;
    m_bad = 0;
}

} // namespace porchlight::relay
