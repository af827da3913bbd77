// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"

namespace porchlight::encryption {

/// Items of the mailbox from devices that are in no list of devices yet: the relay deletes an item once it is
/// acknowledged, so they are kept here. Durable and bounded. A value on the engine's thread.
class HeldItems
{
public:
    static constexpr std::size_t itemsMax = 1'000; ///< the oldest go, here and below
    static constexpr qsizetype bytesMax = 4 * 1024 * 1024;
    static constexpr milliseconds heldFor = std::chrono::hours(24);

    explicit HeldItems(const engine::KeyRecords &records);

    void add(const wire::Entry &item, Now now, engine::Out &out);
    /// Those of an account, in the order in which they came; they are held no longer.
    std::vector<wire::Entry> release(const AccountId &sender, engine::Out &out);
    void sweep(Now now, engine::Out &out);

private:
    struct Held
    {
        wire::Entry item;
        milliseconds since{0}; ///< on the wall
    };
    void dropOldest(engine::Out &out);

    std::map<quint64, Held> m_items; ///< by a number of its own, rising
    qsizetype m_bytes = 0;
};

} // namespace porchlight::encryption
