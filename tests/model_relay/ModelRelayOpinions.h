// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/wire/AccountSettings.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace porchlight::test {

/// What an account says of others, and of itself.
struct RelayOpinions
{
    wire::AccountSettings settings;
    std::set<AccountId> contacts;
    std::map<AccountId, bool> blocked; ///< whether it was a contact
};

/// What of the other's entries a member of two does not get (rule 11); without an end while the block is there.
struct RelayWithholding
{
    std::map<AccountId, std::vector<std::pair<Seq, std::optional<Seq>>>> withheld;

    bool isWithholding(const AccountId &account) const
    {
        const auto ranges = withheld.find(account);
        return ranges != withheld.end() && !ranges->second.empty() && !ranges->second.back().second;
    }
};

} // namespace porchlight::test
