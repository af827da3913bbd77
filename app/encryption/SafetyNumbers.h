// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/KnownAccounts.h"
#include "app/encryption/VerifiedContacts.h"
#include "app/engine/SafetyEvents.h"

namespace porchlight::encryption {

/// Tells the safety number with a contact, and keeps the mark of a person who has compared it. On the storage thread:
/// a number costs some milliseconds. Knows nothing that the two it is given do not know.
class SafetyNumbers
{
public:
    /// Both must outlive this.
    SafetyNumbers(const AccountId &self, KnownAccounts &accounts, VerifiedContacts &verified);

    void wanted(const engine::AskSafetyNumber &wish, engine::Out &out) const;
    /// Nothing is marked but the number that the person has seen. Whoever has compared a changed key has accepted it.
    void wanted(const engine::SetVerified &wish, engine::Out &out);

    /// Tells whose mark holds, when it is not as it was told. @p changed: of whom something is known anew.
    void work(const std::set<AccountId> &changed, engine::Out &out);

private:
    engine::SafetyNumberTold told(engine::AskId ask, const AccountId &contact) const;
    /// The key that the contact shows now: what is to be compared.
    const SigningPublicKey *keyOf(const AccountId &contact) const;

    const AccountId m_self;
    KnownAccounts &m_accounts;
    VerifiedContacts &m_verified;
    std::set<AccountId> m_told;
};

} // namespace porchlight::encryption
