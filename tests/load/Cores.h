// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <utility>

namespace porchlight::load {

/// One core for the relay and another one for this process, where the machine has two: so that neither takes from the
/// other what is measured. Programs run where whoever started them ran.
class Cores
{
public:
    Cores();
    bool areApart() const { return m_cores.has_value(); }
    /// Until forSelf(): a relay started in between has its core for itself.
    void forRelay() const;
    void forSelf() const;

private:
    std::optional<std::pair<int, int>> m_cores; ///< the relay's, and this process's
};

} // namespace porchlight::load
