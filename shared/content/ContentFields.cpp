// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/ContentFields.h"

#include <QCborArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace porchlight::content {

namespace {

enum ReplyKeyOf : qint64 { ToKey = 1, AuthorKey = 2, QuoteKey = 3 };
enum MentionKeyOf : qint64 { AccountKey = 1, StartKey = 2, LengthKey = 3 };

bool readUnits(const QCborValue &value, quint32 &units)
{
    const qint64 read = value.isInteger() ? value.toInteger() : -1;
    units = quint32(read);
    return read >= 0 && read <= std::numeric_limits<qint32>::max();
}

bool readMention(const QCborValue &value, Mention &mention)
{
    const QCborMap fields = value.toMap();
    return value.isMap() && readId(fields[AccountKey], mention.account) && readUnits(fields[StartKey], mention.start)
        && readUnits(fields[LengthKey], mention.length);
}

bool readOne(const QCborValue &value, Reply &reply)
{
    const QCborMap fields = value.toMap();
    const bool isReply = value.isMap() && readId(fields[ToKey], reply.to) && readId(fields[AuthorKey], reply.author)
        && fields[QuoteKey].isString() && fields[QuoteKey].toString().size() <= quoteCharsMax;
    reply.quote = fields[QuoteKey].toString();
    return isReply;
}

QCborMap written(const Reply &reply)
{
    return {{qint64(ToKey), reply.to.toBytes()}, {qint64(AuthorKey), reply.author.toBytes()}, {qint64(QuoteKey), reply.quote}};
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

bool readText(const QCborMap &map, QString &text)
{
    if (!map[TextKey].isString())
        return false;
    text = cut(map[TextKey].toString(), textBytesMax);
    return true;
}

bool readOn(const QCborMap &map, bool &on)
{
    on = map[OnKey].toBool();
    return map[OnKey].isBool();
}

bool readPicture(const QCborMap &map, QByteArray &picture)
{
    const QCborValue value = map[PictureKey];
    if (value.isUndefined())
        return true;
    picture = value.toByteArray();
    return value.isByteArray() && isPicture(picture);
}

bool readReply(const QCborMap &map, std::optional<Reply> &reply)
{
    const QCborValue value = map[ReplyKey];
    if (value.isUndefined())
        return true;
    Reply read;
    if (!readOne(value, read))
        return false;
    reply = std::move(read);
    return true;
}

void writeReply(const std::optional<Reply> &reply, QCborMap &map)
{
    if (reply)
        map[ReplyKey] = written(*reply);
}

bool readPins(const QCborMap &map, std::vector<Reply> &pins)
{
    const QCborValue value = map[PinsKey];
    if (value.isUndefined())
        return true;
    std::vector<Reply> read;
    const QCborArray list = value.toArray();
    if (list.isEmpty() || std::cmp_greater(list.size(), pinsMax))
        return false;
    for (const QCborValue &one : list) {
        Reply pin;
        if (!readOne(one, pin) || std::ranges::count(read, pin.to, &Reply::to) > 0)
            return false;
        read.push_back(std::move(pin));
    }
    pins = std::move(read);
    return true;
}

void writePins(const std::vector<Reply> &pins, QCborMap &map)
{
    QCborArray list;
    for (const Reply &pin : pins)
        list.append(written(pin));
    if (!list.isEmpty())
        map[PinsKey] = list;
}

bool readMentions(const QCborMap &map, const QString &text, std::vector<Mention> &mentions)
{
    const QCborValue value = map[MentionsKey];
    if (value.isUndefined())
        return true;
    const QCborArray list = value.toArray();
    if (list.isEmpty() || std::cmp_greater(list.size(), mentionsMax))
        return false;
    std::vector<Mention> read;
    for (const QCborValue &one : list) {
        if (!readMention(one, read.emplace_back()))
            return false;
    }
    mentions = std::move(read);
    return areMentionsOf(text, mentions);
}

void writeMentions(const std::vector<Mention> &mentions, QCborMap &map)
{
    QCborArray list;
    for (const Mention &mention : mentions)
        list.append(QCborMap{{qint64(AccountKey), mention.account.toBytes()}, {qint64(StartKey), qint64(mention.start)},
                             {qint64(LengthKey), qint64(mention.length)}});
    if (!list.isEmpty())
        map[MentionsKey] = list;
}

} // namespace porchlight::content
