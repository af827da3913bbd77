// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Face.h"
#include "shared/base/HistoryPlace.h"
#include "shared/content/Content.h"
#include "shared/content/Seal.h"
#include "shared/wire/Entry.h"

/// The history of an account as its devices give it to each other (encryption.md 5.9): what is stored here, opened.
namespace porchlight::engine {

/// An entry of a log, and what it says. Without a body; that of the wire is of no use to another device.
struct HistoryRecord
{
    ConversationId conversation;
    wire::Entry entry;
    OpenState state = OpenState::Opened; ///< never Own
    QByteArray content;                  ///< when Opened: encodeContent(); empty for what says nothing (any more)

    HistoryPlace place() const { return {entry.relayTimeMs, conversation, entry.seq}; }
    friend bool operator==(const HistoryRecord &, const HistoryRecord &) = default;
};

/// Entries that whoever gives the history has not got either, or cannot read yet.
struct MissingHistory
{
    ConversationId conversation;
    Seq first = 0;
    Seq last = 0;
    bool isGone = false; ///< for good; else another device may have them, or this one later

    friend bool operator==(const MissingHistory &, const MissingHistory &) = default;
};

/// A piece of what is stored here.
struct HistoryPage
{
    std::vector<HistoryRecord> records;  ///< newest first
    std::vector<MissingHistory> missing; ///< of all conversations, whatever the piece
    std::vector<PersonFace> faces;       ///< with the newest piece: one's own first, pictures of at most facesBytesMax in all
    bool isLast = true;                  ///< there is nothing older; false without a record: it could not be read
};

/// A message as a store has it.
struct HistoryRow
{
    ConversationId conversation;
    wire::Entry entry; ///< its body and whether it is absent are not looked at
    ContentState state = ContentState::Readable;
    Content content;
    bool isErased = false;   ///< for everyone
    bool isSilenced = false; ///< it said something about another message or conversation, and was taken back or
                             ///< overtaken
};

/// What of it another device is given: it comes to the same row there.
HistoryRecord historyRecord(HistoryRow row);

} // namespace porchlight::engine
