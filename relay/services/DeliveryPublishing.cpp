// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// DeliveryService: what was committed, for whoever is connected.

#include "relay/services/DeliveryService.h"

#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr std::size_t smallMax = 64; // members who are told at once

/// Of one device's or one account's log.
Fanout single(const LogId &log, const wire::Entry &entry, const std::optional<QByteArray> &tide)
{
    wire::Entries frame;
    frame.log = log;
    frame.head = entry.seq;
    frame.tide = tide;
    frame.entries.push_back(entry);
    Fanout fanout;
    fanout.log = log;
    fanout.first = fanout.last = entry.seq;
    fanout.lastTimeMs = entry.relayTimeMs;
    fanout.frame = std::make_shared<const wire::Entries>(std::move(frame));
    return fanout;
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

void DeliveryService::route(Connection &connection, const Fanout &what)
{
    if (isPendingSession(connection))
        return;
    if (connection.phase == Connection::Phase::Opening) {
        connection.touched[what.log] = {what.last, what.lastTimeMs};
        return;
    }
    const bool isNew = !connection.windows.contains(what.log);
    PushWindow &w = window(connection, what.log, what.first - 1);
    // A snapshot that is not older than this notice may have brought all that it speaks of, and more, and the window is
    // gone since: pushed with the head of its time, the log would seem to have lost its end (rule 4). A page knows better.
    const QByteArray &told = m_registry.noticeTide();
    w.unsure = w.unsure || (isNew && !told.isEmpty() && told <= connection.readTide);
    w.head = std::max(w.head, what.last);
    w.lastTimeMs = std::max(w.lastTimeMs, what.lastTimeMs);
    const bool isNext = what.frame && w.open && !w.reading && !w.unsure && w.sent == what.first - 1;
    if (m_registry.load().sheds(Work::Deliveries))
        waitForTurn(connection); // a page brings many at once
    else if (isNext && connection.writable && room(connection, w) >= what.frame->entries.size())
        push(connection, what.log, w, what.frame, false);
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
        route(*connection, single(LogId::mailbox(), mail.entry, m_registry.tide()));
}

void DeliveryService::publishedAccount(const AccountEntry &entry)
{
    const Fanout what = single(LogId::accountLog(), entry.entry, m_registry.tide());
    for (const ConnectionId id : m_registry.ofAccount(entry.account)) {
        Connection &connection = *m_registry.find(id);
        // Who waits to be listed hears of each list, and of nothing else.
        if (isPendingSession(connection) && isOfList(entry.entry))
            m_registry.sendEntries(connection, 0, what.frame, false);
        route(connection, what);
    }
}

// ---- to many

void DeliveryService::beginNotice()
{
    m_hadFanouts = !m_fanouts.isEmpty();
    m_atOnce = atOnceMax;
}

void DeliveryService::published(const PublishedEntries &entries)
{
    const Fanout fanout = Fanout::of(entries, m_registry.noticeTide(), m_registry.countPublished());
    const bool isSmall = fanout.members.size() <= smallMax && std::cmp_less_equal(fanout.members.size(), m_atOnce);
    if (!isSmall || m_fanouts.holds(fanout.log)) // nothing overtakes what waits
        return m_fanouts.add(fanout);
    m_atOnce -= int(fanout.members.size());
    for (const AccountId &member : fanout.members)
        visit(member, {&fanout, 1});
}

void DeliveryService::endNotice()
{
    if (!m_hadFanouts) // else the slice of this turn is the Tick's
        goOn();
}

void DeliveryService::goOn()
{
    std::size_t left = sliceMax;
    // A member who is away costs a look, and whoever lies between two who are connected costs none.
    for (std::size_t looks = sliceMax; looks > 0 && left > 0 && !m_fanouts.isEmpty(); --looks) {
        const std::span<const Fanout> wave = m_fanouts.wave();
        const std::vector<AccountId> &members = m_fanouts.members();
        const std::size_t next = m_fanouts.next();
        const std::size_t present = m_registry.skipAbsent(members, next);
        if (present != next) {
            m_fanouts.moveTo(present);
        } else {
            const std::size_t cost = m_registry.ofAccount(members[next]).size() * (visitCost + wave.size());
            if (cost > left && left < sliceMax)
                break;
            left -= std::min(left, cost);
            m_fanouts.moveTo(next + 1);
            visit(members[next], wave);
        }
        m_fanouts.endVisit();
    }
    if (!m_fanouts.isEmpty())
        m_fanouts.yieldTurn();
}

void DeliveryService::visit(const AccountId &account, std::span<const Fanout> wave)
{
    for (const ConnectionId id : m_registry.ofAccount(account)) {
        Connection &connection = *m_registry.find(id);
        for (const Fanout &fanout : wave) {
            if (connection.knowsUpTo >= fanout.number)
                continue; // its image has it
            m_registry.beginNotice(fanout.tide);
            if (fanout.isNewcomer(account))
                beginWithin(connection, fanout.log, fanout.first);
            route(connection, fanout);
        }
        settleIdle(connection, wave.front().log);
    }
}

} // namespace porchlight::relay
