// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"
#include "app/engine/EngineEvents.h"

#include <functional>
#include <optional>

namespace porchlight::simulation {

/// What an app shows of the linking of devices (encryption.md 5.9): whether this one waits to be linked, and how the
/// linking stands that was begun here last.
class LinkPage
{
public:
    explicit LinkPage(std::function<void(engine::EngineEvent)> post) : m_post(std::move(post)) {}

    void askCode() { m_post(engine::AskLinkCode{begin(), QStringLiteral("another one")}); }
    void enter(const QString &code) { m_post(engine::EnterLinkCode{begin(), code, QStringLiteral("me")}); }
    void confirm(bool mayManage) { m_post(engine::ConfirmLink{m_ask, mayManage}); }
    /// The person has had enough of it.
    void close()
    {
        if (m_report && !m_report->isOver())
            m_post(engine::CancelLink{m_ask, false});
    }
    /// The engine is gone, and with it the linking.
    void fail()
    {
        m_report.reset();
        m_standing = {};
    }

    bool isPending() const { return m_standing.isPending; }
    bool mayLink() const { return m_standing.mayLink; }
    /// None before the engine has said something of it.
    const std::optional<engine::LinkReport> &report() const { return m_report; }

    void told(const engine::LinkReport &report)
    {
        if (report.ask == m_ask)
            m_report = report;
    }
    void told(const engine::DeviceStanding &standing) { m_standing = standing; }

private:
    engine::AskId begin()
    {
        m_report.reset();
        return ++m_ask;
    }

    std::function<void(engine::EngineEvent)> m_post;
    engine::AskId m_ask = 7'000'000; ///< others ask below
    std::optional<engine::LinkReport> m_report;
    engine::DeviceStanding m_standing;
};

} // namespace porchlight::simulation
