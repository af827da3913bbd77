// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Asks for the recovery kit of one's own account: without a token for what is needed to derive that, with it for all.
struct GetRecovery
{
    static constexpr auto type = FrameType::GetRecovery;

    quint64 request = 0;
    std::optional<QByteArray> token;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !token || token->size() == tokenBytes; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "token", self.token);
    }
    friend bool operator==(const GetRecovery &, const GetRecovery &) = default;
};

} // namespace porchlight::wire
