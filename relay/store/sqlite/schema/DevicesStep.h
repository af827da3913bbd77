// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// Devices that were taken away, strangers' requests and mutes (B1, rule 12).
/// device: the row of one that was unlinked stays, since entries refer to it.
/// member: whoever was in a conversation before there were requests has accepted it.
inline constexpr const char *devicesStep = R"(
ALTER TABLE device ADD COLUMN unlinked_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN accepted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE member ADD COLUMN muted_until_ms INTEGER NOT NULL DEFAULT 0;
)";

} // namespace porchlight::relay
