// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

#include <functional>

namespace porchlight::runtime {

/// Carries out what the engine asks of the network. What comes of it goes to the sink that it was made with: it may be
/// called from inside dial() and the others, so whoever listens queues. Lives on one thread.
class Transport
{
public:
    using Sink = std::function<void(engine::EngineEvent)>;

    virtual ~Transport() = default;
    virtual void dial(const engine::Dial &dial) = 0;
    /// What was transmitted before still goes out, if the connection lives long enough.
    virtual void hangUp(engine::ConnectionId connection) = 0;
    virtual void transmit(const engine::Transmit &transmit) = 0;
};

} // namespace porchlight::runtime
