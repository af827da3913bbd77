// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/KeyedSeal.h"

#include "shared/wire/Limits.h"

namespace porchlight::simulation {

Sealed KeyedSeal::seal(const ConversationId &conversation, const MessageId &, const QByteArray &content)
{
    Sealed sealed;
    QByteArray &key = m_current[conversation];
    if (key.isEmpty() || m_random.chance(0.3)) {
        key = m_random.bytes(keyBytes);
        m_ring.staged.insert(key);
        const auto readers = m_readers.find(conversation);
        if (readers != m_readers.end()) {
            for (const DeviceId &reader : readers->second) {
                if (reader != m_self)
                    sealed.items.push_back({reader, m_random.id<MessageId>(), key});
            }
        }
    }
    sealed.body = key + content;
    if (m_random.chance(m_oversized))
        sealed.body.append(wire::bodyBytesMax, ' ');
    return sealed;
}

OpenState KeyedSeal::open(const ConversationId &, const AccountId &, const QByteArray &body, QByteArray &content)
{
    if (!m_ring.has(body.left(keyBytes)))
        return OpenState::WaitingForKey;
    content = body.mid(keyBytes);
    return OpenState::Opened;
}

} // namespace porchlight::simulation
