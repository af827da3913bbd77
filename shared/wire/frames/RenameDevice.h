// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// Gives one of one's own devices another name.
struct RenameDevice
{
    static constexpr auto type = FrameType::RenameDevice;

    quint64 request = 0;
    quint32 device = 0;
    QString name;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !name.isEmpty() && name.size() <= deviceNameCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "device", self.device);
        v(2, "name", self.name);
    }
    friend bool operator==(const RenameDevice &, const RenameDevice &) = default;
};

} // namespace porchlight::wire
