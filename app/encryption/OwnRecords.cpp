// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/OwnRecords.h"

#include "app/encryption/ListRecord.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint16 numbersMax = quint16(removedDevicesMax);

void writeNumbers(ByteWriter &writer, const std::vector<quint32> &numbers)
{
    writer.u16(quint16(numbers.size()));
    for (const quint32 number : numbers)
        writer.u32(number);
}

std::vector<quint32> readNumbers(ByteReader &reader)
{
    std::vector<quint32> numbers;
    const quint16 count = reader.u16();
    for (quint16 i = 0; i < count && count <= numbersMax && reader.isGood(); ++i)
        numbers.push_back(reader.u32());
    return numbers;
}

/// A record is whole only if it is what encode() would write of it: so each value has one form.
template <class Record>
std::optional<Record> whole(const Record &record, const ByteReader &reader, QByteArrayView bytes)
{
    return reader.isDone() && record.encode() == bytes ? std::optional(record) : std::nullopt;
}

} // namespace

QByteArray OwnDeviceRecord::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).id(device.account).u32(device.number).raw(signingSeed.view());
    writer.u8(quint8((hasSeenList ? 1 : 0) | (replacesPrekeys ? 2 : 0) | (takesOver ? 4 : 0)));
    writeNumbers(writer, former);
    writeNumbers(writer, unlinked);
    return writer.bytes();
}

std::optional<OwnDeviceRecord> OwnDeviceRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    OwnDeviceRecord record;
    if (reader.u8() != recordVersion)
        return std::nullopt;
    record.device.account = reader.id<AccountId>();
    record.device.number = reader.u32();
    record.signingSeed = reader.secret<SigningSeed>();
    const quint8 flags = reader.u8();
    record.hasSeenList = flags & 1;
    record.replacesPrekeys = flags & 2;
    record.takesOver = flags & 4;
    record.former = readNumbers(reader);
    record.unlinked = readNumbers(reader);
    return whole(record, reader, bytes);
}

QByteArray OwnAccountRecord::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).id(account).u8(accountSeed ? 1 : 0).raw(selfSync.view());
    if (accountSeed)
        writer.raw(accountSeed->view());
    return writer.bytes();
}

std::optional<OwnAccountRecord> OwnAccountRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    OwnAccountRecord record;
    if (reader.u8() != recordVersion)
        return std::nullopt;
    record.account = reader.id<AccountId>();
    const bool hasSeed = reader.u8() == 1;
    record.selfSync = reader.secret<SelfSyncKey>();
    if (hasSeed)
        record.accountSeed = reader.secret<SigningSeed>();
    return whole(record, reader, bytes);
}

QByteArray StagedListRecord::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u8(quint8(wish.kind)).u8(quint8(wish.reason));
    writer.prefixed(wish.added ? wish.added->packed() : QByteArray());
    writeNumbers(writer, wish.removed);
    writer.raw(packedList(list));
    return writer.bytes();
}

std::optional<StagedListRecord> StagedListRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    StagedListRecord record;
    if (reader.u8() != recordVersion)
        return std::nullopt;
    const quint8 kind = reader.u8();
    if (kind < quint8(ListWish::Kind::First) || kind > quint8(ListWish::Kind::Remove))
        return std::nullopt;
    record.wish.kind = ListWish::Kind(kind);
    record.wish.reason = RemovalReason(reader.u8());
    const QByteArrayView added = reader.prefixed(certificatePackedBytes);
    if (!added.isEmpty())
        record.wish.added = SignedCertificate::unpacked(added);
    record.wish.removed = readNumbers(reader);
    const auto list = unpackedList(reader.rest());
    if (!list || !reader.isGood())
        return std::nullopt;
    record.list = *list;
    return record.encode() == bytes ? std::optional(record) : std::nullopt;
}

} // namespace porchlight::encryption
