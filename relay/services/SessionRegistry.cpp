// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/SessionRegistry.h"

#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

/// About what an operation takes in the writer's queue.
qsizetype sizeOf(const Operation &operation)
{
    qsizetype bytes = 256;
    if (const auto *append = std::get_if<AppendRequest>(&operation)) {
        for (const wire::Body &body : append->append.bodies)
            bytes += body.bytes.size();
        for (const wire::MailItem &item : append->append.mail)
            bytes += item.bytes.size();
    } else if (const auto *put = std::get_if<PutMail>(&operation)) {
        for (const wire::MailItem &item : put->mail)
            bytes += item.bytes.size();
    } else if (const auto *recovery = std::get_if<PutRecovery>(&operation)) {
        bytes += recovery->backup.value_or(QByteArray()).size();
    }
    return bytes;
}

} // namespace

void SessionRegistry::beginStep(Now now)
{
    m_now = now;
    m_load.update(now.mono);
    m_effects.clear();
    m_touched.clear();
}

std::vector<SessionEffect> SessionRegistry::endStep()
{
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    for (const ConnectionId id : m_touched) {
        const auto found = m_connections.find(id);
        if (found != m_connections.end())
            schedule(found->second);
    }
    return std::move(m_effects);
}

void SessionRegistry::send(Connection &connection, wire::Frame frame)
{
    m_effects.push_back(SendFrame{connection.id, std::move(frame)});
}

void SessionRegistry::sendEntries(Connection &connection, Seq fence, std::shared_ptr<const wire::Entries> frame,
                                  bool mayPack)
{
    m_effects.push_back(SendEntries{connection.id, fence, std::move(frame), mayPack && connection.packs});
}

quint64 SessionRegistry::remember(Connection &connection, Pending pending)
{
    const quint64 tag = ++connection.lastTag;
    connection.pending.emplace(tag, std::move(pending));
    return tag;
}

void SessionRegistry::submit(Connection &connection, Operation operation, Pending pending)
{
    const quint64 tag = remember(connection, std::move(pending));
    m_load.submitted(sizeOf(operation), m_now.mono);
    m_effects.push_back(Submission{connection.id, tag, std::move(operation)});
}

void SessionRegistry::read(Connection &connection, Query query, Pending pending)
{
    const quint64 tag = remember(connection, std::move(pending));
    m_load.readStarted(m_now.mono);
    m_effects.push_back(StartRead{connection.id, tag, std::move(query)});
}

void SessionRegistry::hash(Connection &connection, QString password, QByteArray verifyAgainst, Pending pending)
{
    const quint64 tag = remember(connection, std::move(pending));
    m_effects.push_back(StartHash{connection.id, tag, std::move(password), std::move(verifyAgainst)});
}

void SessionRegistry::refuse(Connection &connection, quint64 request, wire::ErrorCode code,
                             std::optional<milliseconds> retryAfter, std::optional<quint64> expected)
{
    wire::Error error;
    error.request = request;
    error.code = code;
    error.text = wire::describe(code);
    if (retryAfter)
        error.retryAfterMs = quint64(retryAfter->count());
    error.expected = expected;
    send(connection, std::move(error));
}

void SessionRegistry::refuseAndClose(Connection &connection, wire::ErrorCode code,
                                     std::optional<milliseconds> retryAfter)
{
    refuse(connection, 0, code, retryAfter);
    close(connection);
}

void SessionRegistry::close(Connection &connection)
{
    m_effects.push_back(CloseConnection{connection.id});
    remove(connection.id);
}

Connection &SessionRegistry::add(ConnectionId id, const QString &address)
{
    Connection &connection = m_connections[id];
    connection.id = id;
    connection.address = address;
    connection.openedAt = connection.heardAt = m_now.mono;
    m_touched.push_back(id);
    return connection;
}

void SessionRegistry::remove(ConnectionId id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    const auto device = m_devices.find(found->second.device);
    if (device != m_devices.end() && device->second == id)
        m_devices.erase(device);
    const auto deadline = m_deadlineOf.find(id);
    if (deadline != m_deadlineOf.end()) {
        m_deadlines.erase({deadline->second, id});
        m_deadlineOf.erase(deadline);
    }
    if (found->second.phase == Connection::Phase::Live)
        m_ended.emplace_back(id, found->second.device.account);
    m_connections.erase(found);
}

Connection *SessionRegistry::find(ConnectionId id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return nullptr;
    m_touched.push_back(id);
    return &found->second;
}

const Connection *SessionRegistry::peek(ConnectionId id) const
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : &found->second;
}

Connection *SessionRegistry::ofDevice(const DeviceId &device)
{
    const auto found = m_devices.find(device);
    return found == m_devices.end() ? nullptr : find(found->second);
}

std::vector<ConnectionId> SessionRegistry::ofAccount(const AccountId &account) const
{
    std::vector<ConnectionId> ids;
    for (auto it = m_devices.lower_bound({account, 0}); it != m_devices.end() && it->first.account == account; ++it)
        ids.push_back(it->second);
    return ids;
}

void SessionRegistry::bind(Connection &connection, const DeviceId &device)
{
    connection.device = device;
    connection.knowsUpTo = m_published;
    m_devices[device] = connection.id;
}

std::size_t SessionRegistry::skipAbsent(const std::vector<AccountId> &accounts, std::size_t from) const
{
    const auto present = m_devices.lower_bound({accounts[from], 0});
    if (present == m_devices.end())
        return accounts.size();
    return std::size_t(std::lower_bound(accounts.begin() + qptrdiff(from), accounts.end(), present->first.account) - accounts.begin());
}

std::optional<Pending> SessionRegistry::takePending(Connection &connection, quint64 tag)
{
    const auto found = connection.pending.find(tag);
    if (found == connection.pending.end())
        return std::nullopt;
    Pending pending = std::move(found->second);
    connection.pending.erase(found);
    return pending;
}

std::vector<ConnectionId> SessionRegistry::due(std::size_t most) const
{
    std::vector<ConnectionId> ids;
    for (const auto &[deadline, id] : m_deadlines) {
        if (deadline > m_now.mono || ids.size() == most)
            break;
        ids.push_back(id);
    }
    return ids;
}

void SessionRegistry::closeForGeneration()
{
    m_tide.clear();
    std::vector<ConnectionId> ended;
    for (const auto &[id, connection] : m_connections) {
        const bool waits = std::any_of(connection.pending.begin(), connection.pending.end(), [](const auto &pending) {
            return std::holds_alternative<PendingGeneration>(pending.second);
        });
        const bool isSession = connection.phase == Connection::Phase::Opening || connection.phase == Connection::Phase::Live;
        if (isSession && !waits)
            ended.push_back(id);
    }
    std::sort(ended.begin(), ended.end());
    for (const ConnectionId id : ended)
        refuseAndClose(m_connections.at(id), wire::ErrorCode::ShuttingDown);
}

void SessionRegistry::schedule(Connection &connection)
{
    milliseconds next = connection.heardAt + wire::silenceMax;
    if (connection.phase == Connection::Phase::AwaitingHello)
        next = std::min<milliseconds>(next, connection.openedAt + wire::helloDeadline);
    next = std::min({next, connection.acksDue, connection.marksDue, connection.unstoredDue});
    if (!connection.retries.empty())
        next = std::min(next, connection.retries.begin()->first);
    const auto [it, isNew] = m_deadlineOf.try_emplace(connection.id, next);
    if (!isNew && (it->second == next || (it->second < next && it->second > m_now.mono)))
        return;
    if (!isNew)
        m_deadlines.erase({it->second, connection.id});
    it->second = next;
    m_deadlines.insert({next, connection.id});
}

} // namespace porchlight::relay
