// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GrantedContacts.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

QByteArray encodeContacts(const std::vector<GrantedContact> &contacts)
{
    const std::size_t count = std::min(contacts.size(), grantedContactsMax);
    ByteWriter writer;
    writer.u32(quint32(count));
    for (std::size_t i = 0; i < count; ++i)
        writer.id(contacts[i].account).id(contacts[i].accountKey).u8(contacts[i].isVerified ? 1 : 0);
    return writer.bytes();
}

std::optional<std::vector<GrantedContact>> decodeContacts(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const quint32 count = reader.u32();
    if (count > grantedContactsMax)
        return std::nullopt;
    std::vector<GrantedContact> contacts;
    for (quint32 i = 0; i < count && reader.isGood(); ++i) {
        GrantedContact contact;
        contact.account = reader.id<AccountId>();
        contact.accountKey = reader.id<SigningPublicKey>();
        const quint8 verified = reader.u8();
        if (verified > 1)
            return std::nullopt;
        contact.isVerified = verified == 1;
        contacts.push_back(contact);
    }
    return reader.isDone() ? std::optional(std::move(contacts)) : std::nullopt;
}

std::vector<GrantedContact> contactsKnown(const AccountId &self, const KnownAccounts &accounts,
                                          const VerifiedContacts &verified)
{
    std::vector<GrantedContact> contacts;
    for (const AccountId &account : accounts.pinned()) {
        const SigningPublicKey *key = accounts.accountKey(account);
        if (key && account != self)
            contacts.push_back({account, *key, verified.isVerified(account, *key)});
    }
    return contacts;
}

void takeContacts(const std::vector<GrantedContact> &contacts, KnownAccounts &accounts, VerifiedContacts &verified,
                  engine::Out &out)
{
    for (const GrantedContact &contact : contacts) {
        if (accounts.pin(contact.account, contact.accountKey, out) && contact.isVerified)
            verified.set(contact.account, contact.accountKey, out);
    }
}

} // namespace porchlight::encryption
