// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"

#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace porchlight {

namespace {

enum Key : qint64 { TypeKey = 1, TextKey = 2, SenderNameKey = 3 };

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

/// As much of the text as fits into @p bytesMax of UTF-8, without half a character at its end.
QString cut(const QString &text, qsizetype bytesMax)
{
    if (text.size() * 3 <= bytesMax)
        return text;
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytesMax)
        return text;
    qsizetype end = bytesMax;
    while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.first(end));
}

} // namespace

QByteArray encodeContent(const Content &content)
{
    QCborMap map;
    map[TypeKey] = qint64(content.type);
    map[TextKey] = content.text;
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
    content.type = quint64(map[TypeKey].toInteger(0));
    content.senderName = cleanedDisplayName(map[SenderNameKey].toString());
    if (content.type != quint64(Content::Type::Text))
        return content.type == 0 ? ContentState::Unreadable : ContentState::UnknownType;
    if (!map[TextKey].isString())
        return ContentState::Unreadable;
    content.text = cut(map[TextKey].toString(), textBytesMax);
    return ContentState::Readable;
}

QString cleanedDisplayName(const QString &name)
{
    QString spaced;
    for (const char32_t c : name.left(4 * displayNameCharsMax).toUcs4())
        spaced += isShown(c) ? QString::fromUcs4(&c, 1) : QStringLiteral(" ");
    QString cleaned;
    bool visible = false;
    for (const char32_t c : spaced.simplified().toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        if (cleaned.size() + character.size() > displayNameCharsMax)
            break;
        cleaned += character;
        visible = visible || (c != joiner && c != U' ');
    }
    return visible ? cleaned.trimmed() : QString();
}

} // namespace porchlight
