// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// face       what people show of themselves, in the newest version that has come; one's own among them
// face_told  in which conversations one's own was told, and in which version
inline constexpr const char *faceStep = R"(
CREATE TABLE face (
    account BLOB PRIMARY KEY CHECK (length(account) = 16),
    version INTEGER NOT NULL, about TEXT NOT NULL, picture BLOB NOT NULL
) STRICT;
CREATE TABLE face_told (
    conversation BLOB PRIMARY KEY CHECK (length(conversation) = 16),
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)";

} // namespace porchlight::store
