// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/AccountSettings.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// What the relay enforces for the account (C3, D2). Answered with done; the account log says it.
struct PutSettings
{
    static constexpr auto type = FrameType::PutSettings;

    quint64 request = 0;
    AccountSettings settings;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return settings.isValid(); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "settings", self.settings);
    }
    friend bool operator==(const PutSettings &, const PutSettings &) = default;
};

} // namespace porchlight::wire
