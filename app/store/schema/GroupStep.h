// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::store {

// conversation.is_outside  this account belongs to the group no more.
// member.is_gone           was in the group, and is known by this handle in what was said before.
inline constexpr const char *groupStep = R"(
ALTER TABLE conversation ADD COLUMN is_group INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN is_outside INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN picture BLOB;
ALTER TABLE member ADD COLUMN is_gone INTEGER NOT NULL DEFAULT 0;
)";

} // namespace porchlight::store
