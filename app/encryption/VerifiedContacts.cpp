// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/VerifiedContacts.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 form = 1;

} // namespace

VerifiedContacts::VerifiedContacts(const engine::KeyRecords &records)
{
    for (const auto &[name, record] : rowsOf(records, RecordKind::Verified)) {
        const auto account = AccountId::fromBytes(name);
        ByteReader reader(record);
        const bool isKnown = reader.u8() == form;
        const auto key = reader.id<SigningPublicKey>();
        if (account && isKnown && reader.isDone())
            m_keys.emplace(*account, key);
    }
}

const SigningPublicKey *VerifiedContacts::keyOf(const AccountId &account) const
{
    const auto found = m_keys.find(account);
    return found == m_keys.end() ? nullptr : &found->second;
}

bool VerifiedContacts::isVerified(const AccountId &account, const SigningPublicKey &accountKey) const
{
    const SigningPublicKey *key = keyOf(account);
    return key && *key == accountKey;
}

void VerifiedContacts::set(const AccountId &account, const SigningPublicKey &accountKey, engine::Out &out)
{
    m_keys.insert_or_assign(account, accountKey);
    m_isChanged = true;
    put(RecordKind::Verified, rowName(account), ByteWriter().u8(form).id(accountKey).bytes(), out);
}

void VerifiedContacts::clear(const AccountId &account, engine::Out &out)
{
    if (m_keys.erase(account) == 0)
        return;
    m_isChanged = true;
    remove(RecordKind::Verified, rowName(account), out);
}

} // namespace porchlight::encryption
