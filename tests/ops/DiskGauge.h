// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>

namespace porchlight::tests {

/// What a test and FullDisk.cpp in the relay's process share: a file that both have mapped. Starts as zeros.
struct DiskGauge
{
    std::atomic<std::int64_t> isArmed;    ///< the writes are counted down
    std::atomic<std::int64_t> writesLeft; ///< before the disk is full
    std::atomic<std::int64_t> isFull;     ///< what is written now goes into bytesGiven, or nowhere
    std::atomic<std::int64_t> bytesGiven; ///< by emptying or removing a file since it is full
    std::atomic<std::int64_t> refused;    ///< writes so far
};
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "two processes share it");

} // namespace porchlight::tests
