// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/TurnMeter.h"
#include "relay/services/RateLimits.h"
#include "shared/wire/ErrorCode.h"

#include <array>
#include <chrono>

/// What the threads of a relay count while they work, to be read by any other at any time. Numbers only: no content, no
/// handle, token or address is ever in them (F5).
namespace porchlight::relay {

/// Of the gateway's thread.
struct alignas(64) GatewayCounters
{
    Counter accepted;   ///< connections since the start
    Counter turnedAway; ///< at the door: there were too many
    Counter connections; ///< now, with those whose TLS handshake is not over
    Counter handshakes;  ///< of TLS, not over
    Counter sessions;    ///< open WebSockets, signed in or not
    Counter framesIn;
    Counter framesOut;
    Counter malformed;
    Counter pushes; ///< batches of entries to one session
    std::array<Counter, 400> refusals; ///< by wire::ErrorCode
    std::array<Counter, allRateKinds.size()> overRate; ///< refused because an account did too much, by RateKind
    Counter flags; ///< of accounts, that wait for the operator
    TurnMeters turns; ///< of its event loop; only where that is our own
};

/// Of the writer's thread.
struct alignas(64) WriterCounters
{
    /// Upper bounds of the commit times; what took longer is in the sum and the count only.
    static constexpr std::array<double, 12> bucketSeconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                          0.05,   0.1,   0.25,   0.5,   1,    5};

    Counter operations;
    Counter appends;
    Counter commits;
    Counter commitNanoseconds;
    std::array<Counter, bucketSeconds.size()> commitsWithin; ///< each without those before it
    Counter fullCommits;   ///< found no room on the disk
    Counter failedCommits; ///< the disk cannot be believed
    Counter isFull;        ///< 1 since the last one found no room
    Counter queueLength;   ///< waiting, as the writer saw it last

    void committed(std::chrono::nanoseconds took)
    {
        commits.add(1);
        commitNanoseconds.add(quint64(took.count()));
        for (std::size_t i = 0; i < bucketSeconds.size(); ++i) {
            if (std::chrono::duration<double>(took).count() <= bucketSeconds[i])
                return commitsWithin[i].add(1);
        }
    }
};

struct Counters
{
    GatewayCounters gateway;
    WriterCounters writer;
};

} // namespace porchlight::relay
