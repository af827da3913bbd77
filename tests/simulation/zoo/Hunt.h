// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/zoo/Plant.h"

#include <QByteArray>
#include <QString>

namespace porchlight::simulation {

/// How a planted bug was found, or that it was not.
struct Hunt
{
    bool isCaught = false;
    quint64 seeds = 0; ///< that it took
    QString failure;   ///< what the simulation said

    /// The invariant alone.
    QString invariant() const { return failure.left(failure.indexOf(u':')); }
};

/// A bug of what is stored of keys: it wants the app's own encryption.
bool isOfKeys(Plant plant);

/// Runs with @p plant from @p firstSeed on, until one fails or @p seedsMax have not.
Hunt hunt(Plant plant, quint64 firstSeed, quint64 seedsMax);

/// No bug in this protocol, and so the proof of a claim: cursors are absolute and requests have numbers of their own, so
/// that what an old connection still brings does no harm (simulated in the prototype and here).
bool isHarmless(Plant plant);

/// A line for each bug: in how many of @p batches hunts it was caught, how many seeds that took, by which invariants.
/// Returns how many bugs were caught in every batch.
int printZoo(int batches, quint64 seedsMax);

} // namespace porchlight::simulation
