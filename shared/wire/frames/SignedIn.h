// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

namespace porchlight::wire {

/// The answer to register and sign_in: what the device needs for every later hello.
struct SignedIn
{
    static constexpr auto type = FrameType::SignedIn;

    quint64 request = 0;
    AccountId account;
    quint32 device = 0;
    QString handle;  ///< as the relay keeps it
    QByteArray token;  ///< 32 random bytes; the relay keeps only a hash

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return token.size() == tokenBytes && device > 0; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "account", self.account);
        v(2, "device", self.device);
        v(3, "handle", self.handle);
        v(4, "token", self.token);
    }
    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

} // namespace porchlight::wire
