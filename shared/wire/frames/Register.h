// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// Makes an account, with its first device.
struct Register
{
    static constexpr auto type = FrameType::Register;

    quint64 request = 0;
    QString invitation;  ///< the code of an invitation
    QString handle;
    QString password;
    QString deviceName;  ///< for the list of one's own devices

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return invitation.size() <= 64 && handle.size() <= 64 && password.size() <= passwordCharsMax
            && deviceName.size() <= deviceNameCharsMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "invitation", self.invitation);
        v(2, "handle", self.handle);
        v(3, "password", self.password);
        v(4, "device_name", self.deviceName);
    }
    friend bool operator==(const Register &, const Register &) = default;
};

} // namespace porchlight::wire
