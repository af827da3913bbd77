// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"
#include "app/crypto/senderkey/SenderKeyRows.h"

namespace porchlight::crypto {

/// Where this device stands in the chain of its own bodies in one conversation (encryption.md 5.4, sctr and
/// prev_own_hash). The bodies of a try to send follow each other before the relay has taken them; a try that is stale
/// is withdrawn and made again under the same numbers. A value on the engine's thread.
class OwnChain
{
public:
    explicit OwnChain(const ConversationId &conversation) : m_conversation(conversation) {}
    static std::optional<OwnChain> fromRow(const OwnChainRow &row);
    OwnChainRow row() const;

    /// sctr and prev_own_hash of the next body.
    quint64 nextCounter() const { return m_staged.count + 1; }
    const Digest &previousOwn() const { return m_staged.last; }

    /// It was sealed: @p body is its bodyDigest().
    OwnChainRow stage(const Digest &body);
    /// The relay took the request whole.
    OwnChainRow acknowledge();
    /// The relay did not take it: the numbers are given again.
    OwnChainRow withdraw();
    /// This device was put back, and does not know its last body: the next one names none.
    OwnChainRow restart();

private:
    struct Place
    {
        quint64 count = 0; ///< bodies so far
        Digest last;       ///< zeros before the first
    };
    ConversationId m_conversation;
    Place m_committed;
    Place m_staged;
};

} // namespace porchlight::crypto
