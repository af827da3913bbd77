// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <algorithm>

namespace porchlight::encryption::test {

using engine::Out;

namespace {

constexpr int stepsMax = 20'000;

} // namespace

AccountId World::account(int number)
{
    return *AccountId::fromBytes(QByteArray(16, char('A' + number)));
}

std::unique_ptr<World> World::copy() const
{
    auto world = std::make_unique<World>();
    world->relay = relay;
    world->random = random;
    world->now = now;
    for (const auto &[device, client] : m_clients)
        world->m_clients.emplace(device, std::make_unique<Client>(world->relay, *client));
    for (const auto &[device, client] : m_clients) {
        if (client->isConnected())
            world->m_clients.at(device)->connect(now);
    }
    world->run();
    return world;
}

Client &World::make(int accountNumber, quint32 number)
{
    const DeviceId device{account(accountNumber), number};
    return *m_clients.emplace(device, std::make_unique<Client>(relay, device, random.next())).first->second;
}

Client &World::add(int accountNumber, quint32 number)
{
    Client &added = make(accountNumber, number);
    added.connect(now);
    run();
    return added;
}

bool World::link(Client &manager, Client &added)
{
    OwnIdentity &identity = added.parts().identity;
    const OwnIdentity &own = manager.parts().identity;
    const SigningPublicKey *key = manager.parts().accounts.accountKey(manager.id().account);
    const DeviceFacts facts = identity.factsWith(now.wall, false);
    const Signature byDevice = identity.provenByDevice(facts);
    const Signature byIdentity = identity.provenByIdentity(facts);
    if (!key)
        return false;
    bool isTaken = false;
    added.step([&](Out &out) { identity.linked(*key, own.selfSyncKey(), std::nullopt, out); }, now);
    manager.step(
        [&](Out &out) { isTaken = manager.parts().identity.addDevice(facts, byDevice, byIdentity, now, out); }, now);
    run();
    added.disconnect();
    added.connect(now);
    run();
    return isTaken && added.isLive();
}

bool World::remove(Client &manager, quint32 number)
{
    bool isTaken = false;
    manager.step(
        [&](Out &out) {
            isTaken = manager.parts().identity.removeDevices({number}, RemovalReason::Lost, now, out);
        },
        now);
    run();
    return isTaken;
}

void World::run()
{
    for (int steps = 0; steps < stepsMax;) {
        bool isBusy = false;
        for (const auto &[device, client] : m_clients) {
            if (client->hasCrashed()) {
                client->connect(now);
                isBusy = true;
            }
            isBusy = client->work(now) || isBusy;
            ++steps;
        }
        if (!isBusy)
            return;
    }
    qFatal("the devices have not come to rest");
}

void World::advance(milliseconds time)
{
    const milliseconds until = now.mono + time;
    run();
    for (int steps = 0; steps < stepsMax; ++steps) {
        milliseconds next = until;
        for (const auto &[device, client] : m_clients) {
            if (client->isConnected())
                next = std::min(next, client->deadline());
        }
        next = std::max(next, now.mono + 1ms); // who is late is asked in a while
        if (next > until)
            next = until;
        now.wall += next - now.mono;
        now.mono = next;
        for (const auto &[device, client] : m_clients) {
            if (client->isConnected() && (client->deadline() <= now.mono || now.mono == until))
                client->tick(now);
        }
        run();
        if (now.mono >= until)
            return;
    }
    for (const auto &[device, client] : m_clients) {
        const EncryptionParts &parts = client->parts();
        qWarning("%lld: %u/%u connected %d accounts %lld identity %lld rosters %lld sessions %lld opener %lld",
                 qint64(now.mono.count()), device.account.bytes()[0], device.number, client->isConnected(),
                 qint64(parts.accounts.deadline().count()), qint64(parts.identity.deadline().count()),
                 qint64(parts.rosters.deadline().count()), qint64(parts.sessions.deadline().count()),
                 qint64(parts.opener.deadline().count()));
    }
    qFatal("somebody always wants to be asked again");
}

std::unique_ptr<World> twoAccounts(quint32 devices, quint64 seed)
{
    auto world = std::make_unique<World>(seed);
    world->talk(1, 2);
    world->talk(1, 1);
    world->talk(2, 2);
    for (const int account : {1, 2}) {
        for (quint32 number = 1; number <= devices; ++number) {
            Client &added = world->add(account, number);
            if (number > 1 && !world->link(world->at(account, 1), added))
                qFatal("a device was not linked");
        }
    }
    return world;
}

} // namespace porchlight::encryption::test
