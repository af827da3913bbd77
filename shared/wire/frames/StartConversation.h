// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"

#include <QString>

namespace porchlight::wire {

/// Opens the conversation with one other account, or with oneself. Repeating it changes nothing.
struct StartConversation
{
    static constexpr auto type = FrameType::StartConversation;

    quint64 request = 0;
    QString handle;

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return handle.size() <= 64; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "handle", self.handle);
    }
    friend bool operator==(const StartConversation &, const StartConversation &) = default;
};

} // namespace porchlight::wire
