// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// One account may be registered with it, until it expires.
struct Invitation
{
    static constexpr auto type = FrameType::Invitation;

    quint64 request = 0;
    QString code;          ///< as InvitationCode.h writes it
    quint64 expiresMs = 0; ///< of the relay's wall clock

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return code.size() <= 64; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "code", self.code);
        v(2, "expires_ms", self.expiresMs);
    }
    friend bool operator==(const Invitation &, const Invitation &) = default;
};

} // namespace porchlight::wire
