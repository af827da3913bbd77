// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/sqlite/PeopleQueries.h"
#include "shared/wire/Limits.h"

/// What a reader asks about the conversations of a device's account, groups among them.
namespace porchlight::relay::sessionQuery {

// Where a conversation begins for device ?3: with the entry that the version brought which listed it first (see
// PublishManifest), but not before its account came to a group. What a conversation of two began with is no such entry: then
// nothing lies before but others of that kind, and each of them is as far along as its epoch. Of a group that the account
// had left when the device came, nothing at all was sealed for it.
#define SEALED_FROM \
    "coalesce((SELECT min(roster.seq) FROM certificate JOIN roster ON roster.account_no = certificate.account_no " \
    "AND roster.version = certificate.since WHERE certificate.device_no = ?3 AND since > 1 " \
    "AND roster.conversation_no = conversation.conversation_no AND roster.seq >= joined_seq " \
    "AND (joined_seq > 0 OR roster.seq > roster.epoch)), " \
    "(SELECT left_seq + 1 FROM certificate WHERE certificate.device_no = ?3 AND since > coalesce((SELECT max(roster.version) " \
    "FROM roster WHERE roster.account_no = certificate.account_no AND roster.conversation_no = conversation.conversation_no " \
    "AND roster.seq BETWEEN joined_seq AND left_seq), since)), max(1, joined_seq))"

#define RECEIPTS_NAMED "64"
static_assert(wire::receiptsNamedMax == 64, "a statement below knows it");

inline constexpr const char *conversation =
    "SELECT conversation_no, coalesce(left_seq, head), kept_from, " SEALED_FROM " FROM conversation JOIN member USING (conversation_no) "
    "WHERE uid = ?1 AND account_no = ?2";

// What is unread, counted from where it was read or where one came; who has gone hears nothing of what came after.
inline constexpr const char *behind =
    "SELECT c.uid, coalesce(left_seq, c.head), coalesce(cursor.seq, 0), "
    "max(0, coalesce(last.ordinal, c.ordinal) - coalesce((SELECT ordinal FROM entry e WHERE "
    "e.conversation_no = c.conversation_no AND e.seq = max(coalesce(mark.read_private, 0), joined_seq)), 0) - "
    PORCHLIGHT_WITHHELD_UNREAD "), "
    "coalesce(last.time_ms, c.last_time_ms) AS at_ms FROM member JOIN conversation AS c USING (conversation_no) "
    "LEFT JOIN cursor ON cursor.device_no = ?2 AND cursor.conversation_no = c.conversation_no "
    "LEFT JOIN mark ON mark.conversation_no = c.conversation_no AND mark.account_no = ?1 "
    "LEFT JOIN entry AS last ON last.conversation_no = c.conversation_no AND last.seq = left_seq "
    "WHERE member.account_no = ?1 AND coalesce(left_seq, c.head) > iif(?3, 0, coalesce(cursor.seq, 0)) "
    "ORDER BY at_ms DESC, c.uid";

// Those of the others only where they are few (rule 6), and so that of large groups none is walked over.
inline constexpr const char *marks =
    "SELECT c.uid, account.uid, delivered, read_private, read_public FROM member CROSS JOIN mark USING (conversation_no, account_no) "
    "JOIN conversation AS c USING (conversation_no) JOIN account USING (account_no) "
    "WHERE account_no = ?1 AND version > ?2 UNION ALL "
    "SELECT c.uid, account.uid, delivered, 0, read_public FROM member AS own "
    "CROSS JOIN conversation AS c USING (conversation_no) "
    "CROSS JOIN member AS other ON other.conversation_no = c.conversation_no "
    "CROSS JOIN mark ON mark.conversation_no = c.conversation_no AND mark.account_no = other.account_no "
    "JOIN account ON account.account_no = other.account_no WHERE own.account_no = ?1 AND own.left_seq IS NULL "
    "AND c.members <= " RECEIPTS_NAMED " AND other.left_seq IS NULL AND other.account_no <> ?1 "
    "AND public_version > ?2 ORDER BY 1, 2";

inline constexpr const char *devices =
    "SELECT number, name, device.created_ms, seen_ms, mail_head - mail_cursor, head - account_cursor + "
    "coalesce((SELECT sum(max(0, coalesce(left_seq, c.head) - max(coalesce(cursor.seq, 0), joined_seq - 1))) FROM member "
    "JOIN conversation AS c USING (conversation_no) LEFT JOIN cursor "
    "ON cursor.device_no = device.device_no AND cursor.conversation_no = c.conversation_no "
    "WHERE member.account_no = ?1), 0), "
    "coalesce((SELECT cursor.seq FROM cursor JOIN conversation AS c USING (conversation_no) "
    "WHERE cursor.device_no = device.device_no AND c.uid = ?2), 0), parked_ms IS NOT NULL "
    "FROM device JOIN account USING (account_no) WHERE account_no = ?1 AND unlinked_ms = 0 "
    "ORDER BY number";

inline constexpr const char *peers =
    "SELECT account.uid, account_no FROM conversation AS c JOIN member USING (conversation_no) "
    "JOIN account USING (account_no) WHERE c.uid = ?1 AND account_no <> ?2 AND left_seq IS NULL "
    "AND EXISTS (SELECT 1 FROM member WHERE conversation_no = c.conversation_no AND account_no = ?2 "
    "AND left_seq IS NULL) "
    "AND (joined_seq > 0 OR NOT EXISTS (SELECT 1 FROM member WHERE conversation_no = c.conversation_no "
    "AND accepted = 0 AND left_seq IS NULL))";

#undef RECEIPTS_NAMED
#undef SEALED_FROM

} // namespace porchlight::relay::sessionQuery
