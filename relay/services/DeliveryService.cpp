// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/DeliveryService.h"

#include "shared/wire/Limits.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr std::size_t behindPerFrame = 1'000; // about 60 KB
constexpr milliseconds resumeEvery = 100ms; // the load may have gone meanwhile
constexpr std::size_t windowsMax = 50'000; // no honest device opens more logs at once

} // namespace

// ---- where a session begins, and where it stops

void DeliveryService::begin(Connection &connection, const SessionImage &image)
{
    if (connection.isPending) {
        connection.touched.clear();
        return m_registry.send(connection, wire::Behind());
    }
    // What was published while the image was being read may or may not be in it.
    std::vector<wire::BehindLog> behind = image.behind;
    for (const auto &touched : connection.touched) {
        const auto &[head, timeMs] = touched.second;
        const auto known = std::find_if(behind.begin(), behind.end(),
                                        [&touched](const auto &b) { return b.log == touched.first; });
        if (known != behind.end()) {
            known->head = std::max(known->head, head);
            continue;
        }
        wire::BehindLog late;
        late.log = touched.first;
        late.head = head;
        late.lastTimeMs = timeMs;
        behind.insert(behind.begin(), late); // `after` 0 is a lower bound too: the client knows better
    }
    connection.touched.clear();

    PushWindow &mailbox = connection.windows[LogId::mailbox()];
    mailbox.head = mailbox.sent = mailbox.acked = image.mailboxHead;
    for (const wire::BehindLog &log : behind) {
        PushWindow &w = connection.windows[log.log];
        w.head = std::max(w.head, log.head);
        w.sent = w.acked = log.after;
        w.open = false;
        w.lastTimeMs = log.lastTimeMs;
    }
    for (std::size_t i = 0; i < behind.size(); i += behindPerFrame) {
        const auto last = std::min(behind.size(), i + behindPerFrame);
        wire::Behind frame;
        frame.logs.assign(behind.begin() + qptrdiff(i), behind.begin() + qptrdiff(last));
        frame.done = last == behind.size();
        m_registry.send(connection, std::move(frame));
    }
    if (behind.empty())
        m_registry.send(connection, wire::Behind());
}

void DeliveryService::stop(Connection &connection)
{
    // Pages that are still being read find no window.
    connection.windows.clear();
    connection.retries.clear();
    connection.dirtyMarks.clear();
    connection.outstanding = connection.asked = 0;
    connection.readsRunning = 0;
}

void DeliveryService::openLogs(Connection &connection, const wire::OpenLog &open)
{
    for (const wire::Position &position : open.after) {
        if (connection.windows.size() >= windowsMax && !connection.windows.contains(position.log))
            return m_registry.refuseAndClose(connection, ErrorCode::Malformed);
        PushWindow &w = connection.windows[position.log];
        w.open = true;
        if (w.reading)
            endReading(connection, w);
        ++w.opening;
        w.attempt = 0;
        setPosition(connection, position.log, w, position.seq, position.seq);
        // Whether there is anything, only the store knows: a page is read in any case. The head is not guessed at: the
        // mailbox's is told to the device as a fence.
        w.head = std::max(w.head, position.seq);
        w.unsure = true;
        w.newest = position.log.kind == LogId::Kind::Conversation ? open.newest : std::nullopt;
        m_cursors.note(connection, position.log, position.seq);
    }
    pump(connection);
}

// ---- acknowledgements

void DeliveryService::acknowledged(Connection &connection, const wire::Ack &ack)
{
    for (const wire::Position &position : ack.upTo) {
        m_cursors.note(connection, position.log, position.seq);
        const auto found = connection.windows.find(position.log);
        if (found == connection.windows.end())
            continue;
        PushWindow &w = found->second;
        if (!w.open || position.seq <= w.acked)
            continue;
        w.attempt = 0;
        setPosition(connection, position.log, w, std::max(w.sent, std::min(position.seq, w.head)),
                    std::min(position.seq, w.head));
        settleIdle(connection, position.log);
    }
    pump(connection);
}

void DeliveryService::tick(Connection &connection)
{
    while (!connection.retries.empty() && connection.retries.begin()->first <= m_registry.now().mono) {
        const LogId log = connection.retries.begin()->second;
        PushWindow &w = connection.windows.at(log);
        if (connection.writable && !w.reading) {
            ++w.attempt;
            setPosition(connection, log, w, w.acked, w.acked); // from the cursor on, once more
        } else {
            setPosition(connection, log, w, w.sent, w.acked); // what was sent has not even left: wait again
        }
    }
    pump(connection);
}

// ---- pushing

PushWindow &DeliveryService::window(Connection &connection, const LogId &log, Seq position)
{
    const auto [it, isNew] = connection.windows.try_emplace(log);
    if (isNew)
        it->second.head = it->second.sent = it->second.acked = position;
    return it->second;
}

void DeliveryService::setPosition(Connection &connection, const LogId &log, PushWindow &w, Seq sent, Seq acked)
{
    connection.outstanding -= w.outstanding();
    w.sent = sent;
    w.acked = acked;
    connection.outstanding += w.outstanding();
    if (w.retryAt != Never)
        connection.retries.erase({w.retryAt, log});
    w.retryAt = Never;
    if (w.outstanding() > 0 && std::size_t(w.attempt) < pushRetryDelays.size()) {
        w.retryAt = m_registry.now().mono + pushRetryDelays[std::size_t(w.attempt)];
        connection.retries.insert({w.retryAt, log});
    }
}

void DeliveryService::settleIdle(Connection &connection, const LogId &log)
{
    // The mailbox stays: the fence is made of it. A conversation without a window is one that is caught up: what is on its
    // way to the connection, and a page has brought already, must find the window, or it would be given once more.
    const auto found = connection.windows.find(log);
    if (log.kind != LogId::Kind::Mailbox && found != connection.windows.end() && found->second.isIdle()
        && !m_fanouts.isDue(log, connection.device.account))
        connection.windows.erase(found);
}

quint64 DeliveryService::room(const Connection &connection, const PushWindow &w) const
{
    const auto left = [](quint64 limit, quint64 used) { return limit > used ? limit - used : 0; };
    return std::min(left(wire::windowPerLog, w.outstanding() + w.asked),
                    left(wire::windowPerConnection, connection.outstanding + connection.asked));
}

Seq DeliveryService::fence(const Connection &connection, const LogId &log) const
{
    if (log.kind != LogId::Kind::Conversation)
        return 0;
    const auto found = connection.windows.find(LogId::mailbox());
    return found != connection.windows.end() && found->second.head > found->second.acked ? found->second.head : 0;
}

void DeliveryService::push(Connection &connection, const LogId &log, PushWindow &w,
                           std::shared_ptr<const wire::Entries> frame, bool isPage)
{
    const Seq last = frame->entries.back().seq;
    m_registry.sendEntries(connection, fence(connection, log), std::move(frame), isPage);
    setPosition(connection, log, w, last, w.acked);
}

// ---- reading on

void DeliveryService::pump(Connection &connection)
{
    if (connection.phase != Connection::Phase::Live || !connection.writable || connection.readsRunning >= readsMax)
        return;
    std::vector<std::pair<LogId, PushWindow *>> wanting;
    for (auto &[log, w] : connection.windows) {
        if (w.wantsMore() && room(connection, w) > 0)
            wanting.emplace_back(log, &w);
    }
    // Mailbox, account log, then the most recent conversation: what the person looks at comes first.
    std::sort(wanting.begin(), wanting.end(), [](const auto &a, const auto &b) {
        if (a.first.kind != b.first.kind)
            return a.first.kind > b.first.kind;
        if (a.second->lastTimeMs != b.second->lastTimeMs)
            return a.second->lastTimeMs > b.second->lastTimeMs;
        return a.first < b.first;
    });
    for (const auto &[log, w] : wanting) {
        if (connection.readsRunning >= readsMax)
            break;
        if (!m_registry.load().admitsRead())
            return waitForTurn(connection);
        const quint64 limit = std::min<quint64>(pageMax, room(connection, *w));
        if (limit == 0)
            break; // the pages already asked for take the rest
        w->reading = true;
        w->asked = limit;
        w->headAsked = w->head;
        connection.asked += limit;
        ++connection.readsRunning;
        m_registry.read(connection, LogQuery{connection.device, log, w->sent, int(limit), wire::entriesBytesMax, w->newest},
                        PendingPage{log, w->opening});
    }
}

void DeliveryService::waitForTurn(Connection &connection)
{
    if (!std::exchange(connection.awaitsTurn, true))
        m_waiting.push_back(connection.id);
}

void DeliveryService::resume()
{
    // Each at most once: who may not read even now comes to stand at the end again.
    for (std::size_t n = std::min(m_waiting.size(), resumedMax); n > 0 && m_registry.load().admitsRead(); --n) {
        Connection *connection = m_registry.find(m_waiting.front());
        m_waiting.pop_front();
        if (!connection)
            continue;
        connection->awaitsTurn = false;
        pump(*connection);
    }
    const milliseconds now = m_registry.now().mono;
    m_resumeAt = m_waiting.empty() ? Never : m_registry.load().admitsRead() ? now : now + resumeEvery;
}

void DeliveryService::endReading(Connection &connection, PushWindow &w)
{
    w.reading = false;
    connection.asked -= std::exchange(w.asked, 0);
    --connection.readsRunning;
}

void DeliveryService::pageRead(Connection &connection, const PendingPage &pending, const LogPage &page)
{
    const auto found = connection.windows.find(pending.log);
    if (found == connection.windows.end() || found->second.opening != pending.opening || !found->second.reading)
        return; // the client opened the log anew meanwhile
    PushWindow &w = found->second;
    connection.readTide = std::max(connection.readTide, page.tide);
    endReading(connection, w);
    w.unsure = false;
    if (!page.allowed) {
        setPosition(connection, pending.log, w, 0, 0);
        connection.windows.erase(found);
        return m_registry.refuseAndClose(connection, ErrorCode::NotAMember);
    }
    // The page may be newer than the last notice of the writer: so may be the keys that it needs.
    PushWindow &mailbox = connection.windows[LogId::mailbox()];
    mailbox.head = std::max(mailbox.head, page.mailboxHead);
    noteDamage(connection, pending.log, page);
    w.newest.reset();
    if (page.first > w.sent + 1) {
        // Nothing of what lies before is sent, so the window begins there, for the device as for us (rule 13).
        m_registry.send(connection, wire::Trimmed{pending.log, page.first, quint8(page.why)});
        setPosition(connection, pending.log, w, page.first - 1, page.first - 1);
        w.head = std::max(w.head, page.first - 1);
    }
    if (page.entries.empty()) {
        // What was published since the page was asked for may be missing in its snapshot: then it is read again.
        if (w.head == w.headAsked)
            w.head = w.sent;
    } else {
        w.head = std::max(w.head, page.head);
        wire::Entries frame;
        frame.log = pending.log;
        frame.head = page.head;
        frame.entries = page.entries;
        m_registry.noteTide(page.tide);
        frame.tide = m_registry.tide();
        push(connection, pending.log, w, std::make_shared<const wire::Entries>(std::move(frame)), true);
    }
    settleIdle(connection, pending.log);
    pump(connection);
}

/// What the disk has damaged is the operator's to know; to the device it is told in its place. Where even the place is
/// in doubt the log ends for now, this one only.
void DeliveryService::noteDamage(Connection &connection, const LogId &log, const LogPage &page)
{
    const auto note = [&](Seq seq, DeadLetterReason reason) {
        const quint64 nowMs = quint64(std::max<qint64>(0, m_registry.now().wall.count()));
        m_registry.submit(connection, NoteDeadLetter{log, connection.device, seq, reason, 0, nowMs}, PendingNote());
    };
    for (const Seq seq : page.damaged)
        note(seq, DeadLetterReason::Damaged);
    if (page.brokenAt > 0 && page.entries.empty())
        note(page.brokenAt, DeadLetterReason::OutOfPlace);
}

} // namespace porchlight::relay
