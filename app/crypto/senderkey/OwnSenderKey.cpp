// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/OwnSenderKey.h"

#include "app/crypto/senderkey/EphemeralSeal.h"
#include "app/crypto/senderkey/MessageInner.h"
#include "app/crypto/senderkey/SealedBody.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

OwnSenderKey OwnSenderKey::create(const ConversationId &conversation, Random &random, milliseconds now)
{
    OwnSenderKey key(SigningKey::generate(random));
    key.m_conversation = conversation;
    key.m_kid = random.id<SenderKeyId>();
    key.m_chain = ChainKey::random(random);
    key.m_ephemeral = EphemeralSecret::random(random);
    key.m_created = now;
    return key;
}

std::optional<OwnSenderKey> OwnSenderKey::fromRow(const OwnKeyRow &row)
{
    ByteReader reader(row.bytes);
    const bool isOurs = reader.u8() == rowVersion && reader.id<ConversationId>() == row.name;
    const auto kid = reader.id<SenderKeyId>();
    const quint64 next = reader.u64();
    const auto chain = reader.secret<ChainKey>();
    OwnSenderKey key(SigningKey(reader.secret<SigningSeed>()));
    key.m_conversation = row.name;
    key.m_kid = kid;
    key.m_next = next;
    key.m_chain = chain;
    key.m_ephemeral = reader.secret<EphemeralSecret>();
    key.m_created = milliseconds(qint64(reader.u64()));
    const quint8 turn = reader.u8();
    key.m_isTurnChanged = turn == 1;
    if (!isOurs || !reader.isDone() || next > iterationEnd || key.m_created < 0ms || turn > 1)
        return std::nullopt;
    return key;
}

OwnKeyRow OwnSenderKey::row() const
{
    ByteWriter writer;
    writer.u8(rowVersion).id(m_conversation).id(m_kid).u64(m_next).raw(m_chain.view()).raw(m_signer.seed().view());
    writer.raw(m_ephemeral.view()).u64(quint64(m_created.count())).u8(m_isTurnChanged ? 1 : 0);
    return {m_conversation, writer.bytes()};
}

Result<OwnSenderKey::Sealed, SealError> OwnSenderKey::seal(const BodyAddress &address, QByteArrayView plain,
                                                           Random &random)
{
    if (address.conversation != m_conversation)
        return SealError::WrongConversation;
    if (!isBucket(plain.size()))
        return SealError::Malformed;
    if (m_next >= iterationEnd)
        return SealError::Exhausted;
    const auto iteration = quint32(m_next);
    const MessageSeed seed = takeSeed(m_chain);
    ++m_next;
    return Sealed{sealedWire(m_kid, iteration, random.id<BodySalt>(), seed, m_signer, address, plain), row()};
}

std::optional<KeyDistribution> OwnSenderKey::distribution(quint64 epoch, const RosterDigest &roster) const
{
    if (m_next >= iterationEnd)
        return std::nullopt;
    return KeyDistribution{m_conversation,       m_kid,       quint32(m_next), m_chain,
                           m_signer.publicKey(), m_ephemeral, epoch,           roster};
}

QByteArray OwnSenderKey::sealEphemeral(const BodyAddress &address, QByteArrayView plain, Random &random) const
{
    return sealedEphemeral(m_kid, m_ephemeral, address, plain, random);
}

std::optional<OwnKeyRow> OwnSenderKey::noteTurn()
{
    if (m_isTurnChanged)
        return std::nullopt;
    m_isTurnChanged = true;
    return row();
}

} // namespace porchlight::crypto
