// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// pinned  what is pinned in a group, newest first by `place`: which message, of whom, and its beginning. It may not be here.
inline constexpr const char *pinsStep = R"(
CREATE TABLE pinned (
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    uid BLOB NOT NULL CHECK (length(uid) = 16), author BLOB NOT NULL CHECK (length(author) = 16), quote TEXT NOT NULL,
    PRIMARY KEY (conversation, place)
) STRICT, WITHOUT ROWID;
)";

} // namespace porchlight::store
