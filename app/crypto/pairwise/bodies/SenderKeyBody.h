// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/SigningKey.h"

namespace porchlight::pairwise {

using SenderKeyId = ByteId<struct SenderKeyIdTag, 16>;
using SenderChainKey = SecretBytes<struct SenderChainKeyTag, 32>;
using EphemeralKey = SecretBytes<struct EphemeralKeyTag, 32>; ///< for what is not kept, like typing

/// Type 1: the key with which the sending device encrypts from now on in one conversation. `conv16 ‖ kid16 ‖ it u32 ‖
/// ck32 ‖ sign_pk32 ‖ eph32 ‖ epoch u64 ‖ roster_digest32`. That kid belongs to this device and conversation holds
/// because it came through the device's session.
struct SenderKeyBody
{
    ConversationId conversation;
    SenderKeyId key;
    quint32 iteration = 0;
    SenderChainKey chain;
    SigningPublicKey signing;
    EphemeralKey ephemeral;
    quint64 epoch = 0;
    RosterDigest roster;

    QByteArray encode() const
    {
        ByteWriter writer;
        writer.id(conversation).id(key).u32(iteration).raw(chain.view()).id(signing).raw(ephemeral.view());
        return writer.u64(epoch).id(roster).bytes();
    }
    static std::optional<SenderKeyBody> decode(QByteArrayView bytes)
    {
        ByteReader reader(bytes);
        SenderKeyBody body;
        body.conversation = reader.id<ConversationId>();
        body.key = reader.id<SenderKeyId>();
        body.iteration = reader.u32();
        body.chain = reader.secret<SenderChainKey>();
        body.signing = reader.id<SigningPublicKey>();
        body.ephemeral = reader.secret<EphemeralKey>();
        body.epoch = reader.u64();
        body.roster = reader.id<RosterDigest>();
        if (!reader.isDone())
            return std::nullopt;
        return body;
    }
    friend bool operator==(const SenderKeyBody &, const SenderKeyBody &) = default;
};

} // namespace porchlight::pairwise
