// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <ctime>

namespace porchlight::bench {

using std::chrono::nanoseconds;

/// What this process has been given of the processors, on all of its threads: what others do beside it is not in it.
inline nanoseconds cpuTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

/// What a part of a device's work has come to. Plain values.
struct Work
{
    nanoseconds cpu{0};
    double turns = 0;       ///< of the device's thread
    double commits = 0;     ///< transactions that were not empty
    double records = 0;     ///< rows of keys, written or removed
    double recordBytes = 0; ///< of what they say

    Work &operator+=(const Work &other)
    {
        cpu += other.cpu;
        turns += other.turns;
        commits += other.commits;
        records += other.records;
        recordBytes += other.recordBytes;
        return *this;
    }
    friend Work operator-(Work one, const Work &other)
    {
        one.cpu -= other.cpu;
        one.turns -= other.turns;
        one.commits -= other.commits;
        one.records -= other.records;
        one.recordBytes -= other.recordBytes;
        return one;
    }
};

} // namespace porchlight::bench
