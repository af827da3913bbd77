// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/ForwardedAddress.h"

#include <QList>

#include <algorithm>

namespace porchlight::relay {

namespace {

/// An IPv4 address that came in by an IPv6 socket is the same one.
QHostAddress plain(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return isFour ? QHostAddress(four) : address;
}

} // namespace

bool isTrusted(const QHostAddress &peer, const TrustedProxies &proxies)
{
    const QHostAddress address = plain(peer);
    return std::ranges::any_of(proxies, [&](const auto &network) {
        return address.protocol() == network.first.protocol() && address.isInSubnet(network);
    });
}

QByteArray forwardedFor(QByteArrayView request)
{
    static constexpr QByteArrayView name("x-forwarded-for");
    QByteArray values;
    for (const QByteArray &line : request.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!values.isEmpty())
            values += ',';
        values += line.mid(colon + 1).trimmed();
    }
    return values;
}

QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &values, const TrustedProxies &proxies)
{
    QHostAddress nearest = peer;
    const QList<QByteArray> hops = values.split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend() && isTrusted(nearest, proxies); ++hop) {
        const QHostAddress address(QString::fromLatin1(hop->trimmed()));
        if (address.isNull() || !address.scopeId().isEmpty())
            break;
        nearest = plain(address);
    }
    return nearest;
}

} // namespace porchlight::relay
