// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveOffer.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;

} // namespace

QByteArray ArchiveOffer::encoded() const
{
    return ByteWriter().u8(version).id(blob).u8(isLast ? 1 : 0).raw(key.view()).u64(size).bytes();
}

std::optional<ArchiveOffer> ArchiveOffer::decoded(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    ArchiveOffer offer;
    offer.blob = reader.id<BlobId>();
    const quint8 isLast = reader.u8();
    offer.isLast = isLast == 1;
    offer.key = reader.secret<ArchiveKey>();
    offer.size = reader.u64();
    return isKnown && reader.isDone() && isLast <= 1 && offer.isValid() ? std::optional(offer) : std::nullopt;
}

} // namespace porchlight
