// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/StoredKeys.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyDerivation.h"

namespace porchlight::pairwise {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 lastResortFlag = 1;
constexpr quint8 publishedFlag = 2;
constexpr qsizetype usedBytes = 16;

QByteArray nameOf(QByteArrayView baseKey)
{
    return digestOf({baseKey}).toBytes().first(usedBytes);
}

} // namespace

QByteArray OwnRecord::encode() const
{
    return ByteWriter().u8(recordVersion).raw(identity.view()).u32(lastPrekeyId).u32(lastSignedPrekeyId).bytes();
}

std::optional<OwnRecord> OwnRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurVersion = reader.u8() == recordVersion;
    OwnRecord record;
    record.identity = reader.secret<IdentitySecret>();
    record.lastPrekeyId = reader.u32();
    record.lastSignedPrekeyId = reader.u32();
    if (!reader.isDone() || !isOurVersion)
        return std::nullopt;
    return record;
}

QByteArray SessionRecord::encode() const
{
    return ByteWriter().u8(recordVersion).id(peer).raw(library).bytes();
}

std::optional<SessionRecord> SessionRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurVersion = reader.u8() == recordVersion;
    SessionRecord record;
    record.peer = reader.id<IdentityKey>();
    record.library = reader.rest().toByteArray();
    if (!reader.isGood() || !isOurVersion)
        return std::nullopt;
    return record;
}

QByteArray PrekeyRecord::encode() const
{
    const auto flags = quint8((isLastResort ? lastResortFlag : 0) | (isPublished ? publishedFlag : 0));
    ByteWriter writer;
    writer.u8(recordVersion).u8(flags).u64(quint64(created.count())).u64(quint64(retired.count()));
    writer.prefixed(used).raw(library);
    return writer.bytes();
}

std::optional<PrekeyRecord> PrekeyRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isOurVersion = reader.u8() == recordVersion;
    const quint8 flags = reader.u8();
    PrekeyRecord record;
    record.isLastResort = (flags & lastResortFlag) != 0;
    record.isPublished = (flags & publishedFlag) != 0;
    record.created = milliseconds(qint64(reader.u64()));
    record.retired = milliseconds(qint64(reader.u64()));
    record.used = reader.prefixed(usedMax * usedBytes).toByteArray();
    record.library = reader.rest().toByteArray();
    if (!reader.isGood() || !isOurVersion || record.used.size() % usedBytes != 0)
        return std::nullopt;
    return record;
}

bool PrekeyRecord::isUsed(QByteArrayView baseKey) const
{
    const QByteArray name = nameOf(baseKey);
    for (qsizetype at = 0; at < used.size(); at += usedBytes) {
        if (QByteArrayView(used).sliced(at, usedBytes) == name)
            return true;
    }
    return false;
}

void PrekeyRecord::noteUsed(QByteArrayView baseKey)
{
    used += nameOf(baseKey);
    if (used.size() > usedMax * usedBytes)
        used.remove(0, usedBytes);
}

} // namespace porchlight::pairwise
