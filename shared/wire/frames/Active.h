// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Whether somebody is at this device: said when it changes, and now and then while somebody is (C1).
struct Active
{
    static constexpr auto type = FrameType::Active;

    bool isActive = false;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "is_active", self.isActive);
    }
    friend bool operator==(const Active &, const Active &) = default;
};

} // namespace porchlight::wire
