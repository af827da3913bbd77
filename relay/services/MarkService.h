// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

#include <deque>

namespace porchlight::relay {

/// Watermarks (rule 6): state with a dirty flag, gathered for a moment and sent when there is room; never a queue.
/// Private read marks reach only the account's own devices. When one transaction has more to tell than is good for a turn
/// of the loop, the rest is told in later ones; it waits as one record for each mark, however often that is raised.
class MarkService
{
public:
    static constexpr milliseconds gatherFor = 15ms;
    static constexpr milliseconds retryWhenFull = 5s;
    static constexpr std::size_t unstoredMax = 10'000; ///< conversations; no honest device tells of more at once

    static constexpr std::size_t atOnceMax = 256; ///< members whom one step tells of marks; one mark is told to all of its

    explicit MarkService(SessionRegistry &registry) : m_registry(registry) {}

    void raise(Connection &connection, const wire::Mark &mark);
    void raised(Connection &connection, const PendingMarks &pending, const Settlement &settlement);
    void begin(Connection &connection, const SessionImage &image);
    /// goOn() tells of it.
    void published(const RaisedMarks &raised);
    /// Tells of what waits, as much as one step may.
    void goOn();
    /// When goOn() has something to do although nothing else happens, or Never.
    milliseconds deadline() const { return m_waiting.empty() ? Never : m_registry.now().mono; }
    std::size_t waiting() const { return m_waiting.size(); }
    /// Sends what is dirty, if it is time and there is room.
    void flush(Connection &connection);
    /// What time brings: marks to send, and to try to store once more.
    void tick(Connection &connection);

private:
    void store(Connection &connection, const wire::Mark &mark);
    /// To be stored a little later, together with what else comes until then.
    void keep(Connection &connection, const std::vector<wire::OwnMark> &marks, milliseconds wait);

    struct Waiting
    {
        RaisedMarks::Change change;
        quint64 version = 0;
    };
    using Key = std::pair<ConversationId, AccountId>;

    void tell(const Waiting &waiting);

    SessionRegistry &m_registry;
    std::deque<Waiting> m_waiting;
    std::map<Key, Waiting *> m_waitingOf; ///< the last of each mark
};

} // namespace porchlight::relay
