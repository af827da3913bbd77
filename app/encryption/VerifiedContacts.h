// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "shared/crypto/SigningKey.h"

#include <map>
#include <vector>

namespace porchlight::encryption {

/// With whom this person has compared the safety number, and under which account key: a mark of theirs, which no
/// machine sets. It stays when the key changes, so that this can be said. Rows of RecordKind::Verified; on the storage
/// thread.
class VerifiedContacts
{
public:
    explicit VerifiedContacts(const engine::KeyRecords &records);

    /// The key that was compared; null when none was.
    const SigningPublicKey *keyOf(const AccountId &account) const;
    /// Everybody with a mark, whatever became of it.
    std::vector<AccountId> accounts() const;
    bool isVerified(const AccountId &account, const SigningPublicKey &accountKey) const;
    void set(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out);
    void clear(const AccountId &account, engine::Out &out);

private:
    std::map<AccountId, SigningPublicKey> m_keys;
};

} // namespace porchlight::encryption
