// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/identity/Owner.h"

namespace porchlight::test {

inline ChainAnswer take(ManifestChain &chain, const ManifestUpdate &update)
{
    return chain.consider(update, identityCheck());
}

inline ChainAnswer take(ManifestChain &chain, const DeviceList &list)
{
    return take(chain, updateTo(list));
}

inline bool is(const ChainAnswer &answer, ChainVerdict verdict)
{
    return answer.verdict == verdict && !answer.fault;
}

inline bool isForged(const ChainAnswer &answer, IdentityFault fault)
{
    return answer == ChainAnswer{.verdict = ChainVerdict::Forged, .fault = fault};
}

/// One account with three versions: device 1, then 2 as well, then 2 removed.
struct ThreeVersions
{
    Owner owner{7};
    OwnDevice one = owner.device(1, true);
    OwnDevice two = owner.device(2);
    DeviceList v1 = owner.first({one});
    DeviceList v2 = owner.with(v1, two);
    DeviceList v3 = owner.without(v2, {2});

    ManifestChain chainAt(const DeviceList &list) const
    {
        ManifestChain chain(owner.account());
        take(chain, list);
        return chain;
    }
    /// The version after @p before as @p change makes it, whatever the rules say.
    ManifestUpdate after(const DeviceList &before, const std::vector<OwnDevice> &devices,
                         const std::function<void(ManifestFacts &)> &change) const
    {
        ManifestFacts facts = before.manifest().facts();
        ++facts.version;
        facts.previous = before.hash();
        facts.certificates.clear();
        ManifestUpdate update;
        for (const OwnDevice &device : devices) {
            update.list.certificates.push_back(device.certifiedBy(owner.key()));
            facts.certificates.push_back(digestOf({update.list.certificates.back().bytes}));
        }
        std::ranges::sort(facts.certificates);
        change(facts);
        update.list.manifest = owner.sign(facts);
        return update;
    }
};

} // namespace porchlight::test
