// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Sequencer.h"
#include "relay/services/SessionCore.h"
#include "tests/conformance/RelayWorld.h"
#include "tests/services/ScriptedCore.h"

#include <deque>

namespace porchlight::tests {

/// The two cores of a relay over a real store, without sockets and threads: what is sent is written down as the bytes that
/// it becomes. Each event is carried through to its end before the next one, and time is virtual, so that the same calls
/// give the same bytes. How far the database has come is left out: it counts what everybody does.
class WholeRelay
{
public:
    explicit WholeRelay(const test::RelayStoreKind &kind);

    /// An account whose first device can connect with ScriptedCore::helloOf().
    DeviceId join(const QString &handle);
    test::RelayWorld &world() { return m_world; }
    /// The relay ends and begins again: nobody is connected any more, and nothing is remembered but what is stored.
    void restart();

    void connect(relay::ConnectionId connection, const DeviceId &device, quint64 marksAfter = 0);
    void close(relay::ConnectionId connection) { step(relay::Closed{connection}); }
    void receive(relay::ConnectionId connection, wire::Frame frame) { step(relay::Received{connection, std::move(frame)}); }
    void advance(milliseconds duration);

    /// Everything that was sent to the connection, with the time of each frame.
    QByteArray transcript(relay::ConnectionId connection) const;
    std::vector<wire::Frame> frames(relay::ConnectionId connection) const;

    Now now{ScriptedCore::beginning, ScriptedCore::wallBeginning};

private:
    void step(const relay::SessionEvent &event);
    void carryOut(const relay::SessionEffect &effect);
    void send(relay::ConnectionId connection, wire::Frame frame);

    struct Sent
    {
        milliseconds at;
        wire::Frame frame;
    };

    test::RelayWorld m_world;
    RepeatingRandom m_random;
    std::unique_ptr<relay::SessionCore> m_core;
    relay::Sequencer m_sequencer;
    std::deque<relay::SessionEvent> m_events;
    std::map<relay::ConnectionId, std::vector<Sent>> m_sent;
    quint64 m_accounts = 0;
};

} // namespace porchlight::tests
