// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Gateway.h"

#include "shared/base/Result.h"
#include "shared/wire/Codec.h"
#include "shared/wire/Packing.h"

#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <algorithm>
#include <limits>

namespace porchlight::relay {

namespace {

/// A timer of Qt does not count suspension; this is how late a deadline may be noticed after it.
constexpr std::size_t sweptAtOnce = 256; // sockets
constexpr milliseconds timerMax = 5s;
constexpr milliseconds goodbyeMax = 1500ms;
constexpr milliseconds backSoonest = 500ms; // nobody is back earlier than the relay

} // namespace

Gateway::Gateway(const GatewayParts &parts, const GenerationId &generation)
    : m_parts(parts), m_counters(*m_parts.counters), m_core(generation, m_parts.random, m_parts.rates), m_entrance(m_parts),
      m_webSockets(QStringLiteral("Porchlight"), QWebSocketServer::NonSecureMode)
{
    m_webSockets.setMaxPendingConnections(std::numeric_limits<int>::max());
    connect(&m_entrance, &Entrance::knocked, this, &Gateway::startSweeping);
    connect(&m_entrance, &Entrance::opened, this, &Gateway::admit);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &Gateway::onNewWebSocket);
    // Only browsers send an origin: no web page may speak to a relay in its visitor's name.
    connect(&m_webSockets, &QWebSocketServer::originAuthenticationRequired, this,
            [](QWebSocketCorsAuthenticator *request) { request->setAllowed(request->origin().isEmpty()); });

    m_deadlineTimer.setSingleShot(true);
    m_deadlineTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &Gateway::onDeadline);
    const milliseconds shortest = std::min({m_parts.limits.frameDeadline, m_parts.limits.handshakeDeadline,
                                            m_parts.limits.tlsDeadline, m_parts.limits.lingerMax});
    m_sweepTimer.setInterval(std::clamp<milliseconds>(shortest / 20, 10ms, 1s));
    connect(&m_sweepTimer, &QTimer::timeout, this, &Gateway::sweep);
}

Gateway::~Gateway()
{
    for (ClientSocket *client : m_sockets)
        delete client;
}

/// Whatever comes through here is encrypted, or of this machine.
void Gateway::admit(QTcpSocket *socket)
{
    const ConnectionId id = ++m_lastConnection;
    const bool isProxy = isTrusted(socket->peerAddress(), m_parts.trustedProxies); // behind it are many
    if (!m_entrance.arrived(id, socket->peerAddress(), isProxy))
        return socket->deleteLater(); // it may be what has called us
    auto *client = new ClientSocket(id, socket, *this, m_parts.limits, m_parts.clock, nullptr);
    m_sockets.insert(client);
    m_webSockets.handleConnection(&client->inner());
    if (isProxy)
        client->trustPeer(); // whom it speaks for stands in the request
    else
        open(*client);
}

void Gateway::open(ClientSocket &client)
{
    const QHostAddress address = clientAddress(client.peerAddress(), client.forwardedFor(), m_parts.trustedProxies);
    if (address != client.peerAddress() && !m_entrance.speaksFor(client.id(), address))
        return client.abort();
    m_sessions.emplace(client.id(), &client);
    recount();
    post(Opened{client.id(), address.toString()});
}

void Gateway::onNewWebSocket()
{
    // QtWebSockets does not say whose it is; but it is of the one that it wrote the answer to just now, in this call.
    while (QWebSocket *webSocket = m_webSockets.nextPendingConnection()) {
        ClientSocket *client = std::exchange(m_answering, nullptr);
        if (!client) {
            delete webSocket;
            continue;
        }
        if (isTrusted(client->peerAddress(), m_parts.trustedProxies) && !m_leaving)
            open(*client);
        client->adopt(webSocket);
    }
}

bool Gateway::onFrame(ClientSocket &client, QByteArrayView &message)
{
    std::optional<wire::Frame> frame = wire::takeFrame(message);
    m_counters.framesIn.add(frame ? 1 : 0);
    m_counters.malformed.add(frame ? 0 : 1);
    if (frame)
        post(Received{client.id(), std::move(*frame)});
    else
        post(ReceivedMalformed{client.id()});
    return frame.has_value();
}

void Gateway::onWritableChanged(ClientSocket &client, bool writable)
{
    if (m_sessions.contains(client.id()))
        post(WritableChanged{client.id(), writable});
}

void Gateway::onFinished(ClientSocket &client)
{
    if (m_sessions.erase(client.id()) > 0)
        post(Closed{client.id()});
}

void Gateway::onGone(ClientSocket &client)
{
    if (m_answering == &client)
        m_answering = nullptr;
    m_sockets.erase(&client);
    m_entrance.left(client.id());
    client.deleteLater();
    recount();
    if (m_sockets.empty()) {
        if (m_entrance.handshakes() == 0)
            m_sweepTimer.stop();
        if (m_leaving)
            Q_EMIT emptied();
    }
}

void Gateway::onCommitted(const CommitNotice &notice)
{
    post(notice);
    for (const Settlement &settlement : notice.settlements)
        requestEnded(settlement.connection);
}

void Gateway::requestEnded(ConnectionId id)
{
    if (ClientSocket *client = session(id))
        client->requestEnded();
}

/// What happens while effects are carried out waits for its turn: the core is never entered twice.
void Gateway::post(SessionEvent event)
{
    m_events.push_back(std::move(event));
    if (m_stepping)
        return;
    m_stepping = true;
    while (!m_events.empty()) {
        const SessionEvent next = std::move(m_events.front());
        m_events.pop_front();
        perform(m_core.on(next, m_parts.clock.now()));
    }
    m_stepping = false;
    armDeadline();
}

void Gateway::perform(const std::vector<SessionEffect> &effects)
{
    for (const SessionEffect &effect : effects) {
        std::visit(Overloaded{
                       [this](const SendFrame &e) {
                           m_counters.framesOut.add(1);
                           countRefusal(e.frame);
                           if (ClientSocket *client = session(e.connection))
                               client->send(wire::encode(e.frame));
                       },
                       [this](const SendEntries &e) {
                           m_counters.framesOut.add(1);
                           m_counters.pushes.add(1);
                           if (ClientSocket *client = session(e.connection))
                               sendEntries(*client, e);
                       },
                       [this](const CloseConnection &e) { closeConnection(e.connection); },
                       [this](const RaiseLimits &e) {
                           m_entrance.signedIn(e.connection);
                           if (ClientSocket *client = session(e.connection))
                               client->raiseLimits();
                       },
                       [this](const StartRead &e) { startRead(e); },
                       [this](const StartHash &e) { startHash(e); },
                       [this](const Submission &e) { submit(e); },
                   },
                   effect);
    }
    m_encoded.clear();
}

void Gateway::sendEntries(ClientSocket &client, const SendEntries &effect)
{
    if (effect.mayPack) {
        QByteArray page = effect.fence > 0 ? wire::encode(wire::MailboxFence{effect.fence}) : QByteArray();
        wire::encodeTo(page, *effect.frame);
        const auto packed = wire::pack(page);
        return client.send(packed ? wire::encode(*packed) : page);
    }
    QByteArray &entries = m_encoded[effect.frame.get()];
    if (entries.isEmpty())
        entries = wire::encode(*effect.frame);
    client.send(effect.fence > 0 ? wire::encode(wire::MailboxFence{effect.fence}) : QByteArray(), entries);
}

void Gateway::closeConnection(ConnectionId id)
{
    ClientSocket *client = session(id);
    m_sessions.erase(id); // the core has forgotten it: no Closed
    if (client)
        client->close(QWebSocketProtocol::CloseCodeNormal);
}

void Gateway::startRead(const StartRead &effect)
{
    if (ClientSocket *client = session(effect.connection))
        client->requestBegan();
    m_parts.readers.start(effect.query, [this, connection = effect.connection, tag = effect.tag](Answer answer) {
        m_inbox.post([=, this, answer = std::move(answer)] {
            post(ReadDone{connection, tag, answer});
            requestEnded(connection);
        });
    });
}

void Gateway::startHash(const StartHash &effect)
{
    const auto hashed = [this, connection = effect.connection, tag = effect.tag](const HashPool::Outcome &outcome) {
        m_inbox.post([=, this] {
            post(HashDone{connection, tag, false, outcome.matches, outcome.hash});
            requestEnded(connection);
        });
    };
    if (!m_parts.hashes.start(effect.password, effect.verifyAgainst, hashed))
        post(HashDone{effect.connection, effect.tag, true, false, {}});
    else if (ClientSocket *client = session(effect.connection))
        client->requestBegan();
}

void Gateway::submit(const Submission &submission)
{
    if (m_submissions.empty()) {
        // One batch for all that this turn of the event loop brings.
        m_inbox.post([this] { m_parts.writer.submit(std::exchange(m_submissions, {})); });
    }
    m_submissions.push_back(submission);
    if (ClientSocket *client = session(submission.connection))
        client->requestBegan();
}

void Gateway::recount()
{
    m_counters.handshakes.set(m_entrance.handshakes());
    m_counters.connections.set(m_sockets.size() + m_entrance.handshakes());
    m_counters.sessions.set(m_sessions.size());
    m_counters.flags.set(m_core.flags().count());
}

void Gateway::countRefusal(const wire::Frame &frame)
{
    const auto *error = std::get_if<wire::Error>(&frame);
    if (!error)
        return;
    if (std::cmp_less(quint16(error->code), m_counters.refusals.size()))
        m_counters.refusals[quint16(error->code)].add(1);
    if (error->code == wire::ErrorCode::RateLimited) {
        for (const RateKindName &row : allRateKinds)
            m_counters.overRate[std::size_t(row.kind)].set(m_core.rates().refused(row.kind));
    }
    if (error->code == wire::ErrorCode::Busy)
        Q_EMIT refusedForLoad();
}

void Gateway::armDeadline()
{
    const milliseconds deadline = m_core.deadline();
    if (deadline == Never || (m_deadlineTimer.isActive() && m_armedFor <= deadline))
        return; // one that comes too early asks again
    m_armedFor = deadline;
    m_deadlineTimer.start(std::clamp<milliseconds>(deadline - m_parts.clock.now().mono, 0ms, timerMax));
}

void Gateway::onDeadline()
{
    if (m_core.deadline() <= m_parts.clock.now().mono)
        post(Tick());
    else
        armDeadline();
}

void Gateway::sweep()
{
    if (!m_unswept.empty())
        return; // the last one is still under way
    const milliseconds now = m_parts.clock.now().mono;
    m_late = std::max<milliseconds>(now - std::exchange(m_sweptAt, now) - m_sweepTimer.intervalAsDuration(), 0ms);
    m_waitingBytes = 0;
    m_unswept.assign(m_sockets.begin(), m_sockets.end());
    m_entrance.sweep(now);
    sweepOn();
}

/// Many sockets are looked at in several turns, with the others' events in between.
void Gateway::sweepOn()
{
    const milliseconds now = m_parts.clock.now().mono;
    for (std::size_t n = 0; n < sweptAtOnce && !m_unswept.empty(); ++n) {
        ClientSocket *client = m_unswept.back();
        m_unswept.pop_back();
        if (!m_sockets.contains(client))
            continue; // gone meanwhile
        client->sweep(now); // deleted later, if at all
        m_waitingBytes += client->waitingBytes();
    }
    if (!m_unswept.empty())
        return QTimer::singleShot(0, this, &Gateway::sweepOn);
    recount();
    post(Measured{m_waitingBytes, m_late});
    if (m_sockets.empty() && m_entrance.handshakes() == 0)
        m_sweepTimer.stop();
}

void Gateway::startSweeping()
{
    if (m_sweepTimer.isActive())
        return;
    m_sweptAt = m_parts.clock.now().mono;
    m_sweepTimer.start();
}

LoadReport Gateway::load() const
{
    const LoadState &state = m_core.load();
    LoadReport report;
    report.figures = state.figures(m_parts.clock.now().mono);
    report.breaker = state.breaker();
    for (const WorkName &row : allWork) {
        report.shed[std::size_t(row.work)] = state.sheds(row.work);
        report.toggles[std::size_t(row.work)] = state.toggle(row.work);
    }
    report.connections = m_core.connectionCount();
    report.hellosWaiting = m_core.hellosWaiting();
    return report;
}

void Gateway::shutDown()
{
    stopAccepting();
    m_leaving = true;
    const auto sessions = std::exchange(m_sessions, {});
    const milliseconds window = returnWindow(sessions.size());
    qint64 place = 0;
    for (const auto &[id, client] : sessions) {
        // Each has a place of its own in the window, so that they come back evenly (G18).
        const milliseconds wait = backSoonest + window * place++ / qint64(sessions.size());
        client->send(wire::encode(wire::Error{0, wire::ErrorCode::ShuttingDown,
                                              wire::describe(wire::ErrorCode::ShuttingDown), quint64(wait.count()),
                                              std::nullopt}));
        client->close(QWebSocketProtocol::CloseCodeGoingAway);
    }
    if (m_sockets.empty())
        Q_EMIT emptied();
    else
        QTimer::singleShot(goodbyeMax, this, &Gateway::emptied);
}

ClientSocket *Gateway::session(ConnectionId id) const
{
    const auto it = m_sessions.find(id);
    return it == m_sessions.end() ? nullptr : it->second;
}

} // namespace porchlight::relay
