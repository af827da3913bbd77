// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseMessage.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight::pairwise {

QByteArray PairwiseMessage::encode() const
{
    return ByteWriter().u8(quint8(kind)).raw(bytes).bytes();
}

std::optional<PairwiseMessage> PairwiseMessage::decode(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > messageBytesMax)
        return std::nullopt;
    const auto kind = Kind(bytes.front());
    if (kind != Kind::Signal && kind != Kind::Prekey)
        return std::nullopt;
    return PairwiseMessage{kind, bytes.sliced(1).toByteArray()};
}

} // namespace porchlight::pairwise
