// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Connection.h"
#include "relay/services/FlagBook.h"
#include "relay/services/LoadState.h"

#include <algorithm>
#include <unordered_map>

namespace porchlight::relay {

/// The connections of one SessionCore, found by connection, device and account, with their deadlines; and the step in
/// progress: its time and the effects it has asked for so far. The services speak to the outside only through it.
class SessionRegistry
{
public:
    explicit SessionRegistry(const RateLimits &rates) : m_rates(rates) {}

    // ---- the step in progress
    void beginStep(Now now);
    /// The effects of the step; the deadlines of every connection it touched are brought up to date.
    std::vector<SessionEffect> endStep();
    Now now() const { return m_now; }
    /// Milliseconds since 1970, as rows keep them; 0 for what lies before.
    quint64 wallMs() const { return quint64(std::max<qint64>(0, m_now.wall.count())); }
    LoadState &load() { return m_load; }
    const LoadState &load() const { return m_load; }
    RateBook &rates() { return m_rates; }
    const RateBook &rates() const { return m_rates; }
    FlagBook &flags() { return m_flags; }
    const FlagBook &flags() const { return m_flags; }

    void send(Connection &connection, wire::Frame frame);
    void sendEntries(Connection &connection, Seq fence, std::shared_ptr<const wire::Entries> frame, bool mayPack);
    void raiseLimits(Connection &connection) { m_effects.push_back(RaiseLimits{connection.id}); }
    void submit(Connection &connection, Operation operation, Pending pending);
    void read(Connection &connection, Query query, Pending pending);
    void hash(Connection &connection, QString password, QByteArray verifyAgainst, Pending pending);
    /// Answers a request, or (request 0) speaks of the whole connection.
    void refuse(Connection &connection, quint64 request, wire::ErrorCode code,
                std::optional<milliseconds> retryAfter = {}, std::optional<quint64> expected = {});
    /// Says why, and closes. The reference is dead afterwards.
    void refuseAndClose(Connection &connection, wire::ErrorCode code, std::optional<milliseconds> retryAfter = {});
    /// Closes. The reference is dead afterwards.
    void close(Connection &connection);

    // ---- the connections
    Connection &add(ConnectionId id, const QString &address);
    void remove(ConnectionId id);
    /// Marks it as touched by the step.
    Connection *find(ConnectionId id);
    const Connection *peek(ConnectionId id) const;
    Connection *ofDevice(const DeviceId &device);
    std::vector<ConnectionId> ofAccount(const AccountId &account) const;
    /// The connection is the device's from now on; its image is to be read after this.
    void bind(Connection &connection, const DeviceId &device);
    /// Index of the first of @p accounts, which ascend, not before @p from, that might have a connection: it has one if this
    /// is @p from itself. Their number: none has. Takes the same in a large group as in a small one.
    std::size_t skipAbsent(const std::vector<AccountId> &accounts, std::size_t from) const;
    /// Whose connection has been closed since this was asked last, by whomever.
    std::vector<std::pair<ConnectionId, AccountId>> takeEnded() { return std::exchange(m_ended, {}); }
    std::optional<Pending> takePending(Connection &connection, quint64 tag);

    // ---- the deadlines
    /// How much this step has brought about so far: frames, operations, reads.
    std::size_t effects() const { return m_effects.size(); }
    milliseconds nextDeadline() const { return m_deadlines.empty() ? Never : m_deadlines.begin()->first; }
    /// The first @p most of those whose place has come, whether anything of theirs is due or not; in their order.
    std::vector<ConnectionId> due(std::size_t most) const;

    // ---- how far the database has come (rule 4): whoever is told something is told this as well
    void noteTide(const QByteArray &tide) { m_tide = std::max(m_tide, tide); }
    /// Of the transaction that is being told of.
    void beginNotice(const QByteArray &tide) { m_noticeTide = tide; }
    const QByteArray &noticeTide() const { return m_noticeTide; }
    /// One more was published to a conversation; its number.
    quint64 countPublished() { return ++m_published; }
    std::optional<QByteArray> tide() const { return m_tide.isEmpty() ? std::nullopt : std::optional(m_tide); }
    /// Another generation has begun: closes all that the last one was told to, but who waits for it.
    void closeForGeneration();
    std::size_t size() const { return m_connections.size(); }

private:
    quint64 remember(Connection &connection, Pending pending);
    /// Its place among the deadlines is never late. It may be early when its deadline has been put off, as each frame
    /// puts off that for silence; when it comes up, it gets its new one.
    void schedule(Connection &connection);

    Now m_now;
    LoadState m_load;
    RateBook m_rates;
    FlagBook m_flags;
    QByteArray m_tide;
    QByteArray m_noticeTide;
    quint64 m_published = 0;
    std::vector<SessionEffect> m_effects;
    std::vector<std::pair<ConnectionId, AccountId>> m_ended;
    std::vector<ConnectionId> m_touched; ///< some of them more than once
    std::unordered_map<ConnectionId, Connection> m_connections;
    std::map<DeviceId, ConnectionId> m_devices; ///< ordered by account: an account's devices lie side by side
    std::set<std::pair<milliseconds, ConnectionId>> m_deadlines;
    std::unordered_map<ConnectionId, milliseconds> m_deadlineOf;
};

} // namespace porchlight::relay
