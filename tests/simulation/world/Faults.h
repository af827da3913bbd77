// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/SeededRandom.h"

namespace porchlight::simulation {

/// Which kinds of trouble a run has, and how often. Each class is on or off for each seed (swarm): a run with few
/// kinds reaches states that a run with all of them never does. Value-initialised there is none: the world is healed.
struct Faults
{
    double cut = 0;          ///< for each message, that its connection breaks
    double cutOneWay = 0;    ///< for each message, that from now on its direction carries nothing
    bool halfOpen = false;   ///< sometimes a side is never told
    double dialLost = 0;
    double lateHello = 0;    ///< for each dial, that its first message arrives when the device has given it up
    double pushLost = 0;     ///< for each push, that the gateway drops it
    double notWritable = 0;  ///< for each push, that its connection does not drain for a while
    double relayCrash = 0;   ///< for each effect
    double deviceCrash = 0;  ///< for each effect
    double crashInCommit = 0; ///< for each transaction, on either side
    double relayFull = 0;    ///< for each transaction
    double relayDiskFails = 0; ///< for each transaction: the relay must stop
    double deviceFull = 0;   ///< for each transaction
    double stall = 0;        ///< for each turn of a device, that the machine sleeps
    double relayStall = 0;   ///< for each message, that the relay stops for a while (SIGSTOP, a sleeping machine)
    double fullSpell = 0;    ///< for each transaction of the relay, that from now on there is no room for some time
    double partition = 0;    ///< for each message, that the way between its device and the relay is shut, or one way of it
    double joined = 0;       ///< for each message, that it arrives together with the one before
    double keyLost = 0;      ///< for each item that travels with a body, that the relay drops it
    double sessionsLost = 0; ///< for each start after a crash, that the disk has lost all of the device's sessions
    bool slowNetwork = false;
    bool slowDisk = false;
    bool slowReaders = false;
    bool clockJumps = false;

    static Faults draw(SeededRandom &random)
    {
        Faults f;
        const auto sometimes = [&random](double value) { return random.chance(0.5) ? value : 0.0; };
        f.cut = sometimes(0.02);
        f.cutOneWay = sometimes(0.005);
        f.halfOpen = random.chance(0.5);
        f.dialLost = sometimes(0.2);
        f.lateHello = random.chance(0.3) ? 0.15 : 0.0;
        f.pushLost = sometimes(0.1);
        f.notWritable = sometimes(0.02);
        f.relayCrash = sometimes(0.004);
        f.deviceCrash = sometimes(0.004);
        f.crashInCommit = sometimes(0.01);
        f.relayFull = sometimes(0.05);
        f.relayDiskFails = random.chance(0.2) ? 0.005 : 0.0;
        f.deviceFull = sometimes(0.02);
        f.stall = random.chance(0.3) ? 0.005 : 0.0;
        f.relayStall = random.chance(0.2) ? 0.002 : 0.0;
        f.fullSpell = random.chance(0.2) ? 0.005 : 0.0;
        f.partition = random.chance(0.3) ? 0.003 : 0.0;
        f.joined = sometimes(0.3);
        f.slowNetwork = random.chance(0.5);
        f.slowDisk = random.chance(0.3);
        f.slowReaders = random.chance(0.3);
        f.clockJumps = random.chance(0.3);
        return f;
    }

    /// With the app's encryption, whose keys may get lost as well. Draws of its own, so that other runs stay what they were.
    void drawOfKeys(SeededRandom random)
    {
        keyLost = random.chance(0.3) ? 0.1 : 0.0;
        sessionsLost = random.chance(0.3) ? 0.5 : 0.0;
    }
};

} // namespace porchlight::simulation
