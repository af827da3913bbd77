// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Engine.h"
#include "tests/bench/encryption/Work.h"

#include <deque>
#include <functional>
#include <memory>

namespace porchlight::bench {

/// One device as the app runs it, on one thread and without a network: the engine, what seals for it and its store,
/// each turn in the order of app/runtime/EngineHost; frames come and go as bytes. Counts what its own work takes, and
/// nothing of what the relay and the others do. Owns all of it but the clock and the relay.
class Desk
{
public:
    struct Parts
    {
        std::unique_ptr<engine::LocalStore> store; ///< with an identity in it
        std::function<std::unique_ptr<engine::Seal>(const engine::LocalImage &, Random &)> makeSeal;
        std::function<std::optional<wire::Frame>(const wire::Frame &)> relay; ///< what it answers, at once
    };
    /// A little time passes in @p now with every turn.
    Desk(Parts parts, Now &now);
    ~Desk();

    /// Signs in and does what there is to do. False: it is not online then.
    bool goOnline();
    /// Until the append has left, or there is nothing more that could bring it about.
    void say(const ConversationId &conversation, const QString &text);
    /// As the relay pushes it, until everything that came of it is done.
    void take(const wire::Entries &entries);
    /// In a turn of its own: for what no frame and no person brings about.
    void alter(const std::function<void(engine::Seal &, engine::Out &)> &act);
    /// What the relay has answered, and what came of that.
    void settle();

    const Work &work() const { return m_work; }
    quint64 appendCount() const { return m_appendCount; }
    /// The last one that left, and its size.
    const wire::Append &append() const { return m_append; }
    qsizetype appendBytes() const { return m_appendBytes; }
    /// How much has been composed or opened and is stored as that.
    quint64 readable() const { return m_readable; }

private:
    void turn(const std::function<void(engine::Out &)> &feed);
    void takeMessage(const QByteArray &message);
    void conclude(engine::Out out);
    void count();
    void carryOut(const std::vector<engine::EngineEffect> &effects);
    void deliver();

    Parts m_parts;
    Now &m_now;
    SystemRandom m_random;
    std::unique_ptr<engine::Seal> m_seal;
    std::unique_ptr<engine::Engine> m_engine;
    engine::ConnectionId m_connection = 0;
    engine::AskId m_lastAsk = 0;
    bool m_isOnline = false;
    std::deque<QByteArray> m_inbox;                        ///< answers, not taken yet
    std::vector<std::pair<wire::Frame, qsizetype>> m_left; ///< frames of this turn, and how large they are
    std::vector<engine::LocalTransaction> m_committed; ///< of this turn
    wire::Append m_append;
    qsizetype m_appendBytes = 0;
    quint64 m_appendCount = 0;
    quint64 m_readable = 0;
    Work m_work;
};

} // namespace porchlight::bench
