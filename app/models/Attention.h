// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <map>
#include <vector>

namespace porchlight::models {

/// What one conversation may tell of on this device, beside being muted on all of them.
enum class AttentionLevel : quint8 {
    All,
    Mentions, ///< in a group what speaks of oneself; in a conversation of two there is nobody else to speak of
    Nothing,
};

/// What the person wishes at this moment.
struct AttentionWishes
{
    bool isOn = true;
    bool showsContent = true; ///< who, where and what; else only that something has come
    bool isQuiet = false;     ///< quiet hours, or quiet for a while
    bool isLocked = false;    ///< then nothing is said of content, whatever else is wished
};

/// A message of somebody else, as the local database has it. Texts are one line and safe to show.
struct ArrivedMessage
{
    qint64 row = 0; ///< grows with every message that this device has stored, whatever life the relay is in
    Seq seq = 0;
    quint64 timeMs = 0;
    QString line; ///< in a group with who said it
    bool mentionsMe = false;
};

/// A conversation in which something has changed.
struct AttentionCase
{
    ConversationId conversation;
    QString title; ///< one line, safe to show
    bool isGroup = false;
    bool isMuted = false;
    bool isRequest = false; ///< a stranger's, not accepted yet
    bool isWatched = false; ///< somebody is looking at it
    AttentionLevel level = AttentionLevel::All;
    Seq readOwn = 0;        ///< on any of one's devices
    int unread = 0;
    std::vector<ArrivedMessage> newest = {}; ///< of others, newest first; not all of them
};

/// One thing to tell the desktop; what was told of the same conversation before is replaced by it.
struct AttentionNotice
{
    ConversationId conversation; ///< null: of several conversations at once
    QString title;
    QString body;
    bool canReply = false;
    bool canMarkRead = false;
};

/// What is to be done about the notices of this device.
struct AttentionNews
{
    std::vector<AttentionNotice> told;
    std::vector<ConversationId> withdrawn; ///< null: the one of several conversations
};

/// Decides what the desktop is told of, and what it is told. A message is news once, when it comes: nothing that was
/// there before, was read anywhere, came quietly or was written before this device belonged to the account is told
/// later. One notice for each conversation; one for all of them when many have news at once. A value: no clock, no
/// database, no desktop.
class Attention
{
public:
    static constexpr int noticesMax = 5; ///< at once; above that they are one

    /// What is there is no news: the highest ArrivedMessage::row of each conversation.
    void begin(std::map<ConversationId, qint64> known);
    /// What was written before is history, should it come.
    void ignoreBefore(quint64 timeMs) { m_since = timeMs; }

    /// All that has changed at once.
    AttentionNews weigh(const std::vector<AttentionCase> &cases, const AttentionWishes &wishes);
    /// Somebody looks at it now, or the desktop has closed its notice.
    AttentionNews settled(const ConversationId &conversation);
    /// Nothing that was told may stay, as when the app is locked.
    AttentionNews forgetAll();

private:
    std::vector<ArrivedMessage> freshIn(const AttentionCase &one);
    void withdraw(const ConversationId &conversation, AttentionNews &news);

    std::map<ConversationId, qint64> m_known;
    std::map<ConversationId, Seq> m_told; ///< the newest that a notice stands for; under the null id that of several
    quint64 m_since = 0;
};

} // namespace porchlight::models
