// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// Another password for the account. The tokens of its other devices that are not in its list go, and nothing of its keys
/// changes. Answered with done, or credentials-wrong.
struct ChangePassword
{
    static constexpr auto type = FrameType::ChangePassword;

    quint64 request = 0;
    QString current;
    QString wanted;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return current.size() <= passwordCharsMax && wanted.size() <= passwordCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "current", self.current);
        v(2, "wanted", self.wanted);
    }
    friend bool operator==(const ChangePassword &, const ChangePassword &) = default;
};

} // namespace porchlight::wire
