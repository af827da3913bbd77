// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The step of the schema for checksums, retention, parked devices and dead letters.
namespace porchlight::relay {

// sum: over all other columns of the row; those of entries over the hash of the body instead of the body, so that the
// row stays what it was when the body goes (rule 3). A row without body has lost it to retention.
// conversation.kept_from: the first sequence that retention has left its body (rule 13).
// device.parked_ms: since when it is parked (rule 14). mail_emptied: up to where its items are gone, until all are: a full
// mailbox is emptied in slices.
// dead_letter.device_no: 0 when it is about the log and not about one device.
// retention: only one row. clock_ms is the relay's time at the last run, held_ms since when runs wait for the operator.
inline constexpr const char *retentionStep = R"(
ALTER TABLE entry ADD COLUMN body_hash BLOB;
ALTER TABLE entry ADD COLUMN sum INTEGER;
UPDATE entry SET body_hash = body_hash(body), sum = row_sum('entry', conversation_no, seq, ordinal, kind, sender_no,
    number, uid, epoch, time_ms, body_hash(body), body IS NULL, target, absent);
ALTER TABLE account_entry ADD COLUMN sum INTEGER;
UPDATE account_entry SET sum = row_sum('account_entry', account_no, seq, kind, time_ms, body);
ALTER TABLE mail ADD COLUMN sum INTEGER;
UPDATE mail SET sum = row_sum('mail', device_no, seq, uid, sender_no, time_ms, body);
ALTER TABLE conversation ADD COLUMN kept_from INTEGER NOT NULL DEFAULT 1;
ALTER TABLE device ADD COLUMN parked_ms INTEGER;
ALTER TABLE device ADD COLUMN mail_emptied INTEGER;
CREATE TABLE dead_letter (
    log_kind INTEGER NOT NULL, log BLOB NOT NULL, device_no INTEGER NOT NULL, seq INTEGER NOT NULL,
    reason INTEGER NOT NULL, attempts INTEGER NOT NULL, noted_ms INTEGER NOT NULL,
    PRIMARY KEY (log_kind, log, device_no, seq, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE retention (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    clock_ms INTEGER NOT NULL, held_ms INTEGER, next_conversation INTEGER NOT NULL,
    purged INTEGER NOT NULL, parked INTEGER NOT NULL
) STRICT;
INSERT INTO retention VALUES (1, 0, NULL, 0, 0, 0);
)";

} // namespace porchlight::relay
