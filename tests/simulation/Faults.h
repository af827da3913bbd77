// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/SeededRandom.h"

namespace porchlight::simulation {

/// A bug planted on purpose: the test of the test. Chosen at run time, planted in the hosts and stores of the
/// simulation, so that nothing of it is in the product.
enum class Plant {
    None,
    AckBeforeCommit,        ///< the relay answers and pushes before the transaction is durable
    CursorBeforeProcessing, ///< the app's cursor is durable before the entries it stands for
    DedupForgotten,         ///< the relay knows no message ids from before its restart
};

/// Which kinds of trouble a run has, and how often. Each class is on or off for each seed (swarm): a run with few
/// kinds reaches states that a run with all of them never does.
struct Faults
{
    double cut = 0;          ///< for each message, that its connection breaks
    bool halfOpen = false;   ///< sometimes a side is never told
    double dialLost = 0;
    double pushLost = 0;     ///< for each push, that the gateway drops it
    double relayCrash = 0;   ///< for each effect
    double deviceCrash = 0;  ///< for each effect
    double relayFull = 0;    ///< for each transaction
    double deviceFull = 0;   ///< for each transaction
    bool slowNetwork = false;
    bool slowDisk = false;
    bool clockJumps = false;

    static Faults draw(SeededRandom &random)
    {
        Faults f;
        const auto sometimes = [&random](double value) { return random.chance(0.5) ? value : 0.0; };
        f.cut = sometimes(0.02);
        f.halfOpen = random.chance(0.5);
        f.dialLost = sometimes(0.2);
        f.pushLost = sometimes(0.1);
        f.relayCrash = sometimes(0.004);
        f.deviceCrash = sometimes(0.004);
        f.relayFull = sometimes(0.05);
        f.deviceFull = sometimes(0.02);
        f.slowNetwork = random.chance(0.5);
        f.slowDisk = random.chance(0.3);
        f.clockJumps = random.chance(0.3);
        return f;
    }
};

} // namespace porchlight::simulation
