// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/PageRows.h"

#include "relay/store/People.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace porchlight::relay {

namespace {

/// A row, and how much of it can be believed.
struct Row
{
    wire::Entry entry;
    bool headHolds = false;
    bool bodyHolds = false;
};

Row conversationRow(const sqlite::Query &query)
{
    Row row;
    row.entry.seq = query.natural(0);
    row.entry.ordinal = query.natural(1);
    row.entry.kind = quint8(query.integer(2));
    const bool isOfRelay = row.entry.kind == quint8(wire::EntryKind::DevicesChanged) || row.entry.kind == quint8(wire::EntryKind::Gone);
    if (!isOfRelay) {
        row.entry.sender = query.id<AccountId>(3);
        row.entry.senderDevice = quint32(query.integer(4));
    }
    row.entry.number = query.natural(5);
    row.entry.id = query.id<MessageId>(6);
    row.entry.epoch = query.natural(7);
    row.entry.relayTimeMs = query.natural(8);
    row.entry.body = query.blob(9);
    if (!query.isNull(12))
        row.entry.target = query.id<MessageId>(12);
    if (!query.isNull(13))
        row.entry.absent = quint8(query.integer(13));
    else if (query.isNull(9))
        row.entry.absent = quint8(wire::Absence::Expired);
    row.headHolds = query.integer(10) != 0;
    row.bodyHolds = row.headHolds && query.integer(11) != 0;
    return row;
}

Row accountRow(const sqlite::Query &query)
{
    Row row;
    row.entry.seq = query.natural(0);
    row.entry.kind = quint8(query.integer(1));
    row.entry.relayTimeMs = query.natural(2);
    row.entry.body = query.blob(3);
    row.headHolds = row.bodyHolds = query.integer(4) != 0;
    return row;
}

Row mailRow(const sqlite::Query &query)
{
    Row row;
    row.entry.seq = query.natural(0);
    row.entry.kind = quint8(wire::EntryKind::Silent);
    row.entry.sender = query.id<AccountId>(1);
    row.entry.senderDevice = quint32(query.integer(2));
    row.entry.id = query.id<MessageId>(3);
    row.entry.relayTimeMs = query.natural(4);
    row.entry.body = query.blob(5);
    row.headHolds = row.bodyHolds = query.integer(6) != 0;
    if (query.isNull(5)) // of somebody whom the reader has blocked since
        row.entry = withheldItem(row.entry);
    return row;
}

Row rowOf(const sqlite::Query &query, LogId::Kind kind)
{
    switch (kind) {
    case LogId::Kind::Account: return accountRow(query);
    case LogId::Kind::Mailbox: return mailRow(query);
    case LogId::Kind::Conversation: break;
    }
    return conversationRow(query);
}

/// What can still be said of a row that does not hold: its place, and whatever of the rest is sure.
wire::Entry damagedEntry(const Row &row, quint64 timeBefore)
{
    wire::Entry entry;
    if (row.headHolds) {
        entry = row.entry;
        entry.body.clear();
    } else {
        entry.seq = row.entry.seq;
        entry.kind = quint8(wire::EntryKind::Silent);
        entry.relayTimeMs = timeBefore;
    }
    entry.absent = quint8(wire::Absence::Damaged);
    return entry;
}

} // namespace

void fillPage(LogPage &page, sqlite::Query &query, LogId::Kind kind, Seq after, int limit, qsizetype bytesMax)
{
    Seq next = after + 1;
    qsizetype bytes = 0;
    while (query.next()) {
        Row row = rowOf(query, kind);
        if (row.entry.seq != next) {
            page.brokenAt = next;
            return;
        }
        bytes += row.entry.body.size();
        if (bytes > bytesMax && !page.entries.empty())
            return;
        if (!row.bodyHolds) {
            page.damaged.push_back(next);
            row.entry = damagedEntry(row, page.entries.empty() ? 0 : page.entries.back().relayTimeMs);
        }
        page.entries.push_back(std::move(row.entry));
        ++next;
    }
    // No row is ever deleted: what ends before the head has lost its end.
    if (after < page.head && page.entries.size() < std::size_t(limit) && next <= page.head)
        page.brokenAt = next;
}

void fillControl(ControlPage &page, sqlite::Query &query, int limit, qsizetype bytesMax)
{
    qsizetype bytes = 0;
    while (query.next()) {
        Row row = conversationRow(query);
        bytes += row.entry.body.size();
        page.hasMore = std::cmp_greater_equal(page.entries.size(), std::max(0, limit)) || (bytes > bytesMax && !page.entries.empty());
        if (page.hasMore)
            return;
        const quint64 timeBefore = page.entries.empty() ? 0 : page.entries.back().relayTimeMs;
        page.entries.push_back(row.bodyHolds ? std::move(row.entry) : damagedEntry(row, timeBefore));
    }
}

Seq beginReading(LogPage &page, Seq after, Seq keptFrom, Seq sealedFrom, std::optional<quint64> newest)
{
    page.first = std::max(keptFrom, sealedFrom);
    if (sealedFrom > keptFrom)
        page.why = wire::TrimReason::BeforeDevice;
    if (newest && page.head > *newest && page.head - *newest >= page.first) {
        page.first = page.head - *newest + 1;
        page.why = wire::TrimReason::Asked;
    }
    return std::max(after, page.first - 1);
}

void keepLast(LogPage &page, qsizetype bytesMax)
{
    qsizetype bytes = 0;
    auto keepFrom = page.entries.end();
    while (keepFrom != page.entries.begin()) {
        bytes += std::prev(keepFrom)->body.size();
        if (bytes > bytesMax && keepFrom != page.entries.end())
            break;
        --keepFrom;
    }
    page.entries.erase(page.entries.begin(), keepFrom);
}

} // namespace porchlight::relay
