// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "tests/load/Device.h"
#include "tests/load/Phase.h"

#include <functional>
#include <random>

namespace porchlight::load {

/// How a storm went, each over the devices of the fleet.
struct Storm
{
    double seconds = 0;      ///< until the last was back
    double medianSeconds = 0;
    int medianAttempts = 0;
    int mostAttempts = 0;
    double busiestSecond = 0; ///< the share of the devices that tried in it
    bool allBack = false;
};

/// Every device of a population, on one loop in this thread. Keeps a list of what was acknowledged, so that at the end
/// each of it can be asked for: at the recipients, and in the relay's database.
class Fleet final : public Device::Listener
{
public:
    /// @p relay: of this machine; encrypted when it has a pin.
    Fleet(const RelayAddress &relay, qint64 relayPid, const bench::Population &population, int bodyBytes);
    ~Fleet();

    /// Dials so many in a second. False when not all are online in time.
    bool connectAll(int perSecond, milliseconds patience);
    /// In all streams, or the first so many, a request under way all the time.
    Phase saturate(milliseconds duration, int bodies, std::size_t streams);
    /// So many requests of one message under way all the time, each in a stream drawn anew: the most that the relay can do
    /// for the same kind of work that openLoop() gives it.
    Phase keepBusy(milliseconds duration, std::size_t requests);
    /// So many messages in a second whatever the relay does, each by a stream that is free. What is refused is not tried
    /// again: somebody else comes instead.
    Phase openLoop(milliseconds duration, double perSecond);
    /// The relay may die at any time from now on. Runs until all are back, or the time is over.
    Storm ride(milliseconds patience, const std::function<void()> &meanwhile);
    /// Until nothing is under way and everybody has what was acknowledged. False when something is missing.
    bool drain(milliseconds patience);
    /// Acknowledged ids that the database does not hold under their sequence.
    std::size_t missingIn(const QString &database) const;

    void setRelayPid(qint64 pid) { m_relayPid = pid; }
    std::size_t size() const { return m_devices.size(); }
    std::size_t streamCount() const { return m_streams.size(); }
    std::size_t acknowledgedInAll() const { return m_acknowledged.size(); }
    Device &device(std::size_t i) { return *m_devices[i]; }
    void run(milliseconds duration);
    /// A heartbeat for all, at once.
    void pingAll();
    /// Puts a message on its way in the first so many streams.
    void startSome(std::size_t streams);

private:
    struct Acknowledged
    {
        const Stream *stream = nullptr;
        MessageId id;
        Seq seq = 0;
    };

    void appended(Stream &stream, const wire::Appended &answer) override;
    void refused(Stream &stream, const wire::Error &error) override;
    void becameOnline(Device &device) override;
    void wentOffline(Device &device, milliseconds wait) override;
    void dirty(Device &device) override { m_dirty.push_back(&device); }

    void turn(SteadyTime until);
    void start(Stream &stream, int bodies, SteadyTime intended);
    void beginPhase();
    Phase endPhase(SteadyTime begin);
    bool isComplete() const;
    Stream *freeStream();
    void refill(Stream &answered);

    Loop m_loop;
    const std::unique_ptr<TlsClient> m_tls; ///< null without encryption
    qint64 m_relayPid;
    SystemRandom m_random;
    const QByteArray m_body;
    std::mt19937 m_choice{20260101};
    std::vector<std::unique_ptr<Device>> m_devices;
    std::vector<Stream *> m_streams;
    std::vector<std::size_t> m_peer; ///< of each stream: the device of the other member
    std::vector<Device *> m_dirty;
    std::multimap<SteadyTime, Device *> m_dials;
    std::vector<Acknowledged> m_acknowledged;
    std::size_t m_online = 0;
    std::size_t m_busy = 0;
    int m_refill = 0; ///< bodies of the next request of a stream that was answered; 0: none
    bool m_drawsStreams = false; ///< … or of another one
    bool m_isMeasuring = false;
    Phase m_phase;
    std::vector<std::pair<SteadyTime, Device *>> m_tries;
    std::map<const Device *, SteadyTime> m_backAt;
    const SteadyTime m_began = std::chrono::steady_clock::now();
    std::size_t m_pings = 0;
};

} // namespace porchlight::load
