// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Admission.h"

#include <algorithm>

namespace porchlight::relay {

bool Admission::arrived(ConnectionId connection, const QHostAddress &address, bool isProxy)
{
    if (std::cmp_greater_equal(m_guests.size(), m_limits.connectionsMax))
        return false;
    Guest guest{networkOf(address), true, isProxy || isExempt(address)};
    if (!guest.isExempt) {
        const Address counted = m_addresses.value(guest.address);
        if (counted.strangers >= m_limits.strangersPerAddress || counted.all >= m_limits.connectionsPerAddress)
            return false;
        Address &counts = m_addresses[guest.address];
        ++counts.strangers;
        ++counts.all;
    }
    ++m_strangers;
    m_guests.emplace(connection, std::move(guest));
    return true;
}

void Admission::signedIn(ConnectionId connection)
{
    const auto found = m_guests.find(connection);
    if (found == m_guests.end() || !std::exchange(found->second.isStranger, false))
        return;
    --m_strangers;
    if (!found->second.isExempt)
        --m_addresses[found->second.address].strangers;
}

void Admission::left(ConnectionId connection)
{
    const auto node = m_guests.extract(connection);
    if (!node)
        return;
    const Guest &guest = node.mapped();
    m_strangers -= guest.isStranger;
    if (guest.isExempt)
        return;
    Address &counts = m_addresses[guest.address];
    counts.strangers -= guest.isStranger;
    if (--counts.all == 0)
        m_addresses.remove(guest.address);
}

bool Admission::isExempt(const QHostAddress &address) const
{
    return m_limits.loopbackIsExempt && address.isLoopback();
}

QHostAddress Admission::networkOf(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour); // also one that is dressed up as IPv6
    if (isFour)
        return QHostAddress(four);
    Q_IPV6ADDR six = address.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        six[i] = 0;
    return QHostAddress(six);
}

} // namespace porchlight::relay
