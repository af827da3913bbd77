// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Sequencer.h"
#include "shared/identity/ControlEvent.h"
#include "tests/conformance/RelayWorld.h"
#include "tests/identity/Owner.h"
#include "tests/services/ScriptedCore.h"

namespace porchlight::tests {

/// Somebody with real keys, connected.
struct Person
{
    explicit Person(quint64 seed) : owner(seed), device(owner.device(1)) {}

    DeviceId id() const { return device.facts.device; }

    test::Owner owner;
    test::OwnDevice device;
    relay::ConnectionId connection = 0;
    quint64 version = 0; ///< of its list; 0: it has none
};

/// The services with a real store behind them, and people who talk to them in frames.
class GroupRelay
{
public:
    explicit GroupRelay(const test::RelayStoreKind &kind) : m_world(kind)
    {
        m_world.commit({relay::OpenGeneration{m_world.store().generation(), core.generation}});
    }

    /// Makes an account, with a list of its device unless it is to have none, and connects it.
    Person join(const QString &handle, bool hasList = true);
    /// Connects another device of the account, which waits to be listed.
    relay::ConnectionId connectSecond(const Person &person);
    /// Sends a frame, lets all come of it, and gives what the connection was sent.
    std::vector<wire::Frame> ask(relay::ConnectionId connection, wire::Frame frame);
    std::vector<wire::Frame> ask(const Person &person, wire::Frame frame) { return ask(person.connection, std::move(frame)); }
    /// The error in what it was answered; None when there is none.
    wire::ErrorCode error(const Person &person, wire::Frame frame);
    /// Lets time pass, in which the store keeps up.
    void advance(milliseconds duration);
    std::vector<wire::Frame> sent(const Person &person) { return core.sent(person.connection); }

    /// The next event of the group, signed.
    wire::ChangeGroup next(const Person &person, ControlOperation operation, const SigningKey *capability = nullptr) const;
    /// Sends it; what follows it is asked next.
    std::vector<wire::Frame> change(const Person &person, ControlOperation operation, const SigningKey *capability = nullptr);
    wire::Append message(const Person &person, quint64 number, quint64 id);

    test::RelayWorld &world() { return m_world; }

    ScriptedCore core;
    ConversationId group;
    quint64 events = 0;
    Digest hash;
    relay::CommitStatus ending = relay::CommitStatus::Committed;

private:
    void connect(relay::ConnectionId connection, const DeviceId &device);
    void run();

    test::RelayWorld m_world;
    relay::Sequencer m_sequencer;
    quint64 m_people = 0;
    quint64 m_requests = 0;
    relay::ConnectionId m_connections = 0;
};

} // namespace porchlight::tests
