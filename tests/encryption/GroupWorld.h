// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/World.h"

namespace porchlight::encryption::test {

/// Accounts with devices, and what their people do with groups.
class GroupWorld
{
public:
    /// As many accounts, each with so many devices, linked and live.
    explicit GroupWorld(int accounts, quint32 devices = 1, quint64 seed = 1);

    World world;
    Client &at(int account, quint32 device = 1) { return world.at(account, device); }
    static AccountId account(int number) { return World::account(number); }

    template <class Wish>
    void want(Client &client, const Wish &wish)
    {
        client.step([&](engine::Out &out) { client.encryption().wanted(wish, world.now, out); }, world.now);
        world.run();
    }
    /// Null when it came to nothing.
    ConversationId found(Client &by, const std::vector<int> &others, const QString &title = QStringLiteral("Hike"));
    void change(Client &by, const ConversationId &group, engine::GroupChangeKind kind, const std::vector<int> &accounts = {});
    /// All devices of these accounts, and nobody else, can read what @p by says now. The text, when it is so.
    QByteArray wrongReaders(Client &by, const ConversationId &group, const std::vector<int> &readers);
    /// They agree on who belongs to it, and what it is called.
    QByteArray disagreement(const ConversationId &group, const std::vector<int> &members, const QString &title = {});
    /// Nobody was called a liar, and nothing waits.
    QByteArray wrong();

    engine::AskId ask = 0;

private:
    int m_said = 0;
};

} // namespace porchlight::encryption::test

/// Of what says in words what is wrong: nothing.
#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const QByteArray wrongNow = (expression);                                                                      \
        QVERIFY2(wrongNow.isEmpty(), wrongNow.constData());                                                            \
    } while (false)
