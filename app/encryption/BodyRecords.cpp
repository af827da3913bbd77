// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/BodyRecords.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

ByteWriter &write(ByteWriter &writer, const DeviceId &device)
{
    return writer.id(device.account).u32(device.number);
}

DeviceId readDevice(ByteReader &reader)
{
    DeviceId device;
    device.account = reader.id<AccountId>();
    device.number = reader.u32();
    return device;
}

ByteWriter written(const crypto::PeerKeyName &name)
{
    ByteWriter writer;
    writer.id(name.conversation);
    write(writer, name.sender).id(name.kid);
    return writer;
}

crypto::PeerKeyName readPeerKey(ByteReader &reader)
{
    crypto::PeerKeyName name;
    name.conversation = reader.id<ConversationId>();
    name.sender = readDevice(reader);
    name.kid = reader.id<crypto::SenderKeyId>();
    return name;
}

template <class T>
std::optional<T> whole(const ByteReader &reader, const T &value)
{
    return reader.isDone() ? std::optional(value) : std::nullopt;
}

} // namespace

QByteArray rowName(const crypto::RecipientName &name)
{
    ByteWriter writer;
    writer.id(name.conversation).id(name.kid);
    return write(writer, name.device).bytes();
}

QByteArray rowName(const crypto::PeerKeyName &name)
{
    return written(name).bytes();
}

QByteArray rowName(const crypto::SkippedName &name)
{
    return written(name.key).u32(name.iteration).bytes();
}

QByteArray rowName(const crypto::PeerChainName &name)
{
    ByteWriter writer;
    writer.id(name.conversation);
    return write(writer, name.sender).bytes();
}

QByteArray rowName(const ConversationId &conversation, const MessageId &message)
{
    return ByteWriter().id(conversation).id(message).bytes();
}

std::optional<crypto::RecipientName> recipientOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    crypto::RecipientName read;
    read.conversation = reader.id<ConversationId>();
    read.kid = reader.id<crypto::SenderKeyId>();
    read.device = readDevice(reader);
    return whole(reader, read);
}

std::optional<crypto::PeerKeyName> peerKeyOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    const crypto::PeerKeyName read = readPeerKey(reader);
    return whole(reader, read);
}

std::optional<crypto::SkippedName> skippedOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    crypto::SkippedName read;
    read.key = readPeerKey(reader);
    read.iteration = reader.u32();
    return whole(reader, read);
}

std::optional<crypto::PeerChainName> peerChainOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    crypto::PeerChainName read;
    read.conversation = reader.id<ConversationId>();
    read.sender = readDevice(reader);
    return whole(reader, read);
}

std::optional<std::pair<ConversationId, quint64>> placeOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    const auto conversation = reader.id<ConversationId>();
    const quint64 number = reader.u64();
    return whole(reader, std::pair(conversation, number));
}

std::optional<std::pair<ConversationId, MessageId>> messageOfRow(QByteArrayView name)
{
    ByteReader reader(name);
    const auto conversation = reader.id<ConversationId>();
    const auto message = reader.id<MessageId>();
    return whole(reader, std::pair(conversation, message));
}

} // namespace porchlight::encryption
