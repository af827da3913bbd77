// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkCode.h"

#include "shared/base/Crockford.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyDerivation.h"

namespace porchlight {

static_assert(crockfordLength(LinkCode::size) == 42);

QString LinkCode::toText() const
{
    return crockfordText(ByteWriter().id(rendezvous).id(commitment).bytes());
}

std::optional<LinkCode> LinkCode::fromText(const QString &typed)
{
    const auto bytes = crockfordBytes(typed, size);
    if (!bytes)
        return std::nullopt;
    ByteReader reader(*bytes);
    LinkCode code;
    code.rendezvous = reader.id<RendezvousId>();
    code.commitment = reader.id<LinkCommitment>();
    return code;
}

LinkCommitment commitmentOf(const AgreementPublicKey &newKey, const LinkNonce &newNonce)
{
    ByteWriter writer;
    writer.prefixed("PORCHLIGHT/link/commitment/v1").prefixed("en").prefixed(newKey.toBytes());
    writer.prefixed("rn").prefixed(newNonce.toBytes());
    return *LinkCommitment::fromBytes(digestOf({writer.bytes()}).toBytes().first(LinkCommitment::size));
}

} // namespace porchlight
