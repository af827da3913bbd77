// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/Client.h"

namespace porchlight::encryption::test {

/// Devices, the relay between them and one clock. What happens is in one order: device by device, one step each, until
/// nobody has anything to do. Whoever has crashed comes back by itself.
class World
{
public:
    explicit World(quint64 seed = 1) : random(seed) {}

    static AccountId account(int number);
    /// The same devices at the same point, after a restart of each; without the relay's knobs.
    std::unique_ptr<World> copy() const;
    /// Makes it; it has not come online yet.
    Client &make(int accountNumber, quint32 number);
    /// Makes it and brings it online; the first one of an account publishes its list.
    Client &add(int accountNumber, quint32 number);
    Client &at(int accountNumber, quint32 number) { return *m_clients.at({account(accountNumber), number}); }
    ConversationId talk(int one, int other) { return relay.introduce(account(one), account(other)); }
    /// The manager takes another device of its account in, as a linking would. False: it did not come to that.
    bool link(Client &manager, Client &added);
    bool remove(Client &manager, quint32 number);

    /// Until nobody has anything to do; ends the test when that does not come.
    void run();
    /// Time passes, and everybody does what they want to do in it.
    void advance(milliseconds time);
    const std::map<DeviceId, std::unique_ptr<Client>> &clients() const { return m_clients; }

    FakeRelay relay;
    simulation::SeededRandom random;
    Now now{std::chrono::hours(1), std::chrono::hours(24 * 365 * 54)};

private:
    std::map<DeviceId, std::unique_ptr<Client>> m_clients;
};

/// @p devices of account 1 and of account 2 each, linked and live.
std::unique_ptr<World> twoAccounts(quint32 devices, quint64 seed = 1);

} // namespace porchlight::encryption::test
