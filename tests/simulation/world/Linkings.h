// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/SimDevice.h"
#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// In runs with the app's encryption people link what has signed in (encryption.md 5.9): they look at a device that
/// waits, type its code on one that may link, compare the digits and confirm on both. Whoever is not answered begins
/// again.
class Linkings
{
public:
    using Devices = std::map<DeviceId, std::unique_ptr<SimDevice>>;

    Linkings(Scene &scene, const Founding &founding, Devices &devices, SeededRandom random)
        : m_scene(scene), m_founding(founding), m_devices(devices), m_random(random)
    {
    }

    void live();
    void stop() { m_isOver = true; }
    /// Who waits, or what an account's list says wrongly.
    std::optional<QString> missing() const;
    int linked() const { return m_linked; }

private:
    /// One person with two devices before them.
    struct Attempt
    {
        DeviceId added;
        DeviceId by;
        milliseconds until;
        bool hasEntered = false;
    };

    void look();
    void look(const Founding::Person &person);
    void begin(const AccountId &account, const std::vector<SimDevice *> &linked);
    bool goOn(Attempt &attempt);
    void compare(SimDevice &added, SimDevice &by);
    std::vector<SimDevice *> linkedOf(const Founding::Person &person) const;
    std::set<quint32> listedOf(const AccountId &account) const;

    Scene &m_scene;
    const Founding &m_founding;
    Devices &m_devices;
    SeededRandom m_random;
    std::map<AccountId, Attempt> m_attempts;
    int m_linked = 0; ///< confirmed on both sides
    bool m_isOver = false;
};

} // namespace porchlight::simulation
