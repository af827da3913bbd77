// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/hosts/SimJoiner.h"
#include "tests/simulation/world/Founding.h"
#include "tests/simulation/world/Run.h"

namespace porchlight::simulation {

/// A fault of some runs (B1): people take devices of theirs away, by the page of devices of another one, or sign out;
/// while the device is offline, while it sends, in the middle of its hello. Who gets no answer looks, and tries again.
/// Sometimes somebody signs in anew on what was taken away, and always when it was the last one.
class Unlinks
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;
    /// Somebody has signed in as the second on the profile of the first.
    using SignedInAnew = std::function<void(const DeviceId &, const wire::SignedIn &)>;

    /// Draws from a seed of its own, so that runs without it stay what they were.
    Unlinks(Scene &scene, Network &network, const Founding &founding, Devices &devices, SignedInAnew signedInAnew, quint64 seed);

    void live(milliseconds duration);
    /// No more faults: who has the page open and no list on it asks again.
    void heal();
    void stop() { m_isOver = true; }
    /// Everybody has got what they wanted.
    bool areDone() const { return m_wishes == 0; }
    /// What a screen still says wrongly.
    std::optional<QString> missing() const;

private:
    /// Somebody wants to be rid of a device, and does it on another one, or on itself.
    struct Wish
    {
        DeviceId by;
        DeviceId target;
    };

    void begin();
    void prepare(SimDevice &target);
    void writeOn(SimDevice &device);
    void pursue(Wish wish);
    void pursueLater(const Wish &wish);
    void press(SimDevice &by, const Wish &wish);
    bool isFulfilled(const Wish &wish) const;
    void fulfilled(const DeviceId &target);
    void signInAnew(const DeviceId &target);
    void later(milliseconds min, milliseconds max, Schedule::Task task);
    std::vector<DeviceId> linkedOf(const AccountId &account) const;
    bool mayGo(const DeviceId &target) const;
    std::set<quint32> numbersOf(const AccountId &account) const;

    Scene &m_scene;
    Network &m_network;
    const Founding &m_founding;
    Devices &m_devices;
    SignedInAnew m_signedInAnew;
    SeededRandom m_random;
    std::vector<std::unique_ptr<SimJoiner>> m_joiners;
    engine::AskId m_asked = 6'000'000; ///< others ask below
    std::set<DeviceId> m_targets; ///< of all wishes so far
    int m_wishes = 0;
    bool m_isOver = false;
};

} // namespace porchlight::simulation
