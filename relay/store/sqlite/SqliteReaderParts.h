// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/LifeTable.h"
#include "relay/store/sqlite/ManifestQueries.h"
#include "relay/store/sqlite/PageRows.h"
#include "relay/store/sqlite/PeopleQueries.h"
#include "relay/store/sqlite/ReportTable.h"
#include "relay/store/sqlite/RosterTable.h"
#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/schema/BlobStep.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

// Where a conversation begins for device ?3: with the entry that the version brought which listed it first (see
// PublishManifest). What a conversation began with is no such entry: then nothing lies before but others of that kind, and
// each of them is as far along as its epoch.
#define SEALED_FROM \
    "coalesce((SELECT roster.seq FROM certificate JOIN roster ON roster.account_no = certificate.account_no " \
    "AND roster.version = certificate.since WHERE certificate.device_no = ?3 AND since > 1 " \
    "AND roster.conversation_no = conversation.conversation_no AND roster.seq > roster.epoch), 1)"

/// The statements of a reader, prepared once.
struct SqliteReader::Statements
{
    explicit Statements(sqlite::Connection &c)
        : begin(c, "BEGIN"),
          commit(c, "COMMIT"),
          reader(c, "SELECT device_no, account_no, mail_head, mail_cursor, mail_time_ms, account_cursor, head, "
                    "last_time_ms, parked_ms, listed FROM device JOIN account USING (account_no) WHERE uid = ?1 AND number = ?2 "
                    "AND unlinked_ms = 0"),
          conversation(c, "SELECT conversation_no, head, kept_from, " SEALED_FROM " FROM conversation JOIN member USING (conversation_no) "
                          "WHERE uid = ?1 AND account_no = ?2"),
          entries(c, pageColumns::conversation),
          accountEntries(c, pageColumns::accountLog),
          mail(c, pageColumns::mailbox),
          behind(c, "SELECT c.uid, c.head, coalesce(cursor.seq, 0), "
                    "c.ordinal - coalesce((SELECT ordinal FROM entry e WHERE e.conversation_no = c.conversation_no "
                    "AND e.seq = mark.read_private), 0) - " PORCHLIGHT_WITHHELD_UNREAD ", c.last_time_ms "
                    "FROM member JOIN conversation AS c USING (conversation_no) "
                    "LEFT JOIN cursor ON cursor.device_no = ?2 AND cursor.conversation_no = c.conversation_no "
                    "LEFT JOIN mark ON mark.conversation_no = c.conversation_no AND mark.account_no = ?1 "
                    "WHERE member.account_no = ?1 AND c.head > iif(?3, 0, coalesce(cursor.seq, 0)) "
                    "ORDER BY c.last_time_ms DESC, c.uid"),
          acknowledged(c, "SELECT coalesce(sum(seq), 0) FROM cursor WHERE device_no = ?1"),
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
          peers(c, "SELECT account.uid, account_no FROM conversation AS c JOIN member USING (conversation_no) "
                   "JOIN account USING (account_no) WHERE c.uid = ?1 AND account_no <> ?2 "
                   "AND EXISTS (SELECT 1 FROM member WHERE conversation_no = c.conversation_no AND account_no = ?2) "
                   "AND NOT EXISTS (SELECT 1 FROM member WHERE conversation_no = c.conversation_no AND accepted = 0)"),
          login(c, "SELECT uid, password_hash FROM account WHERE handle = ?1"),
          tide(c, tideQuery),
          manifests(c),
          rosterOf(c, "SELECT conversation_no, head, epoch FROM conversation JOIN member USING (conversation_no) "
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
    sqlite::Statement tide;
    ManifestQueries manifests;
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

#undef SEALED_FROM

} // namespace porchlight::relay
