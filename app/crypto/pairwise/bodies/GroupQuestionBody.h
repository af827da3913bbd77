// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <optional>

namespace porchlight::pairwise {

/// Type 10: `0x01 || conversation16 || from u64`: a device that came to a group with the entry `from` asks how it looks.
/// Answered with type 8, by whoever has read up to there.
struct GroupQuestionBody
{
    ConversationId conversation;
    Seq from = 0;

    QByteArray encode() const { return ByteWriter().u8(1).id(conversation).u64(from).bytes(); }
    static std::optional<GroupQuestionBody> decode(QByteArrayView bytes)
    {
        ByteReader reader(bytes);
        GroupQuestionBody body;
        const bool isOurs = reader.u8() == 1;
        body.conversation = reader.id<ConversationId>();
        body.from = reader.u64();
        return isOurs && reader.isDone() && !body.conversation.isNull() ? std::optional(body) : std::nullopt;
    }
    friend bool operator==(const GroupQuestionBody &, const GroupQuestionBody &) = default;
};

} // namespace porchlight::pairwise
