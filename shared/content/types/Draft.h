// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// What stands in the composer of a conversation. Empty: nothing any more.
/// {2: text, 6: conversation, ? 4: reply as in a text}
struct DraftType
{
    static constexpr auto type = Content::Type::Draft;
    static bool read(const QCborMap &map, Content &c) { return readText(map, c.text) && readConversation(map, c.conversation) && readReply(map, c.reply); }
    static void write(const Content &c, QCborMap &map)
    {
        map[TextKey] = c.text;
        map[ConversationKey] = c.conversation.toBytes();
        writeReply(c.reply, map);
    }
};

} // namespace porchlight::content
