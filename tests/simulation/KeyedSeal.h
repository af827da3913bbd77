// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/content/Seal.h"
#include "tests/simulation/SeededRandom.h"

#include <map>
#include <set>

namespace porchlight::simulation {

/// Stands for encryption: a body can be opened only with the key it was sealed with, and keys travel through the
/// mailboxes. So a body that is given out before its key is noticed (rule 9). Its keys survive a crash, as the
/// real ones will by sharing the transaction.
class KeyedSeal final : public Seal
{
public:
    KeyedSeal(DeviceId self, SeededRandom random) : m_self(self), m_random(random) {}

    /// All devices that read a conversation.
    void setReaders(const ConversationId &conversation, std::vector<DeviceId> readers) { m_readers[conversation] = std::move(readers); }
    /// After a crash it is unknown which keys went out: begin with new ones.
    void restart() { m_current.clear(); }
    quint64 missingKeys() const { return m_missing; }

    Sealed seal(const ConversationId &conversation, const MessageId &id, const QByteArray &content) override;
    OpenState open(const ConversationId &conversation, const AccountId &sender, const QByteArray &body,
                   QByteArray &content) override;
    void receive(const QByteArray &item) override { m_known.insert(item); }

private:
    DeviceId m_self;
    SeededRandom m_random;
    std::map<ConversationId, std::vector<DeviceId>> m_readers;
    std::map<ConversationId, QByteArray> m_current;
    std::set<QByteArray> m_known;
    quint64 m_missing = 0;
};

} // namespace porchlight::simulation
