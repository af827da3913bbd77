// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace porchlight {

/// Which message another answers, or is pinned; and enough of it to be understood without it.
struct Reply
{
    MessageId to;
    AccountId author;
    QString quote; ///< foreign, and never markup

    friend bool operator==(const Reply &, const Reply &) = default;
};

/// Somebody who is spoken of by name in a text: so many UTF-16 units of it, from so many on.
struct Mention
{
    AccountId account;
    quint32 start = 0;
    quint32 length = 0;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// What a body says, once it is opened. The relay never sees one (it does not even link this library). Which fields
/// a type has stands in its file in shared/content/types; the others are empty.
struct Content
{
    /// Types are never used again; an unknown one is kept and shown as "from a newer version".
    enum class Type : quint16 {
        Text = 1,
        Edit = 2,
        Reaction = 3,
        GroupLook = 4,
        Face = 5,
        // What one's own devices tell each other, in the self conversation only.
        Draft = 16,
        Pin = 17,
        Archive = 18,
        DeleteForMe = 19,
        LocalName = 20,
        Preferences = 21,
        HiddenConversation = 22,
    };

    quint64 type = quint64(Type::Text);
    QString text = {};              ///< as typed: foreign, and never markup
    QString senderName = {};        ///< the sender's display name: names travel only inside bodies
    std::optional<Reply> reply = {};
    MessageId target = {};          ///< the message that is edited, reacted to or hidden
    ConversationId conversation = {}; ///< which one the bookkeeping is about
    bool on = false;                ///< pinned, archived, hidden
    quint64 flags = 0;              ///< of preferences: Preference, or'ed; those of newer versions are kept
    QByteArray picture = {};        ///< JPEG or PNG
    quint64 version = 0;            ///< of a face: 1 to faceVersionMax
    std::vector<Reply> pins = {};   ///< of a group's look, newest first; no message twice
    std::vector<Mention> mentions = {}; ///< in the text, as areMentionsOf() wants them
    bool hasMore = false;           ///< fields of a newer version: whoever stores this keeps the body too (B6)

    friend bool operator==(const Content &, const Content &) = default;
};

/// What somebody does not want, in one conversation, or (in that with oneself) in all of them.
enum class Preference : quint64 {
    NoReceipts = 1, ///< neither told nor seen (C5)
    NoTyping = 2,   ///< likewise (C4)
    // In one conversation, whatever holds in all of them. They count for less than what is not wanted in that very one.
    Receipts = 4,
    Typing = 8,
};

/// Whether @p preference, NoReceipts or NoTyping, holds in a conversation by what was said of it alone and of all of them.
bool isUnwanted(Preference preference, quint64 here, quint64 everywhere);

inline constexpr qsizetype textBytesMax = 16 * 1024;    ///< UTF-8 (E1)
inline constexpr qsizetype displayNameCharsMax = 64;
inline constexpr qsizetype aboutCharsMax = 140;         ///< of an about line, in UTF-16
inline constexpr quint64 faceVersionMax = quint64(1) << 53;
inline constexpr qsizetype pictureBytesMax = 24 * 1024;
inline constexpr std::size_t pinsMax = 5;               ///< of a group
inline constexpr qsizetype quoteCharsMax = 160;         ///< of a replied-to message, in UTF-16
inline constexpr qsizetype emojiBytesMax = 32;          ///< UTF-8: the longest family with skin tones has room

inline constexpr std::size_t mentionsMax = 64;          ///< in one text

/// At most 64, none empty, ascending, none over another, each of whole characters within the text.
bool areMentionsOf(const QString &text, const std::vector<Mention> &mentions);

/// {1: type, 2: text, 3: sender name …} in CBOR. The caller holds the limits.
QByteArray encodeContent(const Content &content);

/// How decoding ended: unreadable content is kept and shown as such, it never stops the log.
enum class ContentState {
    Readable,
    UnknownType,
    Unreadable,
    Damaged,       ///< a disk gave back something else than was stored
    Expired,       ///< the relay has taken the body: its time had come
    Quarantined,   ///< ended the program again and again, and was put aside (rule 15)
    WaitingForKey, ///< it is here, and the key that opens it is on its way
    KeyLost,       ///< it is here, and its key never came
};

/// @p content is filled as far as it could be read. Text beyond 16 KB and names beyond 64 characters are cut; all else
/// that is beyond a limit, missing or of another kind makes the body unreadable.
ContentState decodeContent(const QByteArray &bytes, Content &content);

/// A display name without control and direction characters, line breaks and doubled spaces, cut to 64 characters.
QString cleanedDisplayName(const QString &name);
/// The same of what somebody says about themselves, cut to 140.
QString cleanedAboutLine(const QString &line);

/// The first @p quoteCharsMax of a text in one line, for a reply.
QString quoteOf(const QString &text);

/// One character as people count, that can be seen, of at most 32 bytes of UTF-8.
bool isReactionEmoji(const QString &text);

/// By its first bytes a JPEG or PNG, and not larger than it may be. Whether it can be drawn is another matter.
bool isPicture(const QByteArray &bytes);
/// A picture that also ends as one: nothing has cut it off.
bool isWholePicture(const QByteArray &bytes);

/// Says something about another message, and is none itself: it belongs into a silent body.
bool isAnnotation(quint64 type);
/// For one's own devices only: believed in the self conversation, from oneself.
bool isBookkeeping(quint64 type);

} // namespace porchlight
