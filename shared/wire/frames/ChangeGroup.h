// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/FrameType.h"
#include "shared/wire/frames/Append.h"

namespace porchlight::wire {

/// A signed control event of a group, which the relay judges and puts into its log (encryption.md 5.3); a create makes the
/// group. Items for those who come with it travel along. Answered with group-changed; the same event again gets the
/// first answer.
struct ChangeGroup
{
    static constexpr auto type = FrameType::ChangeGroup;

    quint64 request = 0;
    QByteArray event; ///< the signed event as it is packed, 1 byte to 17 KiB
    std::vector<MailItem> mail;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !event.isEmpty() && event.size() <= controlEventBytesMax && mail.size() <= size_t(mailItemsMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "event", self.event);
        v(2, "mail", self.mail);
    }
    friend bool operator==(const ChangeGroup &, const ChangeGroup &) = default;
};

} // namespace porchlight::wire
