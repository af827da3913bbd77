// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Names.h"

namespace porchlight::models {

/// What has happened to a group, as QML takes it: "kind count", then a line "mine name" for who did it and for each of those to
/// whom it was done, mine being 1 or 0. The words are made there.
QString groupLine(const GroupNote &note, Names &names, const ConversationId &conversation);

} // namespace porchlight::models
