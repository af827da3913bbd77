// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/StormRun.h"

#include "tests/load/Verdict.h"

namespace porchlight::load {

int runStorm(const Setup &setup)
{
    Site site(setup);
    if (!site.open(setup))
        return 2;
    Fleet &fleet = *site.fleet;
    fleet.pingAll(); // now that all are there, each hears over how long they are to come back
    fleet.startSome(200);
    bool restarted = false;
    const Storm storm = fleet.ride(90s, [&] {
        site.relay.kill();
        fleet.run(1s);
        restarted = site.startRelay();
        fleet.setRelayPid(site.relay.pid());
    });
    const bool delivered = fleet.drain(60s);
    site.relay.stop();
    const std::size_t missing = fleet.missingIn(site.relay.database());
    std::printf("storm: %zu devices lost the relay at once; back: half after %.1f s, all after %.1f s; attempts: half at most %d, "
                "all at most %d; busiest second: %.1f %% of the devices; %zu acknowledged, %zu missing\n",
                fleet.size(), storm.medianSeconds, storm.seconds, storm.medianAttempts, storm.mostAttempts,
                100 * storm.busiestSecond, fleet.acknowledgedInAll(), missing);
    Verdict verdict(setup.strict);
    verdict.must(restarted && storm.allBack, "all came back");
    verdict.must(missing == 0 && delivered, "nothing acknowledged was lost (G18)");
    verdict.must(storm.medianAttempts <= 2, "half of them needed at most 2 attempts");
    verdict.goal(storm.seconds <= 60, "all within 60 s");
    // The window grows with the number of devices: below a thousand a tenth of them is no load.
    verdict.goal(fleet.size() < 1'000 || storm.busiestSecond <= 0.1, "at most a tenth of them tried in the busiest second");
    return verdict.exitCode();
}

} // namespace porchlight::load
