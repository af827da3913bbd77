// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// message.redacted  deleted for everyone: text and body are gone for good.
// message.hidden    deleted for oneself.
// note    what a silent body or a redaction says about something else; its order, text and author are its message's.
//         type 0 is a redaction, the others are content types. Whoever reads takes the last one that holds.
// reply   what a message, or a draft, answers.
// hidden  deletions for oneself, also of messages that have not come yet.
inline constexpr const char *contentStep = R"(
ALTER TABLE message ADD COLUMN redacted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
CREATE TABLE note (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    conversation INTEGER NOT NULL REFERENCES conversation (id),
    type INTEGER NOT NULL,
    target BLOB, about BLOB,
    flag INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX note_target ON note (conversation, target, type) WHERE target IS NOT NULL;
CREATE INDEX note_about ON note (about, type) WHERE about IS NOT NULL;
CREATE TABLE reply (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    target BLOB NOT NULL, author BLOB NOT NULL, quote TEXT NOT NULL
) STRICT;
CREATE INDEX reply_target ON reply (target);
CREATE TABLE hidden (
    conversation BLOB NOT NULL, target BLOB NOT NULL,
    PRIMARY KEY (conversation, target)
) STRICT, WITHOUT ROWID;
ALTER TABLE outbox ADD COLUMN about BLOB;
)";

} // namespace porchlight::store
