// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/ErrorCode.h"

namespace porchlight::wire {

/// A request was refused, or (request 0) the connection is about to be closed.
struct Error
{
    static constexpr auto type = FrameType::Error;

    quint64 request = 0;  ///< 0: the connection as a whole
    ErrorCode code = ErrorCode::None;
    QString text;  ///< a sentence for people
    std::optional<quint64> retryAfterMs;  ///< when trying again makes sense
    std::optional<quint64> expected;  ///< with number_gap: the next number of this sender

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return text.size() <= 1024; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "code", self.code);
        v(2, "text", self.text);
        v(3, "retry_after_ms", self.retryAfterMs);
        v(4, "expected", self.expected);
    }
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace porchlight::wire
