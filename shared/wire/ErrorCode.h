// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::wire {

/// Why a request was not done. The set is closed and lies in ranges, so that a client knows what to do with a code it
/// has never heard of: 100 to 199 try again later, 200 to 299 stop (final), 300 to 399 sign in again.
enum class ErrorCode : quint16 {
    None = 0,

    Busy = 100,          ///< overloaded; retry_after_ms says when
    RateLimited = 101,   ///< too many attempts; retry_after_ms says when
    StorageFull = 102,   ///< nothing was stored
    ShuttingDown = 103,
    StaleEpoch = 104,    ///< the conversation moved on; catch up, seal again
    NumberGap = 105,     ///< the send number is not the next one; `expected` is
    AwaitingAcceptance = 106, ///< a stranger's request may hold 10 messages until it is accepted (rule 12)
    ManifestStale = 107,      ///< another device has published a version since: take it in, sign anew
    KeysMissing = 108,        ///< of a member, who has no list of devices yet: nobody can seal for them
    DevicePending = 109,      ///< the account's list does not have this device yet: it is to be linked first
    BlobsFull = 110,          ///< what devices of the account lay down for each other has taken all of its room
    ControlStale = 111,       ///< the group has changed since: take that in, sign anew

    Malformed = 200,
    TooLarge = 201,
    Unsupported = 202,       ///< a frame, kind or version this relay does not know
    UnknownHandle = 203,
    HandleTaken = 204,
    BadHandle = 205,
    BadPassword = 206,       ///< too short or too long
    InvitationInvalid = 207, ///< unknown, expired or used up
    NotAMember = 208,
    MessageIdUsed = 209,     ///< the message id names another message already
    RedactTooLate = 210,     ///< more than 48 hours after the message
    NotTheAuthor = 211,      ///< of what is to be redacted
    NoSuchMessage = 212,     ///< to redact
    NoSuchDevice = 213,
    ManifestInvalid = 214,   ///< not signed by the account's key, or not what may follow the one before
    NoSuchBlob = 215,        ///< or not this piece of it
    NotAllowed = 216,        ///< by the role that one has, or by what the other one wants
    GroupFull = 217,
    ControlInvalid = 218,    ///< not signed as it must be, or nothing that could follow
    LastAdmin = 219,         ///< somebody else has to be made admin first
    RecoveryTokenWrong = 220, ///< the code is not that of the account's recovery kit
    NoRecoveryKit = 221,      ///< the account has none, or not this one any more
    NoSuchAccount = 222,
    ReportInvalid = 223,      ///< what is reported is not what the message said

    NotSignedIn = 300,
    CredentialsWrong = 301,
    TokenUnknown = 302,
    TokenReplayed = 303, ///< a token was used again after its successor: perhaps a copy of the profile
    SessionReplaced = 304, ///< the same device connected once more; the newer connection stays
};

inline bool isRetryLater(ErrorCode code) { return quint16(code) >= 100 && quint16(code) < 200; }
inline bool isFinal(ErrorCode code) { return quint16(code) >= 200 && quint16(code) < 300; }
inline bool isSignInAgain(ErrorCode code) { return quint16(code) >= 300 && quint16(code) < 400; }

/// A sentence for people, without any content or name in it.
QString describe(ErrorCode code);

} // namespace porchlight::wire
