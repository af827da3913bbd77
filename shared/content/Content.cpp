// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"

#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace porchlight {

namespace {

enum Key : qint64 { TypeKey = 1, TextKey = 2, SenderNameKey = 3 };

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
    content.text = map[TextKey].toString().left(textBytesMax);
    return ContentState::Readable;
}

QString cleanedDisplayName(const QString &name)
{
    QString cleaned;
    for (const QChar c : name.left(4 * displayNameCharsMax)) {
        const auto category = c.category();
        const bool invisible = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        // The joiner is a format character too, and holds emoji together.
        cleaned += invisible && c.unicode() != 0x200D ? QChar(u' ') : c;
    }
    return cleaned.simplified().left(displayNameCharsMax).trimmed();
}

} // namespace porchlight
