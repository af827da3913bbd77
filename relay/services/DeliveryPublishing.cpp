// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// DeliveryService: what was committed, for whoever is connected.

#include "relay/services/DeliveryService.h"

#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

std::shared_ptr<const wire::Entries> single(const LogId &log, const wire::Entry &entry,
                                            const std::optional<QByteArray> &tide)
{
    wire::Entries frame;
    frame.log = log;
    frame.head = entry.seq;
    frame.tide = tide;
    frame.entries.push_back(entry);
    return std::make_shared<const wire::Entries>(std::move(frame));
}

bool isPendingSession(const Connection &connection)
{
    return connection.isPending && connection.phase == Connection::Phase::Live;
}

bool isOfList(const wire::Entry &entry)
{
    const auto event = wire::decodeAccountEvent(entry.body);
    return event && event->manifest;
}

} // namespace

void DeliveryService::route(Connection &connection, const LogId &log, const std::shared_ptr<const wire::Entries> &frame)
{
    if (isPendingSession(connection))
        return;
    const Seq first = frame->entries.front().seq;
    const Seq last = frame->entries.back().seq;
    if (connection.phase == Connection::Phase::Opening) {
        connection.touched[log] = {last, frame->entries.back().relayTimeMs};
        return;
    }
    const bool isNew = !connection.windows.contains(log);
    PushWindow &w = window(connection, log, first - 1);
    // A snapshot that is not older than this notice may have brought all that it speaks of, and more, and the window is
    // gone since: pushed with the head of its time, the log would seem to have lost its end (rule 4). A page knows better.
    const QByteArray &told = m_registry.noticeTide();
    w.unsure = w.unsure || (isNew && !told.isEmpty() && told <= connection.readTide);
    w.head = std::max(w.head, last);
    w.lastTimeMs = std::max(w.lastTimeMs, frame->entries.back().relayTimeMs);
    const bool isNext = w.open && !w.reading && !w.unsure && w.sent == first - 1;
    if (m_registry.load().sheds(Work::Deliveries))
        waitForTurn(connection); // a page brings many at once
    else if (isNext && connection.writable && room(connection, w) >= frame->entries.size())
        push(connection, log, w, frame, false);
    else
        pump(connection);
}

void DeliveryService::beginWithin(Connection &connection, const LogId &log, Seq first)
{
    // In a session that begins, and where a page may have brought more already, the next page says so.
    const QByteArray &told = m_registry.noticeTide();
    const bool hasPassed = !told.isEmpty() && told <= connection.readTide;
    if (connection.phase != Connection::Phase::Live || connection.isPending || hasPassed)
        return;
    PushWindow &w = window(connection, log, first - 1);
    if (w.reading)
        endReading(connection, w);
    ++w.opening;
    w.open = true;
    w.unsure = false;
    w.head = first - 1;
    setPosition(connection, log, w, first - 1, first - 1);
    m_registry.send(connection, wire::Trimmed{log, first, quint8(wire::TrimReason::BeforeDevice)});
}

void DeliveryService::publishedMail(const MailboxEntry &mail)
{
    if (Connection *connection = m_registry.ofDevice(mail.to))
        route(*connection, LogId::mailbox(), single(LogId::mailbox(), mail.entry, m_registry.tide()));
}

void DeliveryService::publishedAccount(const AccountEntry &entry)
{
    const auto frame = single(LogId::accountLog(), entry.entry, m_registry.tide());
    for (const ConnectionId id : m_registry.ofAccount(entry.account)) {
        Connection &connection = *m_registry.find(id);
        // Who waits to be listed hears of each list, and of nothing else.
        if (isPendingSession(connection) && isOfList(entry.entry))
            m_registry.sendEntries(connection, 0, frame, false);
        route(connection, LogId::accountLog(), frame);
    }
}

void DeliveryService::published(const PublishedEntries &entries)
{
    for (const AccountId &newcomer : entries.newcomers) {
        for (const ConnectionId id : m_registry.ofAccount(newcomer))
            beginWithin(*m_registry.find(id), entries.frame->log, entries.frame->entries.front().seq);
    }
    for (const AccountId &member : entries.members) {
        for (const ConnectionId id : m_registry.ofAccount(member))
            route(*m_registry.find(id), entries.frame->log, entries.frame);
    }
}

} // namespace porchlight::relay
