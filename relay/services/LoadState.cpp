// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/LoadState.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr milliseconds rateWindow = 100ms;
constexpr milliseconds retryAfterMin = 1s;

} // namespace

void LoadState::submitted(qsizetype bytes, milliseconds now)
{
    if (m_writes.empty()) {
        m_windowSince = now;
        m_windowCount = 0;
        m_windowWasIdle = true;
    }
    m_writes.push_back({now, bytes});
    m_writeBytes += bytes;
}

void LoadState::settled(std::size_t count, CommitStatus status, milliseconds took, milliseconds now)
{
    m_commitTime = took;
    m_breaker.committed(status, took, now);
    for (std::size_t i = 0; i < count && !m_writes.empty(); ++i) {
        m_writeBytes -= m_writes.front().bytes;
        m_writes.pop_front();
    }
    if (status == CommitStatus::Committed)
        measureRate(count, now);
}

/// Up at once; down by a tenth for each window in which there was always something to do: an idle writer is not slow.
void LoadState::measureRate(std::size_t count, milliseconds now)
{
    m_windowCount += count;
    const milliseconds passed = now - m_windowSince;
    if (passed < rateWindow)
        return;
    const quint64 rate = quint64(m_windowCount) * 1000 / quint64(passed.count());
    m_perSecond = std::max(rate, m_windowWasIdle ? m_perSecond : m_perSecond - m_perSecond / 10);
    m_windowSince = now;
    m_windowCount = 0;
    m_windowWasIdle = m_writes.empty();
}

void LoadState::readDone()
{
    if (!m_reads.empty())
        m_reads.pop_front(); // they end in about the order in which they began
}

void LoadState::measured(qint64 socketBytes, milliseconds turn)
{
    m_socketBytes = socketBytes;
    m_turn = turn;
}

int LoadState::levelOf(milliseconds age, qint64 bytes, int divisor) const
{
    int level = 0;
    for (std::size_t i = 0; i < allWork.size(); ++i) {
        if (age >= m_limits.shedAfter[i] / divisor || bytes >= m_limits.shedAboveBytes[i] / divisor)
            level = int(i) + 1;
    }
    return level;
}

void LoadState::update(milliseconds now)
{
    const LoadFigures f = figures(now);
    const milliseconds age = std::max({f.oldestWrite, f.oldestRead, f.turn});
    const int wanted = levelOf(age, f.socketBytes, 1);
    if (wanted >= m_level || levelOf(age, f.socketBytes, 2) >= m_level) {
        m_level = std::max(wanted, m_level);
        m_calmSince = now;
    } else if (now - m_calmSince >= m_limits.calmFor) {
        --m_level; // one after the other, lest what comes back brings the load back with it
        m_calmSince = now;
    }
}

bool LoadState::sheds(Work work) const
{
    switch (m_toggles[std::size_t(work)]) {
    case Toggle::On: return true;
    case Toggle::Off: return false;
    case Toggle::Auto: break;
    }
    return int(work) < m_level;
}

std::optional<LoadState::Refusal> LoadState::refusesWrite(milliseconds now)
{
    if (!m_breaker.admits(m_writes.size(), now)) {
        const auto code = m_breaker.isFull() ? wire::ErrorCode::StorageFull : wire::ErrorCode::Busy;
        return refuse(code, std::max(retryAfterMin, m_breaker.remaining(now)));
    }
    const milliseconds oldest = m_writes.empty() ? 0ms : now - m_writes.front().since;
    const std::size_t inTime = std::size_t(m_perSecond * quint64(m_limits.queueMax.count()) / 1000);
    const std::size_t most = std::clamp(inTime, m_limits.writesMin, m_limits.writesMax);
    if (oldest >= m_limits.waitMax || m_writes.size() >= most || m_writeBytes >= m_limits.writeBytesMax)
        return refuse(wire::ErrorCode::Busy, retryAfterMin);
    return std::nullopt;
}

LoadState::Refusal LoadState::refuse(wire::ErrorCode code, milliseconds atLeast)
{
    ++m_refused;
    return {code, spread(atLeast)};
}

milliseconds LoadState::spread(milliseconds atLeast)
{
    // Steps of the golden section fill a range evenly, however many they are.
    m_spread = (m_spread + 619) % 1000;
    return atLeast + milliseconds(qint64(m_spread) * atLeast.count() / 1000);
}

LoadFigures LoadState::figures(milliseconds now) const
{
    LoadFigures f;
    f.oldestWrite = m_writes.empty() ? 0ms : now - m_writes.front().since;
    f.oldestRead = m_reads.empty() ? 0ms : now - m_reads.front();
    f.turn = m_turn;
    f.commitTime = m_commitTime;
    f.writes = m_writes.size();
    f.reads = m_reads.size();
    f.socketBytes = m_socketBytes;
    f.writesPerSecond = m_perSecond;
    f.refused = m_refused;
    return f;
}

} // namespace porchlight::relay
