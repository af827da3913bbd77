// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"

#include <QHash>
#include <QHostAddress>

#include <unordered_map>

namespace porchlight::relay {

/// How many connections there may be (D5). Strangers are those that have not signed in.
struct AdmissionLimits
{
    int strangersPerAddress = 64;
    int connectionsPerAddress = 1'024;
    int connectionsMax = 18'000;      ///< descriptors end at 20,000
    int strangersMax = 4'096;         ///< from here on nobody is accepted, until …
    int strangersResume = 3'072;      ///< … there are so few
    bool loopbackIsExempt = true;     ///< from the limits of an address
};

/// Counts the connections of one gateway by address, and says who may not come in: so that new ones are refused before
/// those who are here suffer (G3). An IPv6 network of 64 bits counts as one address: whoever has one has all of it.
/// Plain state on the gateway's thread; knows no socket.
class Admission
{
public:
    explicit Admission(const AdmissionLimits &limits) : m_limits(limits) {}

    /// False: to be closed at once; it is not counted. @p isProxy: exempt from the limits of an address.
    bool arrived(ConnectionId connection, const QHostAddress &address, bool isProxy = false);
    void signedIn(ConnectionId connection);
    void left(ConnectionId connection);

    std::size_t count() const { return m_guests.size(); }
    /// Too many are at the door.
    bool isCrowded() const { return m_strangers >= m_limits.strangersMax; }
    bool hasRoomAgain() const { return m_strangers <= m_limits.strangersResume; }

private:
    struct Address
    {
        int strangers = 0;
        int all = 0;
    };
    struct Guest
    {
        QHostAddress address;
        bool isStranger = true;
        bool isExempt = false;
    };

    bool isExempt(const QHostAddress &address) const;
    static QHostAddress networkOf(const QHostAddress &address);

    const AdmissionLimits m_limits;
    std::unordered_map<ConnectionId, Guest> m_guests;
    QHash<QHostAddress, Address> m_addresses;
    int m_strangers = 0;
};

} // namespace porchlight::relay
