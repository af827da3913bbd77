// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/CommitNotice.h"
#include "relay/services/LoadEvents.h"
#include "relay/services/Queries.h"
#include "shared/base/Time.h"

/// Everything a SessionCore sees, and everything it may ask for. No sockets, threads or clocks in here: the gateway
/// turns these into the real things, the simulation into virtual ones.
namespace porchlight::relay {

// ---- events

struct Opened
{
    ConnectionId connection = 0;
    QString address; ///< of the peer, for limits
};

struct Closed
{
    ConnectionId connection = 0;
};

struct Received
{
    ConnectionId connection = 0;
    wire::Frame frame;
};

/// The gateway could not read what came; the connection is answered and closed.
struct ReceivedMalformed
{
    ConnectionId connection = 0;
};

/// The socket's write buffer passed its high mark (false) or has drained again (true).
struct WritableChanged
{
    ConnectionId connection = 0;
    bool writable = true;
};

struct ReadDone
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    Answer answer;
};

/// The end of a StartHash.
struct HashDone
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    bool overloaded = false; ///< the queue of the hashing threads was full; nothing was done
    bool matches = false;    ///< when verifying
    QByteArray hash;         ///< when hashing
};

/// deadline() has come.
struct Tick
{
};

using SessionEvent =
    std::variant<Opened, Closed, Received, ReceivedMalformed, WritableChanged, ReadDone, HashDone, CommitNotice, Measured,
                 SetShedding, Tick>;

// ---- effects

struct SendFrame
{
    ConnectionId connection = 0;
    wire::Frame frame;
};

/// The same entries for many connections: encode once. `fence` above 0 goes in front as a MailboxFence, in the same
/// message. With `mayPack` the entries are for this connection alone, and are made smaller where that saves bytes.
struct SendEntries
{
    ConnectionId connection = 0;
    Seq fence = 0;
    std::shared_ptr<const wire::Entries> frame;
    bool mayPack = false;
};

/// After what was sent before has gone out. The core forgets the connection with this effect; no Closed is expected.
struct CloseConnection
{
    ConnectionId connection = 0;
};

/// From now on the connection may send messages of the full size.
struct RaiseLimits
{
    ConnectionId connection = 0;
};

struct StartRead
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    Query query;
};

/// Argon2id, away from every event loop. With an empty `verifyAgainst` the password is hashed, else verified.
struct StartHash
{
    ConnectionId connection = 0;
    quint64 tag = 0;
    QString password;
    QByteArray verifyAgainst;
};

using SessionEffect =
    std::variant<SendFrame, SendEntries, CloseConnection, RaiseLimits, StartRead, StartHash, Submission>;

} // namespace porchlight::relay
