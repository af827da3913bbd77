// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/MachineClock.h"

#include <ctime>

namespace porchlight {

namespace {

#ifdef CLOCK_BOOTTIME
constexpr clockid_t monotonic = CLOCK_BOOTTIME;
#else
constexpr clockid_t monotonic = CLOCK_MONOTONIC;
#endif

milliseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                    std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Now MachineClock::now() const
{
    return {read(monotonic), read(CLOCK_REALTIME)};
}

} // namespace porchlight
