// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "tests/bench/Usage.h"
#include "tests/load/Device.h"
#include "tests/load/Histogram.h"

#include <functional>
#include <random>

namespace porchlight::load {

/// What one phase came to. Times count from when a request was handed to the kernel until it had the answer, unless said
/// otherwise: they are the relay's, however busy this process is.
struct Phase
{
    double seconds = 0;
    quint64 offered = 0;  ///< messages that were to be sent
    quint64 unsent = 0;   ///< … and for which no stream was free
    quint64 acknowledged = 0;
    quint64 refused = 0;
    quint64 refusedWithoutTime = 0; ///< refusals that did not say when to try again
    Histogram toAcknowledged;
    Histogram toRefused;
    Histogram late;          ///< how long after it was to be sent a message was: above some milliseconds this process is too slow
    Histogram sinceIntended; ///< to ✓, from when the message was to be sent: a stall is seen by all that it held up
    bench::Usage relayBefore, relayAfter, selfBefore, selfAfter;

    double perSecond() const { return seconds > 0 ? double(acknowledged) / seconds : 0; }
    double offeredPerSecond() const { return seconds > 0 ? double(offered) / seconds : 0; }
    double relayMicros() const { return micros(relayBefore, relayAfter); }
    double selfMicros() const { return micros(selfBefore, selfAfter); }
    /// Of a core: what a thread of the relay has used, and what this process has.
    double relayShare(const QByteArray &thread) const { return share(cpuOf(relayAfter, thread) - cpuOf(relayBefore, thread)); }
    double selfShare() const { return share(selfAfter.cpu - selfBefore.cpu); }

private:
    static nanoseconds cpuOf(const bench::Usage &usage, const QByteArray &thread)
    {
        const auto found = usage.cpuOf.find(thread);
        return found == usage.cpuOf.end() ? nanoseconds(0) : found->second;
    }
    double share(nanoseconds cpu) const { return seconds > 0 ? std::chrono::duration<double>(cpu).count() / seconds : 0; }
    double micros(const bench::Usage &before, const bench::Usage &after) const
    {
        return acknowledged == 0 ? 0 : std::chrono::duration<double, std::micro>(after.cpu - before.cpu).count() / double(acknowledged);
    }
};

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
