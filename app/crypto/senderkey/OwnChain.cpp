// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/OwnChain.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::crypto {

std::optional<OwnChain> OwnChain::fromRow(const OwnChainRow &row)
{
    ByteReader reader(row.bytes);
    OwnChain chain(row.name);
    const bool isOurs = reader.u8() == rowVersion && reader.id<ConversationId>() == row.name;
    for (Place *place : {&chain.m_committed, &chain.m_staged}) {
        place->count = reader.u64();
        place->last = reader.id<Digest>();
    }
    if (!isOurs || !reader.isDone() || chain.m_staged.count < chain.m_committed.count)
        return std::nullopt;
    return chain;
}

OwnChainRow OwnChain::row() const
{
    ByteWriter writer;
    writer.u8(rowVersion).id(m_conversation);
    for (const Place &place : {m_committed, m_staged})
        writer.u64(place.count).id(place.last);
    return {m_conversation, writer.bytes()};
}

OwnChainRow OwnChain::stage(const Digest &body)
{
    m_staged = {m_staged.count + 1, body};
    return row();
}

OwnChainRow OwnChain::acknowledge()
{
    m_committed = m_staged;
    return row();
}

OwnChainRow OwnChain::withdraw()
{
    m_staged = m_committed;
    return row();
}

OwnChainRow OwnChain::restart()
{
    m_committed.last = m_staged.last = Digest();
    return row();
}

} // namespace porchlight::crypto
