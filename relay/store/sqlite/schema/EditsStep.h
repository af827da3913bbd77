// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::relay {

// entry.target of the kind silent: the sender's own message that it goes along with when that is erased.
inline constexpr const char *editsStep = R"(
CREATE INDEX entry_along ON entry (conversation_no, target) WHERE kind = 2 AND target IS NOT NULL;
)";

} // namespace porchlight::relay
