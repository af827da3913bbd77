// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

#include <utility>
#include <vector>

/// Whom a reverse proxy speaks for. All its clients come from its one address; what it says about them is believed only
/// when the operator has named it, for anybody can write that line.
namespace porchlight::relay {

/// Networks (address and prefix length) whose X-Forwarded-For is believed.
using TrustedProxies = std::vector<std::pair<QHostAddress, int>>;

bool isTrusted(const QHostAddress &peer, const TrustedProxies &proxies);

/// The values of all lines of @p request (RFC 9112) named X-Forwarded-For, joined by commas as they stand.
QByteArray forwardedFor(QByteArrayView request);

/// The last address in @p values that is not of a trusted proxy itself: those before it may be invented. @p peer when
/// there is none, or what stands there is no address.
QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &values, const TrustedProxies &proxies);

} // namespace porchlight::relay
