// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// What brings an account back when all its devices are lost; kept for as long as the account. All of it is opaque.
inline constexpr const char *recoveryStep = R"(
CREATE TABLE recovery (
    account_no INTEGER PRIMARY KEY REFERENCES account,
    blob BLOB NOT NULL,
    token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
    backup BLOB NOT NULL, made_ms INTEGER NOT NULL
) STRICT;
)";

} // namespace porchlight::relay
