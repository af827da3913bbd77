// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Disk.h"
#include "tests/simulation/hosts/RelayDisk.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Who lives in a run: two or three accounts with two to four devices in all, each signed in already, as its disk and
/// the relay's database say. In some runs two of them have a long history that no device has read yet.
struct Founding
{
    struct Person
    {
        AccountId account;
        QString handle;
        std::vector<DeviceId> devices;
    };

    Founding(Scene &scene, SeededRandom random);

    std::vector<Person> people;
    RelayDisk relayDisk;
    Disks disks;
    KeyedSeal::Readers readers;

private:
    template <class Outcome, class Operation>
    Outcome perform(const Operation &operation);
    void enrol(Scene &scene, SeededRandom &random, const QString &handle);
    void addDevice(Scene &scene, SeededRandom &random, Person &person);
    void signIn(Scene &scene, SeededRandom &random, Person &person, const porchlight::relay::DeviceOutcome &outcome, const QByteArray &token);
    void rememberHistory(Scene &scene, SeededRandom &random);
};

} // namespace porchlight::simulation
