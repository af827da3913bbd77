// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Content.h"

#include <QCborMap>

/// The fields of a body, for the types in shared/content/types. Numbers are never used again.
namespace porchlight::content {

enum Key : qint64 {
    TypeKey = 1,
    TextKey = 2,
    SenderNameKey = 3,
    ReplyKey = 4,
    TargetKey = 5,
    ConversationKey = 6,
    OnKey = 7,
    PictureKey = 9,
    MentionsKey = 10,
    FlagsKey = 12,
    VersionKey = 13,
    PinsKey = 14,
};

/// False when the field is there and is none, or is not there at all. Text beyond 16 KB is cut.
bool readText(const QCborMap &map, QString &text);
bool readOn(const QCborMap &map, bool &on);
/// True without one; false when it is there and is none.
bool readPicture(const QCborMap &map, QByteArray &picture);
/// True without one; false when it is there and is none.
bool readReply(const QCborMap &map, std::optional<Reply> &reply);
void writeReply(const std::optional<Reply> &reply, QCborMap &map);
/// The same of messages that are pinned: at most pinsMax, none of them twice.
bool readPins(const QCborMap &map, std::vector<Reply> &pins);
void writePins(const std::vector<Reply> &pins, QCborMap &map);
/// True without any; false when they are there and are not those of @p text.
bool readMentions(const QCborMap &map, const QString &text, std::vector<Mention> &mentions);
void writeMentions(const std::vector<Mention> &mentions, QCborMap &map);

template <class Id>
bool readId(const QCborValue &value, Id &id)
{
    const auto read = value.isByteArray() ? Id::fromBytes(value.toByteArray()) : std::nullopt;
    id = read.value_or(Id());
    return read && !id.isNull();
}

inline bool readTarget(const QCborMap &map, MessageId &target)
{
    return readId(map[TargetKey], target);
}

inline bool readConversation(const QCborMap &map, ConversationId &conversation)
{
    return readId(map[ConversationKey], conversation);
}

} // namespace porchlight::content
