// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// contact, block: what account_no says of other_no. was_contact: it was one when the block came (see Relation).
/// withheld: what of the others' entries in a conversation of two account_no does not get; last is null while the block is
/// there. It stays for ever: what was withheld never comes.
/// account.presence_to, writes_from, adds_from: see wire::Audience.
/// mail with null as body and above the cursor was dropped by a block.
/// report: what was shown to the operator, with the commitment of the body that it opens, since bodies go.
inline constexpr const char *peopleStep = R"(
ALTER TABLE account ADD COLUMN presence_to INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN writes_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN adds_from INTEGER NOT NULL DEFAULT 0;
CREATE TABLE contact (
    account_no INTEGER NOT NULL REFERENCES account,
    other_no INTEGER NOT NULL REFERENCES account,
    PRIMARY KEY (account_no, other_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE block (
    account_no INTEGER NOT NULL REFERENCES account,
    other_no INTEGER NOT NULL REFERENCES account,
    was_contact INTEGER NOT NULL,
    PRIMARY KEY (account_no, other_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE withheld (
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    account_no INTEGER NOT NULL REFERENCES account,
    first INTEGER NOT NULL, last INTEGER,
    PRIMARY KEY (conversation_no, account_no, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE report (
    report_no INTEGER PRIMARY KEY,
    reporter_no INTEGER NOT NULL REFERENCES account,
    author_no INTEGER NOT NULL REFERENCES device,
    conversation_no INTEGER NOT NULL REFERENCES conversation,
    seq INTEGER NOT NULL, sent_ms INTEGER NOT NULL, reported_ms INTEGER NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    inner BLOB NOT NULL, reason TEXT NOT NULL, closed_ms INTEGER,
    UNIQUE (reporter_no, conversation_no, seq)
) STRICT;
CREATE INDEX report_time ON report (reporter_no, reported_ms);
)";

} // namespace porchlight::relay
