// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/Network.h"

namespace porchlight::simulation {

milliseconds Network::latency()
{
    const qint64 base = m_random.between(1, 20);
    return milliseconds(m_faults.slowNetwork && m_random.chance(0.3) ? base + m_random.between(0, 2'000) : base);
}

std::optional<quint64> Network::find(int device, quint64 attempt) const
{
    for (const auto &[id, link] : m_links) {
        if (link.device == device && link.attempt == attempt)
            return id;
    }
    return std::nullopt;
}

void Network::dial(int device, quint64 attempt)
{
    if (m_random.chance(m_faults.dialLost))
        return; // the packets vanish: only the dialler's own deadline ends this
    const quint64 id = ++m_lastLink;
    m_links[id] = {device, attempt, true, true, false, m_schedule.now().mono, m_schedule.now().mono};
    m_schedule.after(latency(), [this, id] {
        const auto found = m_links.find(id);
        if (found == m_links.end())
            return;
        if (!m_relayUp) { // refused
            found->second.relayEnd = false;
            return endAtDevice(id, milliseconds(1));
        }
        m_relay->linkOpened(id, found->second.device);
        m_schedule.after(latency(), [this, id] {
            const auto link = m_links.find(id);
            if (link != m_links.end() && link->second.deviceEnd && !link->second.broken)
                m_devices[link->second.device]->linkOpened(link->second.attempt, link->second.device);
        });
    });
}

void Network::carry(quint64 id, bool toRelay, const QByteArray &message)
{
    Link &link = m_links.at(id);
    if (link.broken)
        return;
    if (m_random.chance(m_faults.cut))
        return breakLink(id);
    milliseconds &last = toRelay ? link.toRelay : link.toDevice;
    last = std::max(last, m_schedule.now().mono + latency());
    m_schedule.after(last - m_schedule.now().mono, [this, id, toRelay, message] {
        const auto found = m_links.find(id);
        if (found == m_links.end() || !(toRelay ? found->second.relayEnd : found->second.deviceEnd))
            return;
        // What was under way when the link broke may still arrive, also after a newer connection is up.
        m_schedule.trace(message);
        const wire::Decoded decoded = wire::decode(message);
        if (decoded.malformed)
            qFatal("the codec does not read what it wrote");
        const int device = found->second.device;
        const quint64 attempt = found->second.attempt;
        for (const wire::Frame &frame : decoded.frames) {
            if (toRelay)
                m_relay->arrived(id, frame);
            else
                m_devices[device]->arrived(attempt, frame);
        }
    });
}

void Network::deviceSends(int device, quint64 attempt, const QByteArray &message)
{
    const auto id = find(device, attempt);
    if (id && m_links.at(*id).deviceEnd)
        carry(*id, true, message);
}

void Network::relaySends(quint64 link, const QByteArray &message)
{
    const auto found = m_links.find(link);
    if (found != m_links.end() && found->second.relayEnd)
        carry(link, false, message);
}

void Network::endAtRelay(quint64 id, milliseconds delay)
{
    m_schedule.after(delay, [this, id] {
        const auto found = m_links.find(id);
        if (found == m_links.end() || !found->second.relayEnd)
            return;
        found->second.relayEnd = false;
        m_relay->linkClosed(id);
    });
}

void Network::endAtDevice(quint64 id, milliseconds delay)
{
    m_schedule.after(delay, [this, id] {
        const auto found = m_links.find(id);
        if (found == m_links.end() || !found->second.deviceEnd)
            return;
        found->second.deviceEnd = false;
        m_devices[found->second.device]->linkClosed(found->second.attempt);
    });
}

void Network::breakLink(quint64 id)
{
    m_links.at(id).broken = true;
    const auto told = [this] { return !m_faults.halfOpen || m_random.chance(0.6); };
    const auto delay = [this] { return milliseconds(m_random.between(1, m_random.chance(0.2) ? 20'000 : 200)); };
    if (told())
        endAtRelay(id, delay());
    if (told())
        endAtDevice(id, delay());
}

void Network::deviceHangsUp(int device, quint64 attempt)
{
    const auto id = find(device, attempt);
    if (!id)
        return;
    Link &link = m_links.at(*id);
    link.deviceEnd = false;
    if (!link.broken)
        endAtRelay(*id, std::max(latency(), link.toRelay - m_schedule.now().mono));
}

void Network::relayCloses(quint64 id)
{
    Link &link = m_links.at(id);
    link.relayEnd = false;
    if (!link.broken)
        endAtDevice(id, std::max(milliseconds(1), link.toDevice - m_schedule.now().mono + milliseconds(1)));
}

void Network::deviceDied(int device)
{
    for (auto &[id, link] : m_links) {
        if (link.device != device || !link.deviceEnd)
            continue;
        link.deviceEnd = false;
        if (!link.broken && (!m_faults.halfOpen || m_random.chance(0.5)))
            endAtRelay(id, milliseconds(m_random.between(1, 500)));
        link.broken = true;
    }
}

void Network::relayDied()
{
    for (auto &[id, link] : m_links) {
        if (!link.relayEnd)
            continue;
        link.relayEnd = false;
        if (!link.broken && (!m_faults.halfOpen || m_random.chance(0.7)))
            endAtDevice(id, milliseconds(m_random.between(1, 500)));
        link.broken = true;
    }
}

} // namespace porchlight::simulation
