// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/NoticeRecords.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

using engine::BodyTroubles;
using engine::Notice;

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 isOpen = 1;
constexpr quint8 isBlocking = 2;
constexpr quint8 wasVerified = 4;
constexpr quint8 allFlags = isOpen | isBlocking | wasVerified;
constexpr auto lastKind = quint8(Notice::Kind::MessageMissing);

} // namespace

QByteArray NoticeRecord::encode() const
{
    const int flags = (notice.isOpen ? isOpen : 0) | (notice.isBlocking ? isBlocking : 0) |
                      (notice.wasVerified ? wasVerified : 0);
    ByteWriter writer;
    writer.u8(recordVersion).u8(quint8(notice.kind)).u8(quint8(flags)).id(notice.account).id(notice.conversation);
    return writer.u64(notice.detail).u64(notice.timeMs).id(key).bytes();
}

std::optional<NoticeRecord> NoticeRecord::decode(quint32 number, QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurs = reader.u8() == recordVersion;
    NoticeRecord record;
    record.notice.number = number;
    const quint8 kind = reader.u8();
    const quint8 flags = reader.u8();
    record.notice.kind = Notice::Kind(kind);
    record.notice.isOpen = (flags & isOpen) != 0;
    record.notice.isBlocking = (flags & isBlocking) != 0;
    record.notice.wasVerified = (flags & wasVerified) != 0;
    record.notice.account = reader.id<AccountId>();
    record.notice.conversation = reader.id<ConversationId>();
    record.notice.detail = reader.u64();
    record.notice.timeMs = reader.u64();
    record.key = reader.id<SigningPublicKey>();
    const bool isSound = isOurs && reader.isDone() && kind > 0 && kind <= lastKind && flags <= allFlags;
    return isSound ? std::optional(record) : std::nullopt;
}

QByteArray KnownDevicesRecord::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).id(account).u32(quint32(numbers.size()));
    for (const quint32 number : numbers)
        writer.u32(number);
    return writer.bytes();
}

std::optional<KnownDevicesRecord> KnownDevicesRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurs = reader.u8() == recordVersion;
    KnownDevicesRecord record{reader.id<AccountId>(), {}};
    const quint32 count = reader.u32();
    for (quint32 i = 0; i < count && reader.isGood(); ++i)
        record.numbers.insert(reader.u32());
    return isOurs && reader.isDone() ? std::optional(std::move(record)) : std::nullopt;
}

QByteArray encodeTroubles(const BodyTroubles &troubles)
{
    ByteWriter writer;
    writer.u8(recordVersion).u32(troubles.forged).u32(troubles.misplaced).u32(troubles.outdated);
    return writer.u32(troubles.differing).u32(troubles.items).bytes();
}

std::optional<BodyTroubles> decodeTroubles(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurs = reader.u8() == recordVersion;
    BodyTroubles troubles;
    for (quint32 *count :
         {&troubles.forged, &troubles.misplaced, &troubles.outdated, &troubles.differing, &troubles.items})
        *count = reader.u32();
    return isOurs && reader.isDone() ? std::optional(troubles) : std::nullopt;
}

} // namespace porchlight::encryption
