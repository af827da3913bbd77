// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

/// What the engine asks of the local database about what is not here yet, or never will be.
namespace porchlight::engine {

/// Entries of a conversation that are not here, though the cursor is beyond them.
struct Gap
{
    Seq first = 0;
    Seq last = 0;
    bool isExpired = false; ///< the relay has them no longer, or never had them for this device; else they can be fetched
    bool isBeforeDevice = false; ///< with isExpired: they are from before this device, and another of the account may have them

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// One with the same first is replaced.
struct PutGap
{
    ConversationId conversation;
    Gap gap;
};

struct DropGap
{
    ConversationId conversation;
    Seq first = 0;
};

/// What the relay says is there, before any of it has come (A5): the unread count holds until everything up to `head`
/// is here, or was read.
struct NoteBehind
{
    ConversationId conversation;
    Seq head = 0;
    quint64 unread = 0;
    quint64 lastTimeMs = 0;
};

/// This entry is about to be opened, for the so-manyth time (rule 15). With sequence 0: none is.
struct SetProcessing
{
    LogId log;
    Seq seq = 0;
    quint32 attempts = 0;
};

} // namespace porchlight::engine
