// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::wire {

/// The number that stands first in each frame. Numbers are never used again.
enum class FrameType : quint16 {
    Hello = 1,
    Welcome = 2,
    Error = 3,
    Ping = 4,
    Pong = 5,
    Register = 10,
    SignIn = 11,
    SignedIn = 12,
    OpenLog = 20,
    Entries = 21,
    Ack = 22,
    MailboxFence = 23,
    Behind = 24,
    Trimmed = 25,
    Packed = 26,
    Fetch = 27,
    Fetched = 28,
    Quarantined = 29,
    Append = 30,
    Appended = 31,
    Mark = 40,
    Marks = 41,
    Watch = 42,
    Presences = 43,
    Active = 44,
    Typing = 45,
    Typed = 46,
    StartConversation = 50,
    Conversation = 51,
    ListDevices = 52,
    Devices = 53,
    RenameDevice = 54,
    UnlinkDevice = 55,
    Done = 56,
    Mute = 57,
    AcceptConversation = 58,
    PublishManifest = 60,
    GetManifests = 61,
    Manifests = 62,
    PutPrekeys = 63,
    GetBundles = 64,
    Bundles = 65,
    GetRoster = 66,
    Roster = 67,
    PutMail = 68,
    TellDevice = 69,
    DeviceSays = 70,
    PutBlob = 71,
    GetBlob = 72,
    Blob = 73,
    DropBlob = 74,
    PutRecovery = 75,
    GetRecovery = 76,
    Recovery = 77,
};

} // namespace porchlight::wire
