// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Caution.h"

#include <algorithm>
#include <utility>

namespace porchlight::engine {

void Caution::forget()
{
    m_waiting.clear();
    m_isNoted = false;
}

void Caution::take(const wire::Entries &frame, Out &out)
{
    for (const wire::Entry &entry : frame.entries)
        m_waiting.push_back({wire::Entries{frame.log, frame.head, {entry}}});
    if (!m_isNoted && !m_waiting.empty())
        note(out);
}

bool Caution::take(const wire::Trimmed &frame)
{
    if (!m_isActive || std::ranges::none_of(m_waiting, [&](const Turn &turn) { return turn.frame.log == frame.log; }))
        return false;
    m_waiting.push_back({wire::Entries{frame.log, 0, {}}, false, frame});
    return true;
}

void Caution::note(Out &out)
{
    const wire::Entries &next = m_waiting.front().frame;
    SetProcessing processing{next.log, next.entries.front().seq, 1};
    if (m_last && m_last->log == processing.log && m_last->seq == processing.seq)
        processing.attempts = m_last->attempts + 1;
    m_last = processing;
    m_isNoted = true;
    out.transaction.push_back(processing);
}

std::vector<Caution::Turn> Caution::ready(Out &out)
{
    std::vector<Turn> turns;
    if (!m_isActive || !m_isNoted || m_waiting.empty())
        return turns;
    turns.push_back({std::move(m_waiting.front().frame), m_last->attempts > attemptsMax});
    m_waiting.pop_front();
    m_isNoted = false;
    giveTrimmed(turns);
    // Here, in one commit with what this entry comes to: so each costs one.
    if (++m_wentWell > entriesWithoutEnd)
        end(turns, out);
    else if (!m_waiting.empty())
        note(out);
    return turns;
}

/// Nothing of that is opened.
void Caution::giveTrimmed(std::vector<Turn> &turns)
{
    while (!m_waiting.empty() && m_waiting.front().trimmed) {
        turns.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
}

void Caution::end(std::vector<Turn> &turns, Out &out)
{
    m_isActive = false;
    out.transaction.push_back(SetProcessing());
    for (Turn &turn : std::exchange(m_waiting, {}))
        turns.push_back(std::move(turn));
}

} // namespace porchlight::engine
