// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/ControlEvent.h"

namespace porchlight {

enum class ControlVerdict : quint8 {
    Accepted,
    Known, ///< the last one again
    Stale, ///< before the last one
    Gap,   ///< well formed, but the events from count() + 1 on have to come before it; who made it is not known yet
    Forged,
    Forked, ///< somebody signed it behind another history than ours: security alarm
};

struct ControlAnswer
{
    ControlVerdict verdict = ControlVerdict::Forged;
    std::optional<IdentityFault> fault; ///< only when forged

    friend bool operator==(const ControlAnswer &, const ControlAnswer &) = default;
};

/// The control events of one conversation, each naming the hash of the one before (encryption.md 5.3): the relay can
/// neither make one up nor leave one out. A group's first one is its create, which its id is made of. The members of a
/// direct conversation are in its id: operations of groups are refused there. Does not judge whether an actor may do
/// what it does, and holds no members: that comes with groups. A value without a thread; only Accepted changes it.
class ControlChain
{
public:
    static ControlChain ofGroup(const ConversationId &conversation);
    /// Of two accounts, or of one with itself.
    static ControlChain ofDirect(const AccountId &one, const AccountId &other);
    /// Goes on behind @p count events, the last of which had @p hash.
    ControlChain after(quint64 count, const Digest &hash) const;

    /// @p actor as for ControlEvent::signatureFault.
    ControlAnswer consider(const ControlEvent &event, const DeviceList &actor);

    const ConversationId &conversation() const { return m_conversation; }
    quint64 count() const { return m_count; }
    const Digest &hash() const { return m_hash; } ///< of the last one; zero before the first

private:
    explicit ControlChain(const ConversationId &conversation) : m_conversation(conversation) {}
    std::optional<IdentityFault> ruleFault(const ControlEvent &event) const;

    ConversationId m_conversation;
    std::optional<std::pair<AccountId, AccountId>> m_direct;
    quint64 m_count = 0;
    Digest m_hash;
};

} // namespace porchlight
