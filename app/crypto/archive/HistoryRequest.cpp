// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/HistoryRequest.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;

} // namespace

QByteArray HistoryRequest::encoded() const
{
    const HistoryPlace place = before.value_or(HistoryPlace());
    ByteWriter writer;
    writer.u8(version).id(blob).id(generation).id(manifestHash).u8(before ? 1 : 0);
    writer.u64(place.timeMs).id(place.conversation).u64(place.seq);
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
    const quint8 isBounded = reader.u8();
    HistoryPlace place;
    place.timeMs = reader.u64();
    place.conversation = reader.id<ConversationId>();
    place.seq = reader.u64();
    if (isBounded == 1)
        request.before = place;
    const bool isPossible = isBounded == 1 || (isBounded == 0 && place == HistoryPlace());
    return isKnown && reader.isDone() && isPossible ? std::optional(request) : std::nullopt;
}

} // namespace porchlight
