// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/engine/PlainSeal.h"
#include "tests/simulation/world/SeededRandom.h"

#include <map>
#include <set>

namespace porchlight::simulation {

/// The keys a device has, and those that come with the transaction under way: they share its fate, as the real ones
/// will by being in it.
struct KeyRing
{
    std::set<QByteArray> durable;
    std::set<QByteArray> staged;

    bool has(const QByteArray &key) const { return durable.contains(key) || staged.contains(key); }
    void commit()
    {
        durable.merge(staged);
        staged.clear();
    }
    void rollBack() { staged.clear(); }
};

/// Stands for encryption: a body can be opened only with the key it was sealed with, and keys travel through the
/// mailboxes. So a body that is given out before its key is noticed (rule 9). Made anew with every engine, as the
/// real one: which keys it has sent is forgotten, so it begins with new ones.
class KeyedSeal final : public test::PlainSeal
{
public:
    using Readers = std::map<ConversationId, std::vector<DeviceId>>;
    static constexpr qsizetype keyBytes = 8;

    /// @p oversized: the share of the bodies that come out larger than the relay takes.
    KeyedSeal(DeviceId self, const Readers &readers, KeyRing &ring, SeededRandom random, double oversized)
        : m_self(self), m_readers(readers), m_ring(ring), m_random(random), m_oversized(oversized)
    {
    }

    Result<Sealed, engine::Unsealed> seal(const ConversationId &conversation, std::span<const engine::PlainBody> bodies, Now now,
                               engine::Out &out) override;
    // Whoever was to be given the key perhaps was not.
    void withdrawn(const ConversationId &conversation, bool, Now, engine::Out &) override
    {
        m_current.erase(conversation);
    }
    void beginAnew(const ConversationId &conversation, engine::Out &) override { m_current.erase(conversation); }
    void beginGeneration(engine::Out &) override { m_current.clear(); }
    engine::Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now,
                         engine::Out &out) override;
    void receive(const wire::Entry &item, Now, engine::Out &) override { m_ring.staged.insert(item.body); }

private:
    QByteArray sealed(const QByteArray &key, const engine::PlainBody &plain) const;

    DeviceId m_self;
    const Readers &m_readers; ///< all devices that read a conversation
    KeyRing &m_ring;
    SeededRandom m_random;
    double m_oversized;
    std::map<ConversationId, QByteArray> m_current;
};

} // namespace porchlight::simulation
