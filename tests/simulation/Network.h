// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Codec.h"
#include "tests/simulation/Faults.h"
#include "tests/simulation/Schedule.h"

namespace porchlight::simulation {

/// Who takes what the network brings.
class Endpoint
{
public:
    virtual ~Endpoint() = default;
    virtual void linkOpened(quint64 link, int device) = 0;
    virtual void linkClosed(quint64 link) = 0;
    virtual void arrived(quint64 link, const wire::Frame &frame) = 0;
};

/// Connections between the devices and the relay: each keeps the order of its direction, as TCP does, and delays,
/// breaks and pretends to be alive as the faults say. Everything passes as bytes through the real codec.
class Network
{
public:
    Network(Schedule &schedule, Faults &faults, SeededRandom random) : m_schedule(schedule), m_faults(faults), m_random(random) {}

    void setRelay(Endpoint *relay) { m_relay = relay; }
    void setDevice(int device, Endpoint *endpoint) { m_devices[device] = endpoint; }

    /// The device's own number for the attempt comes back with every callback.
    void dial(int device, quint64 attempt);
    void deviceSends(int device, quint64 attempt, const QByteArray &message);
    void relaySends(quint64 link, const QByteArray &message);
    void deviceHangsUp(int device, quint64 attempt);
    void relayCloses(quint64 link);
    /// A host died: the other side hears of it late, or never.
    void deviceDied(int device);
    void relayDied();
    void relayIsUp(bool up) { m_relayUp = up; }

private:
    struct Link
    {
        int device = 0;
        quint64 attempt = 0;
        bool relayEnd = true;   ///< the relay's socket is open
        bool deviceEnd = true;
        bool broken = false;    ///< nothing passes any more
        milliseconds toRelay{0}; ///< when the last message in this direction arrives
        milliseconds toDevice{0};
    };

    milliseconds latency();
    void carry(quint64 link, bool toRelay, const QByteArray &message);
    void endAtRelay(quint64 link, milliseconds delay);
    void endAtDevice(quint64 link, milliseconds delay);
    void breakLink(quint64 link);
    std::optional<quint64> find(int device, quint64 attempt) const;

    Schedule &m_schedule;
    Faults &m_faults;
    SeededRandom m_random;
    Endpoint *m_relay = nullptr;
    std::map<int, Endpoint *> m_devices;
    std::map<quint64, Link> m_links;
    quint64 m_lastLink = 0;
    bool m_relayUp = true;
};

} // namespace porchlight::simulation
