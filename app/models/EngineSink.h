// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

#include <functional>

namespace porchlight::models {

/// Where models put what a person did, and the numbers by which they know the answers to it. Shared by the models of
/// one profile; on the thread of the windows.
class EngineSink
{
public:
    using Post = std::function<void(engine::EngineEvent)>;

    explicit EngineSink(Post post) : m_post(std::move(post)) {}

    void post(engine::EngineEvent event) { m_post(std::move(event)); }
    engine::AskId nextAsk() { return ++m_lastAsk; }

private:
    const Post m_post;
    engine::AskId m_lastAsk = 0;
};

} // namespace porchlight::models
