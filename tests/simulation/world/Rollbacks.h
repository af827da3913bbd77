// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/world/Founding.h"
#include "tests/simulation/world/Run.h"

namespace porchlight::simulation {

/// A fault of some runs with the app's encryption (encryption.md 5.7, G16): somebody keeps copies of a device's profile
/// at random times, and the device dies and goes on from one of them. What it was sent since and has acknowledged, and
/// what its keys have become, is gone. Only copies with the token that the device would use anyway: the relay signs out
/// who comes with an older one.
class Rollbacks
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    /// Draws from a seed of its own, so that runs without it stay what they were.
    Rollbacks(Scene &scene, Founding &founding, Devices &devices, quint64 seed);

    void live(milliseconds duration);
    /// How many were put back.
    int count() const { return m_count; }

private:
    struct Copy
    {
        DeviceId device;
        test::ModelLocalStore store;
    };

    void keepCopies(milliseconds until);
    void keepCopy();
    bool mayGoOnFrom(const Copy &copy) const;
    void putBack();
    void forgetAfter(const DeviceId &device, const test::ModelLocalStore &before, const test::ModelLocalStore &after);

    Scene &m_scene;
    Founding &m_founding;
    Devices &m_devices;
    SeededRandom m_random;
    std::vector<Copy> m_copies;
    int m_count = 0;
};

} // namespace porchlight::simulation
