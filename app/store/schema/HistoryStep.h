// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// message_time  the history of all conversations together, for devices that were linked later.
inline constexpr const char *historyStep = R"(
CREATE INDEX message_time ON message (relay_time_ms) WHERE seq IS NOT NULL;
)";

} // namespace porchlight::store
