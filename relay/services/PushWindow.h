// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Time.h"

#include <array>
#include <optional>

namespace porchlight::relay {

/// How far one connection has been given one log (rule 8). Entries up to `sent` were pushed, up to `acked` are durable
/// on the device, up to `head` exist; what lies between sent and head is read on from the store when there is room.
struct PushWindow
{
    Seq head = 0;
    Seq sent = 0;
    Seq acked = 0;
    bool open = true;           ///< false: told as behind, and the client has not asked for it yet
    bool unsure = false;        ///< opened, and only the store knows whether there is anything
    bool reading = false;       ///< a page is being read
    std::optional<quint64> newest; ///< the client wants only so many, the newest: until the first page says where they begin
    quint64 asked = 0;          ///< entries that the page may bring: they have their room in the windows already
    Seq headAsked = 0;          ///< `head` when the page was asked for
    quint32 opening = 0;        ///< counts the client's opens: a page read for an earlier one is thrown away
    quint64 lastTimeMs = 0;     ///< recent conversations first
    int attempt = 0;            ///< pushes without any acknowledgement since
    milliseconds retryAt = Never;

    quint64 outstanding() const { return sent > acked ? sent - acked : 0; }
    bool wantsMore() const { return open && !reading && (unsure || sent < head); }
    bool isIdle() const { return open && !reading && !unsure && acked == head && sent == head; }
};

/// After which silence an unacknowledged push is repeated (A9): it is what notices the loss of the last push. After the
/// last one it is left to the next sync.
inline constexpr std::array<milliseconds, 5> pushRetryDelays{1s, 5s, 30s, 5min, 1h};

} // namespace porchlight::relay
