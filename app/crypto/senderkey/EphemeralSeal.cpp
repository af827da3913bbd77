// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/EphemeralSeal.h"

#include "shared/crypto/Aead.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

namespace {

constexpr qsizetype headBytes = 1 + qsizetype(SenderKeyId::size) + qsizetype(AeadNonce::size);

AeadKey keyOf(const EphemeralSecret &secret)
{
    return derived<AeadKey>({}, secret.view(), "PORCHLIGHT/eph/v1");
}

} // namespace

QByteArray sealedEphemeral(const SenderKeyId &kid, const EphemeralSecret &secret, const BodyAddress &address,
                           QByteArrayView plain, Random &random)
{
    Q_ASSERT(plain.size() <= ephemeralBytesMax);
    const AeadNonce nonce = random.id<AeadNonce>();
    ByteWriter writer;
    writer.u8(suite).id(kid).id(nonce);
    const QByteArray associated = writer.bytes() + address.bytes();
    return writer.bytes() + encrypted(keyOf(secret), nonce, associated, plain);
}

std::optional<SenderKeyId> ephemeralKeyId(QByteArrayView wire)
{
    ByteReader reader(wire);
    if (wire.size() < headBytes + aeadTagBytes || wire.size() > headBytes + aeadTagBytes + ephemeralBytesMax ||
        reader.u8() != suite)
        return std::nullopt;
    return reader.id<SenderKeyId>();
}

std::optional<QByteArray> openedEphemeral(const EphemeralSecret &secret, const BodyAddress &address,
                                          QByteArrayView wire)
{
    if (!ephemeralKeyId(wire))
        return std::nullopt;
    const QByteArrayView head = wire.first(headBytes);
    const auto nonce = AeadNonce::fromBytes(head.last(qsizetype(AeadNonce::size)));
    const QByteArray associated = head.toByteArray() + address.bytes();
    return decrypted(keyOf(secret), *nonce, associated, wire.sliced(headBytes));
}

} // namespace porchlight::crypto
