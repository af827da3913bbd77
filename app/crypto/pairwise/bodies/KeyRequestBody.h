// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/SenderKeyBody.h"

#include <vector>

namespace porchlight::pairwise {

/// An entry that could not be opened: the relay's number of it, and the message's own id.
struct WantedEntry
{
    Seq seq = 0;
    MessageId message;

    friend bool operator==(const WantedEntry &, const WantedEntry &) = default;
};

/// Type 2: asks for entries again whose sender key never came. `conv16 ‖ kid16 ‖ n u16 ‖ n × (seq u64 ‖ msg_id16)`, n
/// in 1 … 100. The answer is a Resend for each, never an old key.
struct KeyRequestBody
{
    ConversationId conversation;
    SenderKeyId key;
    std::vector<WantedEntry> entries;

    static constexpr int entriesMax = 100;

    bool isValid() const { return !entries.empty() && entries.size() <= entriesMax; }
    QByteArray encode() const
    {
        ByteWriter writer;
        writer.id(conversation).id(key).u16(quint16(entries.size()));
        for (const WantedEntry &entry : entries)
            writer.u64(entry.seq).id(entry.message);
        return writer.bytes();
    }
    static std::optional<KeyRequestBody> decode(QByteArrayView bytes)
    {
        ByteReader reader(bytes);
        KeyRequestBody body;
        body.conversation = reader.id<ConversationId>();
        body.key = reader.id<SenderKeyId>();
        const quint16 count = reader.u16();
        for (int i = 0; i < count && reader.isGood() && i < entriesMax; ++i) {
            WantedEntry entry;
            entry.seq = reader.u64();
            entry.message = reader.id<MessageId>();
            body.entries.push_back(entry);
        }
        if (!reader.isDone() || count != body.entries.size() || !body.isValid())
            return std::nullopt;
        return body;
    }
    friend bool operator==(const KeyRequestBody &, const KeyRequestBody &) = default;
};

} // namespace porchlight::pairwise
