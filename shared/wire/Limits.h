// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

/// The limits of the wire, from the first byte. Both sides hold them; they are part of the protocol (docs/PROTOCOL.md).
namespace porchlight::wire {

using namespace std::chrono_literals;

inline constexpr quint32 protocolVersion = 1;

inline constexpr qsizetype messageBytesMaxBeforeSignIn = 4 * 1024;
inline constexpr qsizetype messageBytesMax = 256 * 1024;
inline constexpr int nestingMax = 8;

inline constexpr int bodiesMax = 32;                        ///< bodies in one append
inline constexpr qsizetype bodyBytesMax = 36 * 1024;        ///< padded to 32 KiB at most, and what sealing adds
inline constexpr qsizetype mailItemBytesMax = 64 * 1024;
inline constexpr int requestMessagesMax = 10;               ///< that count, before a stranger accepts (rule 12)
inline constexpr int requestEntriesMax = 100;               ///< of all kinds in such a conversation, redactions aside
inline constexpr int mailItemsMax = 4096;                   ///< mailbox items in one append
inline constexpr qsizetype appendBytesMax = 192 * 1024;     ///< all bodies and items of one append
inline constexpr qsizetype entriesBytesMax = 128 * 1024;    ///< bodies in one entries frame, unless it is a single one
inline constexpr qsizetype passwordCharsMax = 256;
inline constexpr qsizetype deviceNameCharsMax = 64;
inline constexpr qsizetype tokenBytes = 32;
inline constexpr int tinyItemsMax = 64;                     ///< in a list of texts or of byte strings
inline constexpr qsizetype tideBytesMax = 64;
inline constexpr qsizetype olderTokensMax = 32;             ///< shown in a hello, after a restore
inline constexpr qsizetype packedBytesMax = 1024 * 1024;    ///< of frames in one packed frame, once unpacked

inline constexpr int linkedDevicesMax = 32;                 ///< of one account
inline constexpr qsizetype manifestBytesMax = 32 * 1024;    ///< 32 devices and a thousand that were removed
inline constexpr qsizetype certificateBytesMax = 256;
inline constexpr qsizetype signatureBytes = 64;
inline constexpr qsizetype identityKeyBytes = 33;           ///< 0x05, then the key on Curve25519
inline constexpr int manifestsAskedMax = 64;                ///< accounts in one get-manifests
inline constexpr int prekeysMax = 200;                      ///< that wait to be given out, of one device
inline constexpr int bundlesAskedMax = 64;                  ///< devices in one get-bundles
inline constexpr int groupMembersMax = 10'000;              ///< that the relay takes; the app seals for 1,000
inline constexpr int groupAddsMax = 256;                    ///< accounts that one control event adds
inline constexpr qsizetype controlEventBytesMax = 17 * 1024; ///< packed
inline constexpr int membersPerPage = 500;                  ///< in one members
inline constexpr int receiptsNamedMax = 64;                 ///< members of a group whose marks are told one by one (rule 6)
inline constexpr qsizetype reasonCharsMax = 500;            ///< of a report
inline constexpr int watchedMax = 100;                      ///< conversations on one device's screen (C2)
inline constexpr qsizetype typingBytesMax = 320;            ///< sealed
inline constexpr qsizetype tellBytesMax = 4 * 1024;         ///< from one device of an account to the others, unstored
inline constexpr int tellsPerMinuteMax = 60;                ///< of one device
inline constexpr qsizetype blobChunkBytesMax = 64 * 1024;   ///< of what devices of an account lay down for each other
inline constexpr quint32 blobChunksMax = 16 * 1024;         ///< of one blob: 1 GiB, if the relay has so much room for it
inline constexpr qsizetype recoveryParametersBytes = 26;    ///< with which a recovery blob begins
inline constexpr qsizetype recoveryBlobBytesMax = 512;
inline constexpr qsizetype recoveryBackupBytesMax = 64 * 1024; ///< what lies beside the blob, under a key in it

inline constexpr int windowPerLog = 256;         ///< unacknowledged entries pushed for one log (rule 8)
inline constexpr int windowPerConnection = 1024; ///< … and for one connection

inline constexpr auto helloDeadline = 10s;       ///< absolute, from the accepted connection to a whole hello
inline constexpr auto frameDeadline = 10s;       ///< absolute, from the first byte of a frame to its last
inline constexpr auto heartbeatInterval = 30s;   ///< A8
inline constexpr auto silenceMax = 90s;          ///< A8: a connection silent for longer is dead
inline constexpr auto redactWindow = 48h;        ///< rule 7: how long after a message its author may erase it for everyone
inline constexpr auto blobsKept = 24h;            ///< from the first piece of a blob
inline constexpr auto resumeTokenLifetime = 5min; ///< A7

static_assert(appendBytesMax + 16 * 1024 < messageBytesMax, "an append must fit into a message with its envelope");
static_assert(entriesBytesMax + bodyBytesMax < messageBytesMax, "a page must fit into a message with its envelope");

} // namespace porchlight::wire
