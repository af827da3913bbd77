// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"
#include "app/engine/EngineEffects.h"

#include <functional>
#include <set>
#include <utility>

namespace porchlight::simulation {

/// The page of devices in an app, asking when app/models/DevicesModel does: when it is opened, when what was asked for
/// is done, and when the account log says that something changed. What it shows is what the relay answered last.
class DevicesPage
{
public:
    explicit DevicesPage(std::function<void(engine::EngineEvent)> post) : m_post(std::move(post)) {}

    void load()
    {
        m_isOpen = true;
        list();
    }
    void unlink(quint32 number)
    {
        begin();
        m_post(engine::UnlinkDevice{m_ask, number});
    }
    /// The engine is gone: whoever waits is told.
    void fail()
    {
        m_hasError = m_hasError || isBusy();
        m_ask = 0;
    }
    /// The app is gone.
    void close()
    {
        m_isOpen = m_isStale = m_hasError = false;
        m_ask = 0;
        m_shown.reset();
    }

    bool isBusy() const { return m_ask != 0; }
    bool isOpen() const { return m_isOpen; }
    /// A sentence stands there instead of an answer.
    bool hasError() const { return m_hasError; }
    /// None before the first answer.
    const std::optional<std::set<quint32>> &shown() const { return m_shown; }

    void listed(const engine::DevicesListed &answer)
    {
        if (m_ask == 0 || answer.ask != m_ask)
            return;
        m_shown.emplace();
        for (const wire::DeviceInfo &device : answer.devices)
            m_shown->insert(device.device);
        m_ask = 0;
        if (m_isStale)
            list();
    }
    void done(const engine::AskDone &answer)
    {
        if (m_ask != 0 && answer.ask == m_ask)
            list();
    }
    void failed(const engine::AskFailed &answer)
    {
        if (m_ask == 0 || answer.ask != m_ask)
            return;
        m_ask = 0;
        m_hasError = true;
        if (m_isStale)
            list();
    }
    void changed()
    {
        if (!m_isOpen)
            return;
        if (isBusy())
            m_isStale = true;
        else
            list();
    }

private:
    void begin()
    {
        m_ask = ++m_lastAsk;
        m_hasError = false;
    }
    void list()
    {
        m_isStale = false;
        begin();
        m_post(engine::AskDevices{m_ask, {}});
    }

    std::function<void(engine::EngineEvent)> m_post;
    engine::AskId m_lastAsk = 5'000'000; ///< others ask below
    engine::AskId m_ask = 0;
    bool m_isOpen = false;
    bool m_isStale = false; ///< something changed while an answer was on its way
    bool m_hasError = false;
    std::optional<std::set<quint32>> m_shown;
};

} // namespace porchlight::simulation
