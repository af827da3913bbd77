// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/Usage.h"
#include "tests/load/Histogram.h"

#include <chrono>

namespace porchlight::load {

using std::chrono::nanoseconds;

/// What one phase came to. Times count from when a request was handed to the kernel until it had the answer, unless said
/// otherwise: they are the relay's, however busy this process is.
struct Phase
{
    double seconds = 0;
    quint64 offered = 0;  ///< messages that were to be sent
    quint64 unsent = 0;   ///< … and for which no stream was free
    quint64 acknowledged = 0;
    quint64 refused = 0;
    quint64 refusedWithoutTime = 0; ///< refusals that did not say when to try again
    Histogram toAcknowledged;
    Histogram toRefused;
    Histogram late;          ///< how long after it was to be sent a message was: above some milliseconds this process is too slow
    Histogram sinceIntended; ///< to ✓, from when the message was to be sent: a stall is seen by all that it held up
    bench::Usage relayBefore, relayAfter, selfBefore, selfAfter;

    double perSecond() const { return seconds > 0 ? double(acknowledged) / seconds : 0; }
    double offeredPerSecond() const { return seconds > 0 ? double(offered) / seconds : 0; }
    double relayMicros() const { return micros(relayBefore, relayAfter); }
    double selfMicros() const { return micros(selfBefore, selfAfter); }
    /// Of a core: what a thread of the relay has used, and what this process has.
    double relayShare(const QByteArray &thread) const
    {
        return share(timeOf(relayAfter.cpuOf, thread) - timeOf(relayBefore.cpuOf, thread));
    }
    /// Of the time in which a thread of the relay had something to do: how much of it it was let.
    double relayTurnout(const QByteArray &thread) const
    {
        const auto ran = double((timeOf(relayAfter.cpuOf, thread) - timeOf(relayBefore.cpuOf, thread)).count());
        const auto waited = double((timeOf(relayAfter.waitOf, thread) - timeOf(relayBefore.waitOf, thread)).count());
        return ran > 0 ? ran / (ran + waited) : 1;
    }
    double selfShare() const { return share(selfAfter.cpu - selfBefore.cpu); }

private:
    static nanoseconds timeOf(const std::map<QByteArray, nanoseconds> &times, const QByteArray &thread)
    {
        const auto found = times.find(thread);
        return found == times.end() ? nanoseconds(0) : found->second;
    }
    double share(nanoseconds cpu) const { return seconds > 0 ? std::chrono::duration<double>(cpu).count() / seconds : 0; }
    double micros(const bench::Usage &before, const bench::Usage &after) const
    {
        return acknowledged == 0 ? 0 : std::chrono::duration<double, std::micro>(after.cpu - before.cpu).count() / double(acknowledged);
    }
};

} // namespace porchlight::load
