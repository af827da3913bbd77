// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/ErrorCode.h"

namespace porchlight::wire {

QString describe(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None: return QString();
    case ErrorCode::Busy: return QStringLiteral("The relay is busy. Please try again in a moment.");
    case ErrorCode::RateLimited: return QStringLiteral("Too many attempts. Please wait a little.");
    case ErrorCode::StorageFull: return QStringLiteral("The relay's disk is full.");
    case ErrorCode::ShuttingDown: return QStringLiteral("The relay is restarting.");
    case ErrorCode::StaleEpoch: return QStringLiteral("The conversation changed in the meantime.");
    case ErrorCode::NumberGap: return QStringLiteral("A message before this one is missing at the relay.");
    case ErrorCode::AwaitingAcceptance:
        return QStringLiteral("They have not accepted your first messages yet.");
    case ErrorCode::ManifestStale: return QStringLiteral("The list of devices has changed meanwhile.");
    case ErrorCode::KeysMissing: return QStringLiteral("They cannot be written to yet: their app has made no keys.");
    case ErrorCode::DevicePending: return QStringLiteral("This device waits to be linked by another one.");
    case ErrorCode::BlobsFull: return QStringLiteral("The relay has no more room for what your devices exchange.");
    case ErrorCode::ControlStale: return QStringLiteral("The group has changed meanwhile.");
    case ErrorCode::Malformed: return QStringLiteral("The relay could not understand the request.");
    case ErrorCode::TooLarge: return QStringLiteral("The message is too large.");
    case ErrorCode::Unsupported: return QStringLiteral("The relay does not support this.");
    case ErrorCode::UnknownHandle: return QStringLiteral("Nobody here has that handle.");
    case ErrorCode::HandleTaken: return QStringLiteral("That handle is taken.");
    case ErrorCode::BadHandle:
        return QStringLiteral("A handle has 2 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.");
    case ErrorCode::BadPassword: return QStringLiteral("A password needs at least 8 characters, at most 256.");
    case ErrorCode::InvitationInvalid: return QStringLiteral("The invitation is unknown, expired or used up.");
    case ErrorCode::NotAMember: return QStringLiteral("You are not a member of this conversation.");
    case ErrorCode::MessageIdUsed: return QStringLiteral("The relay has another message under this number.");
    case ErrorCode::RedactTooLate: return QStringLiteral("A message can be deleted for everyone within 48 hours only.");
    case ErrorCode::NotTheAuthor: return QStringLiteral("Only its author can delete a message for everyone.");
    case ErrorCode::NoSuchMessage: return QStringLiteral("There is no such message.");
    case ErrorCode::NoSuchDevice: return QStringLiteral("There is no such device.");
    case ErrorCode::ManifestInvalid: return QStringLiteral("The list of devices is not signed as it must be.");
    case ErrorCode::NoSuchBlob: return QStringLiteral("The relay does not have this any more.");
    case ErrorCode::NotAllowed: return QStringLiteral("This is not allowed to you.");
    case ErrorCode::GroupFull: return QStringLiteral("The group is full.");
    case ErrorCode::ControlInvalid: return QStringLiteral("The change of the group is not signed as it must be.");
    case ErrorCode::LastAdmin: return QStringLiteral("A group needs an admin: make somebody else one first.");
    case ErrorCode::NoSuchAccount: return QStringLiteral("There is no such person here.");
    case ErrorCode::ReportInvalid: return QStringLiteral("What is reported is not what the message said.");
    case ErrorCode::RecoveryTokenWrong: return QStringLiteral("This is not the code of the account's recovery kit.");
    case ErrorCode::NoRecoveryKit: return QStringLiteral("The relay has no such recovery kit.");
    case ErrorCode::NotSignedIn: return QStringLiteral("Please sign in.");
    case ErrorCode::CredentialsWrong: return QStringLiteral("Handle or password is wrong.");
    case ErrorCode::TokenUnknown: return QStringLiteral("This device is no longer signed in.");
    case ErrorCode::TokenReplayed:
        return QStringLiteral("This profile seems to be in use in two places. Please sign in again.");
    case ErrorCode::SessionReplaced: return QStringLiteral("This device connected a second time.");
    }
    return QStringLiteral("The relay gave an answer this version does not know.");
}

} // namespace porchlight::wire
