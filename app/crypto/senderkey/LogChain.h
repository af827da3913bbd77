// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKeyRows.h"

#include <deque>

namespace porchlight::crypto {

/// The running hash over a conversation's log as this device was given it: h_s = SHA-256(h_{s-1} || s ||
/// SHA-256(entry)), h_0 zeros (encryption.md 5.4). Every body says where its sender stood and with which hash: two
/// devices that a relay shows different logs find out with the first body that crosses. A value on the engine's thread.
class LogChain
{
public:
    /// From the first entry on.
    explicit LogChain(const ConversationId &conversation) : LogChain(conversation, 0, {}) {}
    /// From behind @p seq, with the hash there: as a snapshot for somebody who joins says it.
    LogChain(const ConversationId &conversation, Seq seq, const Digest &hash);
    static std::optional<LogChain> fromRow(const LogChainRow &row);
    LogChainRow row() const;

    /// The next entry, by SHA-256 of its bytes; of an erased body the relay still has that. Nothing, and no change,
    /// when
    /// @p seq is not the next.
    std::optional<LogChainRow> append(Seq seq, const Digest &entry);

    enum class Head {
        Agrees,
        Differs, ///< the relay shows us another log than the sender: fork alarm
        Ahead,   ///< the sender saw entries before its body that came to us after it, or never: fork alarm
        Unknown, ///< too far back to be compared
    };
    /// What the body that is entry @p entry says of the log before it.
    Head compare(Seq entry, Seq headSeq, const LogHead &headHash) const;

    Seq seq() const { return m_seq; }
    const Digest &hash() const { return m_hash; }
    /// What own bodies say: head_hash, for head_seq = seq().
    LogHead head() const { return m_recent.back(); }

    /// As many as a device may be behind (architecture.md, rule 8). The row is 4 KiB, once for a transaction.
    static constexpr std::size_t recentMax = 256;

private:
    ConversationId m_conversation;
    Seq m_seq = 0;
    Digest m_hash;
    std::deque<LogHead> m_recent; ///< the last is that of m_seq
};

} // namespace porchlight::crypto
