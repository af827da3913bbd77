// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// In half of the runs with the app's encryption people have groups (A11, D3): they make them, add and remove each other,
/// make and unmake admins, leave, make invitations and come by them, rename the group and write in it; several at once, on
/// whichever of their devices is up, and also what they may not. Whoever may not is told so, and nothing comes of it.
class GroupLife
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    /// Draws from a seed of its own, so that runs without groups stay what they were.
    GroupLife(Scene &scene, const Founding &founding, Devices &devices, quint64 seed);

    void live(milliseconds duration);
    /// Where a device does not have what the signed events say: who belongs to a group, as what, and whether it does itself.
    std::optional<QString> missing() const;

private:
    void doSomething(const Founding::Person &person, milliseconds until);
    SimDevice *deviceOf(const Founding::Person &person);
    void found(SimDevice &device);
    void actIn(SimDevice &device, const ConversationId &group);
    void change(SimDevice &device, const ConversationId &group);
    void comeByLink(SimDevice &device);
    std::vector<AccountId> acquaintances(const SimDevice &device) const;
    AccountId anybody();
    std::optional<QString> missingOn(const SimDevice &device, const ConversationId &group) const;

    Scene &m_scene;
    const Founding &m_founding;
    Devices &m_devices;
    SeededRandom m_random;
    bool m_isPlanned = false;
    int m_founded = 0;
    quint64 m_said = 0;
    engine::AskId m_asked = 9'000'000; ///< others ask below
};

} // namespace porchlight::simulation
