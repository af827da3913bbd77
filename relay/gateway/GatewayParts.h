// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/Counters.h"
#include "relay/gateway/ForwardedAddress.h"
#include "relay/gateway/HashPool.h"
#include "relay/gateway/ReaderPool.h"
#include "relay/gateway/SocketLimits.h"
#include "relay/gateway/WriterThread.h"
#include "relay/services/RateLimits.h"
#include "shared/base/Random.h"

#include <QHostAddress>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace porchlight::relay {

/// What a gateway works with; all of it outlives the gateway.
struct GatewayParts
{
    WriterThread &writer;
    ReaderPool &readers;
    HashPool &hashes;
    const Clock &clock;
    Random &random;
    SocketLimits limits;
    QHostAddress address{QHostAddress::LocalHost};
    std::optional<QSslConfiguration> tls; ///< none: no encryption, and only on loopback
    TrustedProxies trustedProxies;
    RateLimits rates;
    std::shared_ptr<GatewayCounters> counters = std::make_shared<GatewayCounters>();
};

} // namespace porchlight::relay
