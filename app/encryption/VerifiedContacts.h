// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "shared/crypto/SigningKey.h"

#include <map>
#include <utility>

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
    /// Those that were compared, by who has them; whatever became of them.
    const std::map<AccountId, SigningPublicKey> &keys() const { return m_keys; }
    bool isVerified(const AccountId &account, const SigningPublicKey &accountKey) const;
    void set(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out);
    void clear(const AccountId &account, engine::Out &out);
    /// Whether a mark came or went since it was asked last; true at first.
    bool takeChanged() { return std::exchange(m_isChanged, false); }

private:
    std::map<AccountId, SigningPublicKey> m_keys;
    bool m_isChanged = true;
};

} // namespace porchlight::encryption
