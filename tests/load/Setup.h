// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/Population.h"
#include "tests/load/Cores.h"
#include "tests/load/Fleet.h"
#include "tests/system/RelayProcess.h"

#include <cstdio>
#include <optional>

namespace porchlight::load {

/// What the person asked for. Plain values.
struct Setup
{
    static constexpr int bodyBytes = 200;

    QString programs;
    QString folder; ///< for the relay's data
    int devices = 0;
    int neighbours = 1;
    milliseconds tenfold{0};
    milliseconds hundredfold{0};
    bool strict = false;
    test::RelayProcess::Tls tls = test::RelayProcess::Tls::Off;
};

/// A relay on a core of its own, with a database full of people, and all of them connected.
struct Site
{
    explicit Site(const Setup &setup)
        : relay(setup.programs, setup.folder + QStringLiteral("/relay"), setup.folder + QStringLiteral("/relay.log"), setup.tls)
    {
    }
    /// False when something did not come about: it has been said.
    bool open(const Setup &setup)
    {
        const auto population = bench::Population::create(relay.database(), setup.devices, setup.neighbours);
        if (!population || !startRelay()) {
            std::fprintf(stderr, "porchlight-load: the relay does not start\n");
            return false;
        }
        fleet.emplace(parseRelayAddress(relay.url()).value(), relay.pid(), *population, Setup::bodyBytes);
        if (fleet->connectAll(500, 60s))
            return true;
        std::fprintf(stderr, "porchlight-load: not all devices could connect\n");
        return false;
    }
    bool startRelay()
    {
        cores.forRelay();
        const bool started = relay.start();
        cores.forSelf();
        return started;
    }

    Cores cores;
    test::RelayProcess relay;
    std::optional<Fleet> fleet;
};

} // namespace porchlight::load
