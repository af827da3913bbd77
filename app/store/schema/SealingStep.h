// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// What an outbox row will say. Its number and time change in place, and are put right by whoever reads them.
#define PORCHLIGHT_OUTBOX_SUM "row_sum('outbox', conversation, uid, kind, content)"
/// All that the checksum of a request covers: every other column.
#define PORCHLIGHT_REQUEST_SUM "row_sum('request', conversation, frame)"

// outbox   holds contents from here on, which are sealed when they are sent. Before there was a seal the body was the
//          content. Rows that the disk has damaged stay so.
// tried    stood in a request: the relay may have it.
// request  what the next bodies of a conversation were sealed into: an append frame, sent as it is until it is judged.
inline constexpr const char *sealingStep =
    "DELETE FROM outbox WHERE kind = 0;"
    "UPDATE outbox SET sum = iif(sum IS row_sum('outbox', conversation, uid, kind, body, items),"
    " row_sum('outbox', conversation, uid, kind, body), NULL);"
    "ALTER TABLE outbox ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;"
    "UPDATE outbox SET tried = 1;"
    "ALTER TABLE outbox DROP COLUMN items;"
    "ALTER TABLE outbox RENAME COLUMN body TO content;"
    "CREATE TABLE request (conversation BLOB PRIMARY KEY, frame BLOB NOT NULL, sum INTEGER) STRICT, WITHOUT ROWID;";

} // namespace porchlight::store
