// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/MarkService.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

namespace {

constexpr std::size_t marksPerFrame = 1'000; // about 60 KB

/// Watermarks only grow.
void raiseTo(wire::AccountMark &mark, const wire::AccountMark &other)
{
    mark.delivered = std::max(mark.delivered, other.delivered);
    mark.readPrivate = std::max(mark.readPrivate, other.readPrivate);
    mark.readPublic = std::max(mark.readPublic, other.readPublic);
}

void merge(std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> &marks, const wire::AccountMark &mark)
{
    const auto [it, isNew] = marks.try_emplace({mark.conversation, mark.account}, mark);
    if (!isNew)
        raiseTo(it->second, mark);
}

} // namespace

void MarkService::raise(Connection &connection, const wire::Mark &mark)
{
    if (m_registry.load().sheds(Work::Receipts))
        return keep(connection, mark.marks, m_registry.load().gather(gatherFor));
    store(connection, mark);
}

void MarkService::store(Connection &connection, const wire::Mark &mark)
{
    m_registry.submit(connection, RaiseMarks{connection.device.account, mark.marks}, PendingMarks{mark.marks});
}

void MarkService::raised(Connection &connection, const PendingMarks &pending, const Settlement &settlement)
{
    // The device tells a mark once for each connection: without another try it would be lost until the next one.
    if (settlement.status == CommitStatus::Committed)
        return;
    keep(connection, pending.marks, retryWhenFull);
}

void MarkService::keep(Connection &connection, const std::vector<wire::OwnMark> &marks, milliseconds wait)
{
    for (const wire::OwnMark &mark : marks) {
        if (connection.unstoredMarks.size() >= unstoredMax && !connection.unstoredMarks.contains(mark.conversation))
            continue;
        wire::OwnMark &kept = connection.unstoredMarks.try_emplace(mark.conversation, mark).first->second;
        kept.delivered = std::max(kept.delivered, mark.delivered);
        kept.readPrivate = std::max(kept.readPrivate, mark.readPrivate);
        kept.readPublic = std::max(kept.readPublic, mark.readPublic);
    }
    connection.unstoredDue = std::min(connection.unstoredDue, m_registry.now().mono + wait);
}

void MarkService::tick(Connection &connection)
{
    flush(connection);
    if (connection.unstoredDue > m_registry.now().mono)
        return;
    connection.unstoredDue = Never;
    wire::Mark again;
    for (const auto &[conversation, mark] : std::exchange(connection.unstoredMarks, {}))
        again.marks.push_back(mark);
    store(connection, again);
}

void MarkService::begin(Connection &connection, const SessionImage &image)
{
    if (connection.isPending)
        return;
    for (const wire::AccountMark &mark : image.marks)
        merge(connection.dirtyMarks, mark);
    connection.marksVersion = std::max(connection.marksVersion, image.marksVersion);
    connection.marksDue = m_registry.now().mono;
    flush(connection);
}

void MarkService::published(const RaisedMarks &raised)
{
    // Each change has a version of its own, in their order: whoever is told of one has been told of those before.
    quint64 version = raised.version - std::min<quint64>(raised.version, raised.changes.size());
    for (const RaisedMarks::Change &change : raised.changes) {
        ++version;
        Waiting *&last = m_waitingOf[{change.mark.conversation, change.mark.account}];
        if (last && last->change.members == change.members) {
            raiseTo(last->change.mark, change.mark); // its version stays: those in between are still to be told
            continue;
        }
        m_waiting.push_back({change, version});
        last = &m_waiting.back();
    }
}

void MarkService::goOn()
{
    for (std::size_t told = 0; told < atOnceMax && !m_waiting.empty();) {
        const Waiting &next = m_waiting.front();
        told += std::max<std::size_t>(next.change.members.size(), 1);
        tell(next);
        const auto last = m_waitingOf.find({next.change.mark.conversation, next.change.mark.account});
        if (last->second == &next)
            m_waitingOf.erase(last);
        m_waiting.pop_front();
    }
}

void MarkService::tell(const Waiting &waiting)
{
    for (const AccountId &member : waiting.change.members) {
        wire::AccountMark mark = waiting.change.mark;
        if (member != mark.account)
            mark.readPrivate = 0;
        for (const ConnectionId id : m_registry.ofAccount(member)) {
            Connection *connection = m_registry.find(id);
            if (connection->isPending)
                continue;
            merge(connection->dirtyMarks, mark);
            connection->marksVersion = std::max(connection->marksVersion, waiting.version);
            if (connection->marksDue == Never)
                connection->marksDue = m_registry.now().mono + m_registry.load().gather(gatherFor);
        }
    }
}

void MarkService::flush(Connection &connection)
{
    if (connection.marksDue > m_registry.now().mono)
        return;
    connection.marksDue = Never;
    // While the session loads, or the reader is slow, they stay dirty; welcome and drain come back here.
    if (connection.phase != Connection::Phase::Live || !connection.writable || connection.dirtyMarks.empty())
        return;
    wire::Marks frame;
    for (const auto &[key, mark] : connection.dirtyMarks) {
        if (frame.marks.size() == marksPerFrame) {
            frame.tide = m_registry.tide();
            m_registry.send(connection, frame);
            frame.marks.clear();
        }
        frame.marks.push_back(mark);
    }
    frame.version = connection.marksVersion;
    frame.tide = m_registry.tide();
    m_registry.send(connection, std::move(frame));
    connection.dirtyMarks.clear();
}

} // namespace porchlight::relay
