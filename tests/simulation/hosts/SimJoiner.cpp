// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/SimJoiner.h"

#include "shared/wire/Codec.h"

namespace porchlight::simulation {

namespace {

constexpr milliseconds patience = 20s;
constexpr quint64 onlyRequest = 1;

} // namespace

void SimJoiner::beginWithin(milliseconds delay)
{
    m_scene.schedule.after(milliseconds(m_random.between(0, delay.count())), [this] { attempt(); });
}

void SimJoiner::attempt()
{
    m_scene.trace.say([this]() -> QString { return m_handle + QStringLiteral(" signs in on a new device"); });
    m_link = m_network.dial(this);
    m_scene.schedule.after(patience, [this, link = m_link] {
        if (link == m_link)
            giveUp();
    });
}

void SimJoiner::giveUp()
{
    m_network.deviceHangsUp(std::exchange(m_link, 0));
    if (!m_isDone)
        m_scene.schedule.after(milliseconds(m_random.between(1'000, 15'000)), [this] { attempt(); });
}

void SimJoiner::linkOpened(LinkId link)
{
    if (link == m_link)
        m_network.deviceSends(link, wire::encode(wire::Hello()));
}

void SimJoiner::linkClosed(LinkId link)
{
    if (link == m_link)
        giveUp();
}

void SimJoiner::arrived(LinkId link, const QByteArray &message)
{
    if (link != m_link)
        return;
    for (const wire::Frame &frame : wire::decode(message).frames) {
        if (std::holds_alternative<wire::Welcome>(frame)) {
            m_network.deviceSends(link, wire::encode(wire::SignIn{onlyRequest, m_handle, m_handle, QStringLiteral("new")}));
        } else if (const auto *signedIn = std::get_if<wire::SignedIn>(&frame)) {
            m_isDone = true;
            m_signedIn(*signedIn);
            return giveUp();
        } else if (std::holds_alternative<wire::Error>(frame)) {
            return giveUp();
        }
    }
}

} // namespace porchlight::simulation
