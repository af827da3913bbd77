// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Scene.h"

#include <memory>

namespace porchlight::simulation {

/// One attempt of a device to reach the relay; never used again.
using LinkId = quint64;

/// Who takes what the network brings.
class Endpoint
{
public:
    virtual ~Endpoint() = default;
    virtual void linkOpened(LinkId link) = 0;
    virtual void linkClosed(LinkId link) = 0;
    virtual void arrived(LinkId link, const QByteArray &message) = 0;
    /// Where it calls from, as the relay sees it.
    virtual QString address() const { return QStringLiteral("127.0.0.1"); }
};

/// Connections between the devices and the relay: each keeps the order of its direction, as TCP does, and delays,
/// breaks and pretends to be alive as the faults say. Knows bytes only.
class Network
{
public:
    Network(Scene &scene, SeededRandom random) : m_scene(scene), m_random(random) {}

    void setRelay(Endpoint *relay) { m_relay = relay; }

    LinkId dial(Endpoint *device);
    void deviceSends(LinkId link, const QByteArray &message);
    void relaySends(LinkId link, const QByteArray &message);
    /// What was sent before still arrives.
    void deviceHangsUp(LinkId link);
    void relayHangsUp(LinkId link);
    /// A host died: the other side hears of it late, or never.
    void deviceDied(Endpoint *device);
    void relayDied();
    void relayIsUp(bool up) { m_relayUp = up; }
    QString address(LinkId link) const { return m_links.at(link).device->address(); }
    /// Some device has it open on its side.
    bool isHeldByDevice(LinkId link) const { return m_links.at(link).deviceEnd.isOpen; }
    quint64 breaks() const { return m_breaks; }

private:
    /// One side of a link.
    struct End
    {
        bool isOpen = false;      ///< its socket is
        bool isMuted = false;     ///< what it sends is lost
        milliseconds lastSent{0}; ///< when that arrives
        std::weak_ptr<QByteArray> last; ///< it, until it arrives
    };
    struct Link
    {
        Endpoint *device = nullptr;
        End relayEnd;
        End deviceEnd;
        bool isBroken = false; ///< nothing passes any more

        End &end(bool relay) { return relay ? relayEnd : deviceEnd; }
        Endpoint *endpoint(bool relay, Endpoint *theRelay) const { return relay ? theRelay : device; }
    };

    /// A way that is shut for a while: packets are sent again and again until it opens.
    struct Shut
    {
        milliseconds until{0};
        bool toRelay = false;
        bool toDevice = false;
    };

    milliseconds latency();
    milliseconds shutFor(Endpoint *device, bool toRelay);
    void perhapsShut(Endpoint *device);
    Link *find(LinkId id);
    void carry(LinkId id, bool toRelay, const QByteArray &message);
    void hangUp(LinkId id, bool byRelay);
    void endLater(LinkId id, bool atRelay, milliseconds delay);
    void breakLink(Link &link, LinkId id);
    void died(LinkId id, Link &link, bool relay);

    Scene &m_scene;
    SeededRandom m_random;
    Endpoint *m_relay = nullptr;
    std::map<LinkId, Link> m_links;
    std::map<Endpoint *, Shut> m_shut; ///< looked up only: its order means nothing
    LinkId m_lastLink = 0;
    quint64 m_breaks = 0;
    bool m_relayUp = true;
};

} // namespace porchlight::simulation
