// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// How much someone knows of an account's devices.
struct KnownManifest
{
    AccountId account;
    quint64 version = 0; ///< 0: nothing

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "account", self.account);
        v(2, "version", self.version);
    }
    friend bool operator==(const KnownManifest &, const KnownManifest &) = default;
};

/// Asks for what came after. Of one's own account, and of those one has a conversation with, be it without an entry.
struct GetManifests
{
    static constexpr auto type = FrameType::GetManifests;

    quint64 request = 0;
    std::vector<KnownManifest> known;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !known.empty() && known.size() <= size_t(manifestsAskedMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "known", self.known);
    }
    friend bool operator==(const GetManifests &, const GetManifests &) = default;
};

} // namespace porchlight::wire
