// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/ErrorCode.h"
#include "shared/wire/Limits.h"

#include <optional>

namespace porchlight::wire {

/// Where a body was stored, or (seq 0) the final reason why it never will be.
struct StoredBody
{
    Seq seq = 0;
    quint64 relayTimeMs = 0;
    ErrorCode refused = ErrorCode::None;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "seq", self.seq);
        v(2, "relay_time_ms", self.relayTimeMs);
        v(3, "refused", self.refused);
    }
    friend bool operator==(const StoredBody &, const StoredBody &) = default;
};

/// The bodies are durably stored (A1). A repeat gets the first result.
struct Appended
{
    static constexpr auto type = FrameType::Appended;

    quint64 request = 0;
    ConversationId conversation;
    quint64 firstNumber = 0;
    std::vector<StoredBody> stored;  ///< one for each body, in order
    std::optional<QByteArray> tide = {};  ///< as in welcome

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !stored.empty() && (!tide || tide->size() <= tideBytesMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "first_number", self.firstNumber);
        v(3, "stored", self.stored);
        v(4, "tide", self.tide);
    }
    friend bool operator==(const Appended &, const Appended &) = default;
};

} // namespace porchlight::wire
