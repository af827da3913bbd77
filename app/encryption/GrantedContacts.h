// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/KnownAccounts.h"
#include "app/encryption/VerifiedContacts.h"

#include <vector>

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

/// The part of a LinkGrant that says whom one knows: u32 count, then for each account 16 ‖ key 32 ‖ is verified u8. Those
/// beyond grantedContactsMax are left out.
QByteArray encodeContacts(const std::vector<GrantedContact> &contacts);
/// Nothing for anything else.
std::optional<std::vector<GrantedContact>> decodeContacts(QByteArrayView bytes);

/// Everybody whose key is pinned, but oneself; ascending.
std::vector<GrantedContact> contactsKnown(const AccountId &self, const KnownAccounts &accounts,
                                          const VerifiedContacts &verified);
/// Where another key is pinned already, that one stays, and no mark is set.
void takeContacts(const std::vector<GrantedContact> &contacts, KnownAccounts &accounts, VerifiedContacts &verified,
                  engine::Out &out);

} // namespace porchlight::encryption
