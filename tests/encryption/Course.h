// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/encryption/World.h"

namespace porchlight::encryption::test {

/// A course of events in which one device ends at one place, and comes up again. Whoever sits at it wants once more what
/// was not done by then. Afterwards everything that was said must be read by all who may. Owns its world.
class Course
{
public:
    Course(std::unique_ptr<World> world, const DeviceId &ends, int chances);

    std::set<Alarm::Kind> expectedAlarms; ///< where somebody does lie

    World &world() { return *m_world; }
    Client &at(int account, quint32 number) { return m_world->at(account, number); }
    /// A device that did not exist so far comes online; it may be the one that ends.
    Client &add(int account, quint32 number, bool bringsHistory = false);
    /// For good: nothing is owed to it any more.
    void lose(Client &client);

    /// For all devices that are there and listed, and for itself.
    void say(Client &speaker, const ConversationId &conversation, const QByteArray &text);
    /// Also for those that come later, as their history.
    void sayForever(Client &speaker, const ConversationId &conversation, const QByteArray &text);
    /// The person tries, and tries again after a while, until it is so.
    void until(const std::function<bool()> &isSo, const std::function<void()> &act);
    template <class Wish>
    void want(Client &client, const Wish &wish)
    {
        client.step([&](engine::Out &out) { client.encryption().wanted(wish, m_world->now, out); }, m_world->now);
    }

    /// No more ends from here on, and time passes; the connection is not lost by itself.
    void settle();
    int chancesPassed() const { return m_passed; }
    std::optional<CrashPoint> endedAt() const;
    /// Nothing when all is as it must be.
    QByteArray wrong();

private:
    struct Said
    {
        ConversationId conversation;
        MessageId id;
        QByteArray text;
        std::set<DeviceId> readers; ///< empty: all there are in the end
    };
    std::vector<Client *> present() const;
    QByteArray wrongWith(const Said &said);
    QByteArray wrongWith(Client &client);

    std::unique_ptr<World> m_world;
    DeviceId m_ends;
    int m_chances;
    int m_passed = 0;
    std::set<DeviceId> m_lost;
    std::vector<Said> m_said;
    QByteArray m_given;
};

} // namespace porchlight::encryption::test
