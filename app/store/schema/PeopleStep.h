// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// person   whom the account log names: a contact, or somebody blocked
// proof    what opens the relay's commitment to a message of another, for a report; it goes with the message
inline constexpr const char *peopleStep = R"(
CREATE TABLE person (
    account BLOB PRIMARY KEY CHECK (length(account) = 16),
    handle TEXT NOT NULL,
    is_contact INTEGER NOT NULL DEFAULT 0, is_blocked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE proof (
    conversation BLOB NOT NULL CHECK (length(conversation) = 16),
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    inner BLOB NOT NULL,
    PRIMARY KEY (conversation, uid)
) STRICT;
)";

} // namespace porchlight::store
