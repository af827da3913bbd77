// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/KnownLook.h"

#include "app/crypto/pairwise/bodies/GroupInviteBody.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr quint8 versionWithoutPins = 2;
constexpr quint8 recordVersion = 3;

} // namespace

QByteArray KnownLook::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).u64(seq).u64(upTo).u64(missed).prefixed(look.title.toUtf8()).prefixed(look.picture);
    writer.prefixed(encodePins(look.pins));
    return writer.bytes();
}

std::optional<KnownLook> KnownLook::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    KnownLook known;
    const quint8 version = reader.u8();
    known.seq = reader.u64();
    known.upTo = reader.u64();
    known.missed = reader.u64();
    known.look.title = QString::fromUtf8(reader.prefixed(pairwise::GroupInviteBody::titleBytesMax));
    known.look.picture = reader.prefixed(pairwise::GroupInviteBody::pictureBytesMax).toByteArray();
    const auto pins = decodePins(version == recordVersion ? reader.prefixed(pairwise::GroupInviteBody::pinsBytesMax) : QByteArrayView());
    if (!pins || !reader.isDone() || (version != recordVersion && version != versionWithoutPins))
        return std::nullopt;
    known.look.pins = *pins;
    return known;
}

QByteArray encodePins(const std::vector<Reply> &pins)
{
    ByteWriter writer;
    for (const Reply &pin : pins)
        writer.id(pin.to).id(pin.author).prefixed(pin.quote.toUtf8());
    return writer.bytes();
}

std::optional<std::vector<Reply>> decodePins(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    std::vector<Reply> pins;
    while (reader.isGood() && !reader.isDone()) {
        Reply pin{reader.id<MessageId>(), reader.id<AccountId>(), QString::fromUtf8(reader.prefixed(4 * quoteCharsMax))};
        const bool isTwice = std::ranges::count(pins, pin.to, &Reply::to) > 0;
        if (pins.size() == pinsMax || isTwice || pin.to.isNull() || pin.author.isNull() || pin.quote.size() > quoteCharsMax)
            return std::nullopt;
        pins.push_back(std::move(pin));
    }
    return reader.isDone() && encodePins(pins) == bytes ? std::optional(pins) : std::nullopt; // words have one form
}

} // namespace porchlight::encryption
