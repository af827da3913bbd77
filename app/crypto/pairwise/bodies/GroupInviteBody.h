// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <QString>

#include <optional>

namespace porchlight::pairwise {

/// Type 8: `0x01 || conversation16 || seq u64 || up to u64 || title, UTF-8 || picture || secret`, the last three each
/// behind its length as u32, the last one of 32 bytes or none; where something is pinned `0x02 || …`, the same, and behind
/// it the pins (KnownLook.h) behind their length. How a group looks, for somebody who came later than that
/// was said: by the look at sequence `seq`, with the log read up to `up to`. The secret is of its invitation, and only
/// for devices of one's own.
struct GroupInviteBody
{
    static constexpr qsizetype titleBytesMax = 256;
    static constexpr qsizetype pictureBytesMax = 24 * 1024;
    static constexpr qsizetype secretBytes = 32;
    static constexpr qsizetype pinsBytesMax = 4 * 1024;

    ConversationId conversation;
    Seq seq = 0;
    Seq upTo = 0;
    QString title;
    QByteArray picture;
    QByteArray secret; ///< empty: none
    QByteArray pins = {}; ///< as encodePins() writes them; empty: none

    QByteArray encode() const
    {
        ByteWriter writer;
        writer.u8(pins.isEmpty() ? 1 : 2).id(conversation).u64(seq).u64(upTo).prefixed(title.toUtf8()).prefixed(picture).prefixed(secret);
        if (!pins.isEmpty())
            writer.prefixed(pins);
        return writer.bytes();
    }
    static std::optional<GroupInviteBody> decode(QByteArrayView bytes)
    {
        ByteReader reader(bytes);
        GroupInviteBody body;
        const quint8 form = reader.u8();
        body.conversation = reader.id<ConversationId>();
        body.seq = reader.u64();
        body.upTo = reader.u64();
        body.title = QString::fromUtf8(reader.prefixed(titleBytesMax));
        body.picture = reader.prefixed(pictureBytesMax).toByteArray();
        body.secret = reader.prefixed(secretBytes).toByteArray();
        if (form == 2)
            body.pins = reader.prefixed(pinsBytesMax).toByteArray();
        const bool isWhole = (form == 1 || form == 2) && reader.isDone() && !body.conversation.isNull() &&
                             (body.secret.isEmpty() || body.secret.size() == secretBytes);
        return isWhole && body.encode() == bytes ? std::optional(body) : std::nullopt; // a title has one form
    }
    friend bool operator==(const GroupInviteBody &, const GroupInviteBody &) = default;
};

} // namespace porchlight::pairwise
