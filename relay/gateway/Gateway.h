// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/ClientSocket.h"
#include "relay/gateway/Entrance.h"
#include "relay/services/LoadReport.h"
#include "relay/services/SessionCore.h"
#include "shared/base/Inbox.h"

#include <QTimer>
#include <QWebSocketServer>

#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace porchlight::relay {

/// The sockets of one thread and the SessionCore that decides for them: turns what happens into events, and carries out
/// the effects in order. Owns the Entrance, every ClientSocket and the core. Lives on its GatewayThread. Decides
/// nothing: heartbeats, limits and pushes are the core's. Never blocks: no file, no database, no hash.
class Gateway final : public QObject, private ClientSocketOwner
{
    Q_OBJECT
public:
    Gateway(const GatewayParts &parts, const GenerationId &generation);
    ~Gateway() override;

    /// The port; 0 when it is taken, or when the address is not of loopback and there is no encryption.
    quint16 listen(quint16 port) { return m_entrance.listen(port); }
    void stopAccepting() { m_entrance.close(); }
    LoadReport load() const;
    void setShedding(Work work, Toggle toggle) { post(SetShedding{work, toggle}); }
    std::vector<AccountFlag> flags() const { return m_core.flags().flags(); }
    void clearFlags() { m_core.clearFlags(); }
    void onCommitted(const CommitNotice &notice);
    /// Says goodbye to everyone; emptied() follows, within goodbyeMax.
    void shutDown();
    /// For what other threads want of this one.
    Inbox &inbox() { return m_inbox; }

Q_SIGNALS:
    void emptied();
    /// There is more to do than can be done, and somebody was told so.
    void refusedForLoad();

private:
    void admit(QTcpSocket *socket);
    /// The core hears of it.
    void open(ClientSocket &client);
    void onNewWebSocket();
    void onAnswering(ClientSocket &client) override { m_answering = &client; }
    bool onFrame(ClientSocket &client, QByteArrayView &message) override;
    void onWritableChanged(ClientSocket &client, bool writable) override;
    void onFinished(ClientSocket &client) override;
    void onGone(ClientSocket &client) override;

    void post(SessionEvent event);
    /// The end of a StartRead, StartHash or Submission.
    void requestEnded(ConnectionId id);
    void perform(const std::vector<SessionEffect> &effects);
    void sendEntries(ClientSocket &client, const SendEntries &effect);
    void closeConnection(ConnectionId id);
    void startRead(const StartRead &effect);
    void startHash(const StartHash &effect);
    void submit(const Submission &submission);
    /// Keeps the gauges.
    void recount();
    void countRefusal(const wire::Frame &frame);
    void armDeadline();
    void onDeadline();
    void sweep();
    void sweepOn();
    void startSweeping();
    ClientSocket *session(ConnectionId id) const;

    const GatewayParts m_parts;
    GatewayCounters &m_counters;
    Inbox m_inbox;
    SessionCore m_core;
    Entrance m_entrance;
    QWebSocketServer m_webSockets; ///< answers the HTTP requests; listens nowhere
    QTimer m_deadlineTimer;
    QTimer m_sweepTimer;
    milliseconds m_armedFor = Never;
    milliseconds m_sweptAt{0};
    std::vector<ClientSocket *> m_unswept; ///< in the sweep that is under way; perhaps gone already
    qint64 m_waitingBytes = 0;             ///< of those that were swept
    milliseconds m_late{0};

    std::unordered_map<ConnectionId, ClientSocket *> m_sessions; ///< those that the core knows
    std::unordered_set<ClientSocket *> m_sockets;                ///< these too that are still ending
    ClientSocket *m_answering = nullptr;
    ConnectionId m_lastConnection = 0;

    std::deque<SessionEvent> m_events; ///< what happened while effects were being carried out
    bool m_stepping = false;
    bool m_leaving = false; ///< shutDown() was called
    std::unordered_map<const wire::Entries *, QByteArray> m_encoded; ///< while one batch of effects lasts
    std::vector<Submission> m_submissions;                           ///< of this turn of the event loop
};

} // namespace porchlight::relay
