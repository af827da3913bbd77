// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Time.h"

#include <map>

namespace porchlight::relay {

/// How many prekeys of one device an account may use up: whoever asks more often gets the last resort, so that nobody
/// empties what somebody else has put there (encryption.md, section 4, objection 12). In memory: a restart forgets it.
class BundleBudget
{
public:
    static constexpr int keysMax = 10; ///< of one device for one account, within @ref window
    static constexpr milliseconds window = 1h;

    /// True when there is one left, which is used then.
    bool use(const AccountId &by, const DeviceId &of, milliseconds now);

private:
    struct Used
    {
        milliseconds since{0};
        int keys = 0;
    };

    void forget(milliseconds now);

    std::map<std::pair<AccountId, DeviceId>, Used> m_used;
};

} // namespace porchlight::relay
