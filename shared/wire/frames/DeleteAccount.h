// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// The account and all of its devices go, from all groups too; its handle is never given again. What it has said stays where
/// it was received. Answered with done, or credentials-wrong; then the connection ends.
struct DeleteAccount
{
    static constexpr auto type = FrameType::DeleteAccount;

    quint64 request = 0;
    QString password;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return password.size() <= passwordCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "password", self.password);
    }
    friend bool operator==(const DeleteAccount &, const DeleteAccount &) = default;
};

} // namespace porchlight::wire
