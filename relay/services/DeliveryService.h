// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CursorService.h"
#include "relay/services/FanoutQueue.h"

#include <deque>

namespace porchlight::relay {

/// Reading logs after cursors, of which a push is only the quick form (rules 8, 9, 16). What is published goes out at once while the window of its log has room, else it is read on from the store as
/// acknowledgements come: no queue grows here. What goes to many does so in slices, one in a turn of the loop, with whatever
/// else happens in between (H5).
class DeliveryService
{
public:
    static constexpr int readsMax = 4;  ///< pages being read for one connection
    static constexpr int pageMax = 128; ///< entries in one page
    /// What one slice may take: a frame to a connection is one of these, and each visit visitCost more, for the write call.
    static constexpr std::size_t sliceMax = 128;
    static constexpr std::size_t visitCost = 7;
    static constexpr int atOnceMax = 1'024;       ///< members of small conversations that one transaction is told to at once
    static constexpr std::size_t resumedMax = 64; ///< connections that begin to read on in one step

    DeliveryService(SessionRegistry &registry, CursorService &cursors) : m_registry(registry), m_cursors(cursors) {}

    void begin(Connection &connection, const SessionImage &image);
    void openLogs(Connection &connection, const wire::OpenLog &open);
    void acknowledged(Connection &connection, const wire::Ack &ack);
    void pageRead(Connection &connection, const PendingPage &pending, const LogPage &page);
    /// The device waits to be linked from now on: it is given nothing more.
    void stop(Connection &connection);

    /// What one transaction has published follows.
    void beginNotice();
    void publishedMail(const MailboxEntry &mail);
    void publishedAccount(const AccountEntry &entry);
    void published(const PublishedEntries &entries);
    /// That was all of it.
    void endNotice();
    /// The next slice of what goes to many, if anything waits.
    void goOn();

    /// Reads on wherever there is something and room for it.
    void pump(Connection &connection);
    /// What time brings: pushes to repeat.
    void tick(Connection &connection);
    /// Those who waited for their turn to read, in the order in which they came to wait, as many as may now.
    void resume();
    /// When goOn() or resume() has something to do although nothing else happens, or Never.
    milliseconds deadline() const { return m_fanouts.isEmpty() ? m_resumeAt : m_registry.now().mono; }
    /// Transactions that have not reached everybody yet, counted once for each conversation.
    std::size_t waiting() const { return m_fanouts.size(); }

private:
    PushWindow &window(Connection &connection, const LogId &log, Seq position);
    void route(Connection &connection, const Fanout &what);
    /// Gives the connections of a member what was published to it, all in one log.
    void visit(const AccountId &account, std::span<const Fanout> wave);
    void push(Connection &connection, const LogId &log, PushWindow &w, std::shared_ptr<const wire::Entries> frame,
              bool isPage);
    /// The account comes to a group: the log begins for it with what stands at @p first, whatever it had of it before.
    void beginWithin(Connection &connection, const LogId &log, Seq first);
    void noteDamage(Connection &connection, const LogId &log, const LogPage &page);
    void settleIdle(Connection &connection, const LogId &log);
    void endReading(Connection &connection, PushWindow &w);
    void setPosition(Connection &connection, const LogId &log, PushWindow &w, Seq sent, Seq acked);
    quint64 room(const Connection &connection, const PushWindow &w) const;
    Seq fence(const Connection &connection, const LogId &log) const;

    void waitForTurn(Connection &connection);

    SessionRegistry &m_registry;
    CursorService &m_cursors;
    FanoutQueue m_fanouts;
    bool m_hadFanouts = false;          ///< before this notice
    int m_atOnce = 0;                   ///< members of small conversations that this notice may still be told to
    std::deque<ConnectionId> m_waiting; ///< want to read; each once
    milliseconds m_resumeAt = Never;
};

} // namespace porchlight::relay
