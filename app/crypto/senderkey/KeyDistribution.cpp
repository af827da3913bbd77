// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/KeyDistribution.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

QByteArray KeyDistribution::bytes() const
{
    ByteWriter writer;
    writer.id(conversation).id(kid).u32(iteration).raw(chain.view()).id(signer).raw(ephemeral.view());
    writer.u64(epoch).id(roster);
    Q_ASSERT(writer.size() == keyDistributionBytes);
    return writer.bytes();
}

std::optional<KeyDistribution> KeyDistribution::fromBytes(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    KeyDistribution given;
    given.conversation = reader.id<ConversationId>();
    given.kid = reader.id<SenderKeyId>();
    given.iteration = reader.u32();
    given.chain = reader.secret<ChainKey>();
    given.signer = reader.id<SigningPublicKey>();
    given.ephemeral = reader.secret<EphemeralSecret>();
    given.epoch = reader.u64();
    given.roster = reader.id<RosterDigest>();
    if (!reader.isDone())
        return std::nullopt;
    return given;
}

} // namespace porchlight::crypto
