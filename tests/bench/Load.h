// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "tests/bench/LoadDevice.h"
#include "tests/bench/Usage.h"

#include <QHash>

#include <memory>
#include <random>

namespace porchlight::bench {

/// What one phase of the load came to.
struct LoadResult
{
    double seconds = 0;        ///< that were measured
    std::size_t sent = 0;      ///< in that time
    std::size_t committed = 0; ///< ✓ that came in that time
    Latencies toCommitted;     ///< from the intended time of sending to ✓
    Latencies toArrived;       ///< … to the socket of the recipient
    Latencies toDelivered;     ///< … to ✓✓ at the sender
    Usage relayBefore, relayAfter, loadBefore, loadAfter;

    double relayCpuMicrosPerMessage() const { return microsPerMessage(relayBefore, relayAfter); }
    double loadCpuMicrosPerMessage() const { return microsPerMessage(loadBefore, loadAfter); }
    double relayCpuShare() const { return std::chrono::duration<double>(relayAfter.cpu - relayBefore.cpu).count() / seconds; }

private:
    double microsPerMessage(const Usage &before, const Usage &after) const;
};

/// All the devices of a population at one relay, in this process and on one thread. Every message that was sent is
/// waited for at the end of a phase: what is missing then is lost, and makes the run fail.
class Load final : public LoadDevice::Listener
{
public:
    Load(const QString &relayUrl, qint64 relayPid, const Population &population, int bodyBytes);

    /// Connects all and sends a first message each way through every conversation. What went wrong; else empty.
    QString begin();
    /// Every device keeps a request under way in each of its conversations, with so many messages in it.
    LoadResult saturate(milliseconds duration, int messagesPerRequest);
    /// Messages at this rate whatever the relay does, each to a conversation at random. Time counts from the moment a
    /// message was to be sent, so that a stall is seen by all that it held up (no coordinated omission).
    LoadResult openLoop(milliseconds duration, int messagesPerSecond);

    /// What went wrong so far; else empty.
    QString trouble() const { return m_trouble; }
    std::size_t sentInAll() const { return m_sentInAll; }

private:
    struct Window
    {
        LoadDevice *device = nullptr;
        ConversationId conversation;
    };

    void acknowledged(LoadDevice &device, const ConversationId &conversation, SteadyTime intended) override;
    void arrived(const wire::Entry &entry) override;
    void markedDelivered(SteadyTime intended) override;
    void failed(const QString &what) override;

    void send(const Window &window, SteadyTime intended, std::size_t bodiesMax);
    void beginPhase();
    LoadResult endPhase(SteadyTime begin);
    /// Until everything that was sent has arrived and is marked.
    void drain();

    const qint64 m_relayPid;
    SystemRandom m_random;
    const QByteArray m_body;
    std::mt19937 m_choice{20260101};
    std::vector<std::unique_ptr<LoadDevice>> m_devices;
    std::vector<Window> m_windows;
    QHash<MessageId, SteadyTime> m_underway; ///< not arrived yet
    std::size_t m_unacknowledged = 0;
    std::size_t m_unmarked = 0;
    std::size_t m_sentInAll = 0;
    std::size_t m_refill = 0; ///< messages for each request while saturating
    bool m_isMeasuring = false;
    LoadResult m_result;
    QString m_trouble;
};

} // namespace porchlight::bench
