// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/GroupQueries.h"
#include "relay/store/sqlite/LifeTable.h"
#include "relay/store/sqlite/ManifestQueries.h"
#include "relay/store/sqlite/PageRows.h"
#include "relay/store/sqlite/PeopleQueries.h"
#include "relay/store/sqlite/ReportTable.h"
#include "relay/store/sqlite/RosterTable.h"
#include "relay/store/sqlite/SessionQueries.h"
#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/schema/BlobStep.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// The statements of a reader, prepared once.
struct SqliteReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : begin(c, "BEGIN"),
          commit(c, "COMMIT"),
          reader(c, "SELECT device_no, account_no, mail_head, mail_cursor, mail_time_ms, account_cursor, head, "
                    "last_time_ms, parked_ms, listed FROM device JOIN account USING (account_no) WHERE uid = ?1 AND number = ?2 "
                    "AND unlinked_ms = 0"),
          conversation(c, sessionQuery::conversation),
          entries(c, pageColumns::conversation),
          accountEntries(c, pageColumns::accountLog),
          mail(c, pageColumns::mailbox),
          behind(c, sessionQuery::behind),
          acknowledged(c, "SELECT coalesce(sum(seq), 0) FROM cursor WHERE device_no = ?1"),
          marks(c, sessionQuery::marks),
          marksVersion(c, "SELECT marks_version FROM relay"),
          retention(c, "SELECT clock_ms, held_ms, purged, parked, "
                       "(SELECT count(*) FROM device WHERE parked_ms IS NOT NULL AND unlinked_ms = 0), (SELECT count(*) FROM dead_letter) "
                       "FROM retention"),
          deadLetters(c, "SELECT log_kind, log, account.uid, number, seq, reason, attempts, noted_ms FROM dead_letter "
                         "LEFT JOIN device USING (device_no) LEFT JOIN account USING (account_no) "
                         "ORDER BY noted_ms, log_kind, log, seq LIMIT ?1"),
          devices(c, sessionQuery::devices),
          peers(c, sessionQuery::peers),
          login(c, "SELECT uid, password_hash FROM account WHERE handle = ?1 AND gone_ms = 0"),
          ownLogin(c, "SELECT uid, password_hash FROM account WHERE account_no = ?1 AND gone_ms = 0"),
          tide(c, tideQuery),
          manifests(c),
          groups(c),
          rosterOf(c, "SELECT conversation_no, head, coalesce(left_epoch, epoch), joined_epoch, left_seq IS NOT NULL FROM conversation JOIN member USING (conversation_no) "
                      "WHERE uid = ?1 AND account_no = ?2"),
          rosters(c),
          blob(c, "SELECT bytes, number + 1 < chunks FROM blob JOIN blob_chunk USING (blob_no) WHERE account_no = ?1 "
                  "AND uid = ?2 AND number = ?3 AND sum IS " PORCHLIGHT_BLOB_CHUNK_SUM),
          people(c),
          reports(c),
          recovery(c, "SELECT blob, token_hash, backup, made_ms FROM recovery WHERE account_no = ?1")
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
    sqlite::Statement acknowledged;
    sqlite::Statement marks;
    sqlite::Statement marksVersion;
    sqlite::Statement retention;
    sqlite::Statement deadLetters;
    sqlite::Statement devices;
    sqlite::Statement peers;
    sqlite::Statement login;
    sqlite::Statement ownLogin;
    sqlite::Statement tide;
    ManifestQueries manifests;
    GroupQueries groups;
    sqlite::Statement rosterOf;
    RosterTable rosters;
    sqlite::Statement blob;
    PeopleQueries people;
    ReportQueries reports;
    sqlite::Statement recovery;
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
    bool isListed = false;
};

/// One transaction. It begins to see with its first statement, and ends with its scope.
struct SqliteReader::Snapshot
{
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

} // namespace porchlight::relay
