// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

/// What the account log says about a conversation beside that there is one (rule 12, B1).
namespace porchlight::engine {

/// The account has accepted a stranger's request.
struct PutAccepted
{
    ConversationId conversation;
};

/// No sound from the conversation until then, by the relay's clock; 0: not muted.
struct PutMute
{
    ConversationId conversation;
    quint64 untilMs = 0;
};

} // namespace porchlight::engine
