// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// Asks for keys to begin sessions with. Each uses up one key of the device, so they are counted (rate-limited).
struct GetBundles
{
    static constexpr auto type = FrameType::GetBundles;

    quint64 request = 0;
    std::vector<DeviceId> devices;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !devices.empty() && devices.size() <= size_t(bundlesAskedMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "devices", self.devices);
    }
    friend bool operator==(const GetBundles &, const GetBundles &) = default;
};

} // namespace porchlight::wire
