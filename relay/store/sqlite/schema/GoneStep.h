// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

/// account.gone_ms: above 0 it was deleted then. The row stays for what refers to it, and so that nobody gets its handle.
inline constexpr const char *goneStep = R"(
ALTER TABLE account ADD COLUMN gone_ms INTEGER NOT NULL DEFAULT 0;
)";

} // namespace porchlight::relay
