// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// All that the checksum of a mention covers: every other column. @p t goes before each.
#define PORCHLIGHT_MENTION_SUM(t) "row_sum('mention', " t "message, " t "start, " t "length, " t "account)"

// member_account  where somebody is known from.
// mention  whom a text speaks of by name: so many UTF-16 units of it, from `start` on.
inline constexpr const char *mentionsStep = R"(
CREATE INDEX member_account ON member (account);
CREATE TABLE mention (
    message INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, length INTEGER NOT NULL, account BLOB NOT NULL, sum INTEGER,
    PRIMARY KEY (message, start)
) STRICT, WITHOUT ROWID;
)";

} // namespace porchlight::store
