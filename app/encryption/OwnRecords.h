// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/AccountSecrets.h"
#include "shared/crypto/SigningKey.h"
#include "shared/identity/DeviceList.h"

/// What stands in the records of OwnIdentity. Each begins with a version.
namespace porchlight::encryption {

/// The keys of this device that are not the pairwise channel's, and where it stands.
struct OwnDeviceRecord
{
    DeviceId device;
    SigningSeed signingSeed;
    bool hasSeenList = false;    ///< its account has had one: it never makes a first one again
    bool replacesPrekeys = false; ///< those at the relay may have been given out twice
    std::vector<quint32> former; ///< numbers that this profile has had and that are still to be removed; ascending
    std::vector<quint32> unlinked = {}; ///< those that the relay has unlinked, and that the list may still name; ascending
    bool takesOver = false;      ///< the account was brought back here: the list with this device removes all others

    QByteArray encode() const;
    static std::optional<OwnDeviceRecord> decode(QByteArrayView bytes);
};

/// The keys of the account that this device holds.
struct OwnAccountRecord
{
    AccountId account;
    std::optional<SigningSeed> accountSeed; ///< on a manager
    SelfSyncKey selfSync;

    QByteArray encode() const;
    static std::optional<OwnAccountRecord> decode(QByteArrayView bytes);
};

/// What somebody wants of the account's list of devices.
struct ListWish
{
    enum class Kind : quint8 { First = 1, Add = 2, Remove = 3 };

    Kind kind = Kind::First;
    std::optional<SignedCertificate> added; ///< First, Add
    std::vector<quint32> removed;           ///< Remove; ascending
    RemovalReason reason = RemovalReason::Unlinked;

    friend bool operator==(const ListWish &, const ListWish &) = default;
};

/// A list that was signed here, and is published with the same bytes until the relay has judged them.
struct StagedListRecord
{
    ListWish wish;
    SignedDeviceList list;

    QByteArray encode() const;
    static std::optional<StagedListRecord> decode(QByteArrayView bytes);
};

} // namespace porchlight::encryption
