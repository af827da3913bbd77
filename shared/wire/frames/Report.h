// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Shows the operator what a message of another said (D4): its sealed inner part opens the commitment that the relay holds
/// with its body, so that neither side can lie about it. Answered with done.
struct Report
{
    static constexpr auto type = FrameType::Report;

    quint64 request = 0;
    ConversationId conversation;
    Seq seq = 0;
    QByteArray inner; ///< 32 bytes to 36 KiB, with the key of the commitment in front
    QString reason; ///< for the operator, at most 500 characters

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return inner.size() >= 32 && inner.size() <= bodyBytesMax && reason.size() <= reasonCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "seq", self.seq);
        v(3, "inner", self.inner);
        v(4, "reason", self.reason);
    }
    friend bool operator==(const Report &, const Report &) = default;
};

} // namespace porchlight::wire
