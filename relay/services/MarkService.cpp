// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/MarkService.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

namespace {

constexpr std::size_t marksPerFrame = 1'000; // about 60 KB

void merge(std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> &marks, const wire::AccountMark &mark)
{
    auto [it, isNew] = marks.try_emplace({mark.conversation, mark.account}, mark);
    if (isNew)
        return;
    it->second.delivered = std::max(it->second.delivered, mark.delivered);
    it->second.readPrivate = std::max(it->second.readPrivate, mark.readPrivate);
    it->second.readPublic = std::max(it->second.readPublic, mark.readPublic);
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
    for (const RaisedMarks::Change &change : raised.changes) {
        for (const AccountId &member : change.members) {
            wire::AccountMark mark = change.mark;
            if (member != mark.account)
                mark.readPrivate = 0;
            for (const ConnectionId id : m_registry.ofAccount(member)) {
                Connection *connection = m_registry.find(id);
                if (connection->isPending)
                    continue;
                merge(connection->dirtyMarks, mark);
                connection->marksVersion = std::max(connection->marksVersion, raised.version);
                if (connection->marksDue == Never)
                    connection->marksDue = m_registry.now().mono + m_registry.load().gather(gatherFor);
            }
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
