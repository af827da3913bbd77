// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/World.h"

namespace porchlight::encryption::test {

/// Ada and Bob with two devices each, who have talked; and what is told to whom of what the encryption notices.
class NoticesBench
{
public:
    using Kind = engine::Notice::Kind;

    explicit NoticesBench(quint32 devices = 2) : world(twoAccounts(devices))
    {
        ada->say(talk, "one");
        bob->say(talk, "two");
        world->run();
    }

    const engine::Notice *notice(const Client &client, Kind kind) const
    {
        const auto found = std::ranges::find(client.told.notices, kind, &engine::Notice::kind);
        return found == client.told.notices.end() ? nullptr : &*found;
    }
    void settle(Client &client, quint32 number)
    {
        client.step(
            [&](engine::Out &out) {
                client.encryption().wanted(engine::SettleNotice{9, number}, world->now, out);
            },
            world->now);
        world->run();
    }
    void show(Client &client, const SignedDeviceList &list)
    {
        client.step([&](engine::Out &out) { client.parts().accounts.take(adas, list, out); }, world->now);
        world->run();
    }
    /// The person at it has compared Ada's number.
    void compare(Client &client)
    {
        EncryptionParts &parts = client.parts();
        client.step([&](engine::Out &out) { parts.verified.set(adas, *parts.accounts.accountKey(adas), out); },
                    world->now);
    }
    void restart(Client &client)
    {
        client.told = {};
        client.restart();
        client.step([](engine::Out &) {}, world->now);
    }

    std::unique_ptr<World> world;
    ConversationId talk = world->talk(1, 2);
    AccountId adas = World::account(1);
    Client *ada = &world->at(1, 1);
    Client *bob = &world->at(2, 1);
};

} // namespace porchlight::encryption::test
