// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/hosts/Disk.h"
#include "tests/simulation/hosts/RelayDisk.h"
#include "tests/simulation/world/Scene.h"

namespace porchlight::simulation {

/// Who lives in a run: two to eight accounts with one to four devices each, most runs small, signed in already, as the
/// disks and the relay's database say. In some runs two of them have a long history that no device has read yet; in
/// some a person signs in on one device more on the way; in some there is an account with evil in mind.
struct Founding
{
    struct Person
    {
        AccountId account;
        QString handle;
        std::vector<DeviceId> devices;
    };

    Founding(Scene &scene, SeededRandom random);

    /// A device that has just signed in: it gets its disk, and its sibling's keys.
    DeviceId admit(Scene &scene, SeededRandom &random, const QString &handle, const relay::DeviceOutcome &outcome,
                   const QByteArray &token);

    /// Somebody signs in anew on the profile of a device that was taken away: it goes on as another one, with all it has.
    void adopt(Scene &scene, const DeviceId &old, const DeviceId &device, const QByteArray &token);

    std::vector<Person> people;
    std::vector<QString> joining; ///< handles of those who will sign in on a new device
    QByteArray intruderToken;     ///< when the scene has an intruder
    RelayDisk relayDisk;
    Disks disks;
    KeyedSeal::Readers readers;

private:
    KeyRing allKeys() const;
    template <class Outcome, class Operation>
    Outcome perform(const Operation &operation);
    void enrol(Scene &scene, SeededRandom &random, const QString &handle);
    void addDevice(Scene &scene, SeededRandom &random, Person &person);
    void signIn(Scene &scene, SeededRandom &random, Person &person, const porchlight::relay::DeviceOutcome &outcome, const QByteArray &token);
    void chooseJoining(SeededRandom &random);
    void gatherReaders();
    void letIntruderIn(Scene &scene, SeededRandom &random);
    void rememberHistory(Scene &scene, SeededRandom &random);
};

} // namespace porchlight::simulation
