// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a device comes to the relay, and what becomes of it when it is no device of the account any more.

#include "tests/simulation/hosts/SimDevice.h"

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr milliseconds sameMoment = 5s; // Plant::NoJitter

} // namespace

void SimDevice::dial(ConnectionId connection)
{
    if (m_scene.plant != Plant::NoJitter || m_mayDialAtOnce)
        return dialNow(connection);
    const milliseconds next = sameMoment - m_scene.schedule.now() % sameMoment;
    later(next, [this, connection] { dialNow(connection); });
}

void SimDevice::dialNow(ConnectionId connection)
{
    const milliseconds time = m_scene.schedule.now();
    if (!m_mayDialAtOnce && time - m_lastDial < Backoff::floor)
        m_scene.alarm.raise("I21", QStringLiteral("dials come faster than the back-off's floor"));
    if (m_isSignedOut)
        m_scene.alarm.raise("I21", QStringLiteral("a device that was signed out dials again"));
    if (!m_mayDialAtOnce)
        m_scene.redials.emplace_back(time, m_id);
    m_mayDialAtOnce = false;
    m_lastDial = time;
    const LinkId link = m_network.dial(this);
    m_connections[link] = connection;
    m_links[connection] = link;
    m_scene.trace.say([&]() -> QString { return name() + QStringLiteral(" dials, link %1").arg(link); });
}

void SimDevice::callAnew()
{
    const auto link = m_engine ? m_links.find(m_engine->lastConnection()) : m_links.end();
    if (link != m_links.end()) {
        m_network.deviceHangsUp(link->second);
        post(SocketClosed{link->first, {}});
    }
    post(TryNow());
}

void SimDevice::openPage()
{
    if (m_isUp && !m_page.isOpen())
        m_page.load();
}

void SimDevice::signedOut(const QString &reason)
{
    m_scene.trace.say([&]() -> QString { return name() + QStringLiteral(" is signed out: ") + reason; });
    m_isSignedOut = true;
    if (!m_scene.ledger.unlinked.contains(m_id))
        m_scene.alarm.raise("A7", QStringLiteral("a device was signed out: ") + reason);
    else if (reason != wire::describe(wire::ErrorCode::TokenUnknown))
        m_scene.alarm.raise("A7", QStringLiteral("a device that was taken away says something else: ") + reason);
}

void SimDevice::putBack(const test::ModelLocalStore &copy)
{
    crash();
    m_scene.trace.say([this]() -> QString { return name() + QStringLiteral(" is put back"); });
    m_disk.store = copy;
    m_checks.putBack();
}

void SimDevice::retire()
{
    m_isRetired = true; // and the store stays open, as when an app adopts another identity
    crash();
}

} // namespace porchlight::simulation
