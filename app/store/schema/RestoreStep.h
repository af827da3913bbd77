// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// The tokens before the one in use, the newest with the greatest number: a relay that was restored from a copy may know
// no later one (rule 4). A number is never used again, so that "the last 32" stays a comparison of numbers.
inline constexpr const char *restoreStep = R"(
CREATE TABLE older_token (token_no INTEGER PRIMARY KEY AUTOINCREMENT, token BLOB NOT NULL) STRICT;
)";

} // namespace porchlight::store
