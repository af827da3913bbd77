// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AskId.h"
#include "shared/base/Time.h"

#include <QString>

/// The recovery kit (encryption.md 5.9) as a person sees it: a code that brings the account back when all its devices
/// are lost.
namespace porchlight::engine {

/// On a device that may link others: a new kit, which takes the place of the one before.
struct MakeRecoveryKit
{
    AskId ask = 0;
};

/// The person has shown that the code of the newest kit has been kept.
struct ConfirmRecoveryKit
{
    AskId ask = 0;
};

/// On a device that waits to be linked: the code, as it was typed.
struct UseRecoveryKit
{
    AskId ask = 0;
    QString code;
    bool unlinksOthers = true; ///< the other devices of the account, which are lost
};

/// The person does not wait for it any more. What has begun with the relay goes on.
struct CancelRecovery
{
    AskId ask = 0;
};

/// Why a kit was not made, or brought nothing back. Nothing has changed then, but with Unfinished.
enum class RecoveryTrouble : quint8 {
    None,
    NoCode,      ///< what was typed is none
    NotManager,  ///< this device has not what a kit is made of
    Unreachable, ///< there is no connection to the relay
    NoMemory,    ///< the derivation needs more than there is
    Refused,     ///< the relay does not take it
    NoKit,       ///< the relay has none for this account
    WrongCode,   ///< not that of the kit which the relay has
    TooOften,    ///< `wait` says how long
    Tampered,    ///< what the relay gave is not what was put there
    OtherKey,    ///< the kit is of an earlier identity of the account
    Stopped,     ///< by the person
    Unfinished,  ///< the account's keys are here, and the list is not: it goes on by itself
};

/// How the making or using of a kit stands; told whenever that changes. After Shown, Confirmed, Done or Ended nothing
/// more is told of it.
struct RecoveryReport
{
    enum class Stage : quint8 {
        Deriving, ///< making: the code is stretched
        Storing,  ///< making: the relay is to confirm it
        Asking,   ///< using: the relay is asked what there is
        Opening,  ///< using: the code is stretched
        Fetching, ///< using
        Joining,  ///< using: the list with this device is published
        Shown,    ///< made: the relay has it, and `code` opens it
        Confirmed,
        Done,  ///< used: this device is one of the account's
        Ended, ///< `trouble` says why
    };

    AskId ask = 0;
    Stage stage = Stage::Ended;
    RecoveryTrouble trouble = RecoveryTrouble::None;
    QString code;             ///< while Shown: for people, in groups. Told once, kept nowhere
    bool hasContacts = false; ///< Joining, Done: the keys of contacts that were compared came along
    milliseconds wait{0};     ///< with TooOften

    bool isOver() const { return stage >= Stage::Shown; }
    friend bool operator==(const RecoveryReport &, const RecoveryReport &) = default;
};

/// Whether there is a kit. Told when it changes, and when it is known first.
struct RecoveryStanding
{
    enum class Kit : quint8 {
        Unknown, ///< the relay has not been asked yet
        None,
        Unconfirmed, ///< made here, and nobody has shown that they have its code
        Made,
    };

    Kit kit = Kit::Unknown;
    quint64 madeMs = 0;   ///< by the relay's clock
    bool mayMake = false; ///< on this device

    friend bool operator==(const RecoveryStanding &, const RecoveryStanding &) = default;
};

} // namespace porchlight::engine
