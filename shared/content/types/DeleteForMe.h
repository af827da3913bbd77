// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/ContentFields.h"

namespace porchlight::content {

/// A message is hidden on all devices of the one who says so.
/// {5: message, 6: conversation}
struct DeleteForMeType
{
    static constexpr auto type = Content::Type::DeleteForMe;
    static bool read(const QCborMap &map, Content &c) { return readTarget(map, c.target) && readConversation(map, c.conversation); }
    static void write(const Content &c, QCborMap &map)
    {
        map[TargetKey] = c.target.toBytes();
        map[ConversationKey] = c.conversation.toBytes();
    }
};

} // namespace porchlight::content
