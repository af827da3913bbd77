// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

/// All that the checksums of a note and of a reply cover: every other column. @p t goes before each.
#define PORCHLIGHT_NOTE_SUM(t) \
    "row_sum('note', " t "message, " t "conversation, " t "type, " t "target, " t "about, " t "flag)"
#define PORCHLIGHT_REPLY_SUM(t) "row_sum('reply', " t "message, " t "target, " t "author, " t "quote)"

/// What people say about messages is shown along with them: it must be what they said as well (G9).
inline constexpr const char *sumsStep =
    "ALTER TABLE note ADD COLUMN sum INTEGER;"
    "UPDATE note SET sum = " PORCHLIGHT_NOTE_SUM("") ";"
    "ALTER TABLE reply ADD COLUMN sum INTEGER;"
    "UPDATE reply SET sum = " PORCHLIGHT_REPLY_SUM("") ";";

} // namespace porchlight::store
