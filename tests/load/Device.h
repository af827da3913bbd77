// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Backoff.h"
#include "shared/wire/Codec.h"
#include "tests/bench/Population.h"
#include "tests/load/Channel.h"

#include <map>
#include <set>

namespace porchlight::load {

class Device;

/// One conversation in one direction, with at most one request under way (rule 2).
struct Stream
{
    Device *device = nullptr;
    ConversationId conversation;
    quint64 epoch = 0; ///< which the bodies are said to be sealed for, and …
    RosterDigest rosterDigest;
    quint64 nextNumber = 1;
    bool isBusy = false;
    std::vector<wire::Body> bodies; ///< under way
    SteadyTime intended;
    SteadyTime sentAt;
};

/// One device, as light as it can be while it keeps the protocol: hello with token and resume token, acknowledgements
/// and "delivered" for what arrives, one request for each stream, and after a loss the product's own back-off. Stores
/// nothing. Lives on the loop's thread.
class Device final : private Channel::Listener
{
public:
    /// Who counts what happens. Called from within the device's event.
    class Listener
    {
    public:
        virtual void appended(Stream &stream, const wire::Appended &answer) = 0;
        virtual void refused(Stream &stream, const wire::Error &error) = 0;
        virtual void becameOnline(Device &device) = 0;
        /// It wants to dial after this time.
        virtual void wentOffline(Device &device, milliseconds wait) = 0;
        virtual void dirty(Device &device) = 0;
        /// For the first time.
        virtual void arrived(Device & /*device*/, const LogId & /*log*/, const wire::Entry & /*entry*/) {}
        /// What nothing above is about.
        virtual void heard(Device & /*device*/, const wire::Frame & /*frame*/) {}

    protected:
        ~Listener() = default;
    };

    /// @p tls: as for a Channel.
    Device(Loop &loop, Listener &listener, quint16 port, const TlsClient *tls, bench::Resident resident, Random &random);

    Stream &addStream(const ConversationId &conversation);
    void dial();
    void hangUp() { m_channel.hangUp(); }
    /// The bodies of the stream, under its next number.
    void append(Stream &stream);
    /// What came in this turn of the loop, acknowledged in one message.
    void acknowledge();
    void ping();
    void send(const wire::Frame &frame) { m_channel.send(wire::encode(frame)); }

    bool isOnline() const { return m_isOnline; }
    /// When the answer that is being told was here.
    SteadyTime heardAt() const { return m_channel.arrivedAt(); }
    int attempts() const { return m_attempts; }
    void resetAttempts() { m_attempts = 0; }
    Seq taken(const LogId &log) const;
    std::size_t logsBehind() const { return m_logsBehind; }
    quint64 entriesTaken() const { return m_entriesTaken; }
    quint64 bytesReceived() const { return m_channel.bytesReceived(); }
    std::vector<std::unique_ptr<Stream>> &streams() { return m_streams; }

private:
    void channelOpened() override;
    void channelMessage(const QByteArray &message) override;
    void channelClosed() override;

    void on(const wire::Frame &frame);
    void on(const wire::Welcome &welcome);
    void on(const wire::Behind &behind);
    void on(const wire::Entries &entries);
    void on(const wire::Trimmed &trimmed);
    void on(const wire::Error &error);
    void touch(const LogId &log);

    Listener &m_listener;
    Channel m_channel;
    const quint16 m_port;
    Random &m_random;
    engine::Backoff m_backoff;
    milliseconds m_returnWithin{0};
    milliseconds m_asked{0};
    bench::Resident m_resident;
    QByteArray m_successor;
    std::optional<QByteArray> m_resume;
    std::vector<std::unique_ptr<Stream>> m_streams;
    std::map<ConversationId, Stream *> m_streamOf;
    std::map<quint64, Stream *> m_requests;
    std::map<LogId, Seq> m_taken;
    std::set<LogId> m_dirty;
    std::size_t m_logsBehind = 0;
    quint64 m_entriesTaken = 0;
    quint64 m_lastRequest = 0;
    int m_attempts = 0;
    bool m_isOnline = false;
};

} // namespace porchlight::load
