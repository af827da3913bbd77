// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// One sign about a message; each person has at most one, the last. Empty: taken back.
/// {2: emoji, 5: message}
struct ReactionType
{
    static constexpr auto type = Content::Type::Reaction;
    static bool read(const QCborMap &map, Content &c) { return readText(map, c.text) && (c.text.isEmpty() || isReactionEmoji(c.text)) && readTarget(map, c.target); }
    static void write(const Content &c, QCborMap &map)
    {
        map[TextKey] = c.text;
        map[TargetKey] = c.target.toBytes();
    }
};

} // namespace porchlight::content
