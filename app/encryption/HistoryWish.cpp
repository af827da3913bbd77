// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/HistoryWish.h"

#include "app/crypto/archive/HistoryRequest.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 version = 1;

} // namespace

QByteArray HistoryWish::encode() const
{
    ByteWriter writer;
    writer.u8(version).u8(isWanted ? 1 : 0).u8(isAll ? 1 : 0);
    writePlace(writer, reached);
    writer.id(blob).u64(messages);
    return writer.bytes();
}

std::optional<HistoryWish> HistoryWish::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    HistoryWish wish;
    wish.isWanted = reader.u8() == 1;
    wish.isAll = reader.u8() == 1;
    const bool isPlace = readPlace(reader, wish.reached);
    wish.blob = reader.id<BlobId>();
    wish.messages = reader.u64();
    return isKnown && isPlace && reader.isDone() ? std::optional(wish) : std::nullopt;
}

} // namespace porchlight::encryption
