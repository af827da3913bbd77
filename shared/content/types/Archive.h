// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// A conversation is put away, or taken out again.
/// {6: conversation, 7: archived}
struct ArchiveType
{
    static constexpr auto type = Content::Type::Archive;
    static bool read(const QCborMap &map, Content &c) { return readConversation(map, c.conversation) && readOn(map, c.on); }
    static void write(const Content &c, QCborMap &map)
    {
        map[ConversationKey] = c.conversation.toBytes();
        map[OnKey] = c.on;
    }
};

} // namespace porchlight::content
