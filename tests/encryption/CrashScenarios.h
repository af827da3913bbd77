// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/Course.h"

namespace porchlight::encryption::test {

/// What devices go through while one of them ends somewhere in it.
struct CrashScenario
{
    const char *name;
    void (*prepare)(World &world);     ///< without ends, once
    void (*happen)(Course &course);    ///< again and again
    std::vector<std::pair<int, quint32>> devices; ///< that end in it: account and number
    int crashes;                       ///< of each in an ordinary run: what it costs is another in each
};

/// Together they write every kind of record that there is.
const std::vector<CrashScenario> &crashScenarios();

} // namespace porchlight::encryption::test
