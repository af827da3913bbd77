// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/PeerSenderKeys.h"

#include <map>

namespace porchlight::crypto::tests {

/// The two tables of a store that hold others' keys: what a transaction puts there, and what a start reads. Knows
/// nothing of what the bytes say.
class StoredKeys
{
public:
    void apply(const PeerKeyChanges &changes)
    {
        for (const PeerKeyRow &row : changes.keys) {
            if (row.isGone())
                std::erase_if(m_skipped, [&](const auto &entry) { return entry.first.key == row.name; });
            put(m_keys, row);
        }
        for (const SkippedRow &row : changes.skipped)
            put(m_skipped, row);
    }
    PeerSenderKeys load(const ConversationId &conversation) const
    {
        PeerSenderKeys keys(conversation);
        bool isGood = true;
        for (const auto &[name, bytes] : m_keys)
            isGood = keys.restore(PeerKeyRow{name, bytes}) && isGood;
        for (const auto &[name, bytes] : m_skipped)
            isGood = keys.restore(SkippedRow{name, bytes}) && isGood;
        if (!isGood)
            qFatal("a row that was given does not come back");
        return keys;
    }
    std::size_t size() const { return m_keys.size() + m_skipped.size(); }

    friend bool operator==(const StoredKeys &, const StoredKeys &) = default;

private:
    template <class Name>
    static void put(std::map<Name, QByteArray> &table, const Row<Name> &row)
    {
        if (row.isGone())
            table.erase(row.name);
        else
            table.insert_or_assign(row.name, row.bytes);
    }

    std::map<PeerKeyName, QByteArray> m_keys;
    std::map<SkippedName, QByteArray> m_skipped;
};

} // namespace porchlight::crypto::tests
