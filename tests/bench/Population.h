// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace porchlight::bench {

/// A device that exists at the relay, and what it needs to say hello.
struct Resident
{
    AccountId account;
    QByteArray token;
};

/// Two residents, by index, and their conversation.
struct Pair
{
    std::size_t first = 0;
    std::size_t second = 0;
    ConversationId conversation;
};

/// The people of a relay that is measured.
struct Population
{
    std::vector<Resident> residents;
    std::vector<Pair> pairs;

    /// Puts accounts, devices and conversations straight into a relay's database that no relay has open: a hundred
    /// password hashes would take longer than the measurement. Each resident, or only the
    /// first @p talkers, talks with the next @p neighbours.
    static std::optional<Population> create(const QString &relayDatabase, int residents, int neighbours,
                                            std::optional<int> talkers = {});
};

} // namespace porchlight::bench
