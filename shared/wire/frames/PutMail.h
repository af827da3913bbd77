// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/frames/Append.h"

namespace porchlight::wire {

/// Items for mailboxes that go along with no body. Answered with done, also for those that nobody may send there.
struct PutMail
{
    static constexpr auto type = FrameType::PutMail;

    quint64 request = 0;
    std::vector<MailItem> mail;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !mail.empty() && mail.size() <= size_t(mailItemsMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "mail", self.mail);
    }
    friend bool operator==(const PutMail &, const PutMail &) = default;
};

} // namespace porchlight::wire
