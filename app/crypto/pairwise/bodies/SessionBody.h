// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

namespace porchlight::pairwise {

/// Type 4: `item_id16` of a mailbox item that could not be opened, by a device that has begun a new session for it; or
/// nothing at all, so that a session heals that only ever receives (heartbeat).
struct SessionBody
{
    std::optional<MessageId> unopened;

    bool isHeartbeat() const { return !unopened; }
    QByteArray encode() const { return unopened ? unopened->toBytes() : QByteArray(); }
    static std::optional<SessionBody> decode(QByteArrayView bytes)
    {
        const std::optional<MessageId> unopened = MessageId::fromBytes(bytes);
        if (!bytes.isEmpty() && !unopened)
            return std::nullopt;
        return SessionBody{unopened};
    }
    friend bool operator==(const SessionBody &, const SessionBody &) = default;
};

} // namespace porchlight::pairwise
