// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/HistoryWish.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 version = 1;

} // namespace

QByteArray HistoryWish::encode() const
{
    const HistoryPlace place = reached.value_or(HistoryPlace());
    ByteWriter writer;
    writer.u8(version).u8(isWanted ? 1 : 0).u8(isAll ? 1 : 0).u8(reached ? 1 : 0);
    writer.u64(place.timeMs).id(place.conversation).u64(place.seq).id(blob).u64(messages);
    return writer.bytes();
}

std::optional<HistoryWish> HistoryWish::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    HistoryWish wish;
    wish.isWanted = reader.u8() == 1;
    wish.isAll = reader.u8() == 1;
    const bool hasReached = reader.u8() == 1;
    HistoryPlace place;
    place.timeMs = reader.u64();
    place.conversation = reader.id<ConversationId>();
    place.seq = reader.u64();
    if (hasReached)
        wish.reached = place;
    wish.blob = reader.id<BlobId>();
    wish.messages = reader.u64();
    return isKnown && reader.isDone() ? std::optional(wish) : std::nullopt;
}

} // namespace porchlight::encryption
