// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteReader.h"

#include "relay/store/sqlite/LifeTable.h"
#include "relay/store/sqlite/ManifestQueries.h"
#include "relay/store/sqlite/PageRows.h"
#include "relay/store/sqlite/Schema.h"
#include "shared/sqlite/Query.h"

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

struct SqliteReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : begin(c, "BEGIN"),
          commit(c, "COMMIT"),
          reader(c, "SELECT device_no, account_no, mail_head, mail_cursor, mail_time_ms, account_cursor, head, "
                    "last_time_ms, parked_ms FROM device JOIN account USING (account_no) WHERE uid = ?1 AND number = ?2 "
                    "AND unlinked_ms = 0"),
          conversation(c, "SELECT conversation_no, head, kept_from FROM conversation JOIN member USING (conversation_no) "
                          "WHERE uid = ?1 AND account_no = ?2"),
          entries(c, pageColumns::conversation),
          accountEntries(c, pageColumns::accountLog),
          mail(c, pageColumns::mailbox),
          behind(c, "SELECT c.uid, c.head, coalesce(cursor.seq, 0), "
                    "c.ordinal - coalesce((SELECT ordinal FROM entry e WHERE e.conversation_no = c.conversation_no "
                    "AND e.seq = mark.read_private), 0), c.last_time_ms "
                    "FROM member JOIN conversation AS c USING (conversation_no) "
                    "LEFT JOIN cursor ON cursor.device_no = ?2 AND cursor.conversation_no = c.conversation_no "
                    "LEFT JOIN mark ON mark.conversation_no = c.conversation_no AND mark.account_no = ?1 "
                    "WHERE member.account_no = ?1 AND c.head > coalesce(cursor.seq, 0) "
                    "ORDER BY c.last_time_ms DESC, c.uid"),
          marks(c, "SELECT conversation.uid, account.uid, delivered, iif(mark.account_no = ?1, read_private, 0), "
                   "read_public FROM member JOIN mark USING (conversation_no) "
                   "JOIN conversation USING (conversation_no) JOIN account ON account.account_no = mark.account_no "
                   "WHERE member.account_no = ?1 "
                   "AND iif(mark.account_no = ?1, mark.version, mark.public_version) > ?2 "
                   "ORDER BY conversation.uid, account.uid"),
          marksVersion(c, "SELECT marks_version FROM relay"),
          retention(c, "SELECT clock_ms, held_ms, purged, parked, "
                       "(SELECT count(*) FROM device WHERE parked_ms IS NOT NULL AND unlinked_ms = 0), (SELECT count(*) FROM dead_letter) "
                       "FROM retention"),
          deadLetters(c, "SELECT log_kind, log, account.uid, number, seq, reason, attempts, noted_ms FROM dead_letter "
                         "LEFT JOIN device USING (device_no) LEFT JOIN account USING (account_no) "
                         "ORDER BY noted_ms, log_kind, log, seq LIMIT ?1"),
          devices(c, "SELECT number, name, device.created_ms, seen_ms, mail_head - mail_cursor, head - account_cursor + "
                     "coalesce((SELECT sum(c.head - coalesce(cursor.seq, 0)) FROM member "
                     "JOIN conversation AS c USING (conversation_no) LEFT JOIN cursor "
                     "ON cursor.device_no = device.device_no AND cursor.conversation_no = c.conversation_no "
                     "WHERE member.account_no = ?1), 0), "
                     "coalesce((SELECT cursor.seq FROM cursor JOIN conversation AS c USING (conversation_no) "
                     "WHERE cursor.device_no = device.device_no AND c.uid = ?2), 0), parked_ms IS NOT NULL "
                     "FROM device JOIN account USING (account_no) WHERE account_no = ?1 AND unlinked_ms = 0 "
                     "ORDER BY number"),
          login(c, "SELECT uid, password_hash FROM account WHERE handle = ?1"),
          tide(c, tideQuery),
          manifests(c)
    {
    }

    sqlite::Statement begin;
    sqlite::Statement commit;
    sqlite::Statement reader;
    sqlite::Statement conversation;
    sqlite::Statement entries;
    sqlite::Statement accountEntries;
    sqlite::Statement mail;
    sqlite::Statement behind;
    sqlite::Statement marks;
    sqlite::Statement marksVersion;
    sqlite::Statement retention;
    sqlite::Statement deadLetters;
    sqlite::Statement devices;
    sqlite::Statement login;
    sqlite::Statement tide;
    ManifestQueries manifests;
};

/// Who reads, with the heads of the own logs.
struct SqliteReader::Reader
{
    qint64 no = 0;
    qint64 accountNo = 0;
    Seq mailHead = 0;
    Seq mailCursor = 0;
    quint64 mailTimeMs = 0;
    Seq accountCursor = 0;
    Seq accountHead = 0;
    quint64 accountTimeMs = 0;
    std::optional<quint64> parkedMs;
};

/// One transaction. It begins to see with its first statement, and ends with its scope.
class SqliteReader::Snapshot
{
public:
    explicit Snapshot(SqliteReader &reader) : m_reader(reader) { m_reader.m_statements->begin.run(); }
    ~Snapshot()
    {
        m_reader.m_statements->commit.run();
        if (m_reader.m_connection.fault() != sqlite::Fault::None)
            m_reader.noteBroken();
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    SqliteReader &m_reader;
};

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
        const Seq from = std::max(after, reader->mailCursor); // what was acknowledged is gone, and told as had
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
    sqlite::Query conversation(m_statements->conversation, log.conversation, reader->accountNo);
    if (!conversation.next())
        return refusedPage();
    page.head = conversation.natural(1);
    const Seq from = beginReading(page, after, conversation.natural(2), newest);
    sqlite::Query query(m_statements->entries, conversation.integer(0), from, rows);
    fillPage(page, query, log.kind, from, rows, bytesMax);
    return page;
}

LogPage SqliteReader::readBefore(const DeviceId &device, const ConversationId &id, Seq before, int limit,
                                 qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    const auto reader = findReader(device);
    if (!reader)
        return refusedPage();
    sqlite::Query conversation(m_statements->conversation, id, reader->accountNo);
    if (!conversation.next())
        return refusedPage();
    LogPage page;
    page.mailboxHead = reader->mailHead;
    noteTide(page, m_statements->tide);
    page.head = conversation.natural(1);
    page.first = conversation.natural(2);
    const Seq end = std::min(before, page.head + 1);
    const Seq start = std::max(page.first, end > Seq(limit) ? end - Seq(limit) : 1);
    if (limit <= 0 || start >= end)
        return page;
    const int rows = int(end - start);
    sqlite::Query query(m_statements->entries, conversation.integer(0), start - 1, rows);
    fillPage(page, query, LogId::Kind::Conversation, start - 1, rows, std::numeric_limits<qsizetype>::max());
    keepLast(page, bytesMax);
    return page;
}

SessionImage SqliteReader::loadSession(const DeviceId &device, quint64 marksAfter)
{
    const Snapshot snapshot(*this);
    SessionImage image;
    const auto reader = findReader(device);
    image.exists = reader.has_value();
    if (reader) {
        image.mailboxHead = reader->mailHead;
        image.parkedMs = reader->parkedMs;
        noteTide(image, m_statements->tide);
        readBehind(*reader, image);
        readMarks(*reader, marksAfter, image);
        image.manifestVersion = m_statements->manifests.latest(reader->accountNo);
        image.prekeysLeft = m_statements->manifests.prekeysLeft(reader->no);
    }
    return image;
}

void SqliteReader::readBehind(const Reader &reader, SessionImage &image)
{
    if (reader.mailHead > reader.mailCursor)
        image.behind.push_back({LogId::mailbox(), reader.mailHead, reader.mailCursor, 0, reader.mailTimeMs});
    if (reader.accountHead > reader.accountCursor)
        image.behind.push_back({LogId::accountLog(), reader.accountHead, reader.accountCursor, 0, reader.accountTimeMs});
    sqlite::Query query(m_statements->behind, reader.accountNo, reader.no);
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

std::vector<wire::AccountManifests> SqliteReader::readManifests(const DeviceId &device,
                                                                const std::vector<wire::KnownManifest> &known, qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    std::vector<wire::AccountManifests> list;
    const auto reader = findReader(device);
    if (!reader)
        return list;
    for (const wire::KnownManifest &one : known) {
        const auto account = m_statements->manifests.findFor(reader->accountNo, one.account);
        if (!account)
            continue;
        list.push_back(m_statements->manifests.read(*account, one.account, one.version, bytesMax));
        if (bytesMax <= 0)
            break;
    }
    return list;
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
