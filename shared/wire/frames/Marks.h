// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <optional>

namespace porchlight::wire {

/// The watermarks of one account in one conversation. `readPrivate` is 0 unless the account is one's own.
struct AccountMark
{
    ConversationId conversation;
    AccountId account;
    Seq delivered = 0;
    Seq readPrivate = 0;
    Seq readPublic = 0;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "conversation", self.conversation);
        v(2, "account", self.account);
        v(3, "delivered", self.delivered);
        v(4, "read_private", self.readPrivate);
        v(5, "read_public", self.readPublic);
    }
    friend bool operator==(const AccountMark &, const AccountMark &) = default;
};

/// Watermarks that changed: state, not events; a lost frame is healed by the next. Ticks are derived from them.
struct Marks
{
    static constexpr auto type = FrameType::Marks;

    quint64 version = 0;  ///< with this frame the client knows all up to this version; 0: more follows
    std::vector<AccountMark> marks;
    std::optional<QByteArray> tide = {};  ///< as in welcome

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return !tide || tide->size() <= tideBytesMax; }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "version", self.version);
        v(2, "marks", self.marks);
        v(3, "tide", self.tide);
    }
    friend bool operator==(const Marks &, const Marks &) = default;
};

} // namespace porchlight::wire
