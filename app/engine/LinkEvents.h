// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AskId.h"
#include "shared/base/Time.h"

#include <QByteArray>
#include <QString>

/// Linking a device (encryption.md 5.9) as a person sees it: what they ask for, and what there is to show.
namespace porchlight::engine {

/// The modules of a QR code by rows, 1 is dark; without the light margin that a reader needs.
struct QrSquares
{
    int width = 0; ///< of each side; 0: there is no code
    QByteArray dark;

    friend bool operator==(const QrSquares &, const QrSquares &) = default;
};

/// On a device that waits to be linked: a code for the other one. Whatever linking is under way ends.
struct AskLinkCode
{
    AskId ask = 0;
    QString ownName; ///< of this device, for the other's screen
};

/// On a device that may link others: the code that the new one shows, as it was typed. Whatever linking is under way
/// ends.
struct EnterLinkCode
{
    AskId ask = 0;
    QString code;
    QString ownName; ///< of the account, for the other's screen
};

/// The person has found the same digits on both screens.
struct ConfirmLink
{
    AskId ask = 0;                 ///< of the linking
    bool mayManageDevices = false; ///< the new device may link others and take them away; counts on the old one only
};

struct CancelLink
{
    AskId ask = 0;             ///< of the linking
    bool doDigitsDiffer = false; ///< that is why; the other person is told so
};

/// Why a linking has ended without a linked device. Nothing has changed then, but with Unfinished.
enum class LinkTrouble : quint8 {
    None,
    NoCode,      ///< what was typed is none
    NotManager,  ///< this device may not link others
    NoAnswer,    ///< nobody shows this code
    Unreachable, ///< there was no connection to the relay
    OtherCode,   ///< what answers is not what the code promises: mistyped, or somebody is in between
    Tampered,    ///< the two devices do not hear each other as they should: somebody is in between
    UsedTwice,   ///< another device has used the same code
    Differ,      ///< the digits differ, says one of the two persons
    Stopped,     ///< by the person at this device
    StoppedThere,
    TimedOut,
    PeerLeft,    ///< the other device is not heard of any more
    NotAccepted, ///< the other device is of another account, or what it presented does not hold
    Unfinished,  ///< both had confirmed, and it did not come to its end: the list of devices says how it stands
};

/// How a linking stands; told whenever that changes. After Done or Ended nothing more is told of it.
struct LinkReport
{
    enum class Stage : quint8 {
        ShowingCode, ///< new device: waits for the other
        Calling,     ///< old device: waits for the new one to answer
        Comparing,   ///< names and digits are to be compared, and confirmed
        Waiting,     ///< confirmed here, not there
        Finishing,   ///< confirmed on both
        Done,
        Ended, ///< `trouble` says why
    };

    AskId ask = 0;
    Stage stage = Stage::Ended;
    LinkTrouble trouble = LinkTrouble::None;
    QString code;   ///< while it is shown: for people, in groups
    QrSquares squares; ///< the same for a camera
    QString digits;    ///< six, from Comparing on
    QString peerName;  ///< of the account or device at the other end, from Comparing on; foreign
    milliseconds left{0}; ///< until it ends by itself, when it is told

    bool isOver() const { return stage >= Stage::Done; }
    friend bool operator==(const LinkReport &, const LinkReport &) = default;
};

/// What the account's keys allow this device. Told when it changes, and when it is known first.
struct DeviceStanding
{
    bool isPending = false; ///< it waits to be linked: it sends and reads nothing
    bool mayLink = false;   ///< it may link others
    bool isRemoved = false; ///< its account has taken it away, for good
    bool areKeysLost = false; ///< its account lists it with other keys than it has

    friend bool operator==(const DeviceStanding &, const DeviceStanding &) = default;
};

} // namespace porchlight::engine
