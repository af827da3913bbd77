// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// What a conversation is called on the devices of the one who says so. Empty: as its people call themselves.
/// {2: name, at most 64 characters, 6: conversation}
struct LocalNameType
{
    static constexpr auto type = Content::Type::LocalName;
    static bool read(const QCborMap &map, Content &c) { return readText(map, c.text) && c.text == cleanedDisplayName(c.text) && readConversation(map, c.conversation); }
    static void write(const Content &c, QCborMap &map)
    {
        map[TextKey] = c.text;
        map[ConversationKey] = c.conversation.toBytes();
    }
};

} // namespace porchlight::content
