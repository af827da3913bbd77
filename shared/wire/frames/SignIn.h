// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// Adds this installation as a new device of an account.
struct SignIn
{
    static constexpr auto type = FrameType::SignIn;

    quint64 request = 0;
    QString handle;
    QString password;
    QString deviceName;  ///< for the list of one's own devices

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return handle.size() <= 64 && password.size() <= passwordCharsMax
            && deviceName.size() <= deviceNameCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "handle", self.handle);
        v(2, "password", self.password);
        v(3, "device_name", self.deviceName);
    }
    friend bool operator==(const SignIn &, const SignIn &) = default;
};

} // namespace porchlight::wire
