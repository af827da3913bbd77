// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// blob: bytes that devices of one account lay down for each other, for a day.
/// blob_chunk.sum: what the disk has changed is not given out.
inline constexpr const char *blobStep = R"(
CREATE TABLE blob (
    blob_no INTEGER PRIMARY KEY,
    account_no INTEGER NOT NULL REFERENCES account,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    created_ms INTEGER NOT NULL,
    chunks INTEGER NOT NULL, size INTEGER NOT NULL,
    UNIQUE (account_no, uid)
) STRICT;
CREATE INDEX blob_created ON blob (created_ms);
CREATE TABLE blob_chunk (
    chunk_no INTEGER PRIMARY KEY,
    blob_no INTEGER NOT NULL REFERENCES blob,
    number INTEGER NOT NULL, bytes BLOB NOT NULL, sum INTEGER,
    UNIQUE (blob_no, number)
) STRICT;
)";

/// All that the checksum of a piece covers.
#define PORCHLIGHT_BLOB_CHUNK_SUM "row_sum('blob_chunk', blob_no, number, bytes)"

} // namespace porchlight::relay
