// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// A stranger's request was deleted, or is wanted after all.
/// {6: conversation, 7: hidden}
struct HiddenConversationType
{
    static constexpr auto type = Content::Type::HiddenConversation;
    static bool read(const QCborMap &map, Content &c) { return readConversation(map, c.conversation) && readOn(map, c.on); }
    static void write(const Content &c, QCborMap &map)
    {
        map[ConversationKey] = c.conversation.toBytes();
        map[OnKey] = c.on;
    }
};

} // namespace porchlight::content
