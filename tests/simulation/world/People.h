// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// What people do with their devices: write in bursts, read now and then, accept a stranger sooner or later, press "try
/// now", set the clock. Whoever finds the app closed, or the other one not found yet, tries again later.
class People
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    People(Scene &scene, const Founding &founding, Devices &devices, SeededRandom random)
        : m_scene(scene), m_founding(founding), m_devices(devices), m_random(random)
    {
    }

    /// Plans what happens until @p duration from now.
    void live(milliseconds duration);
    /// Someone has a device more.
    void welcome(const DeviceId &device) { readNowAndThen(device, m_until); }
    /// From now on everybody reads everything, each account on one of its devices.
    void readEverything();
    void stop() { m_isOver = true; }
    /// Nobody has anything left to write.
    bool haveWritten() const { return m_plans == 0; }

private:
    void planBurst(milliseconds latest);
    void write(const DeviceId &device, const QString &handle, int count);
    void readNowAndThen(const DeviceId &device, milliseconds until);
    void readAll(const DeviceId &device);
    void acceptRequest(SimDevice &device, const ConversationId &conversation);

    Scene &m_scene;
    const Founding &m_founding;
    Devices &m_devices;
    SeededRandom m_random;
    quint64 m_said = 0;
    milliseconds m_until{0}; ///< the end of the trouble
    int m_plans = 0; ///< bursts that are not written to their end
    engine::AskId m_asked = 0;
    bool m_isOver = false;
};

} // namespace porchlight::simulation
