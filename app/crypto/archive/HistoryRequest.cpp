// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/HistoryRequest.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;

} // namespace

void writePlace(ByteWriter &writer, const std::optional<HistoryPlace> &place)
{
    const HistoryPlace there = place.value_or(HistoryPlace());
    writer.u8(place ? 1 : 0).u64(there.timeMs).id(there.conversation).u64(there.seq);
}

bool readPlace(ByteReader &reader, std::optional<HistoryPlace> &place)
{
    const quint8 isThere = reader.u8();
    HistoryPlace there;
    there.timeMs = reader.u64();
    there.conversation = reader.id<ConversationId>();
    there.seq = reader.u64();
    if (isThere == 1)
        place = there;
    return isThere == 1 || (isThere == 0 && there == HistoryPlace());
}

QByteArray HistoryRequest::encoded() const
{
    ByteWriter writer;
    writer.u8(version).id(blob).id(generation).id(manifestHash);
    writePlace(writer, before);
    return writer.bytes();
}

std::optional<HistoryRequest> HistoryRequest::decoded(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const bool isKnown = reader.u8() == version;
    HistoryRequest request;
    request.blob = reader.id<BlobId>();
    request.generation = reader.id<GenerationId>();
    request.manifestHash = reader.id<Digest>();
    const bool isPlace = readPlace(reader, request.before);
    return isKnown && isPlace && reader.isDone() ? std::optional(request) : std::nullopt;
}

} // namespace porchlight
