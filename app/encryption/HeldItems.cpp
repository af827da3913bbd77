// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/HeldItems.h"

#include "app/encryption/BodyRecords.h"
#include "app/encryption/StoredEntry.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

using engine::Out;

namespace {

constexpr quint8 recordVersion = 1;

QByteArray rowOf(quint64 number)
{
    return ByteWriter().u64(number).bytes();
}

} // namespace

HeldItems::HeldItems(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, heldKind)) {
        ByteReader number(name);
        const quint64 at = number.u64();
        ByteReader reader(record);
        const bool isOurs = reader.u8() == recordVersion;
        const auto since = milliseconds(qint64(reader.u64()));
        const auto item = entryOfRecord(reader.rest());
        if (!number.isDone() || !isOurs || !reader.isGood() || !item)
            continue;
        m_items[at] = {*item, since};
        m_bytes += item->body.size();
    }
}

void HeldItems::add(const wire::Entry &item, Now now, Out &out)
{
    const quint64 number = m_items.empty() ? 1 : m_items.rbegin()->first + 1;
    const milliseconds since = std::max(now.wall, 0ms);
    m_items[number] = {item, since};
    m_bytes += item.body.size();
    put(heldKind, rowOf(number),
        ByteWriter().u8(recordVersion).u64(quint64(since.count())).raw(storedEntry(LogId::mailbox(), item)).bytes(),
        out);
    while (m_items.size() > itemsMax || m_bytes > bytesMax)
        dropOldest(out);
}

void HeldItems::dropOldest(Out &out)
{
    const auto oldest = m_items.begin();
    m_bytes -= oldest->second.item.body.size();
    remove(heldKind, rowOf(oldest->first), out);
    m_items.erase(oldest);
}

std::vector<wire::Entry> HeldItems::release(const AccountId &sender, Out &out)
{
    std::vector<wire::Entry> items;
    std::erase_if(m_items, [&](auto &entry) {
        if (entry.second.item.sender != sender)
            return false;
        m_bytes -= entry.second.item.body.size();
        remove(heldKind, rowOf(entry.first), out);
        items.push_back(std::move(entry.second.item));
        return true;
    });
    return items;
}

void HeldItems::sweep(Now now, Out &out)
{
    while (!m_items.empty() && now.wall - m_items.begin()->second.since >= heldFor)
        dropOldest(out);
}

} // namespace porchlight::encryption
