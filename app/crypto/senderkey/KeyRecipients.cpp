// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/senderkey/KeyRecipients.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>
#include <iterator>

namespace porchlight::crypto {

bool KeyRecipients::restore(const RecipientRow &row)
{
    ByteReader reader(row.bytes);
    const bool isOurs = reader.u8() == rowVersion && row.name.conversation == m_conversation && row.name.kid == m_kid;
    const quint8 state = reader.u8();
    if (!isOurs || !reader.isDone() || state > quint8(State::Committed))
        return false;
    m_devices[row.name.device] = State(state);
    return true;
}

std::vector<DeviceId> KeyRecipients::missing(const std::set<DeviceId> &roster) const
{
    std::vector<DeviceId> devices;
    std::copy_if(roster.begin(), roster.end(), std::back_inserter(devices),
                 [this](const DeviceId &device) { return !m_devices.contains(device); });
    return devices;
}

bool KeyRecipients::hasOneOutside(const std::set<DeviceId> &roster) const
{
    return std::any_of(m_devices.begin(), m_devices.end(),
                       [&](const auto &entry) { return !roster.contains(entry.first); });
}

std::vector<RecipientRow> KeyRecipients::stage(const std::vector<DeviceId> &devices)
{
    std::vector<RecipientRow> rows;
    for (const DeviceId &device : devices)
        if (m_devices.try_emplace(device, State::Staged).second)
            rows.push_back(row(device, State::Staged));
    return rows;
}

std::vector<RecipientRow> KeyRecipients::commit()
{
    std::vector<RecipientRow> rows;
    for (auto &[device, state] : m_devices) {
        if (state == State::Committed)
            continue;
        state = State::Committed;
        rows.push_back(row(device, state));
    }
    return rows;
}

std::vector<RecipientRow> KeyRecipients::commit(const std::vector<DeviceId> &devices)
{
    std::vector<RecipientRow> rows;
    for (const DeviceId &device : devices) {
        m_devices[device] = State::Committed;
        rows.push_back(row(device, State::Committed));
    }
    return rows;
}

std::vector<RecipientRow> KeyRecipients::forget(const DeviceId &device)
{
    if (m_devices.erase(device) == 0)
        return {};
    return {{{m_conversation, m_kid, device}, {}}};
}

std::vector<RecipientRow> KeyRecipients::startOver(const SenderKeyId &kid)
{
    std::vector<RecipientRow> rows;
    for (const auto &[device, state] : m_devices)
        rows.push_back({{m_conversation, m_kid, device}, {}});
    m_devices.clear();
    m_kid = kid;
    return rows;
}

bool KeyRecipients::isCommitted(const DeviceId &device) const
{
    const auto found = m_devices.find(device);
    return found != m_devices.end() && found->second == State::Committed;
}

RecipientRow KeyRecipients::row(const DeviceId &device, State state) const
{
    return {{m_conversation, m_kid, device}, ByteWriter().u8(rowVersion).u8(quint8(state)).bytes()};
}

} // namespace porchlight::crypto
