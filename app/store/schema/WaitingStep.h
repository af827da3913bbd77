// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// message_waiting  what waits for its key, of all conversations: not told to devices that were linked later.
inline constexpr const char *waitingStep = R"(
CREATE INDEX message_waiting ON message (conversation, seq) WHERE state = 6 AND seq IS NOT NULL;
)";

} // namespace porchlight::store
