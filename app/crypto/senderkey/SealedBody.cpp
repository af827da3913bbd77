// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/SealedBody.h"

#include "app/crypto/senderkey/MessageInner.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

static_assert(wireBytesMax == paddedBytesMax + SealedBody::overheadBytes);

std::optional<SealedBody> SealedBody::fromWire(QByteArrayView wire)
{
    if (!isBucket(wire.size() - overheadBytes))
        return std::nullopt;
    ByteReader reader(wire);
    const bool isOurSuite = reader.u8() == suite;
    SealedBody body;
    body.kid = reader.id<SenderKeyId>();
    body.iteration = reader.u32();
    body.salt = reader.id<BodySalt>();
    body.head = wire.first(headBytes);
    body.sealed = reader.raw(reader.rest().size() - qsizetype(Signature::size));
    body.signature = reader.id<Signature>();
    if (!isOurSuite || !reader.isDone())
        return std::nullopt;
    return body;
}

bool SealedBody::isSignedBy(const SigningPublicKey &key, const BodyAddress &address) const
{
    return isSigned(key, signature, {bodySignatureLabel, signedDigest(head, address.bytes(), sealed)});
}

std::optional<QByteArray> SealedBody::opened(const MessageSeed &seed, const BodyAddress &address) const
{
    const BodyKey body = bodyKey(seed, salt);
    const QByteArray associated = head.toByteArray() + address.bytes();
    return decrypted(body.key, body.nonce, associated, sealed);
}

QByteArray sealedWire(const SenderKeyId &kid, quint32 iteration, const BodySalt &salt, const MessageSeed &seed,
                      const SigningKey &signer, const BodyAddress &address, QByteArrayView plain)
{
    ByteWriter writer;
    writer.u8(suite).id(kid).u32(iteration).id(salt);
    Q_ASSERT(writer.size() == SealedBody::headBytes);
    const QByteArray head = writer.bytes();
    const QByteArray ad = address.bytes();
    const BodyKey body = bodyKey(seed, salt);
    const QByteArray associated = head + ad;
    const QByteArray sealed = encrypted(body.key, body.nonce, associated, plain);
    writer.raw(sealed).id(signer.sign({bodySignatureLabel, signedDigest(head, ad, sealed)}));
    return writer.bytes();
}

} // namespace porchlight::crypto
