// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/ReadAnswers.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// The columns of a page of each kind of log, with what their checksums say (G9).
namespace pageColumns {
#define PORCHLIGHT_ENTRY_SUM \
    "row_sum('entry', conversation_no, seq, ordinal, kind, sender_no, entry.number, entry.uid, epoch, time_ms, " \
    "body_hash, body IS NULL, target, absent)"

// LEFT: who the sender is may be what the disk got wrong, and the entry must not vanish for that.
inline constexpr const char *conversation =
    "SELECT seq, ordinal, kind, account.uid, device.number, entry.number, entry.uid, epoch, time_ms, body, "
    "entry.sum IS " PORCHLIGHT_ENTRY_SUM ", body IS NULL OR body_hash IS body_hash(body), target, absent "
    "FROM entry LEFT JOIN device ON device_no = sender_no LEFT JOIN account USING (account_no) "
    "WHERE conversation_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
// Up to ?3 those that say who belongs to a group.
inline constexpr const char *control =
    "SELECT seq, ordinal, kind, account.uid, device.number, entry.number, entry.uid, epoch, time_ms, body, "
    "entry.sum IS " PORCHLIGHT_ENTRY_SUM ", body IS NULL OR body_hash IS body_hash(body), target, absent "
    "FROM control JOIN entry USING (conversation_no, seq) LEFT JOIN device ON device_no = sender_no LEFT JOIN account USING (account_no) "
    "WHERE conversation_no = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq LIMIT ?4";
inline constexpr const char *accountLog =
    "SELECT seq, kind, time_ms, body, sum IS row_sum('account_entry', account_no, seq, kind, time_ms, body) "
    "FROM account_entry WHERE account_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
// What was deleted still has its row. All of it lies up to the cursor, so none is walked over.
inline constexpr const char *mailbox =
    "SELECT seq, account.uid, sender.number, mail.uid, time_ms, body, "
    "mail.sum IS row_sum('mail', mail.device_no, seq, mail.uid, sender_no, time_ms, body) FROM mail "
    "LEFT JOIN device AS sender ON sender.device_no = sender_no LEFT JOIN account USING (account_no) "
    "WHERE mail.device_no = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
} // namespace pageColumns

/// Adds the rows of @p query, which begin right after @p after, until the page has @p limit of them or, but for the
/// first, @p bytesMax of bodies. A row whose checksum does not hold is given out in its place without body; where rows
/// are missing or out of place the page ends, and says so.
void fillPage(LogPage &page, sqlite::Query &query, LogId::Kind kind, Seq after, int limit, qsizetype bytesMax);

/// The same for rows of pageColumns::control, of which @p query has one more than @p limit when there are more.
void fillControl(ControlPage &page, sqlite::Query &query, int limit, qsizetype bytesMax);

/// Where reading begins: after the last that retention took, with what was first sealed for the device, and with only the
/// newest wanted, after what they leave out.
Seq beginReading(LogPage &page, Seq after, Seq keptFrom, Seq sealedFrom, std::optional<quint64> newest);

/// Drops entries from the front until the bodies fit.
void keepLast(LogPage &page, qsizetype bytesMax);

} // namespace porchlight::relay
