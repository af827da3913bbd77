// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/PendingKinds.h"
#include "relay/services/PushWindow.h"

#include <map>
#include <set>

namespace porchlight::relay {

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
    bool packs = false;      ///< the client has the capability "zstd"
    bool isParked = false;   ///< and could not be woken, for want of room
    bool isPending = false;  ///< the account's list of devices does not have it, see PendingGate
    quint64 listVersion = 0; ///< which list that is said of
    int fetching = 0;        ///< reads of history under way

    quint64 lastTag = 0;
    std::map<quint64, Pending> pending;

    // delivery
    std::map<LogId, PushWindow> windows; ///< conversations only while something is on its way
    QByteArray readTide;                 ///< of the newest snapshot that it has been given something of
    quint64 knowsUpTo = 0;               ///< of what was published, by number: it began after that, and its image has it
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
