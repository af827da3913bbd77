// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkFailure.h"
#include "app/crypto/linking/LinkKeys.h"
#include "app/crypto/linking/LinkMessages.h"
#include "shared/base/Result.h"
#include "shared/crypto/SecretBuffer.h"

#include <vector>

namespace porchlight {

/// Part of a message, decrypted.
struct LinkPiece
{
    LinkKind kind;
    bool isLast;
    SecretBuffer content;
};

/// The encrypted way between the two devices, one end of it. It owns a key for each direction and counts; a message
/// that is changed, comes twice or not in turn is none. It knows nothing of what the messages mean. On the wire: 0x03 ‖
/// counter u64 ‖ XChaCha20-Poly1305(kind u8 ‖ is last u8 ‖ content), nonce = 0^16 ‖ counter, aad =
/// "PORCHLIGHT/link/message/v1" ‖ tr.
class LinkChannel
{
public:
    enum class End : quint8 { NewDevice, OldDevice };

    LinkChannel(const LinkKeys &keys, End end);

    /// Appends the wire messages to @p messages, as many as it takes. Never call it twice for one turn: a counter is
    /// used once.
    void seal(LinkKind kind, QByteArrayView content, std::vector<QByteArray> &messages);
    /// Replayed, OutOfOrder, Tampered or Malformed. After an error the channel is of no use.
    Result<LinkPiece, LinkFailure> open(QByteArrayView message);

private:
    AeadKey m_sending;
    AeadKey m_receiving;
    QByteArray m_associated;
    quint64 m_nextSent = 0;
    quint64 m_nextReceived = 0;
};

} // namespace porchlight
