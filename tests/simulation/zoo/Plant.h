// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace porchlight::simulation {

/// A bug planted on purpose: the test of the test. Chosen at run time, planted in the hosts and stores of the
/// simulation, so that nothing of it is in the product.
enum class Plant {
    None,
    AckBeforeCommit,        ///< the relay answers and pushes before the transaction is durable
    CursorBeforeProcessing, ///< the app's cursor is durable before the entries it stands for
    DedupForgotten,         ///< the relay knows no message ids from before its restart
    ShownBeforeStored,      ///< the app shows a message and lets it go before it is durable
    NoPushRetry,            ///< a push that nobody acknowledged is not repeated
    FenceIgnored,           ///< bodies do not say which keys they wait for
};

struct PlantName
{
    Plant plant;
    const char *name;
};

inline constexpr std::array plants = {
    PlantName{Plant::AckBeforeCommit, "ack-before-commit"},
    PlantName{Plant::CursorBeforeProcessing, "cursor-before-processing"},
    PlantName{Plant::DedupForgotten, "dedup-forgotten"},
    PlantName{Plant::ShownBeforeStored, "shown-before-stored"},
    PlantName{Plant::NoPushRetry, "no-push-retry"},
    PlantName{Plant::FenceIgnored, "fence-ignored"},
};

inline std::optional<Plant> plantNamed(const QString &name)
{
    for (const PlantName &plant : plants) {
        if (name == QLatin1String(plant.name))
            return plant.plant;
    }
    return std::nullopt;
}

} // namespace porchlight::simulation
