// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/frames/Presences.h"

/// What is shown for a moment and never stored (C1, C4).
namespace porchlight::engine {

/// These conversations are on the screen now, the most important first; no others.
struct Watching
{
    std::vector<ConversationId> conversations;
};

/// Somebody is at this computer, or has not been for a while.
struct SetActive
{
    bool isActive = false;
};

/// A person writes here, or has stopped. Said with each change of what they write.
struct SetTyping
{
    ConversationId conversation;
    bool isTyping = false;
};

/// Of whoever has changed; everybody, once there is no connection: then nothing is known of anybody.
struct PresenceTold
{
    bool isAll = false; ///< what was told before is over
    std::vector<wire::AccountPresence> accounts;
};

/// Who is typing in a conversation now, in the order in which they began.
struct TypingTold
{
    ConversationId conversation;
    std::vector<AccountId> accounts;
};

} // namespace porchlight::engine
