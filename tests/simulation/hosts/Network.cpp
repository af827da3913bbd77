// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/hosts/Network.h"

namespace porchlight::simulation {

namespace {

constexpr milliseconds lateNews = 20s; // how long a reset may need to be heard of
constexpr qsizetype joinedBytesMax = 200'000; // within what a message may have

} // namespace

milliseconds Network::latency()
{
    const qint64 base = m_random.between(1, 20);
    if (!m_scene.faults.slowNetwork || !m_random.chance(0.3))
        return milliseconds(base);
    return milliseconds(base + m_random.between(0, 2'000));
}

milliseconds Network::shutFor(Endpoint *device, bool toRelay)
{
    const auto found = m_shut.find(device);
    if (found == m_shut.end() || !(toRelay ? found->second.toRelay : found->second.toDevice))
        return milliseconds(0);
    return std::max(milliseconds(0), found->second.until - m_scene.schedule.now());
}

void Network::perhapsShut(Endpoint *device)
{
    if (!m_random.chance(m_scene.faults.partition))
        return;
    const qint64 ways = m_random.between(1, 3);
    const milliseconds duration(m_random.between(1'000, 60'000));
    m_shut[device] = {m_scene.schedule.now() + duration, (ways & 1) != 0, (ways & 2) != 0};
    ++m_breaks;
}

Network::Link *Network::find(LinkId id)
{
    const auto found = m_links.find(id);
    return found == m_links.end() ? nullptr : &found->second;
}

LinkId Network::dial(Endpoint *device)
{
    const LinkId id = ++m_lastLink;
    Link &link = m_links[id];
    link.device = device;
    link.deviceEnd.isOpen = true;
    if (m_random.chance(m_scene.faults.dialLost)) {
        ++m_breaks;
        return id; // the packets vanish: only the dialler's own deadline ends this
    }
    const milliseconds wayThere = latency() + shutFor(device, true);
    m_scene.schedule.after(wayThere, [this, id, device] {
        Link &dialled = m_links.at(id);
        if (!dialled.deviceEnd.isOpen)
            return;
        if (!m_relayUp) // refused
            return endLater(id, false, milliseconds(1));
        dialled.relayEnd.isOpen = true;
        m_relay->linkOpened(id);
        const milliseconds wayBack = latency() + shutFor(device, false);
        m_scene.schedule.after(wayBack, [this, id] {
            const Link &accepted = m_links.at(id);
            if (accepted.deviceEnd.isOpen && !accepted.isBroken)
                accepted.device->linkOpened(id);
        });
    });
    return id;
}

void Network::carry(LinkId id, bool toRelay, const QByteArray &message)
{
    Link *link = find(id);
    if (!link || !link->end(!toRelay).isOpen || link->isBroken || link->end(!toRelay).isMuted)
        return;
    if (m_random.chance(m_scene.faults.cut))
        return breakLink(*link, id);
    End &sender = link->end(!toRelay);
    if (m_random.chance(m_scene.faults.cutOneWay)) {
        sender.isMuted = true; // and nobody is told: silence is all there is to notice
        ++m_breaks;
        return;
    }
    perhapsShut(link->device);
    const milliseconds now = m_scene.schedule.now();
    if (const auto before = sender.last.lock();
        before && before->size() + message.size() < joinedBytesMax && m_random.chance(m_scene.faults.joined)) {
        *before += message;
        return;
    }
    const bool isFirst = toRelay && sender.lastSent == milliseconds(0);
    sender.lastSent = std::max(sender.lastSent, now + latency() + shutFor(link->device, toRelay));
    if (isFirst && m_random.chance(m_scene.faults.lateHello))
        sender.lastSent += milliseconds(m_random.between(5'000, 20'000));
    const auto carried = std::make_shared<QByteArray>(message);
    if (!isFirst) // a hello comes alone: nothing else may be said before its answer
        sender.last = carried;
    m_scene.schedule.after(sender.lastSent - now, [this, id, toRelay, carried] {
        Link &arriving = m_links.at(id);
        arriving.end(!toRelay).last.reset();
        if (!arriving.end(toRelay).isOpen)
            return;
        // What was under way when the link broke may still arrive, also after a newer connection is up.
        m_scene.trace.mix(*carried);
        arriving.endpoint(toRelay, m_relay)->arrived(id, *carried);
    });
}

void Network::deviceSends(LinkId link, const QByteArray &message)
{
    carry(link, true, message);
}

void Network::relaySends(LinkId link, const QByteArray &message)
{
    carry(link, false, message);
}

void Network::endLater(LinkId id, bool atRelay, milliseconds delay)
{
    m_scene.schedule.after(delay, [this, id, atRelay] {
        Link &link = m_links.at(id);
        if (!link.end(atRelay).isOpen)
            return;
        link.end(atRelay).isOpen = false;
        link.endpoint(atRelay, m_relay)->linkClosed(id);
    });
}

void Network::breakLink(Link &link, LinkId id)
{
    link.isBroken = true;
    ++m_breaks;
    for (const bool atRelay : {true, false}) {
        const bool isTold = !m_scene.faults.halfOpen || m_random.chance(0.6);
        const milliseconds latest = m_random.chance(0.2) ? lateNews : 200ms;
        const milliseconds delay(m_random.between(1, latest.count()));
        if (isTold)
            endLater(id, atRelay, delay);
    }
}

void Network::hangUp(LinkId id, bool byRelay)
{
    Link *link = find(id);
    if (!link || !link->end(byRelay).isOpen)
        return;
    End &end = link->end(byRelay);
    end.isOpen = false;
    if (!link->isBroken && !end.isMuted)
        endLater(id, !byRelay, std::max(latency(), end.lastSent - m_scene.schedule.now() + milliseconds(1)));
}

void Network::deviceHangsUp(LinkId link)
{
    hangUp(link, false);
}

void Network::relayHangsUp(LinkId link)
{
    hangUp(link, true);
}

void Network::died(LinkId id, Link &link, bool relay)
{
    if (!link.end(relay).isOpen)
        return;
    link.end(relay).isOpen = false;
    const bool isTold = !m_scene.faults.halfOpen || m_random.chance(0.6);
    const milliseconds delay(m_random.between(1, 500));
    if (!link.isBroken && isTold)
        endLater(id, !relay, delay);
    link.isBroken = true;
}

void Network::deviceDied(Endpoint *device)
{
    for (auto &[id, link] : m_links) {
        if (link.device == device)
            died(id, link, false);
    }
}

void Network::relayDied()
{
    for (auto &[id, link] : m_links)
        died(id, link, true);
}

} // namespace porchlight::simulation
