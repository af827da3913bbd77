// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "shared/base/RelayAddress.h"
#include "tests/bench/Usage.h"
#include "tests/bench/fanout/Crowd.h"
#include "tests/load/Device.h"
#include "tests/load/Histogram.h"

#include <functional>
#include <map>

namespace porchlight::bench {

using load::SteadyTime;

/// What a group at work came to. A push is an entry that one device of the group has received.
struct Fanout
{
    double seconds = 0;
    quint64 sent = 0;     ///< messages
    quint64 complete = 0; ///< … that every connected device has
    quint64 pushes = 0;
    double pushBytes = 0; ///< of a push, as it came
    load::Histogram toLast; ///< from the send to the last device that has it
    load::Histogram toAny;  ///< … to each of them
    Usage relayBefore, relayAfter;

    double pushesPerSecond() const { return seconds > 0 ? double(pushes) / seconds : 0; }
    double relayMicrosPerPush() const
    {
        const std::chrono::duration<double, std::micro> used = relayAfter.cpu - relayBefore.cpu;
        return pushes == 0 ? 0 : used.count() / double(pushes);
    }
};

/// The connected devices of a group, on one raw epoll loop in this thread: each keeps the protocol, and acknowledges what it
/// gets. They store nothing and open nothing: what is measured is the relay.
class Audience final : public load::Device::Listener
{
public:
    /// The first @p connected of the crowd.
    Audience(const RelayAddress &relay, qint64 relayPid, const Crowd &crowd, std::size_t connected);

    bool connectAll(int perSecond, milliseconds patience);
    /// Messages of @p bodyBytes from the first @p senders in turn, so many in a second whatever the relay does; then until
    /// everybody has everything, or the patience is over.
    Fanout speak(milliseconds duration, double perSecond, std::size_t senders, int bodyBytes, milliseconds patience);
    /// Others speak: messages that noteSent() is told of. @p meanwhile is called in every turn, and says when it is over.
    void beginListening();
    Fanout listen(milliseconds patience, const std::function<bool()> &isOver);
    void noteSent(const MessageId &id, SteadyTime at);
    /// Nothing is measured; the devices keep the protocol.
    void idle(const std::function<bool()> &isOver);

    /// The admin changes the group. False when the relay does not take it in time.
    bool change(Crowd &crowd, ControlOperation operation, milliseconds patience);
    std::size_t size() const { return m_devices.size(); }
    /// Of the conversation, as the first device has it.
    quint64 epochSeen() const { return m_epochSeen; }

private:
    struct Under
    {
        SteadyTime sentAt;
        std::size_t arrived = 0;
    };

    void appended(load::Stream &stream, const wire::Appended &answer) override;
    void refused(load::Stream &stream, const wire::Error &error) override;
    void becameOnline(load::Device &device) override;
    void wentOffline(load::Device &device, milliseconds wait) override;
    void dirty(load::Device &device) override { m_dirty.push_back(&device); }
    void arrived(load::Device &device, const LogId &log, const wire::Entry &entry) override;
    void heard(load::Device &device, const wire::Frame &frame) override;

    void turn(SteadyTime until);
    bool speakNext(SteadyTime due, std::size_t senders, const QByteArray &body);
    Fanout finish(SteadyTime begin, SteadyTime spokenUntil);
    quint64 bytesReceived() const;

    load::Loop m_loop;
    qint64 m_relayPid;
    SystemRandom m_random;
    LogId m_log;
    std::vector<std::unique_ptr<load::Device>> m_devices;
    std::vector<load::Device *> m_dirty;
    std::multimap<SteadyTime, load::Device *> m_dials;
    std::multimap<SteadyTime, load::Stream *> m_again; ///< what was refused, and when it goes once more
    std::map<MessageId, Under> m_under;
    std::map<MessageId, std::pair<std::size_t, SteadyTime>> m_early; ///< arrived before it was told who sent it when
    Fanout m_fanout;
    quint64 m_bytesBefore = 0;
    std::size_t m_online = 0;
    std::size_t m_next = 0; ///< sender
    std::size_t m_pings = 0;
    SteadyTime m_began;
    quint64 m_epochSeen = 0;
    bool m_isListening = false;
    std::optional<bool> m_answer; ///< to the change under way
    bool m_isBusyThere = false;   ///< and it may be tried again
};

} // namespace porchlight::bench
