// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteReader.h"

#include "relay/store/sqlite/LifeTable.h"
#include "relay/store/sqlite/Schema.h"
#include "shared/sqlite/Query.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

/// Adds entries until the page is full. The query bounds their number; here it is about bytes.
void fill(LogPage &page, sqlite::Query &query, qsizetype bytesMax, wire::Entry (*entryOf)(const sqlite::Query &))
{
    qsizetype bytes = 0;
    while (query.next()) {
        wire::Entry entry = entryOf(query);
        bytes += entry.body.size();
        if (bytes > bytesMax && !page.entries.empty())
            return;
        page.entries.push_back(std::move(entry));
    }
}

wire::Entry conversationEntry(const sqlite::Query &query)
{
    wire::Entry entry;
    entry.seq = query.natural(0);
    entry.ordinal = query.natural(1);
    entry.kind = quint8(query.integer(2));
    entry.sender = query.id<AccountId>(3);
    entry.senderDevice = quint32(query.integer(4));
    entry.number = query.natural(5);
    entry.id = query.id<MessageId>(6);
    entry.epoch = query.natural(7);
    entry.relayTimeMs = query.natural(8);
    entry.body = query.blob(9);
    return entry;
}

wire::Entry accountEntry(const sqlite::Query &query)
{
    wire::Entry entry;
    entry.seq = query.natural(0);
    entry.kind = quint8(query.integer(1));
    entry.relayTimeMs = query.natural(2);
    entry.body = query.blob(3);
    return entry;
}

wire::Entry mailEntry(const sqlite::Query &query)
{
    wire::Entry entry;
    entry.seq = query.natural(0);
    entry.kind = quint8(wire::EntryKind::Silent);
    entry.sender = query.id<AccountId>(1);
    entry.senderDevice = quint32(query.integer(2));
    entry.id = query.id<MessageId>(3);
    entry.relayTimeMs = query.natural(4);
    entry.body = query.blob(5);
    return entry;
}

} // namespace

struct SqliteReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : begin(c, "BEGIN"),
          commit(c, "COMMIT"),
          reader(c, "SELECT device_no, account_no, mail_head, mail_cursor, mail_time_ms, account_cursor, head, "
                    "last_time_ms FROM device JOIN account USING (account_no) WHERE uid = ?1 AND number = ?2"),
          conversation(c, "SELECT conversation_no, head FROM conversation JOIN member USING (conversation_no) "
                          "WHERE uid = ?1 AND account_no = ?2"),
          entries(c, "SELECT seq, ordinal, kind, account.uid, device.number, entry.number, entry.uid, epoch, time_ms, "
                     "body FROM entry JOIN device ON device_no = sender_no JOIN account USING (account_no) "
                     "WHERE conversation_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"),
          accountEntries(c, "SELECT seq, kind, time_ms, body FROM account_entry "
                            "WHERE account_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"),
          // What was deleted still has its row. All of it lies up to the cursor, so none is walked over.
          mail(c, "SELECT seq, account.uid, sender.number, mail.uid, time_ms, body FROM mail "
                  "JOIN device AS sender ON sender.device_no = sender_no JOIN account USING (account_no) "
                  "WHERE mail.device_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"),
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
          login(c, "SELECT uid, password_hash FROM account WHERE handle = ?1"),
          tide(c, tideQuery)
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
    sqlite::Statement login;
    sqlite::Statement tide;
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
    return reader;
}

LogPage SqliteReader::readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax)
{
    const Snapshot snapshot(*this);
    LogPage refused;
    refused.allowed = false;
    const auto reader = findReader(device);
    if (!reader)
        return refused;
    LogPage page;
    page.mailboxHead = reader->mailHead;
    page.tide = readTide(m_statements->tide);
    const int rows = std::max(0, limit);
    switch (log.kind) {
    case LogId::Kind::Mailbox: {
        page.head = reader->mailHead;
        sqlite::Query query(m_statements->mail, reader->no, std::max(after, reader->mailCursor), rows);
        fill(page, query, bytesMax, mailEntry);
        return page;
    }
    case LogId::Kind::Account: {
        page.head = reader->accountHead;
        sqlite::Query query(m_statements->accountEntries, reader->accountNo, after, rows);
        fill(page, query, bytesMax, accountEntry);
        return page;
    }
    case LogId::Kind::Conversation:
        break;
    }
    sqlite::Query conversation(m_statements->conversation, log.conversation, reader->accountNo);
    if (!conversation.next())
        return refused;
    page.head = conversation.natural(1);
    sqlite::Query query(m_statements->entries, conversation.integer(0), after, rows);
    fill(page, query, bytesMax, conversationEntry);
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
        image.tide = readTide(m_statements->tide);
        readBehind(*reader, image);
        readMarks(*reader, marksAfter, image);
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

std::optional<Login> SqliteReader::findLogin(const QString &handle)
{
    const Snapshot snapshot(*this);
    sqlite::Query query(m_statements->login, handle);
    if (!query.next())
        return std::nullopt;
    return Login{query.id<AccountId>(0), query.blob(1)};
}

} // namespace porchlight::relay
