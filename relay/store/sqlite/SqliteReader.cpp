// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteReader.h"

#include "relay/store/sqlite/PageRows.h"
#include "relay/store/sqlite/Schema.h"
#include "relay/store/sqlite/SqliteReaderParts.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace porchlight::relay {

namespace {

LogPage refusedPage()
{
    LogPage page;
    page.allowed = false;
    return page;
}

} // namespace

SqliteReader::SqliteReader() = default;
SqliteReader::~SqliteReader() = default;

Result<std::unique_ptr<SqliteReader>, OpenFailure> SqliteReader::open(const QString &databasePath)
{
    std::unique_ptr<SqliteReader> reader(new SqliteReader);
    if (auto failure = reader->openFile(databasePath))
        return std::move(*failure);
    return reader;
}

std::optional<OpenFailure> SqliteReader::openFile(const QString &path)
{
    if (!m_connection.open(path, sqlite::Connection::Mode::ReadOnly))
        return failureOf(m_connection, QStringLiteral("The database cannot be opened"));
    if (auto failure = checkSchema(m_connection))
        return failure;
    if (!m_connection.configure())
        return failureOf(m_connection, QStringLiteral("The database cannot be opened"));
    m_statements = std::make_unique<Statements>(m_connection);
    if (m_connection.fault() != sqlite::Fault::None)
        return failureOf(m_connection, QStringLiteral("The database cannot be read"));
    return std::nullopt;
}

void SqliteReader::noteBroken()
{
    m_connection.rollBack(); // or the snapshot would keep the log from being emptied for ever
    if (m_whenBroken)
        m_whenBroken();
}

std::optional<SqliteReader::Reader> SqliteReader::findReader(const DeviceId &device)
{
    sqlite::Query query(m_statements->reader, device.account, device.number);
    if (!query.next())
        return std::nullopt;
    Reader reader;
    reader.no = query.integer(0);
    reader.accountNo = query.integer(1);
    reader.mailHead = query.natural(2);
    reader.mailCursor = query.natural(3);
    reader.mailTimeMs = query.natural(4);
    reader.accountCursor = query.natural(5);
    reader.accountHead = query.natural(6);
    reader.accountTimeMs = query.natural(7);
    if (!query.isNull(8))
        reader.parkedMs = query.natural(8);
    reader.isListed = query.integer(9) != 0;
    return reader;
}

LogPage SqliteReader::readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax)
{
    return read(device, log, after, std::nullopt, limit, bytesMax);
}

LogPage SqliteReader::readNewest(const DeviceId &device, const LogId &log, Seq after, quint64 newest, int limit,
                                 qsizetype bytesMax)
{
    return read(device, log, after, newest, limit, bytesMax);
}

LogPage SqliteReader::read(const DeviceId &device, const LogId &log, Seq after, std::optional<quint64> newest, int limit,
                           qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    if (!reader)
        return refusedPage();
    LogPage page;
    page.mailboxHead = reader->mailHead;
    noteTide(page, m_statements->tide);
    const int rows = std::max(0, limit);
    switch (log.kind) {
    case LogId::Kind::Mailbox: {
        page.head = reader->mailHead;
        const Seq from = std::max(after, reader->mailCursor); // what was acknowledged is gone
        page.first = reader->mailCursor + 1;
        sqlite::Query query(m_statements->mail, reader->no, from, rows);
        fillPage(page, query, log.kind, from, rows, bytesMax);
        return page;
    }
    case LogId::Kind::Account: {
        page.head = reader->accountHead;
        sqlite::Query query(m_statements->accountEntries, reader->accountNo, after, rows);
        fillPage(page, query, log.kind, after, rows, bytesMax);
        return page;
    }
    case LogId::Kind::Conversation:
        break;
    }
    sqlite::Query conversation(m_statements->conversation, log.conversation, reader->accountNo, reader->no);
    if (!conversation.next())
        return refusedPage();
    page.head = conversation.natural(1);
    const Seq from = beginReading(page, after, conversation.natural(2), conversation.natural(3), newest);
    const auto given = int(std::min<Seq>(Seq(rows), page.head - std::min(page.head, from))); // of who has gone, up to there
    sqlite::Query query(m_statements->entries, conversation.integer(0), from, given);
    fillPage(page, query, log.kind, from, given, bytesMax);
    m_statements->people.withholdBlocked(device.account, reader->accountNo, conversation.integer(0), page);
    return page;
}

LogPage SqliteReader::readBefore(const DeviceId &device, const ConversationId &id, Seq before, int limit,
                                 qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    if (!reader)
        return refusedPage();
    sqlite::Query conversation(m_statements->conversation, id, reader->accountNo, reader->no);
    if (!conversation.next())
        return refusedPage();
    LogPage page;
    page.mailboxHead = reader->mailHead;
    noteTide(page, m_statements->tide);
    page.head = conversation.natural(1);
    beginReading(page, 0, conversation.natural(2), conversation.natural(3), std::nullopt);
    const Seq end = std::min(before, page.head + 1);
    const Seq start = std::max(page.first, end > Seq(limit) ? end - Seq(limit) : 1);
    if (limit <= 0 || start >= end)
        return page;
    const int rows = int(end - start);
    sqlite::Query query(m_statements->entries, conversation.integer(0), start - 1, rows);
    fillPage(page, query, LogId::Kind::Conversation, start - 1, rows, std::numeric_limits<qsizetype>::max());
    keepLast(page, bytesMax);
    m_statements->people.withholdBlocked(device.account, reader->accountNo, conversation.integer(0), page);
    return page;
}

SessionImage SqliteReader::loadSession(const DeviceId &device, const ShownPlaces &shown)
{
    const Snapshot snapshot(*this);
    SessionImage image;
    const auto reader = findReader(device);
    image.exists = reader.has_value();
    if (reader) {
        image.mailboxHead = reader->mailHead;
        image.parkedMs = reader->parkedMs;
        noteTide(image, m_statements->tide);
        image.isPutBack = shown.acknowledged && *shown.acknowledged < acknowledgedBy(*reader);
        readBehind(*reader, image);
        readMarks(*reader, shown.marksAfter, image);
        image.manifestVersion = m_statements->manifests.latest(reader->accountNo);
        image.prekeysLeft = m_statements->manifests.prekeysLeft(reader->no);
        image.isPending = image.manifestVersion > 0 && !reader->isListed;
    }
    return image;
}

/// In all logs together.
quint64 SqliteReader::acknowledgedBy(const Reader &reader)
{
    sqlite::Query query(m_statements->acknowledged, reader.no);
    return reader.mailCursor + reader.accountCursor + (query.next() ? query.natural(0) : 0);
}

void SqliteReader::readBehind(const Reader &reader, SessionImage &image)
{
    const auto isListed = [&image](Seq head, Seq cursor) { return head > (image.isPutBack ? 0 : cursor); };
    if (isListed(reader.mailHead, reader.mailCursor))
        image.behind.push_back({LogId::mailbox(), reader.mailHead, reader.mailCursor, 0, reader.mailTimeMs});
    if (isListed(reader.accountHead, reader.accountCursor))
        image.behind.push_back({LogId::accountLog(), reader.accountHead, reader.accountCursor, 0, reader.accountTimeMs});
    sqlite::Query query(m_statements->behind, reader.accountNo, reader.no, image.isPutBack);
    while (query.next()) {
        image.behind.push_back({LogId::of(query.id<ConversationId>(0)), query.natural(1), query.natural(2),
                                query.natural(3), query.natural(4)});
    }
}

void SqliteReader::readMarks(const Reader &reader, quint64 marksAfter, SessionImage &image)
{
    {
        sqlite::Query version(m_statements->marksVersion);
        image.marksVersion = version.next() ? version.natural(0) : 0;
    }
    sqlite::Query query(m_statements->marks, reader.accountNo, marksAfter);
    while (query.next()) {
        image.marks.push_back({query.id<ConversationId>(0), query.id<AccountId>(1), query.natural(2), query.natural(3),
                               query.natural(4)});
    }
}

RetentionState SqliteReader::retentionState()
{
    const Snapshot snapshot(*this);
    RetentionState state;
    sqlite::Query query(m_statements->retention);
    if (!query.next())
        return state;
    state.lastRunMs = query.natural(0);
    if (!query.isNull(1))
        state.heldSinceMs = query.natural(1);
    state.purged = query.natural(2);
    state.parked = query.natural(3);
    state.parkedNow = query.natural(4);
    state.deadLetters = query.natural(5);
    return state;
}

std::vector<DeadLetter> SqliteReader::deadLetters(int limit)
{
    const Snapshot snapshot(*this);
    std::vector<DeadLetter> letters;
    sqlite::Query query(m_statements->deadLetters, limit);
    while (query.next()) {
        DeadLetter letter;
        letter.log.kind = LogId::Kind(query.integer(0));
        if (letter.log.kind == LogId::Kind::Conversation)
            letter.log.conversation = query.id<ConversationId>(1);
        else
            letter.account = query.id<AccountId>(1);
        if (!query.isNull(2)) {
            letter.account = query.id<AccountId>(2);
            letter.device = quint32(query.integer(3));
        }
        letter.seq = query.natural(4);
        letter.reason = DeadLetterReason(query.integer(5));
        letter.attempts = quint32(query.integer(6));
        letter.notedMs = query.natural(7);
        letters.push_back(letter);
    }
    return letters;
}

std::vector<wire::DeviceInfo> SqliteReader::listDevices(const DeviceId &device,
                                                        const std::optional<ConversationId> &conversation)
{
    const Snapshot snapshot(*this);
    std::vector<wire::DeviceInfo> list;
    const auto reader = findReader(device);
    if (!reader)
        return list;
    sqlite::Query query(m_statements->devices, reader->accountNo, conversation.value_or(ConversationId()));
    while (query.next()) {
        wire::DeviceInfo info;
        info.device = quint32(query.integer(0));
        info.name = query.text(1);
        info.createdMs = query.natural(2);
        info.seenMs = query.natural(3);
        info.mail = query.natural(4);
        info.behind = query.natural(5);
        info.cursor = query.natural(6);
        info.parked = query.integer(7) != 0;
        list.push_back(std::move(info));
    }
    return list;
}

std::optional<Login> SqliteReader::readLogin(const DeviceId &device)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    sqlite::Query query(m_statements->ownLogin, reader ? reader->accountNo : 0);
    if (!reader || !query.next())
        return std::nullopt;
    return Login{query.id<AccountId>(0), query.blob(1)};
}

std::optional<Login> SqliteReader::findLogin(const QString &handle)
{
    const Snapshot snapshot(*this);
    sqlite::Query query(m_statements->login, handle);
    if (!query.next())
        return std::nullopt;
    return Login{query.id<AccountId>(0), query.blob(1)};
}

} // namespace porchlight::relay
