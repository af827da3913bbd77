// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Backoff.h"
#include "app/engine/EngineEvents.h"

namespace porchlight::engine {

/// Keeps one connection to the relay: dials, says hello, holds the heartbeat (A8), waits between attempts (A6), renews
/// the tokens (A7). Knows nothing of messages.
class Connector
{
public:
    /// @p firstConnection: the ids of this instance begin there.
    Connector(const LocalImage &image, ConnectionId firstConnection, Random &random);

    void start(Now now, Out &out);
    /// @p acknowledged: sum of the positions in all logs, as they are stored.
    void opened(ConnectionId connection, quint64 acknowledged, Now now, Out &out);
    /// True when it was the current connection.
    bool closed(ConnectionId connection, const QString &reason, Now now, Out &out);
    /// What answered is not the relay (F3): waits until somebody asks for another try. True as with closed().
    bool estranged(ConnectionId connection, const QString &reason, Out &out);
    /// Stores the new address and dials it with the next tick, once it is durable. True when a session is over.
    bool useRelay(const QString &relayUrl, Now now, Out &out);
    /// Notes a sign of life. False when the frame is not of the current connection and must be ignored.
    bool heard(ConnectionId connection, Now now);
    /// True when the device is welcome: the session begins.
    bool welcomed(const wire::Welcome &welcome, Now now, Out &out);
    /// How the relay wants its clients to come back should they all lose it at once; from welcome and pong.
    void returnWithin(std::optional<quint64> ms);
    /// The relay speaks of the whole connection; it will close it. True when the session is over at once.
    bool refused(const wire::Error &error, Now now, Out &out);
    /// Gives the connection up and tries again later.
    void drop(const QString &reason, Now now, Out &out);
    void tryNow(Now now, Out &out);
    /// True when the session ended by silence.
    bool tick(Now now, Out &out);
    /// The relay says how far its database has come: kept, and shown in the next hello (rule 4).
    void noteTide(const std::optional<QByteArray> &tide, Now now);
    /// Rides along with any transaction; alone only now and then.
    void storeTide(Now now, Out &out);
    /// The transaction with the token is durable: from now on it may be used.
    void committed() { m_token = m_tokenStored; }

    void send(wire::Frame frame, Out &out) const { out.now.push_back(Transmit{m_current, std::move(frame)}); }
    /// An invitation to this relay as a link (RelayAddress.h).
    QString linkTo(const QString &invitation) const;
    bool isOnline() const { return m_state == State::Online; }
    ConnectionId lastConnection() const { return m_lastConnection; }
    void setMarksVersion(quint64 version) { m_marksVersion = version; }
    const std::optional<GenerationId> &generation() const { return m_generation; }
    milliseconds deadline() const { return std::min(m_deadline, m_tideDue); }

private:
    enum class State { Idle, Waiting, Dialling, Greeting, Online };

    void dial(Now now, Out &out);
    void wait(const QString &reason, Out &out, Now now);
    void stop(const QString &reason, Out &out);
    void report(ConnectionReport::State state, const QString &reason, Out &out);
    void scheduleHeartbeat();

    Random &m_random;
    Backoff m_backoff;
    State m_state = State::Idle;
    std::optional<PutIdentity> m_identity;
    QByteArray m_token;       ///< the one in use
    QByteArray m_tokenStored; ///< its successor, once it is durable
    std::optional<QByteArray> m_resume;
    std::optional<GenerationId> m_generation;
    std::vector<QByteArray> m_olderTokens; ///< newest first
    bool m_showsOlder = false;             ///< the relay did not know the one in use
    QByteArray m_tide;
    milliseconds m_tideDue = Never;        ///< when it is stored for its own sake; Never: it is stored
    quint64 m_marksVersion = 0;
    ConnectionId m_current = 0;
    ConnectionId m_lastConnection = 0;
    milliseconds m_returnWithin{0};
    milliseconds m_onlineSince{0};
    milliseconds m_heardAt{0};
    milliseconds m_pingAt{0};
    milliseconds m_deadline = Never;
    bool m_isShuttingDown = false; ///< the refusal is of everybody, and in good order
    std::optional<std::pair<QString, milliseconds>> m_refusal; ///< what the relay said before it closed, and for how long
    std::optional<ConnectionReport> m_reported;
};

} // namespace porchlight::engine
