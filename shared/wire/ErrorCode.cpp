// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/ErrorCode.h"

#include "shared/base/Sentence.h"

namespace porchlight::wire {

QString describe(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None: return QString();
    case ErrorCode::Busy: return Sentence::english("The relay is busy. Please try again in a moment.");
    case ErrorCode::RateLimited: return Sentence::english("Too many attempts. Please wait a little.");
    case ErrorCode::StorageFull: return Sentence::english("The relay's disk is full.");
    case ErrorCode::ShuttingDown: return Sentence::english("The relay is restarting.");
    case ErrorCode::StaleEpoch: return Sentence::english("The conversation changed in the meantime.");
    case ErrorCode::NumberGap: return Sentence::english("A message before this one is missing at the relay.");
    case ErrorCode::AwaitingAcceptance:
        return Sentence::english("They have not accepted your first messages yet.");
    case ErrorCode::ManifestStale: return Sentence::english("The list of devices has changed meanwhile.");
    case ErrorCode::KeysMissing: return Sentence::english("They cannot be written to yet: their app has made no keys.");
    case ErrorCode::DevicePending: return Sentence::english("This device waits to be linked by another one.");
    case ErrorCode::BlobsFull: return Sentence::english("The relay has no more room for what your devices exchange.");
    case ErrorCode::ControlStale: return Sentence::english("The group has changed meanwhile.");
    case ErrorCode::Malformed: return Sentence::english("The relay could not understand the request.");
    case ErrorCode::TooLarge: return Sentence::english("The message is too large.");
    case ErrorCode::Unsupported: return Sentence::english("The relay does not support this.");
    case ErrorCode::UnknownHandle: return Sentence::english("Nobody here has that handle.");
    case ErrorCode::HandleTaken: return Sentence::english("That handle is taken.");
    case ErrorCode::BadHandle:
        return Sentence::english("A handle has 2 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.");
    case ErrorCode::BadPassword: return Sentence::english("A password needs at least 8 characters, at most 256.");
    case ErrorCode::InvitationInvalid: return Sentence::english("The invitation is unknown, expired or used up.");
    case ErrorCode::NotAMember: return Sentence::english("You are not a member of this conversation.");
    case ErrorCode::MessageIdUsed: return Sentence::english("The relay has another message under this number.");
    case ErrorCode::RedactTooLate: return Sentence::english("A message can be deleted for everyone within 48 hours only.");
    case ErrorCode::NotTheAuthor: return Sentence::english("Only its author can delete a message for everyone.");
    case ErrorCode::NoSuchMessage: return Sentence::english("There is no such message.");
    case ErrorCode::NoSuchDevice: return Sentence::english("There is no such device.");
    case ErrorCode::ManifestInvalid: return Sentence::english("The list of devices is not signed as it must be.");
    case ErrorCode::NoSuchBlob: return Sentence::english("The relay does not have this any more.");
    case ErrorCode::NotAllowed: return Sentence::english("This is not allowed to you.");
    case ErrorCode::GroupFull: return Sentence::english("The group is full.");
    case ErrorCode::ControlInvalid: return Sentence::english("The change of the group is not signed as it must be.");
    case ErrorCode::LastAdmin: return Sentence::english("A group needs an admin: make somebody else one first.");
    case ErrorCode::NoSuchAccount: return Sentence::english("There is no such person here.");
    case ErrorCode::ReportInvalid: return Sentence::english("What is reported is not what the message said.");
    case ErrorCode::RecoveryTokenWrong: return Sentence::english("This is not the code of the account's recovery kit.");
    case ErrorCode::NoRecoveryKit: return Sentence::english("The relay has no such recovery kit.");
    case ErrorCode::NotSignedIn: return Sentence::english("Please sign in.");
    case ErrorCode::CredentialsWrong: return Sentence::english("Handle or password is wrong.");
    case ErrorCode::TokenUnknown: return Sentence::english("This device is no longer signed in.");
    case ErrorCode::TokenReplayed:
        return Sentence::english("This profile seems to be in use in two places. Please sign in again.");
    case ErrorCode::SessionReplaced: return Sentence::english("This device connected a second time.");
    }
    return Sentence::english("The relay gave an answer this version does not know.");
}

} // namespace porchlight::wire
