// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// Strangers' requests and mutes (rule 12, B1). What was there before has been accepted.
inline constexpr const char *requestsStep = R"(
ALTER TABLE conversation ADD COLUMN is_request INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN muted_until_ms INTEGER NOT NULL DEFAULT 0;
)";

} // namespace porchlight::store
