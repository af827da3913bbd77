// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

// target: what an entry of the kind redact has erased. absent: why an entry has lost its body (wire::Absence).
inline constexpr const char *redactionStep = R"(
ALTER TABLE entry ADD COLUMN target BLOB CHECK (length(target) = 16);
ALTER TABLE entry ADD COLUMN absent INTEGER;
)";

} // namespace porchlight::relay
