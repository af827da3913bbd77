// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Time.h"

#include <map>
#include <optional>

namespace porchlight::relay {

/// How often a device may speak to the others of its account. In memory: a restart forgets it.
class TellBudget
{
public:
    static constexpr milliseconds window = 1min;

    /// Nothing when it may, else how long to wait.
    std::optional<milliseconds> use(const DeviceId &by, milliseconds now);

private:
    struct Used
    {
        milliseconds since{0};
        int told = 0;
    };

    std::map<DeviceId, Used> m_used;
};

} // namespace porchlight::relay
