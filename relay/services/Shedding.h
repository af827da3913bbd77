// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace porchlight::relay {

/// What a relay can do less of, in the order in which it does (G3). Answers to appends, acknowledgements and whatever
/// else a client waits for are not in the list: they are never shed.
enum class Work : quint8 {
    Analytics, ///< P4; none yet
    Typing,    ///< P3; none yet
    Presence,  ///< P3; none yet
    Receipts,  ///< P3: watermarks and cursors are gathered for a second instead of some milliseconds
    History,   ///< P2: pages are read a few at a time instead of hundreds
    Deliveries ///< P1: nothing is pushed as it comes; devices are served from their cursors, a few at a time
};

struct WorkName
{
    Work work;
    const char *name; ///< as the operator types it
};

inline constexpr std::array allWork{
    WorkName{Work::Analytics, "analytics"}, WorkName{Work::Typing, "typing"},   WorkName{Work::Presence, "presence"},
    WorkName{Work::Receipts, "receipts"},   WorkName{Work::History, "history"}, WorkName{Work::Deliveries, "deliveries"},
};

/// What the operator wants for one kind of work (G3).
enum class Toggle : quint8 {
    Auto, ///< shed when the load asks for it
    On,   ///< always shed
    Off,  ///< never
};

struct ToggleName
{
    Toggle toggle;
    const char *name;
};

inline constexpr std::array allToggles{
    ToggleName{Toggle::Auto, "auto"}, ToggleName{Toggle::On, "on"}, ToggleName{Toggle::Off, "off"}};

} // namespace porchlight::relay
