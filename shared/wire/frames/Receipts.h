// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Of the members now, the asking account aside.
struct Receipts
{
    static constexpr auto type = FrameType::Receipts;

    quint64 request = 0;
    quint32 members = 0;
    quint32 delivered = 0;
    quint32 read = 0; ///< by what they show others

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "members", self.members);
        v(2, "delivered", self.delivered);
        v(3, "read", self.read);
    }
    friend bool operator==(const Receipts &, const Receipts &) = default;
};

} // namespace porchlight::wire
