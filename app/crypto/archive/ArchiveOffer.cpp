// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveOffer.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;

ArchivePart readPart(ByteReader &reader)
{
    ArchivePart part;
    part.number = reader.u32();
    part.window.from = milliseconds(qint64(reader.u64()));
    part.window.until = milliseconds(qint64(reader.u64()));
    part.blob = reader.id<ArchiveBlobId>();
    part.key = reader.secret<ArchiveKey>();
    part.size = reader.u64();
    part.hash = reader.id<Digest>();
    return part;
}

bool isPartValid(const ArchivePart &part)
{
    return part.number < archivePartsMax && part.window.from.count() >= 0 && part.window.from < part.window.until &&
           part.size >= archivePartBytesMin && part.size <= archivePartBytesMax;
}

} // namespace

bool ArchiveOffer::isValid() const
{
    if (parts.empty() || parts.size() > archivePartsMax)
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isOlder = i == 0 || (parts[i].number > parts[i - 1].number &&
                                        parts[i].window.until <= parts[i - 1].window.from);
        if (!isPartValid(parts[i]) || !isOlder)
            return false;
    }
    return true;
}

QByteArray ArchiveOffer::encoded() const
{
    ByteWriter writer;
    writer.u8(version).id(manifestHash).u8(isLast ? 1 : 0).u16(quint16(parts.size()));
    for (const ArchivePart &part : parts) {
        writer.u32(part.number).u64(quint64(part.window.from.count())).u64(quint64(part.window.until.count()));
        writer.id(part.blob).raw(part.key.view()).u64(part.size).id(part.hash);
    }
    return writer.bytes();
}

std::optional<ArchiveOffer> ArchiveOffer::decoded(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    ArchiveOffer offer;
    offer.manifestHash = reader.id<Digest>();
    const quint8 isLast = reader.u8();
    offer.isLast = isLast == 1;
    const quint16 count = reader.u16();
    if (!reader.isGood() || !isKnown || isLast > 1 || count > archivePartsMax)
        return std::nullopt;
    for (quint16 i = 0; i < count && reader.isGood(); ++i)
        offer.parts.push_back(readPart(reader));
    return reader.isDone() && offer.isValid() ? std::optional(offer) : std::nullopt;
}

} // namespace porchlight
