// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Shedding.h"
#include "relay/services/StoreBreaker.h"
#include "shared/wire/ErrorCode.h"

#include <deque>

namespace porchlight::relay {

/// Where the load begins to be too much. Ages are of the oldest that waits; all on the monotonic clock.
struct LoadLimits
{
    /// From which age on each kind of work is shed, in the order of Work.
    std::array<milliseconds, allWork.size()> shedAfter{100ms, 150ms, 200ms, 250ms, 500ms, 1000ms};
    std::array<qint64, allWork.size()> shedAboveBytes{16 << 20, 24 << 20, 32 << 20, 48 << 20, 64 << 20, 96 << 20};
    milliseconds calmFor{1s};           ///< below half of a limit for so long before one kind of work comes back
    milliseconds waitMax{500ms};        ///< while the oldest has waited so long, writes are refused at once
    milliseconds queueMax{300ms};       ///< … and when there is so much to do before it, at the rate of late
    std::size_t writesMin = 1024;       ///< so many may be under way whatever the rate: two transactions
    std::size_t writesMax = 32'768;
    qsizetype writeBytesMax = 64 << 20; ///< in the writer's queue
    std::size_t readsMax = 256;         ///< pages and sessions under way at once
    std::size_t readsMaxShed = 8;
};

/// What is measured. Plain values, for the operator.
struct LoadFigures
{
    milliseconds oldestWrite{0};  ///< submitted, not settled
    milliseconds oldestRead{0};
    milliseconds turn{0};         ///< how late the gateway's event loop is
    milliseconds commitTime{0};   ///< of the last transaction
    std::size_t writes = 0;
    std::size_t reads = 0;
    qint64 socketBytes = 0;       ///< written, and not taken by the peers' kernels yet
    quint64 writesPerSecond = 0;
    quint64 refused = 0;          ///< writes, since the start
};

/// How much there is to do, and what is therefore left undone (section 7 of the reliability goals; G3, G4): the one
/// place that decides it. Told by the registry of everything that goes to other threads and comes back; the services ask
/// it. A state machine like them: no clock, nothing random. What is refused here was never queued, so an
/// acknowledged send is never lost by it.
class LoadState
{
public:
    struct Refusal
    {
        wire::ErrorCode code = wire::ErrorCode::Busy;
        milliseconds retryAfter{0}; ///< spread: those refused together do not come back together
    };

    explicit LoadState(const LoadLimits &limits = {}) : m_limits(limits) {}

    // ---- what happens
    void submitted(qsizetype bytes, milliseconds now);
    /// A transaction ended; so many of ours, in their order, were in it.
    void settled(std::size_t count, CommitStatus status, milliseconds took, milliseconds now);
    void readStarted(milliseconds now) { m_reads.push_back(now); }
    void readDone();
    void measured(qint64 socketBytes, milliseconds turn);
    void set(Work work, Toggle toggle) { m_toggles[std::size_t(work)] = toggle; }
    /// At the beginning of each step.
    void update(milliseconds now);

    // ---- what follows from it
    bool sheds(Work work) const;
    /// Nothing when one more write may be submitted.
    std::optional<Refusal> refusesWrite(milliseconds now);
    /// At least as long, at most twice as long: those who are told one after the other do not come back together.
    milliseconds spread(milliseconds atLeast);
    /// Whether one more page may be read; who may not waits for its turn.
    bool admitsRead() const { return m_reads.size() < (sheds(Work::History) ? m_limits.readsMaxShed : m_limits.readsMax); }
    /// New people wait while there is too much to do for those who are here.
    bool admitsStrangers() const { return m_level < int(Work::History) && m_reads.size() < m_limits.readsMax; }
    /// How long watermarks and cursors are gathered.
    milliseconds gather(milliseconds normally) const { return sheds(Work::Receipts) ? std::max<milliseconds>(normally, 1s) : normally; }

    LoadFigures figures(milliseconds now) const;
    StoreBreaker::State breaker() const { return m_breaker.state(); }
    Toggle toggle(Work work) const { return m_toggles[std::size_t(work)]; }

private:
    struct Write
    {
        milliseconds since{0};
        qsizetype bytes = 0;
    };

    int levelOf(milliseconds age, qint64 bytes, int divisor) const;
    void measureRate(std::size_t count, milliseconds now);
    Refusal refuse(wire::ErrorCode code, milliseconds atLeast);

    const LoadLimits m_limits;
    StoreBreaker m_breaker;
    std::deque<Write> m_writes;
    qsizetype m_writeBytes = 0;
    std::deque<milliseconds> m_reads;
    qint64 m_socketBytes = 0;
    milliseconds m_turn{0};
    milliseconds m_commitTime{0};
    std::array<Toggle, allWork.size()> m_toggles{};
    int m_level = 0; ///< the first so many kinds of Work are shed
    milliseconds m_calmSince{0};
    // The rate at which the writer works off its queue, measured over tenths of a second.
    milliseconds m_windowSince{0};
    std::size_t m_windowCount = 0;
    bool m_windowWasIdle = true;
    quint64 m_perSecond = 0;
    quint64 m_refused = 0;
    quint64 m_spread = 0;
};

} // namespace porchlight::relay
