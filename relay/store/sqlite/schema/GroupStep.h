// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// Groups: who comes and goes (encryption.md 5.3).
/// member: joined is where a member of a group came the last time; 0 in conversations of two, where all were there from the
/// beginning. left is where it went, and null as long as it is a member; the row stays, since what was given before is
/// given for ever.
/// conversation.members: how many a group has now; 0 in conversations of two.
/// group_chain: in a table of its own, since the row of the conversation is written with each message.
/// control: where a group's control events stand, by their hash; null for an account that was deleted.
/// roster: several accounts may come with one entry now, and go: then with version 0.
inline constexpr const char *groupStep = R"(
ALTER TABLE member ADD COLUMN joined_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN joined_epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN left_seq INTEGER;
ALTER TABLE member ADD COLUMN left_epoch INTEGER;
ALTER TABLE conversation ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
CREATE TABLE group_chain (
    conversation_no INTEGER PRIMARY KEY REFERENCES conversation,
    events INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    state BLOB NOT NULL
) STRICT;
CREATE TABLE control (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    seq INTEGER NOT NULL,
    hash BLOB CHECK (length(hash) = 32),
    PRIMARY KEY (conversation_no, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX control_hash ON control (conversation_no, hash);
CREATE TABLE roster_change (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    account_no INTEGER NOT NULL REFERENCES account,
    epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (conversation_no, account_no, epoch)
) STRICT, WITHOUT ROWID;
INSERT INTO roster_change SELECT conversation_no, account_no, epoch, seq, version FROM roster;
DROP TABLE roster;
ALTER TABLE roster_change RENAME TO roster;
)";

} // namespace porchlight::relay
