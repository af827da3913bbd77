// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <limits>

namespace porchlight {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// The time that a step of a state machine is given. Every timer runs on `mono`, which no one can set and which goes
/// on while the machine sleeps (rule 17); `wall` is what the clock on the wall says and may jump in either direction.
struct Now
{
    milliseconds mono{0};
    milliseconds wall{0}; ///< since 1970-01-01 UTC
};

/// "No deadline": a core that returns it wants no Tick.
inline constexpr milliseconds Never{std::numeric_limits<qint64>::max()};

/// Where the real programs take their time from; simulated hosts make their own Now.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Now now() const = 0;
};

} // namespace porchlight
