// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/AskId.h"
#include "shared/base/Ids.h"

#include <map>
#include <vector>

/// What the encryption has noticed and people are to know of (encryption.md 5.9).
namespace porchlight::engine {

/// One thing that was noticed, however often.
struct Notice
{
    /// The numbers are stored: they never change.
    enum class Kind : quint8 {
        KeyChanged = 1,      ///< the account shows another key: the safety number is another one
        TwoLists = 2,        ///< there are two histories of the account's devices, both signed by it
        OlderList = 3,       ///< the relay knows an older list of them than it has told of
        FalseList = 4,       ///< a list of them that the account has not signed as it must be
        FalseRoster = 5,     ///< what is said of the conversation's members is not what they have signed
        FalseKeys = 6,       ///< keys of one of the account's devices that this device has not signed
        ListRefused = 7,     ///< the relay does not take a list of one's own devices that keeps the rules
        OtherAccountKey = 8, ///< one's own account is said to have another key than this device was linked with
        DeviceLinked = 9,    ///< by another of one's own devices
        DeviceUnlinked = 10,
        MessageMissing = 11, ///< a device has written between others that are here
    };

    quint32 number = 0; ///< for SettleNotice
    Kind kind = Kind::KeyChanged;
    AccountId account;           ///< whom it is about; null with FalseRoster
    ConversationId conversation; ///< where it belongs; null: to one's own account
    quint64 detail = 0;          ///< the version of a list, an epoch, the number of a device
    quint64 timeMs = 0;          ///< since 1970, when it was noticed first
    bool isOpen = true;      ///< nobody has settled it. What is settled is told as well: a conversation has lines of it
    bool isBlocking = false; ///< nothing is sent there until it is settled
    bool wasVerified = false; ///< KeyChanged: a person had compared the number before

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Bodies and items of a conversation that were refused or did not fit, since it is kept on this device. Nothing for
/// people to decide: for whoever looks closely.
struct BodyTroubles
{
    quint32 forged = 0;    ///< not sealed by the device that they are said to be of
    quint32 misplaced = 0; ///< of a device that may not write there, or under another epoch than they lie in
    quint32 outdated = 0;  ///< sealed with a key that its device had replaced
    quint32 differing = 0; ///< read, and counted otherwise than their device's others say
    quint32 items = 0;     ///< what came through a session, and was not for this device or not of that one

    friend bool operator==(const BodyTroubles &, const BodyTroubles &) = default;
};

/// All of it, whenever something of it has changed.
struct NoticesTold
{
    std::vector<Notice> notices; ///< by their numbers
    std::map<ConversationId, BodyTroubles> troubles;
};

/// The person has seen it; where it holds up what they write, they go on in spite of it: with the key that has changed,
/// or with the history of devices that is known here. Answered by AskDone.
struct SettleNotice
{
    AskId ask = 0;
    quint32 number = 0;
};

} // namespace porchlight::engine
