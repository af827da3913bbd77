// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/KeyedSeal.h"

#include "shared/wire/Limits.h"

namespace porchlight::simulation {

using namespace engine;

Result<Sealed, Unsealed> KeyedSeal::seal(const ConversationId &conversation, std::span<const PlainBody> bodies, Now, Out &)
{
    Sealed result;
    QByteArray &key = m_current[conversation];
    if (key.isEmpty() || m_random.chance(0.3)) {
        key = m_random.bytes(keyBytes);
        m_ring.staged.insert(key);
        const auto readers = m_readers.find(conversation);
        if (readers != m_readers.end()) {
            for (const DeviceId &reader : readers->second) {
                if (reader != m_self)
                    result.items.push_back({reader, m_random.id<MessageId>(), key});
            }
        }
    }
    for (const PlainBody &body : bodies)
        result.bodies.push_back(body.content.isEmpty() ? QByteArray() : sealed(key, body));
    return result;
}

/// One that is too large is so each time it is sealed.
QByteArray KeyedSeal::sealed(const QByteArray &key, const PlainBody &plain) const
{
    QByteArray body = key + plain.content;
    if (plain.id.bytes()[1] < m_oversized * 256)
        body.append(wire::bodyBytesMax, ' ');
    return body;
}

Opening KeyedSeal::open(const ConversationId &, const wire::Entry &entry, Now, Out &)
{
    if (!m_ring.has(entry.body.left(keyBytes)))
        return {OpenState::WaitingForKey, {}};
    return {OpenState::Opened, entry.body.mid(keyBytes)};
}

} // namespace porchlight::simulation
