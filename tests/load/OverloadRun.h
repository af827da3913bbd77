// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/load/Setup.h"
#include "tests/load/Verdict.h"

#include <vector>

namespace porchlight::load {

/// "overload": more than the relay can do, whatever it answers (G19). The peak and the 100 times are measured in rounds,
/// one after the other, and judged by the medians of what each round has found: a machine that is slow for a moment is so
/// for both. The most that the relay does of the same work is called its peak, and a twentieth of it normal.
class OverloadRun
{
public:
    explicit OverloadRun(const Setup &setup) : m_setup(setup), m_site(setup), m_verdict(setup.strict) {}

    /// The exit code of the program.
    int run();

private:
    struct Round
    {
        double peakPerSecond = 0; ///< just before
        double servedPerSecond = 0;
        double refusedP99Ms = 0;
        double refusedOwnMs = 0; ///< the same as the gateway's own time: what others took of its core is not its fault
        double admittedP99Ms = 0;
        double recoverySeconds = 0;
    };

    void warmUp();
    Round hundredfold();
    double recover();
    void judge(const Phase &tenfold, double afterTenfold);
    double median(double Round::*figure) const;

    const Setup m_setup;
    Site m_site;
    Verdict m_verdict;
    double m_normalPerSecond = 0; ///< the same in all rounds: a peak that was better than the first makes nobody say more
    double m_normalP99Ms = 0;
    quint64 m_refused = 0;
    quint64 m_refusedWithoutTime = 0;
    bool m_servedAlways = true;
    std::vector<Round> m_rounds;
};

} // namespace porchlight::load
