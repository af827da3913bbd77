// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"

/// What a person writes, changes and puts away.
namespace porchlight::engine {

struct Compose
{
    AskId ask = 0;
    ConversationId conversation;
    QString text; ///< not empty, at most textBytesMax in UTF-8
    std::optional<Reply> reply = {};
    std::vector<Mention> mentions = {}; ///< none of them counts unless all do, see areMentionsOf()
};

/// New words for one's own message. Whether it is still time is judged by whoever shows it, from the relay's times.
struct Edit
{
    AskId ask = 0;
    ConversationId conversation;
    MessageId target;
    QString text; ///< as in Compose
    std::vector<Mention> mentions = {}; ///< as in Compose
};

struct React
{
    ConversationId conversation;
    MessageId target;
    QString emoji; ///< empty: taken back. Anything that is no reaction is passed over
};

/// Deletes one's own message for everyone, or takes it back if it never went out (rule 5).
struct Redact
{
    ConversationId conversation;
    MessageId id;
    std::vector<MessageId> edits = {}; ///< one's own edits of it, from any device: they go along
};

struct DeleteForMe
{
    ConversationId conversation;
    MessageId id;
};

/// What stands in the composer now. Told to the other devices when it has not changed for a moment.
struct SetDraft
{
    ConversationId conversation;
    QString text; ///< empty: nothing any more
    std::optional<Reply> reply = {};
};

struct SetPinned
{
    ConversationId conversation;
    bool pinned = false;
};

struct SetArchived
{
    ConversationId conversation;
    bool archived = false;
};

/// What it is called on one's own devices.
struct SetLocalName
{
    ConversationId conversation;
    QString name; ///< empty: as the other one calls itself
};

/// A stranger's request is deleted: nothing of it is shown any more, on any of one's own devices, and nothing flows back.
struct SetHidden
{
    ConversationId conversation;
    bool isHidden = false;
};

/// What is not wanted (C4, C5).
struct SetPreferences
{
    ConversationId conversation; ///< null: in all of them
    quint64 flags = 0;           ///< Preference, or'ed
};

} // namespace porchlight::engine
