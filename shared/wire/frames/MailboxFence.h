// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

namespace porchlight::wire {

/// Holds for every entries frame after it on this connection: entries of conversations may be opened only once the
/// device's mailbox has been read up to here (rule 9). Sent again with each push until the mailbox is acknowledged.
struct MailboxFence
{
    static constexpr auto type = FrameType::MailboxFence;

    Seq upTo = 0;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return true; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "up_to", self.upTo);
    }
    friend bool operator==(const MailboxFence &, const MailboxFence &) = default;
};

} // namespace porchlight::wire
