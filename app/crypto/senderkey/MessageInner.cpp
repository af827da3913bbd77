// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/MessageInner.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>
#include <bit>

namespace porchlight::crypto {

namespace {

constexpr qsizetype smallestBucket = 160;
constexpr qsizetype lengthBytes = 4;
constexpr char mark = char(0x80);

} // namespace

QByteArray MessageInner::bytes() const
{
    Q_ASSERT(counter > 0 && sent.count() >= 0);
    ByteWriter writer;
    writer.raw(franking.view()).u64(counter).id(previousOwn).u64(headSeq).id(headHash).u64(quint64(sent.count()));
    writer.u16(contentType).prefixed(content);
    return writer.bytes();
}

std::optional<MessageInner> MessageInner::fromBytes(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    MessageInner inner;
    inner.franking = reader.secret<FrankingKey>();
    inner.counter = reader.u64();
    inner.previousOwn = reader.id<Digest>();
    inner.headSeq = reader.u64();
    inner.headHash = reader.id<LogHead>();
    const quint64 sentMs = reader.u64();
    inner.sent = milliseconds(qint64(sentMs));
    inner.contentType = reader.u16();
    inner.content = reader.prefixed(contentBytesMax).toByteArray();
    if (!reader.isDone() || inner.counter == 0 || sentMs > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return inner;
}

bool isBucket(qsizetype bytes)
{
    return bytes == smallestBucket || (bytes >= 256 && bytes <= paddedBytesMax && std::has_single_bit(quint64(bytes)));
}

qsizetype bucketFor(qsizetype innerBytes)
{
    const qsizetype needed = lengthBytes + innerBytes + 1;
    if (innerBytes < 0 || needed > paddedBytesMax)
        return 0;
    return needed <= smallestBucket ? smallestBucket
                                    : std::max(qsizetype(256), qsizetype(std::bit_ceil(quint64(needed))));
}

Result<QByteArray, SealError> padded(QByteArrayView inner)
{
    const qsizetype bucket = bucketFor(inner.size());
    if (bucket == 0)
        return SealError::TooLong;
    ByteWriter writer;
    writer.prefixed(inner).u8(quint8(mark));
    QByteArray plain = writer.bytes();
    plain.append(bucket - plain.size(), '\0');
    return plain;
}

Result<QByteArrayView, SealError> unpadded(QByteArrayView plain)
{
    if (!isBucket(plain.size()))
        return SealError::BadPadding;
    ByteReader reader(plain);
    const QByteArrayView inner = reader.prefixed(plain.size());
    const bool isMarked = reader.u8() == quint8(mark);
    const QByteArrayView zeros = reader.rest();
    if (!reader.isGood() || !isMarked || !std::all_of(zeros.begin(), zeros.end(), [](char byte) { return byte == 0; }))
        return SealError::BadPadding;
    return inner;
}

Digest commitment(const FrankingKey &key, QByteArrayView inner)
{
    return hmacSha256(key.view(), {inner});
}

bool verifyReport(QByteArrayView inner, const FrankingKey &key, const Digest &com)
{
    const auto message = MessageInner::fromBytes(inner);
    return message && message->franking == key && commitment(key, inner) == com;
}

Result<MessageInner, SealError> readMessage(QByteArrayView plain, const BodyAddress &address)
{
    const auto inner = unpadded(plain);
    if (!inner)
        return inner.error();
    const auto message = MessageInner::fromBytes(*inner);
    if (!message)
        return SealError::BadInner;
    if (commitment(message->franking, *inner) != address.commitment)
        return SealError::BadCommitment;
    return *message;
}

} // namespace porchlight::crypto
