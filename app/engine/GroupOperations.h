// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/GroupNote.h"
#include "shared/wire/Entry.h"

/// What the engine asks of the local database about groups; see LocalOperations.h.
namespace porchlight::engine {

/// Whether this account belongs to a group, and who has come or gone, as signed events say. Who went keeps the name that
/// others knew them by.
struct PutGroup
{
    ConversationId conversation;
    bool isMember = false;
    std::vector<AccountId> came = {};
    std::vector<AccountId> went = {};
    quint64 createdMs = 0; ///< as in PutConversation
};

/// Handles of members, by the relay's word. Who is not in the table of members is passed over.
struct PutHandles
{
    ConversationId conversation;
    std::vector<wire::Member> members;
};

/// A line of the timeline about the group itself. Told again, it stands where the log has it now.
struct PutGroupNote
{
    ConversationId conversation;
    MessageId id;
    Seq seq = 0;
    quint64 relayTimeMs = 0;
    GroupNote note;
};

/// What the group is called, and how it looks, in place of what was known.
struct PutGroupLook
{
    ConversationId conversation;
    QString title;
    QByteArray picture;
    std::vector<Reply> pins = {}; ///< one that its author has taken back is passed over
};

} // namespace porchlight::engine
