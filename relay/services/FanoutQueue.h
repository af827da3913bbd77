// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"

#include <deque>
#include <map>
#include <span>

namespace porchlight::relay {

/// What one transaction has published to a conversation. Frame and members are shared, so that it is as small for a
/// group of ten thousand as for one of two.
struct Fanout
{
    LogId log;
    Seq first = 0;
    Seq last = 0;
    quint64 lastTimeMs = 0; ///< of the relay
    std::shared_ptr<const wire::Entries> frame; ///< null: there was too much of it; connections read it from the store
    MemberList members;
    std::vector<AccountId> newcomers; ///< ascending
    QByteArray tide;                  ///< of the transaction
    quint64 number = 0;               ///< in the order of publishing, see Connection::knowsUpTo

    static Fanout of(const PublishedEntries &entries, const QByteArray &tide, quint64 number);
    bool isNewcomer(const AccountId &account) const;
};

/// Fan-outs that go on in later turns of the loop, in their order for each log; the logs take turns. Several of one log
/// that have the same members go together, as a wave: each connection is visited once for all of them. A value; decides
/// nothing about connections.
class FanoutQueue
{
public:
    static constexpr std::size_t waveMax = 16; ///< fan-outs that one visit gives
    /// Of one log that wait as they are; what comes then is told as being there, and read from the store.
    static constexpr std::size_t waitingMax = 64;
    static constexpr qsizetype bytesMax = 16 << 20; ///< of bodies that wait, of all logs together

    bool isEmpty() const { return m_turns.empty(); }
    /// How many records wait.
    std::size_t size() const { return m_size; }
    bool holds(const LogId &log) const { return m_lanes.contains(log); }
    /// Whether something of the log is still to reach the account.
    bool isDue(const LogId &log, const AccountId &account) const;

    void add(Fanout fanout);

    // ---- the log whose turn it is; only while there is one
    /// At least one, of the same members. It is closed by the first who asks: until then what is added comes along.
    std::span<const Fanout> wave();
    const std::vector<AccountId> &members() { return wave().front().members.ids(); }
    /// Index of the member whose turn it is.
    std::size_t next() const { return current().next; }
    /// Those before have had theirs.
    void moveTo(std::size_t next) { m_lanes.at(m_turns.front()).next = next; }
    /// After the last member the wave is over, and another log has its turn.
    void endVisit();
    /// Another log has its turn.
    void yieldTurn();

private:
    struct Lane
    {
        std::vector<Fanout> wave;
        std::size_t next = 0; ///< of its members
        bool isClosed = false; ///< the wave is under way
        std::deque<Fanout> waiting;
    };
    const Lane &current() const { return m_lanes.at(m_turns.front()); }
    /// The last that waits takes it along: both are read from the store then.
    bool isTakenAlong(Lane &lane, const Fanout &fanout);

    std::map<LogId, Lane> m_lanes; ///< none is empty
    std::deque<LogId> m_turns;     ///< each log once
    std::size_t m_size = 0;
    qsizetype m_bytes = 0;
};

} // namespace porchlight::relay
