// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Engine.h"
#include "tests/engine/KeySeal.h"
#include "tests/model_local/ModelLocalStore.h"
#include "tests/simulation/world/SeededRandom.h"

#include <set>
#include <utility>

namespace porchlight::test {

/// An engine with a host's one order around it, on a clock that only the test moves: feed() puts events into one Out,
/// commit() does what a host does with it. What left the engine is written down. Stops the test when a frame leaves
/// that the wire would not carry.
class EngineBench
{
public:
    /// Signed in as me, device 1, with c1 and c2 shared with ada. Not started.
    explicit EngineBench(quint64 seed = 1);

    /// The engine anew from the store: what a start after a crash does.
    void start();
    void feed(const engine::EngineEvent &event);
    /// False when the store failed: then there is no engine until start().
    bool commit();
    void on(const engine::EngineEvent &event);
    void receive(const wire::Frame &frame) { on(engine::FrameReceived{connection(), frame}); }
    void feedFrame(const wire::Frame &frame) { feed(engine::FrameReceived{connection(), frame}); }
    /// The last dial's socket opens and the relay welcomes the device.
    void welcome();
    void goOnline();
    /// The connection is lost, and there is another one.
    void reconnect();
    /// Time passes; a Tick comes at each deadline. With @p pongs the relay lives, and answers pings.
    void pass(milliseconds time, bool pongs = false);
    void say(const ConversationId &conversation, int times = 1, const QString &text = QStringLiteral("hello"));

    /// Of the message composed at this place, from the first.
    ModelStatus status(std::size_t place, const ConversationId &conversation = c1) const
    {
        return store.status(conversation, composed.at(place).id);
    }
    engine::ConnectionId connection() const { return dials.empty() ? 0 : dials.back().connection; }
    const engine::ConnectionReport &report() const { return reports.back(); }
    milliseconds retryIn() const { return report().retryAt - now.mono; }
    engine::Engine &engine() { return *m_engine; }
    const engine::LocalTransaction &uncommitted() const { return m_out.transaction; }
    /// Frames of one type that left, in order.
    template <class F>
    std::vector<F> sent() const
    {
        std::vector<F> found;
        for (const wire::Frame &frame : frames) {
            if (const auto *wanted = std::get_if<F>(&frame))
                found.push_back(*wanted);
        }
        return found;
    }
    /// Forgets what was written down, but for the dials, the reports and what was composed.
    void clear();

    Now now{1'000'000ms, milliseconds(1'700'000'000'000)};
    simulation::SeededRandom random;
    KeySeal seal;
    ModelLocalStore store;
    wire::Welcome greeting;

    std::vector<wire::Frame> frames;
    quint64 appendsInAll = 0; ///< that left, clear() or not
    std::vector<engine::Dial> dials;
    std::vector<engine::HangUp> hangUps;
    std::vector<engine::ConnectionReport> reports;
    std::vector<engine::Composed> composed;
    std::vector<engine::ConversationReady> ready;
    std::vector<engine::AskFailed> askFailed;
    std::vector<engine::AskId> askDone;
    std::vector<engine::DevicesListed> devices;
    std::vector<engine::InvitationTold> invitations;
    int devicesChanged = 0;
    std::vector<engine::PresenceTold> presences;
    std::vector<engine::TypingTold> typists;
    std::vector<engine::GroupTold> groups;
    std::vector<engine::ReceiptsTold> receipts;

private:
    void carryOut(std::vector<engine::EngineEffect> &effects);
    void note(const engine::Transmit &effect);

    std::unique_ptr<engine::Engine> m_engine;
    engine::Out m_out;
    engine::ConnectionId m_lastConnection = 0;
    engine::AskId m_lastAsk = 0;
};

wire::Entry entryOf(Seq seq, const AccountId &sender, const MessageId &id, const QByteArray &body);
/// Entries of @p log with these sequences, written by ada and sealed with @p key.
wire::Entries entriesOf(const LogId &log, std::initializer_list<Seq> seqs, char key = 'k');
/// Everything in @p append is stored, from @p firstSeq on.
wire::Appended storedAll(const wire::Append &append, Seq firstSeq);

} // namespace porchlight::test
