// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/DeviceList.h"

namespace porchlight::encryption {

/// What a device of one's own knows of somebody else.
struct GrantedContact
{
    AccountId account;
    SigningPublicKey accountKey; ///< pinned
    bool isVerified = false;     ///< with that key

    friend bool operator==(const GrantedContact &, const GrantedContact &) = default;
};

inline constexpr std::size_t grantedContactsMax = 5'000; ///< so that a linking comes to its end within its time

/// The two parts of a LinkGrant that the exchange itself does not look into, as bytes. u32 count, then for each contact
/// account 16 ‖ key 32 ‖ is verified u8; those beyond grantedContactsMax are left out.
QByteArray encodeContacts(const std::vector<GrantedContact> &contacts);
/// Nothing for anything else.
std::optional<std::vector<GrantedContact>> decodeContacts(QByteArrayView bytes);

/// The list in force when the device was linked, which is not in it yet: an older one is none that the relay may show
/// it. lp(manifest), u16 count, certificates. Nothing in it is verified.
QByteArray encodeList(const SignedDeviceList &list);
std::optional<SignedDeviceList> decodeList(QByteArrayView bytes);

} // namespace porchlight::encryption
