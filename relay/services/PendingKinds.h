// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/PendingBlobs.h"
#include "relay/services/PendingCredentials.h"
#include "relay/services/PendingGroupKinds.h"
#include "relay/services/PendingKeyKinds.h"
#include "relay/services/RateBook.h"
#include "relay/services/SessionEvents.h"
#include "shared/base/LargeVariant.h"

#include <variant>

namespace porchlight::relay {

// What a connection waits for: an answer, hash or settlement finds its question here by the tag.

struct PendingToken
{
    ShownPlaces shown;
    TokenHash used;
    QByteArray successor;
};

/// The device has shown that the database is an older copy: it is welcome in the next generation.
struct PendingGeneration
{
    DeviceId device;
    TokenHash used;
    QByteArray successor;
};

struct PendingSession
{
    std::optional<QByteArray> successor; ///< of the connection token, when that was used
    ShownPlaces shown;
    std::optional<quint64> parkedMs = {}; ///< the device was parked, and was woken
};

/// A parked device came back: it is woken first, then its session is loaded anew.
struct PendingWake
{
    PendingSession session;
    bool isLive = false; ///< it was welcome without being woken, and is woken now
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
    AppendCharge charge = {};
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
    QString invitation = {}; ///< that was shown when registering, as taken handles are counted by
};

/// The store learns only what the code's hash is.
struct PendingInvitation
{
    quint64 request = 0;
    QString code;
    quint64 expiresMs = 0;
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

/// Which conversations a device may watch.
struct PendingPeers
{
    quint64 turn = 0;
};

using PendingTypes = std::variant<
    PendingToken, PendingGeneration, PendingSession, PendingPage, PendingAppend, PendingCursors, PendingMarks,
    PendingStart, PendingLogin, PendingVerify, PendingPasswordHash, PendingDevice, PendingWake, PendingNote,
    PendingFetch, PendingDeviceList, PendingAccountChange, PendingManifest, PendingManifests, PendingBundles,
    PendingRoster, PendingBlob, PendingBlobChange, PendingMail, PendingRecovery, PendingPeers, PendingSigner,
    PendingGroup, PendingControl, PendingMembers, PendingReceipts, PendingOwnLogin, PendingOwnVerify,
    PendingNewHash, PendingCredential, PendingInvitation>;
using Pending = LargeVariant<PendingTypes>;

} // namespace porchlight::relay

extern template class porchlight::LargeVariant<porchlight::relay::PendingTypes>;
