// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/frames/PutPrekeys.h"

namespace porchlight::wire {

/// Keys to begin a session with one device. Its identity key stands in its certificate, and nowhere else.
struct Bundle
{
    DeviceId device;
    SignedPrekey signedPrekey;
    Prekey prekey;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "device", self.device);
        v(2, "signed_prekey", self.signedPrekey);
        v(3, "prekey", self.prekey);
    }
    friend bool operator==(const Bundle &, const Bundle &) = default;
};

/// The answer to get-bundles. A device that has none, or that one may not write to, is missing: it is unreachable.
struct Bundles
{
    static constexpr auto type = FrameType::Bundles;

    quint64 request = 0;
    std::vector<Bundle> bundles;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const
    {
        return std::ranges::all_of(bundles, [](const Bundle &one) { return one.signedPrekey.isValid() && one.prekey.isValid(); });
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "bundles", self.bundles);
    }
    friend bool operator==(const Bundles &, const Bundles &) = default;
};

} // namespace porchlight::wire
