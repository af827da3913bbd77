// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// All that the checksum of a record covers: every other column.
#define PORCHLIGHT_KEY_RECORD_SUM "row_sum('key_record', kind, key, record)"

/// Records of the encryption, by the table of that layer which they are of.
inline constexpr const char *keysStep = R"(
CREATE TABLE key_record (
    kind INTEGER NOT NULL, key BLOB NOT NULL, record BLOB NOT NULL, sum INTEGER,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
)";

} // namespace porchlight::store
