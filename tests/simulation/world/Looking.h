// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// In some runs people have conversations on their screens, are at their devices or not, and type (C1, C2, C4). In the end
/// everybody sees who is there, whatever has crashed, and nobody is typing.
class Looking
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    /// Draws from a seed of its own, so that runs without it stay what they were.
    Looking(Scene &scene, const Founding &founding, Devices &devices, quint64 seed);

    void live(milliseconds duration);
    /// Everybody looks at everything.
    void heal();
    void stop() { m_isOver = true; }
    std::optional<QString> missing() const;
    /// When nobody has typed for a while.
    std::optional<QString> wrongAtRest() const;

private:
    void look(const DeviceId &id, milliseconds until);
    void lookAtAll();
    bool isThere(const AccountId &account) const;

    Scene &m_scene;
    const Founding &m_founding;
    Devices &m_devices;
    SeededRandom m_random;
    bool m_isPlanned = false;
    bool m_isOver = false;
};

} // namespace porchlight::simulation
