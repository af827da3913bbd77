// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/SystemClock.h"

#include <ctime>

namespace porchlight::relay {

namespace {

milliseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Now SystemClock::now() const
{
#ifdef CLOCK_BOOTTIME
    return {read(CLOCK_BOOTTIME), read(CLOCK_REALTIME)};
#else
    return {read(CLOCK_MONOTONIC), read(CLOCK_REALTIME)};
#endif
}

} // namespace porchlight::relay
