// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// What someone says, perhaps in reply to something.
/// {2: text, ? 4: {1: message answered, 2: its author, 3: its beginning, at most 160 characters},
/// ? 10: [1 to 64 of {1: account spoken of, 2: first UTF-16 unit of the name in the text, 3: units}]}
struct TextType
{
    static constexpr auto type = Content::Type::Text;
    static bool read(const QCborMap &map, Content &c)
    {
        return readText(map, c.text) && readReply(map, c.reply) && readMentions(map, c.text, c.mentions);
    }
    static void write(const Content &c, QCborMap &map)
    {
        map[TextKey] = c.text;
        writeReply(c.reply, map);
        writeMentions(c.mentions, map);
    }
};

} // namespace porchlight::content
