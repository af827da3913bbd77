// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/PushWindow.h"
#include "relay/services/SessionEvents.h"

#include <map>
#include <set>

namespace porchlight::relay {

// What a connection waits for: an answer, hash or settlement finds its question here by the tag.

struct PendingToken
{
    quint64 marksAfter = 0;
    TokenHash used;
    QByteArray successor;
};

/// The device has shown that the database is an older copy: it is welcome in the next generation.
struct PendingGeneration
{
    DeviceId device;
    QByteArray successor;
};

struct PendingSession
{
    std::optional<QByteArray> successor; ///< of the connection token, when that was used
    quint64 marksAfter = 0;
    std::optional<quint64> parkedMs = {}; ///< the device was parked, and was woken
};

/// A parked device came back: it is woken first, then its session is loaded anew.
struct PendingWake
{
    PendingSession session;
};

/// Nobody waits for it.
struct PendingNote
{
};

struct PendingFetch
{
    quint64 request = 0;
    LogId log;
};

struct PendingPage
{
    LogId log;
    quint32 opening = 0;
};

struct PendingAppend
{
    quint64 request = 0;
    ConversationId conversation;
    quint64 firstNumber = 0;
};

struct PendingStart
{
    quint64 request = 0;
};

struct PendingLogin
{
    wire::SignIn signIn;
};

struct PendingVerify
{
    wire::SignIn signIn;
    std::optional<AccountId> account; ///< none: the handle is unknown, and nobody learns it
};

struct PendingPasswordHash
{
    wire::Register request;
};

struct PendingDevice
{
    quint64 request = 0;
    QByteArray token;
    bool registering = false;
};

struct PendingDeviceList
{
    quint64 request = 0;
};

/// A device renamed or unlinked, a conversation muted or accepted.
struct PendingAccountChange
{
    quint64 request = 0;
};

/// Nobody waits for the outcome; when there was no room they are tried again, since the device believes them told.
struct PendingCursors
{
    std::vector<wire::Position> upTo;
};

struct PendingMarks
{
    std::vector<wire::OwnMark> marks;
};

using Pending = std::variant<PendingToken, PendingGeneration, PendingSession, PendingPage, PendingAppend, PendingCursors, PendingMarks,
                             PendingStart, PendingLogin, PendingVerify, PendingPasswordHash, PendingDevice, PendingWake,
                             PendingNote, PendingFetch, PendingDeviceList, PendingAccountChange>;

/// The state of one connection. Held by the SessionRegistry; only the services change it, each its own part.
struct Connection
{
    enum class Phase : quint8 {
        AwaitingHello,
        Anonymous, ///< said hello without a token: may register or sign in
        Opening,   ///< its token is being checked, its session loaded
        Live,
    };

    ConnectionId id = 0;
    QString address;
    Phase phase = Phase::AwaitingHello;
    DeviceId device;
    milliseconds openedAt{0};
    milliseconds heardAt{0};
    milliseconds notedAt{0}; ///< as being connected, see ContactLog
    bool writable = true;
    bool packs = false;                ///< the client has the capability "zstd"
    milliseconds seenNotedAt = -24h;   ///< when the store was last told that the device is here
    int fetching = 0;                  ///< reads of history under way

    quint64 lastTag = 0;
    std::map<quint64, Pending> pending;

    // delivery
    std::map<LogId, PushWindow> windows; ///< conversations only while something is on its way
    std::set<std::pair<milliseconds, LogId>> retries;
    quint64 outstanding = 0; ///< over all windows
    quint64 asked = 0;       ///< over all windows: pages being read may bring so many
    int readsRunning = 0;
    bool awaitsTurn = false; ///< stands in the queue of those who want to read
    std::map<LogId, std::pair<Seq, quint64>> touched; ///< published while the session was being loaded: head and time
    std::map<LogId, Seq> acks; ///< not yet submitted
    milliseconds acksDue = Never;

    // marks
    std::map<ConversationId, wire::OwnMark> unstoredMarks; ///< the device's own, that the store had no room for
    milliseconds unstoredDue = Never;
    std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> dirtyMarks;
    quint64 marksVersion = 0;
    milliseconds marksDue = Never;
};

} // namespace porchlight::relay
