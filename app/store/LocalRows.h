// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalIdentity.h"
#include "app/store/PeopleRows.h"
#include "shared/base/Ids.h"
#include "shared/content/Content.h"
#include "shared/content/GroupNote.h"

#include <algorithm>
#include <compare>
#include <optional>
#include <vector>

/// What the reading side of a profile's database hands out, as values.
namespace porchlight::store {

/// What the ticks show (A2). In this order a status only grows.
enum class MessageStatus : quint8 {
    Received, ///< someone else's
    Sending,  ///< not sent yet; retried for ever
    Failed,   ///< finally refused
    Sent,     ///< the relay has it
    Delivered,
    Read,
};

/// Where a row stands in its timeline. Greater is newer.
struct TimelinePlace
{
    qint64 place = 0;
    qint64 tie = 0;
    qint64 row = 0;

    friend auto operator<=>(const TimelinePlace &, const TimelinePlace &) = default;
};

/// How far the members of a conversation have come.
struct Watermarks
{
    Seq delivered = 0;   ///< every other member has everything up to here
    Seq read = 0;        ///< … and has read it, as far as they tell
    Seq readOwn = 0;     ///< on any of one's own devices
    bool isSelf = false; ///< there is no one else: notes to self

    friend bool operator==(const Watermarks &, const Watermarks &) = default;
};

/// A sign that people have put on a message.
struct ReactionRow
{
    QString emoji; ///< foreign, one character as people count
    int count = 0;
    bool mine = false;

    friend bool operator==(const ReactionRow &, const ReactionRow &) = default;
};

/// What a message answers.
struct QuoteRow
{
    MessageId to;
    QString author;  ///< the name it gave itself, or its handle; empty for oneself and for strangers
    bool mine = false;
    QString quote;   ///< foreign; empty once the answered message was deleted

    friend bool operator==(const QuoteRow &, const QuoteRow &) = default;
};

/// A message as the timeline shows it. Texts are foreign and as they were stored.
struct TimelineRow
{
    MessageId id;
    TimelinePlace place;
    AccountId sender;
    QString senderName;      ///< as it was when this was written; may be empty
    QString senderHandle;    ///< empty: not known
    bool mine = false;
    std::optional<Seq> seq;  ///< in the relay's present life
    quint64 timeMs = 0;      ///< the relay's time; one's own until it is known
    ContentState state = ContentState::Readable;
    QString text;            ///< by the last edit that holds
    std::vector<Mention> mentions; ///< in the text, as it is now
    bool isEdited = false;
    bool isDeleted = false;  ///< for everyone; there is no text
    bool isHidden = false;   ///< for oneself: not part of the timeline any more
    std::vector<ReactionRow> reactions; ///< in the order in which they first came
    std::optional<QuoteRow> quote;
    std::optional<GroupNote> note; ///< it is none of anybody's messages, but about the group; not all accounts in a summary
    bool hasFailed = false;
    QString failure;         ///< a sentence for people
    MessageStatus reached = MessageStatus::Received; ///< in an earlier life of the relay; at least this still holds
};

/// The status of a row, derived; one rule for timeline and list.
MessageStatus messageStatus(const TimelineRow &row, const Watermarks &marks);

/// A line of the conversation list.
struct ConversationSummary
{
    ConversationId id;
    bool isGroup = false;
    bool isOutside = false; ///< with a group: this account belongs to it no more; it can be read
    QString title;          ///< of a group; foreign, and empty while nobody has given one
    QByteArray picture;     ///< of a group, or of the other of two; JPEG or PNG, foreign; may be empty
    int members = 0;        ///< oneself among them
    AccountId peer;     ///< of a conversation of two: the other member; oneself in the self conversation; null while members are unknown
    QString peerHandle;
    QString peerName;   ///< the latest the peer gave itself; foreign; may be empty
    quint64 createdMs = 0;
    int unread = 0;      ///< also of what the relay says is there and has not come yet
    quint64 behindMs = 0; ///< when the last of that was written
    bool mentionsMe = false; ///< in what is unread somebody speaks of oneself by name
    int undelivered = 0; ///< own messages that the relay has and someone has not
    bool isRequest = false;   ///< a stranger's, not accepted yet (rule 12)
    quint64 mutedUntilMs = 0; ///< by the relay's clock; 0: not muted
    Watermarks marks;
    bool isPinned = false;
    bool isArchived = false;
    PeerStanding standing;
    QString draft;              ///< by whichever of one's own devices wrote last
    std::optional<QuoteRow> draftReply;
    std::optional<TimelineRow> last; ///< the newest message, its text cut to what a preview needs

    quint64 lastActivityMs() const { return std::max(behindMs, last ? last->timeMs : createdMs); }
};

} // namespace porchlight::store
