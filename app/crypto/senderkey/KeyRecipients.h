// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/SenderKeyRows.h"

#include <map>
#include <set>

namespace porchlight::crypto {

/// Which devices have been given one's own key of a conversation (encryption.md 5.6, sk_own_dist): staged with a try to
/// send, committed once the relay has acknowledged it. A value on the engine's thread. Makes no distribution itself.
class KeyRecipients
{
public:
    KeyRecipients(const ConversationId &conversation, const SenderKeyId &kid) : m_conversation(conversation), m_kid(kid)
    {
    }
    /// False for a row of another key, or that no call gave.
    bool restore(const RecipientRow &row);

    /// Those of the roster that do not have the key, in the order of the set.
    std::vector<DeviceId> missing(const std::set<DeviceId> &roster) const;
    /// Somebody has the key who is not in the roster any more: it must be replaced before anything is sealed.
    bool hasOneOutside(const std::set<DeviceId> &roster) const;

    std::vector<RecipientRow> stage(const std::vector<DeviceId> &devices);
    /// The relay took the request that the staged ones went with.
    std::vector<RecipientRow> commit();
    /// Of those alone: they are given it in another way.
    std::vector<RecipientRow> commit(const std::vector<DeviceId> &devices);
    /// Its session was lost, and perhaps the key with it: it is given the key again.
    std::vector<RecipientRow> forget(const DeviceId &device);
    /// A new key, which nobody has: all rows of the old one go.
    std::vector<RecipientRow> startOver(const SenderKeyId &kid);

    bool isCommitted(const DeviceId &device) const;
    const SenderKeyId &kid() const { return m_kid; }

private:
    enum class State : quint8 { Staged = 0, Committed = 1 };
    RecipientRow row(const DeviceId &device, State state) const;

    ConversationId m_conversation;
    SenderKeyId m_kid;
    std::map<DeviceId, State> m_devices;
};

} // namespace porchlight::crypto
