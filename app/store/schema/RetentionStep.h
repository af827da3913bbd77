// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The step of the local schema for checksums, gaps and what is known of logs before their pages come.
namespace porchlight::store {

/// All that a message's checksum covers: every column but its own number and the revision. @p m goes before each.
#define PORCHLIGHT_MESSAGE_SUM(m) \
    "row_sum('message', " \
    m "conversation, " m "uid, " m "sender, " m "mine, " m "kind, " m "seq, " m "ordinal, " m "number, " \
    m "place, " m "tie, " m "relay_time_ms, " m "composed_ms, " m "state, " m "type, " m "text, " \
    m "sender_name, " m "body, " m "failed, " m "floor, " m "seen, " m "redacted, " m "hidden)"
/// As above, or changed by the transaction in hand, whose number is @p revision: it seals what it touched only at its end.
#define PORCHLIGHT_MESSAGE_HOLDS(m, revision_)                                                                         \
    "(" m "revision = " revision_ " OR " m "sum IS " PORCHLIGHT_MESSAGE_SUM(m) ")"

// processing: the entry that is being opened, while that is done with care (rule 15).
// gap: entries that are not here, from `first` to `last`, because the newest came first (reason 2), because the relay
// has them no longer (1), or because they are from before this device (3).
// conversation.behind_…: what the relay said was there before any of it came; the unread count holds until it is here.
inline constexpr const char *retentionStep =
    "ALTER TABLE message ADD COLUMN sum INTEGER;"
    "UPDATE message SET sum = " PORCHLIGHT_MESSAGE_SUM(
        "") ";"
            "ALTER TABLE outbox ADD COLUMN sum INTEGER;"
            "UPDATE outbox SET sum = row_sum('outbox', conversation, uid, kind, body, items);"
            "ALTER TABLE conversation ADD COLUMN behind_head INTEGER NOT NULL DEFAULT 0;"
            "ALTER TABLE conversation ADD COLUMN behind_unread INTEGER NOT NULL DEFAULT 0;"
            "ALTER TABLE conversation ADD COLUMN behind_ms INTEGER NOT NULL DEFAULT 0;"
            "CREATE TABLE processing ("
            "    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
            "    kind INTEGER NOT NULL, conversation BLOB NOT NULL, seq INTEGER NOT NULL, attempts INTEGER NOT NULL"
            ") STRICT;"
            "CREATE TABLE gap ("
            "    conversation INTEGER NOT NULL REFERENCES conversation (id), first INTEGER NOT NULL, last INTEGER NOT "
            "NULL,"
            "    reason INTEGER NOT NULL, PRIMARY KEY (conversation, first)"
            ") STRICT, WITHOUT ROWID;";

} // namespace porchlight::store
