// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

#include <algorithm>

namespace porchlight::content {

/// What is not wanted in a conversation, or in all of them: that is said of the one with oneself.
/// {6: conversation, 12: flags}
struct PreferencesType
{
    static constexpr auto type = Content::Type::Preferences;
    static bool read(const QCborMap &map, Content &c)
    {
        const QCborValue flags = map[FlagsKey];
        c.flags = flags.isInteger() ? quint64(std::max<qint64>(0, flags.toInteger())) : 0;
        return readConversation(map, c.conversation) && flags.isInteger() && flags.toInteger() >= 0;
    }
    static void write(const Content &c, QCborMap &map)
    {
        map[ConversationKey] = c.conversation.toBytes();
        map[FlagsKey] = qint64(c.flags);
    }
};

} // namespace porchlight::content
