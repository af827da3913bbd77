// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/BodyAddress.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

namespace {

constexpr QByteArrayView label = "PORCHLIGHT/aad/v1";

} // namespace

QByteArray BodyAddress::bytes() const
{
    ByteWriter writer;
    writer.raw(label).u8(suite).id(conversation).u64(epoch).id(roster).id(sender.account).u32(sender.number);
    writer.id(message).u8(kind).u8(ttlClass).id(commitment);
    Q_ASSERT(writer.size() == bodyAddressBytes);
    return writer.bytes();
}

std::optional<BodyAddress> BodyAddress::fromBytes(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    reader.expect(label);
    const bool isOurSuite = reader.u8() == suite;
    BodyAddress address;
    address.conversation = reader.id<ConversationId>();
    address.epoch = reader.u64();
    address.roster = reader.id<RosterDigest>();
    address.sender.account = reader.id<AccountId>();
    address.sender.number = reader.u32();
    address.message = reader.id<MessageId>();
    address.kind = reader.u8();
    address.ttlClass = reader.u8();
    address.commitment = reader.id<Digest>();
    if (!isOurSuite || !reader.isDone())
        return std::nullopt;
    return address;
}

Digest bodyDigest(const BodyAddress &address, QByteArrayView wire)
{
    return digestOf({address.bytes(), wire});
}

} // namespace porchlight::crypto
