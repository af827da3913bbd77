// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

#include <deque>

namespace porchlight::relay {

/// Appending, and reading logs after cursors, of which a push is only the quick form (rules 1, 8, 9, 16). What is
/// published goes out at once while the window of its log has room, else it is read on from the store as
/// acknowledgements come: no queue grows here.
class DeliveryService
{
public:
    static constexpr milliseconds gatherAcksFor = 10ms; ///< cursors ride along with other commits
    static constexpr int readsMax = 4;                  ///< pages being read for one connection
    static constexpr int pageMax = 128;                 ///< entries in one page

    explicit DeliveryService(SessionRegistry &registry) : m_registry(registry) {}

    void begin(Connection &connection, const SessionImage &image);
    void append(Connection &connection, const wire::Append &append);
    void appended(Connection &connection, const PendingAppend &pending, const Settlement &settlement);
    void openLogs(Connection &connection, const wire::OpenLog &open);
    void acknowledged(Connection &connection, const wire::Ack &ack);
    /// Does not wait for more of them: something else is being submitted anyway.
    void submitAcks(Connection &connection);
    void advanced(Connection &connection, const PendingCursors &pending, const Settlement &settlement);
    void pageRead(Connection &connection, const PendingPage &pending, const LogPage &page);

    void publishedMail(const MailboxEntry &mail);
    void publishedAccount(const AccountEntry &entry);
    void published(const PublishedEntries &entries);

    /// Reads on wherever there is something and room for it.
    void pump(Connection &connection);
    /// What time brings: acknowledgements to submit, pushes to repeat.
    void tick(Connection &connection);
    /// Those who waited for their turn to read, in the order in which they came to wait, as many as may now.
    void resume();
    /// When resume() has something to do although nothing else happens, or Never.
    milliseconds deadline() const { return m_resumeAt; }

private:
    PushWindow &window(Connection &connection, const LogId &log, Seq position);
    void route(Connection &connection, const LogId &log, const std::shared_ptr<const wire::Entries> &frame);
    void push(Connection &connection, const LogId &log, PushWindow &w, std::shared_ptr<const wire::Entries> frame,
              bool isPage);
    void noteDamage(Connection &connection, const LogId &log, const LogPage &page);
    void settleIdle(Connection &connection, const LogId &log);
    void endReading(Connection &connection, PushWindow &w);
    void setPosition(Connection &connection, const LogId &log, PushWindow &w, Seq sent, Seq acked);
    void noteAck(Connection &connection, const LogId &log, Seq seq);
    quint64 room(const Connection &connection, const PushWindow &w) const;
    Seq fence(const Connection &connection, const LogId &log) const;

    void waitForTurn(Connection &connection);

    SessionRegistry &m_registry;
    std::deque<ConnectionId> m_waiting; ///< want to read; each once
    milliseconds m_resumeAt = Never;
};

} // namespace porchlight::relay
