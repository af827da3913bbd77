// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/KeysBench.h"

namespace porchlight::encryption::test {

/// Somebody else with four versions: one device, a second one, a third one, and without the second.
struct Bea
{
    Person person{2};
    std::vector<DeviceList> lists;

    Bea()
    {
        lists.push_back(person.first({person.device(1)}));
        lists.push_back(person.with(lists.back(), person.device(2)));
        lists.push_back(person.with(lists.back(), person.device(3)));
        lists.push_back(person.without(lists.back(), {2}));
    }
    std::vector<DeviceList> upTo(std::size_t count) const { return {lists.begin(), lists.begin() + qsizetype(count)}; }
};

/// A device of somebody who is listed nowhere, and asks about Bea.
struct Asking
{
    Bea bea;
    KeysBench me{Person(1).account()};

    std::vector<wire::Frame> want(quint64 version)
    {
        return me.step([&](engine::Out &out) { me.accounts->want(bea.person.account(), version, out); });
    }
    /// The answer to the request among @p frames.
    std::vector<wire::Frame> answer(const std::vector<wire::Frame> &frames, const wire::AccountManifests &manifests)
    {
        const auto *request = sent<wire::GetManifests>(frames);
        Q_ASSERT(request);
        return me.receive(wire::Manifests{request->request, {manifests}});
    }
    quint64 current() const
    {
        const DeviceList *list = me.accounts->current(bea.person.account());
        return list ? list->version() : 0;
    }
    AccountStanding standing() const { return me.accounts->standing(bea.person.account()); }
};

} // namespace porchlight::encryption::test
