// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// One sealed message. The relay never looks inside `bytes`.
struct Body
{
    quint8 kind = quint8(EntryKind::Counts);
    MessageId id;
    QByteArray bytes;
    std::optional<MessageId> target = {}; ///< with redact: what is erased; with silent: what it is erased with

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "kind", self.kind);
        v(2, "id", self.id);
        v(3, "bytes", self.bytes);
        v(4, "target", self.target);
    }
    friend bool operator==(const Body &, const Body &) = default;
};

/// One pairwise encrypted item for the mailbox of one device.
struct MailItem
{
    DeviceId to;
    MessageId id; ///< random; an item put twice is stored once
    QByteArray bytes;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "to", self.to);
        v(2, "id", self.id);
        v(3, "bytes", self.bytes);
    }
    friend bool operator==(const MailItem &, const MailItem &) = default;
};

/// Stores 1 to 32 bodies in a conversation, whole or not at all (rule 1). The bodies have consecutive send numbers.
struct Append
{
    static constexpr auto type = FrameType::Append;

    quint64 request = 0;
    ConversationId conversation;
    quint64 epoch = 0;
    RosterDigest rosterDigest;  ///< who the bodies were sealed for
    quint64 firstNumber = 0;  ///< of the first body; from 1 for each (device, conversation)
    std::vector<Body> bodies;
    std::vector<MailItem> mail;  ///< pairwise items that travel with the bodies

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return firstNumber > 0 && !bodies.empty() && bodies.size() <= size_t(bodiesMax) && mail.size() <= size_t(mailItemsMax); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "conversation", self.conversation);
        v(2, "epoch", self.epoch);
        v(3, "roster_digest", self.rosterDigest);
        v(4, "first_number", self.firstNumber);
        v(5, "bodies", self.bodies);
        v(6, "mail", self.mail);
    }
    friend bool operator==(const Append &, const Append &) = default;
};

} // namespace porchlight::wire
