// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"

#include "shared/content/ContentFields.h"
#include "shared/content/types/Archive.h"
#include "shared/content/types/DeleteForMe.h"
#include "shared/content/types/Draft.h"
#include "shared/content/types/Edit.h"
#include "shared/content/types/Face.h"
#include "shared/content/types/GroupLook.h"
#include "shared/content/types/HiddenConversation.h"
#include "shared/content/types/LocalName.h"
#include "shared/content/types/Pin.h"
#include "shared/content/types/Preferences.h"
#include "shared/content/types/Reaction.h"
#include "shared/content/types/Text.h"

#include <QCborStreamReader>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>

namespace porchlight {

namespace {

using namespace content;

/// How one type of content is read and written.
struct Codec
{
    Content::Type type;
    bool (*read)(const QCborMap &map, Content &content);
    void (*write)(const Content &content, QCborMap &map);
};

template <class T>
constexpr Codec codec()
{
    return {T::type, T::read, T::write};
}

constexpr std::array codecs = {codec<TextType>(), codec<EditType>(), codec<ReactionType>(), codec<DraftType>(),
                               codec<PinType>(), codec<ArchiveType>(), codec<DeleteForMeType>(), codec<LocalNameType>(),
                               codec<GroupLookType>(), codec<PreferencesType>(), codec<HiddenConversationType>(),
                               codec<FaceType>()};

const Codec *codecOf(quint64 type)
{
    const auto found = std::find_if(codecs.begin(), codecs.end(), [&](const Codec &c) { return quint64(c.type) == type; });
    return found == codecs.end() ? nullptr : found;
}

bool isKnown(qint64 key)
{
    return (key >= TypeKey && key <= OnKey) || key == PictureKey || key == MentionsKey || key == FlagsKey
        || key == VersionKey || key == PinsKey;
}

constexpr char32_t joiner = 0x200D; // a format character too, but it holds emoji together

/// Letters by their category, and yet nothing to see: a name of them would be blank.
bool isBlankLetter(char32_t c)
{
    return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

bool isShown(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned: // noncharacters, and what this Qt cannot draw
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return c == joiner;
    default: return !isBlankLetter(c);
    }
}

} // namespace

QByteArray encodeContent(const Content &content)
{
    QCborMap map;
    map[TypeKey] = qint64(content.type);
    if (const Codec *codec = codecOf(content.type))
        codec->write(content, map);
    if (!content.senderName.isEmpty())
        map[SenderNameKey] = content.senderName;
    return map.toCborValue().toCbor();
}

ContentState decodeContent(const QByteArray &bytes, Content &content)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap() || error.offset != bytes.size())
        return ContentState::Unreadable;
    const QCborMap map = value.toMap();
    // Only an integer: of any other number toInteger() makes one, and of one that is too large for that anything.
    const QCborValue type = map[TypeKey];
    content.type = type.isInteger() ? quint64(type.toInteger()) : 0;
    content.senderName = cleanedDisplayName(map[SenderNameKey].toString());
    const Codec *codec = codecOf(content.type);
    if (!codec)
        return content.type == 0 ? ContentState::Unreadable : ContentState::UnknownType;
    const bool isRead = codec->read(map, content);
    if (!isRead) { // nothing of it is acted on or shown
        content = {.type = content.type, .senderName = content.senderName};
        return ContentState::Unreadable;
    }
    const QCborMap::const_iterator end = map.constEnd();
    content.hasMore = std::any_of(map.constBegin(), end, [](const auto &field) {
        return !field.first.isInteger() || !isKnown(field.first.toInteger());
    });
    return ContentState::Readable;
}

bool isUnwanted(Preference preference, quint64 here, quint64 everywhere)
{
    const quint64 no = quint64(preference);
    const Preference wanted = preference == Preference::NoReceipts ? Preference::Receipts : Preference::Typing;
    const bool isWantedHere = (here & quint64(wanted)) != 0;
    return (here & no) != 0 || (!isWantedHere && (everywhere & no) != 0);
}

bool areMentionsOf(const QString &text, const std::vector<Mention> &mentions)
{
    const auto isBetweenCharacters = [&](quint64 at) {
        const bool isInside = at > 0 && std::cmp_less(at, text.size());
        return !isInside || !text[qsizetype(at)].isLowSurrogate() || !text[qsizetype(at) - 1].isHighSurrogate();
    };
    quint64 free = 0; // from here on nobody is spoken of yet
    for (const Mention &mention : mentions) {
        const quint64 end = quint64(mention.start) + mention.length;
        if (mention.account.isNull() || mention.length == 0 || mention.start < free || std::cmp_greater(end, text.size())
            || !isBetweenCharacters(mention.start) || !isBetweenCharacters(end))
            return false;
        free = end;
    }
    return mentions.size() <= mentionsMax;
}

QString quoteOf(const QString &text)
{
    QString quote = text.left(4 * quoteCharsMax).simplified();
    if (quote.size() <= quoteCharsMax)
        return quote;
    quote.truncate(quoteCharsMax - 1);
    if (quote.back().isHighSurrogate())
        quote.chop(1);
    return quote + QChar(0x2026);
}

bool isReactionEmoji(const QString &text)
{
    if (text.isEmpty() || text.size() > emojiBytesMax || !text.isValidUtf16() || text.toUtf8().size() > emojiBytesMax)
        return false;
    const auto points = text.toUcs4();
    const auto isVisible = [](char32_t c) { return c != joiner && isShown(c) && !QChar::isSpace(c) && !QChar::isMark(c); };
    // Tags make the flags of regions; they are format characters that hold to the sign before them.
    const auto isPart = [&](char32_t c) { return isShown(c) || (c >= 0xE0020 && c <= 0xE007F); };
    if (!isVisible(points.front()) || !std::all_of(points.begin(), points.end(), isPart))
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    return finder.toNextBoundary() == text.size();
}

bool isPicture(const QByteArray &bytes)
{
    const bool isOne = bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("\x89PNG\r\n\x1a\n");
    return isOne && bytes.size() <= pictureBytesMax;
}

bool isWholePicture(const QByteArray &bytes)
{
    const bool isJpeg = bytes.startsWith("\xff\xd8") && bytes.endsWith("\xff\xd9");
    const bool isPng = bytes.startsWith("\x89PNG") && bytes.endsWith(QByteArrayView("IEND\xae\x42\x60\x82"));
    return isPicture(bytes) && (isJpeg || isPng);
}

bool isAnnotation(quint64 type)
{
    return type == quint64(Content::Type::Edit) || type == quint64(Content::Type::Reaction);
}

bool isBookkeeping(quint64 type)
{
    return type >= quint64(Content::Type::Draft) && type <= quint64(Content::Type::HiddenConversation);
}

namespace {

QString cleanedLine(const QString &line, qsizetype charsMax)
{
    QString spaced;
    for (const char32_t c : line.left(4 * charsMax).toUcs4())
        spaced += isShown(c) ? QString::fromUcs4(&c, 1) : QStringLiteral(" ");
    QString cleaned;
    bool visible = false;
    for (const char32_t c : spaced.simplified().toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        if (cleaned.size() + character.size() > charsMax)
            break;
        cleaned += character;
        visible = visible || (c != joiner && c != U' ');
    }
    return visible ? cleaned.trimmed() : QString();
}

} // namespace

QString cleanedDisplayName(const QString &name)
{
    return cleanedLine(name, displayNameCharsMax);
}

QString cleanedAboutLine(const QString &line)
{
    return cleanedLine(line, aboutCharsMax);
}

} // namespace porchlight
