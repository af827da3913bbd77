// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkChannel.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight {

namespace {

AeadNonce nonceOf(quint64 counter)
{
    ByteWriter writer;
    writer.raw(QByteArray(AeadNonce::size - sizeof counter, '\0')).u64(counter);
    return *AeadNonce::fromBytes(writer.bytes());
}

std::optional<LinkPiece> pieceOf(QByteArray &&plain)
{
    SecretBuffer buffer(std::move(plain));
    ByteReader reader(buffer.view());
    const quint8 kind = reader.u8();
    const quint8 isLast = reader.u8();
    if (!reader.isGood() || kind < quint8(LinkKind::Introduction) || kind > quint8(LinkKind::Grant) || isLast > 1)
        return std::nullopt;
    return LinkPiece{LinkKind(kind), isLast == 1, SecretBuffer(reader.rest().toByteArray())};
}

} // namespace

LinkChannel::LinkChannel(const LinkKeys &keys, End end)
    : m_sending(end == End::NewDevice ? keys.newToOld : keys.oldToNew),
      m_receiving(end == End::NewDevice ? keys.oldToNew : keys.newToOld),
      m_associated(ByteWriter().raw("PORCHLIGHT/link/message/v1").id(keys.transcript).bytes())
{
}

void LinkChannel::seal(LinkKind kind, QByteArrayView content, std::vector<QByteArray> &messages)
{
    do {
        const QByteArrayView part = content.first(std::min(content.size(), linkPieceBytesMax));
        content = content.sliced(part.size());
        QByteArray plain;
        plain.reserve(2 + part.size());
        plain.append(char(kind)).append(content.isEmpty() ? '\1' : '\0').append(part);
        const SecretBuffer buffer(std::move(plain));
        const quint64 counter = m_nextSent++;
        ByteWriter writer;
        writer.u8(quint8(LinkOpening::Sealed)).u64(counter);
        writer.raw(encrypted(m_sending, nonceOf(counter), m_associated, buffer.view()));
        messages.push_back(writer.bytes());
    } while (!content.isEmpty());
}

Result<LinkPiece, LinkFailure> LinkChannel::open(QByteArrayView message)
{
    ByteReader reader(message);
    if (reader.u8() != quint8(LinkOpening::Sealed))
        return LinkFailure::Malformed;
    const quint64 counter = reader.u64();
    if (!reader.isGood() || reader.rest().size() < aeadTagBytes)
        return LinkFailure::Malformed;
    // The number is in the nonce: who lies about it is told from who repeats, but neither gets further.
    if (counter < m_nextReceived)
        return LinkFailure::Replayed;
    if (counter > m_nextReceived)
        return LinkFailure::OutOfOrder;
    auto plain = decrypted(m_receiving, nonceOf(counter), m_associated, reader.rest());
    if (!plain)
        return LinkFailure::Tampered;
    ++m_nextReceived;
    auto piece = pieceOf(std::move(*plain));
    if (!piece)
        return LinkFailure::Malformed;
    return std::move(*piece);
}

} // namespace porchlight
