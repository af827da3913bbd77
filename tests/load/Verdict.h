// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdio>

namespace porchlight::load {

/// What a run is judged by, said as it is judged.
class Verdict
{
public:
    explicit Verdict(bool strict) : m_strict(strict) {}

    /// Something that must hold on any machine, however busy.
    void must(bool holds, const char *what) { note(holds, what, true); }
    /// Likewise, of a program as it is shipped: a sanitizer takes the time and keeps the memory.
    void mustAsShipped(bool holds, const char *what)
    {
#ifdef __SANITIZE_ADDRESS__
        note(holds, what, false);
#else
        note(holds, what, true);
#endif
    }
    /// A goal for a machine that has nothing else to do.
    void goal(bool holds, const char *what) { note(holds, what, m_strict); }
    int exitCode() const { return m_failed ? 1 : 0; }

private:
    void note(bool holds, const char *what, bool counts)
    {
        std::printf("  %-7s %s\n", holds ? "yes" : (counts ? "NO" : "missed"), what);
        m_failed |= counts && !holds;
    }

    const bool m_strict;
    bool m_failed = false;
};

} // namespace porchlight::load
