// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/frames/PublishManifest.h"

namespace porchlight::wire {

/// Consecutive versions after the one known, and the certificates that they list and the one known did not.
struct AccountManifests
{
    AccountId account;
    quint64 latest = 0; ///< which the relay has; 0: there is none. Above what `manifests` ends with: ask again
    std::vector<SignedManifest> manifests;
    std::vector<SignedCertificate> certificates;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "account", self.account);
        v(2, "latest", self.latest);
        v(3, "manifests", self.manifests);
        v(4, "certificates", self.certificates);
    }
    friend bool operator==(const AccountManifests &, const AccountManifests &) = default;
};

/// The answer to get-manifests. An account that may not be asked about is missing, as is one that there is not.
struct Manifests
{
    static constexpr auto type = FrameType::Manifests;

    quint64 request = 0;
    std::vector<AccountManifests> accounts;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "accounts", self.accounts);
    }
    friend bool operator==(const Manifests &, const Manifests &) = default;
};

} // namespace porchlight::wire
