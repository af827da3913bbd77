// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/ErrorCode.h"

#include <QByteArray>
#include <QString>

namespace porchlight::tests {

/// What became of bytes that were sent to a relay.
struct Outcome
{
    enum class End {
        Refused, ///< no WebSocket came of it: another HTTP answer, or the end of the connection
        Closed,  ///< by a close frame of `code`, perhaps after an error of `error`
        Cut,     ///< without a close frame
        Alive,   ///< the ping behind the bytes was answered
        Hung,    ///< nothing happened in time
    };

    End end = End::Hung;
    quint16 code = 0;
    wire::ErrorCode error = wire::ErrorCode::None;

    friend bool operator==(const Outcome &, const Outcome &) = default;
    QString text() const;
};

/// One hostile thing to send, and what must come of it.
struct HostileCase
{
    QByteArray id;
    QByteArray bytes;
    std::vector<Outcome> allowed; ///< one of these
};

namespace expect {

inline const Outcome refused{Outcome::End::Refused};
inline const Outcome alive{Outcome::End::Alive};
inline const Outcome cut{Outcome::End::Cut};
inline Outcome closed(quint16 code) { return {Outcome::End::Closed, code}; }
/// By an error frame, then as after every error of the whole connection.
inline Outcome error(wire::ErrorCode code) { return {Outcome::End::Closed, 1000, code}; }

} // namespace expect

/// Sends exactly these bytes on a connection of its own, and a ping behind them, and waits for what comes of it: at
/// most 10 s. Blocking; any thread.
Outcome probe(quint16 port, const QByteArray &bytes);

/// A handshake and a hello without a token, as the bytes that come before most cases.
QByteArray greeting();

/// A ping frame of exactly @p bytes (6 to 65,000): an unknown field fills it.
QByteArray wirePing(qsizetype bytes);

} // namespace porchlight::tests
