// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/RawFrame.h"

#include "shared/wire/Packing.h"

#include <QCborArray>
#include <QCborValue>

namespace porchlight::recorded {

namespace {

constexpr quint64 packedType = 26;

/// What the head of a CBOR item says: how long, or how many.
quint64 countIn(const QByteArray &bytes, qsizetype at)
{
    const int info = static_cast<unsigned char>(bytes[at]) & 0x1f;
    quint64 count = quint64(info);
    for (qsizetype i = 0; i < (info < 24 ? 0 : qsizetype(1) << (info - 24)); ++i)
        count = (i == 0 ? 0 : count << 8) | static_cast<unsigned char>(bytes[at + 1 + i]);
    return count;
}

/// Behind the head of a CBOR item.
qsizetype behindHead(const QByteArray &bytes, qsizetype at)
{
    const int info = static_cast<unsigned char>(bytes[at]) & 0x1f;
    return at + 1 + (info < 24 ? 0 : qsizetype(1) << (info - 24));
}

/// Behind a whole item of definite length.
qsizetype behind(const QByteArray &bytes, qsizetype at)
{
    const int major = static_cast<unsigned char>(bytes[at]) >> 5;
    const quint64 count = countIn(bytes, at);
    at = behindHead(bytes, at);
    if (major == 2 || major == 3)
        return at + qsizetype(count);
    const quint64 items = major == 4 ? count : major == 5 ? 2 * count : 0;
    for (quint64 i = 0; i < items && at < bytes.size(); ++i)
        at = behind(bytes, at);
    return at;
}

} // namespace

std::vector<RawFrame> rawFrames(const QByteArray &message)
{
    std::vector<RawFrame> frames;
    for (qsizetype at = 0, next = 0; at < message.size(); at = next) {
        next = behind(message, at);
        const QCborArray frame = QCborValue::fromCbor(message.mid(at, next - at)).toArray();
        if (frame.size() < 2 || !frame.at(1).isMap())
            qFatal("no frame: %s", message.toHex().constData());
        const RawFrame raw{quint64(frame.at(0).toInteger()), frame.at(1).toMap()};
        if (raw.type != packedType) {
            frames.push_back(raw);
            continue;
        }
        const auto unpacked = wire::unpack(
            {quint32(raw.fields.value(1).toInteger()), raw.fields.value(2).toByteArray()});
        if (!unpacked)
            qFatal("what cannot be unpacked: %s", message.toHex().constData());
        const std::vector<RawFrame> within = rawFrames(*unpacked);
        frames.insert(frames.end(), within.begin(), within.end());
    }
    return frames;
}

QByteArray answering(quint64 request, const QByteArray &message)
{
    const qsizetype map = behindHead(message, behindHead(message, 0));
    const qsizetype key = behindHead(message, map);
    if (message[key] != 0)
        qFatal("no answer to anything: %s", message.toHex().constData());
    return message.left(key + 1) + QCborValue(qint64(request)).toCbor() + message.mid(behindHead(message, key + 1));
}

} // namespace porchlight::recorded
