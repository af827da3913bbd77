// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/RetentionTable.h"

#include "relay/store/sqlite/PageRows.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

namespace {

using std::chrono::milliseconds;

constexpr int itemsPerSlice = 500; // a millisecond or so

static_assert(quint8(wire::EntryKind::DevicesChanged) == 17 && quint8(wire::EntryKind::Gone) == 19,
              "a statement below leaves it alone");

quint64 before(quint64 nowMs, milliseconds span)
{
    return nowMs > quint64(span.count()) ? nowMs - quint64(span.count()) : 0;
}

} // namespace

RetentionTable::RetentionTable(sqlite::Connection &c)
    : m_state(c, "SELECT clock_ms, held_ms, next_conversation FROM retention"),
      m_setState(c, "UPDATE retention SET clock_ms = ?1, held_ms = ?2"),
      m_silent(c, "SELECT device_no, mail_head - mail_cursor, mail_head, mail_cursor, uid, number FROM device "
                  "JOIN account USING (account_no) WHERE parked_ms IS NULL AND unlinked_ms = 0 "
                  "AND (seen_ms < ?1 OR mail_head - mail_cursor > ?2) ORDER BY device_no LIMIT ?3"),
      m_park(c, "UPDATE device SET parked_ms = ?2, mail_emptied = min(mail_cursor, coalesce(mail_emptied, mail_cursor)), "
                "mail_cursor = mail_head WHERE device_no = ?1"),
      m_unpark(c, "UPDATE device SET parked_ms = NULL, seen_ms = max(seen_ms, ?2) WHERE device_no = ?1"),
      m_emptying(c, "SELECT device_no, mail_emptied, mail_cursor FROM device WHERE mail_emptied IS NOT NULL LIMIT 1"),
      m_dropItems(c, "UPDATE mail SET body = NULL, sum = row_sum('mail', device_no, seq, uid, sender_no, time_ms, NULL) "
                     "WHERE device_no = ?1 AND seq > ?2 AND seq <= ?3"),
      m_setEmptied(c, "UPDATE device SET mail_emptied = ?2 WHERE device_no = ?1"),
      m_countParked(c, "UPDATE retention SET parked = parked + ?1"),
      m_conversations(c, "SELECT conversation_no, kept_from, head FROM conversation WHERE conversation_no > ?1 "
                         "AND kept_from <= head ORDER BY conversation_no LIMIT ?2"),
      m_timeOf(c, "SELECT time_ms FROM entry WHERE conversation_no = ?1 AND seq = ?2"),
      // Members without a device awake; how far the others' devices have come, all of them; nothing when there are none. Who
      // has gone is waited for while a device awake has not all of its time; nobody waits for what came before somebody.
      m_readers(c, "SELECT count(DISTINCT iif(left_seq IS NULL, m.account_no, NULL)) "
                   "- count(DISTINCT iif(left_seq IS NULL, d.account_no, NULL)), "
                   "min(iif(d.device_no IS NULL OR coalesce(cursor.seq, 0) >= left_seq, NULL, "
                   "max(coalesce(cursor.seq, 0), joined_seq - 1))) FROM member AS m "
                   "LEFT JOIN device AS d ON d.account_no = m.account_no AND d.parked_ms IS NULL AND d.unlinked_ms = 0 "
                   "LEFT JOIN cursor ON cursor.device_no = d.device_no AND cursor.conversation_no = m.conversation_no "
                   "WHERE m.conversation_no = ?1"),
      // A time that the disk has changed says nothing about when its time has come.
      m_lastDue(c, "SELECT max(seq) FROM entry WHERE conversation_no = ?1 AND seq >= ?2 AND seq <= ?3 AND time_ms <= ?4 "
                   "AND sum IS " PORCHLIGHT_ENTRY_SUM),
      // What does not hold stays so: no new checksum makes it good. Who may read (17 and above) is said for ever.
      m_dropBodies(c, "UPDATE entry SET body = NULL, sum = iif(sum IS " PORCHLIGHT_ENTRY_SUM ", "
                      "row_sum('entry', conversation_no, seq, ordinal, kind, sender_no, number, uid, epoch, time_ms, "
                      "body_hash, 1, target, absent), sum) WHERE conversation_no = ?1 AND seq >= ?2 AND seq <= ?3 AND body IS NOT NULL "
                      "AND kind < 17"),
      m_setKeptFrom(c, "UPDATE conversation SET kept_from = ?2 WHERE conversation_no = ?1"),
      m_setPosition(c, "UPDATE retention SET next_conversation = ?1, purged = purged + ?2"),
      m_note(c, "INSERT OR IGNORE INTO dead_letter (log_kind, log, device_no, seq, reason, attempts, noted_ms) "
                "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE (SELECT count(*) FROM dead_letter) < ?8")
{
}

RetentionOutcome RetentionTable::begin(const BeginRetention &request)
{
    quint64 clockMs = 0;
    std::optional<quint64> heldMs;
    {
        sqlite::Query query(m_state);
        if (!query.next())
            return {};
        clockMs = query.natural(0);
        if (!query.isNull(1))
            heldMs = query.natural(1);
    }
    const quint64 apart = std::max(clockMs, request.nowMs) - std::min(clockMs, request.nowMs);
    const bool jumped = clockMs != 0 && apart > quint64(milliseconds(clockJumpMax).count());
    if (request.confirmed)
        heldMs.reset();
    else if (!heldMs && jumped)
        heldMs = request.nowMs;
    m_setState.run(heldMs ? clockMs : request.nowMs, heldMs);
    return {heldMs, 0, true};
}

std::optional<quint64> RetentionTable::heldSince()
{
    sqlite::Query query(m_state);
    return query.next() && !query.isNull(1) ? std::optional(query.natural(1)) : std::nullopt;
}

// ---- devices that fell silent

RetentionOutcome RetentionTable::park(const ParkDevices &request)
{
    RetentionOutcome outcome;
    outcome.heldSinceMs = heldSince();
    if (outcome.heldSinceMs)
        return outcome;
    struct Silent
    {
        qint64 no = 0;
        quint64 items = 0;
        Seq head = 0;
        AccountId account;
        quint32 number = 0;
    };
    std::vector<Silent> devices;
    {
        sqlite::Query query(m_silent, before(request.nowMs, request.silent), request.itemsMax, request.devicesMax);
        while (query.next()) {
            devices.push_back({query.integer(0), query.natural(1), query.natural(2), query.id<AccountId>(4),
                               quint32(query.integer(5))});
        }
    }
    for (const Silent &device : devices) {
        m_park.run(device.no, request.nowMs);
        if (device.items == 0)
            continue;
        NoteDeadLetter letter{LogId::mailbox(), {device.account, device.number}, device.head,
                              DeadLetterReason::MailDropped, quint32(device.items), request.nowMs};
        note(LogId::Kind::Mailbox, device.account.toBytes(), device.no, letter);
    }
    outcome.done = devices.size();
    if (outcome.done > 0)
        m_countParked.run(outcome.done);
    const bool isEmptied = emptyMailboxes(itemsPerSlice) < itemsPerSlice;
    outcome.finished = isEmptied && std::cmp_less(devices.size(), request.devicesMax);
    return outcome;
}

int RetentionTable::emptyMailboxes(int rowsMax)
{
    int rows = 0;
    while (rows < rowsMax) {
        qint64 no = 0;
        Seq from = 0;
        Seq end = 0;
        {
            sqlite::Query query(m_emptying);
            if (!query.next())
                break;
            no = query.integer(0);
            from = query.natural(1);
            end = query.natural(2);
        }
        const Seq upTo = std::min(end, from + Seq(rowsMax - rows));
        if (upTo > from) {
            m_dropItems.run(no, from, upTo);
            rows += int(upTo - from);
        }
        m_setEmptied.run(no, upTo == end ? std::nullopt : std::optional(upTo));
    }
    return rows;
}

void RetentionTable::wake(qint64 deviceNo, quint64 nowMs)
{
    m_unpark.run(deviceNo, nowMs);
}

// ---- bodies that everyone has

RetentionOutcome RetentionTable::purge(const PurgeBodies &request)
{
    RetentionOutcome outcome;
    qint64 position = 0;
    {
        sqlite::Query query(m_state);
        if (!query.next())
            return outcome;
        if (!query.isNull(1)) {
            outcome.heldSinceMs = query.natural(1);
            return outcome;
        }
        position = query.integer(2);
    }
    std::vector<Conversation> conversations;
    {
        sqlite::Query query(m_conversations, position, request.conversationsMax);
        while (query.next())
            conversations.push_back({query.integer(0), query.natural(1), query.natural(2)});
    }
    outcome.finished = std::cmp_less(conversations.size(), request.conversationsMax);
    for (const Conversation &conversation : conversations) {
        const int left = request.rowsMax - int(outcome.done);
        if (left <= 0) {
            outcome.finished = false;
            break;
        }
        if (const Seq upTo = purgeableUpTo(conversation, request, left)) {
            m_dropBodies.run(conversation.no, conversation.keptFrom, upTo);
            m_setKeptFrom.run(conversation.no, upTo + 1);
            outcome.done += upTo - conversation.keptFrom + 1;
        }
        if (outcome.done < quint64(request.rowsMax))
            position = conversation.no; // else there may be more in this one
    }
    outcome.finished = outcome.finished && outcome.done < quint64(request.rowsMax);
    m_setPosition.run(outcome.finished ? 0 : position, outcome.done);
    return outcome;
}

Seq RetentionTable::purgeableUpTo(const Conversation &conversation, const PurgeBodies &request, int rowsLeft)
{
    const quint64 newestDue = before(request.nowMs, request.keep);
    {
        sqlite::Query oldest(m_timeOf, conversation.no, conversation.keptFrom);
        if (oldest.next() && oldest.natural(0) > newestDue)
            return 0; // as in nearly all: nothing else needs to be looked at
    }
    Seq upTo = conversation.head;
    quint64 due = newestDue;
    {
        sqlite::Query readers(m_readers, conversation.no);
        if (!readers.next())
            return 0;
        if (readers.integer(0) > 0)
            due = before(request.nowMs, request.keepForAsleep);
        if (!readers.isNull(1))
            upTo = std::min(upTo, readers.natural(1));
    }
    upTo = std::min(upTo, conversation.keptFrom + Seq(rowsLeft) - 1);
    if (upTo < conversation.keptFrom)
        return 0;
    sqlite::Query last(m_lastDue, conversation.no, conversation.keptFrom, upTo, due);
    return last.next() && !last.isNull(0) ? last.natural(0) : 0;
}

// ---- dead letters

void RetentionTable::note(LogId::Kind kind, const QByteArray &log, qint64 deviceNo, const NoteDeadLetter &letter)
{
    m_note.run(int(kind), log, deviceNo, letter.seq, int(letter.reason), letter.attempts, letter.nowMs, deadLettersMax);
}

} // namespace porchlight::relay
