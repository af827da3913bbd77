// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace porchlight::wire {

/// What the relay may know of a body (rule 7). An unknown kind is kept and passed over.
enum class EntryKind : quint8 {
    Counts = 1, ///< raises unread
    Silent = 2, ///< edit, reaction, marker …
    Redact = 3, ///< erases another entry; the relay enforces who may
    AccountEvent = 16, ///< account log only: the body is an AccountEvent the relay wrote
    DevicesChanged = 17, ///< the relay's, and begins an epoch: who may read is another from here on; the body is a DevicesNotice
    Control = 18, ///< of a group; begins an epoch, since who belongs to it is another from here on; the body is a ControlNotice
    Gone = 19, ///< the relay's: an account was deleted and belongs to nothing any more; begins an epoch; a DevicesNotice of version 0
};

/// Why an entry has lost its body. The entry itself keeps its place for ever.
enum class Absence : quint8 {
    Redacted = 1, ///< deleted for everyone
    Expired = 2,  ///< by the relay's retention
    Damaged = 3,  ///< the relay's disk gave back something else than was stored
    Withheld = 4, ///< from someone the reader has blocked (rule 11)
};

/// One entry of a log, as it is pushed and paged. In a mailbox `id` is the item's and `ordinal` is 0.
struct Entry
{
    Seq seq = 0;
    Seq ordinal = 0;            ///< counting entries so far, this one included: unread is a subtraction
    quint8 kind = 0;            ///< EntryKind; raw, since newer peers may use others
    AccountId sender;           ///< null for what the relay itself wrote
    quint32 senderDevice = 0;
    quint64 number = 0;         ///< the sender's own count in this conversation, from 1 (rule 2)
    MessageId id;
    quint64 epoch = 0;
    quint64 relayTimeMs = 0;    ///< since 1970; never before the entry in front of it
    QByteArray body;
    std::optional<MessageId> target;  ///< with redact: what it erases; with silent: what it is erased with
    std::optional<quint8> absent;     ///< Absence: why there is no body; raw, since newer relays may have other reasons

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "seq", self.seq);
        v(2, "ordinal", self.ordinal);
        v(3, "kind", self.kind);
        v(4, "sender", self.sender);
        v(5, "sender_device", self.senderDevice);
        v(6, "number", self.number);
        v(7, "id", self.id);
        v(8, "epoch", self.epoch);
        v(9, "relay_time_ms", self.relayTimeMs);
        v(10, "body", self.body);
        v(11, "target", self.target);
        v(12, "absent", self.absent);
    }
    friend bool operator==(const Entry &, const Entry &) = default;
};

/// A place in a log: everything up to and including `seq`.
struct Position
{
    LogId log;
    Seq seq = 0;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "log", self.log);
        v(2, "seq", self.seq);
    }
    friend bool operator==(const Position &, const Position &) = default;
};

/// Someone in a conversation.
struct Member
{
    AccountId account;
    QString handle;

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "account", self.account);
        v(2, "handle", self.handle);
    }
    friend bool operator==(const Member &, const Member &) = default;
};

} // namespace porchlight::wire
