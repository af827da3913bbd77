// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight {

/// Why something signed about an account, its devices or a group is refused. The set is closed: every refusal of this
/// layer is one of these, and none of them goes away when the same bytes are tried again.
enum class IdentityFault : quint8 {
    // The bytes
    Size,        ///< too short, too long, or something behind the end
    Label,       ///< signed as something else
    Number,      ///< a device, version or event 0, or a time before 1970 or beyond 2^63 ms
    IdentityKey, ///< no Curve25519 key in its one form, or a point of small order
    Order,       ///< not strictly ascending: the same in another form
    TooMany,
    PreviousHash, ///< the first of a chain names one before it, or a later one names none
    Arguments,    ///< of an operation: not what the operation takes

    // Who signed
    OtherAccount,
    OtherKey, ///< not the account key that it should be
    ByAccount,
    ByDevice,
    ByIdentity,
    ByCapability,

    // A manifest and its certificates
    CertificateMissing,  ///< a device without one
    CertificateUnlisted, ///< one that the manifest does not list
    DeviceTwice,
    KeyTwice, ///< two devices with one key, or a device with the key of the account

    // From one manifest to the next
    RemovedReturned,
    RemovedForgotten, ///< an entry of a removed device is gone or says something else
    DeviceVanished,   ///< neither live nor removed any more
    DeviceKeysChanged,

    // An event and who acts
    OtherConversation,
    NoMember,        ///< not one of the two of a direct conversation
    NoDevice,        ///< the acting device is not in its account's manifest
    ManifestVersion, ///< the event names another version than the one in force where it stands
    NotHere,         ///< an operation of groups in a direct conversation, or a second create
};

} // namespace porchlight
