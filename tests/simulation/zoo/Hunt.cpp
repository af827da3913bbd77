// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/zoo/Hunt.h"

#include "tests/simulation/world/Run.h"
#include "tests/simulation/zoo/PlantNames.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

namespace porchlight::simulation {

namespace {

constexpr quint64 seedsApart = 1'000'000; // of the batches

} // namespace

Hunt hunt(Plant plant, quint64 firstSeed, quint64 seedsMax)
{
    for (quint64 n = 0; n < seedsMax; ++n) {
        RunRequest request{firstSeed + n, plant};
        request.hasRealKeys = isOfKeys(plant);
        const RunResult result = run(request);
        if (result.failure)
            return {true, n + 1, *result.failure};
    }
    return {false, seedsMax, {}};
}

bool isOfKeys(Plant plant)
{
    return plant >= Plant::ChainsNotStored;
}

bool isHarmless(Plant plant)
{
    return plant == Plant::OldConnectionHeard;
}

int printZoo(int batches, quint64 seedsMax)
{
    int caughtAlways = 0;
    std::printf("%-26s %8s %8s %8s  %s\n", "bug", "share", "median", "most", "by");
    for (const PlantName &plant : plants) {
        if (isHarmless(plant.plant)) {
            ++caughtAlways;
            continue;
        }
        std::vector<quint64> seeds;
        std::map<QString, int> invariants;
        quint64 tried = 0;
        for (int batch = 1; batch <= batches; ++batch) {
            const Hunt found = hunt(plant.plant, quint64(batch) * seedsApart, seedsMax);
            tried += found.seeds;
            if (found.isCaught) {
                seeds.push_back(found.seeds);
                ++invariants[found.invariant()];
            }
        }
        std::sort(seeds.begin(), seeds.end());
        caughtAlways += seeds.size() == std::size_t(batches);
        QByteArray by;
        for (const auto &[invariant, times] : invariants)
            by += ' ' + invariant.toUtf8() + 'x' + QByteArray::number(times);
        std::printf("%-26s %7.1f%% %8llu %8llu %s%s\n", plant.name, 100.0 * double(seeds.size()) / double(std::max<quint64>(1, tried)),
                    qulonglong(seeds.empty() ? 0 : seeds[seeds.size() / 2]), qulonglong(seeds.empty() ? 0 : seeds.back()),
                    by.constData(), seeds.size() < std::size_t(batches) ? "  NOT ALWAYS CAUGHT" : "");
        std::fflush(stdout);
    }
    std::printf("%d of %zu bugs caught in each of %d batches\n", caughtAlways, plants.size(), batches);
    return caughtAlways;
}

} // namespace porchlight::simulation
