// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// All that the checksum of the row covers: every other column.
#define PORCHLIGHT_VAULT_SUM "row_sum('vault', state, proof)"

// From here on key_record.record, identity.token and older_token.token are sealed (Vault.h); SQL cannot do that, so
// this step says only that it is due.
// state  0 due; 1 done, and the file may still have traces of what was plain; 2 done, without a trace.
// proof  something known, sealed: who opens it has the right key.
inline constexpr const char *vaultStep =
    "CREATE TABLE vault ("
    "    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), state INTEGER NOT NULL, proof BLOB NOT NULL, sum INTEGER"
    ") STRICT;"
    "INSERT INTO vault (only_row, state, proof) VALUES (1, 0, x'');"
    "UPDATE vault SET sum = " PORCHLIGHT_VAULT_SUM ";";

} // namespace porchlight::store
