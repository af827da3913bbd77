// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

// tide_key: what the tides are made with, see relay/store/Tide.h. It goes with every copy of the database: that is how a
// copy recognises what was given out after it was made.
// tide_steps: counts what neither entries nor marks do.
// life: one row for each time that a writer opened the database, with the tide's counter as it was then.
inline constexpr const char *restoreStep = R"(
ALTER TABLE relay ADD COLUMN tide_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE relay ADD COLUMN tide_steps INTEGER NOT NULL DEFAULT 0;
UPDATE relay SET tide_key = randomblob(32);
CREATE TABLE life (
    life_no INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    began_at INTEGER NOT NULL
) STRICT;
)";

} // namespace porchlight::relay
