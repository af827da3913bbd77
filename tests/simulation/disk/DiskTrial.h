// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::simulation {

/// How the real stores of a run are put to the test.
struct DiskTrial
{
    /// SQLite's `synchronous`: what the product sets, and two that must be found wanting.
    enum class Synchronous : quint8 { Full, Normal, Off };

    Synchronous synchronous = Synchronous::Full;
    double examined = 0;  ///< share of the transactions at which power losses are tried out
    int lossesPerTransaction = 8;
};

} // namespace porchlight::simulation
