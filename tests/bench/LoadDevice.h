// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/runtime/WebSocketTransport.h"
#include "tests/bench/Latencies.h"
#include "tests/bench/Population.h"

#include <deque>
#include <map>
#include <set>

namespace porchlight::bench {

/// One connected device, as light as it can be while it keeps the protocol: the app's socket and wire codec, one
/// request in flight for each conversation, acknowledgements and "delivered" for whatever arrives. It stores nothing,
/// so what a recipient's disk would add is not in its numbers. Lives on the thread that made it.
class LoadDevice
{
public:
    /// What the load wants to know. Called from inside the device's event.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void acknowledged(LoadDevice &device, const ConversationId &conversation, SteadyTime intended) = 0;
        virtual void arrived(const wire::Entry &entry) = 0;
        virtual void markedDelivered(SteadyTime intended) = 0;
        virtual void failed(const QString &what) = 0;
    };

    LoadDevice(const QString &relayUrl, const Resident &resident, Listener &listener);

    bool isOnline() const { return m_isOnline; }
    /// The message goes out as soon as the one before it in its conversation has its ✓. At most @p bodiesMax share a
    /// request.
    void send(const ConversationId &conversation, const MessageId &id, const QByteArray &body, SteadyTime intended,
              std::size_t bodiesMax);

private:
    struct Waiting
    {
        wire::Body body;
        SteadyTime intended;
    };
    struct Sending
    {
        quint64 nextNumber = 1;
        std::deque<Waiting> queue;
        std::vector<SteadyTime> inFlight;
        wire::Append underWay; ///< what they went out in
        std::deque<std::pair<Seq, SteadyTime>> undelivered;
        std::size_t bodiesMax = 1;
    };

    void on(const engine::EngineEvent &event);
    void on(const wire::Frame &frame);
    void on(const wire::Welcome &welcome);
    void on(const wire::Behind &behind);
    void on(const wire::Entries &entries);
    void on(const wire::Appended &appended);
    void on(const wire::Marks &marks);
    void on(const wire::Error &error);
    void pump(const ConversationId &conversation, Sending &sending);
    void acknowledgeLater(const LogId &log);
    void transmit(wire::Frame frame) { m_transport.transmit({1, std::move(frame)}); }

    const Resident m_resident;
    Listener &m_listener;
    runtime::WebSocketTransport m_transport;
    std::map<LogId, Seq> m_taken;
    std::map<ConversationId, Sending> m_sending;
    std::set<LogId> m_dirty; ///< to be acknowledged at the end of this turn of the event loop
    quint64 m_lastRequest = 0;
    bool m_isOnline = false;
};

} // namespace porchlight::bench
