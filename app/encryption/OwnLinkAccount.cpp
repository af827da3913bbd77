// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/OwnLinkAccount.h"

#include "app/encryption/GrantedContacts.h"
#include "app/encryption/ListRecord.h"

namespace porchlight::encryption {

namespace {

/// The same 33 and 64 bytes have a name of their own in each folder that may not know the other.
template <class To, class From>
To as(const From &from)
{
    static_assert(To::size == From::size);
    return To(from.bytes());
}

DeviceFacts factsOf(const LinkTerms &terms, const LinkDevice &device)
{
    return {{terms.account, terms.deviceNumber}, as<IdentityPublicKey>(device.identityKey), device.signingKey, terms.created,
            terms.mayManageDevices};
}

} // namespace

OwnLinkAccount::OwnLinkAccount(const DeviceId &self, const Session &session, OwnIdentity &identity, KnownAccounts &accounts,
                               VerifiedContacts &verified)
    : m_self(self), m_session(session), m_identity(identity), m_accounts(accounts), m_verified(verified)
{
}

// The relay's database, not the address by which it was dialled: a relay in the house has one address on its own
// computer and another one for all others, and their devices are to find each other. Whoever lies about it gains
// nothing: the digits prove the keys.
QString OwnLinkAccount::relayName() const
{
    return m_session.generation().isNull() ? QString() : QString::fromLatin1(m_session.generation().toHex());
}

bool OwnLinkAccount::accepts(const LinkTerms &terms, const LinkDevice &device) const
{
    const DeviceList *list = m_accounts.current(m_self.account);
    const DeviceFacts facts = factsOf(terms, device);
    const QByteArray bytes = DeviceCertificate::bytesOf(facts);
    return list && terms.account == m_self.account && !list->device(terms.deviceNumber) && !list->isRemoved(terms.deviceNumber)
           && list->devices().size() < liveDevicesMax && isIdentityKey(facts.identityKey)
           && isSigned(facts.signingKey, device.signingProof, {bytes})
           && identityCheck().passes(facts.identityKey, device.identityProof, bytes);
}

LinkGrant OwnLinkAccount::grant(const LinkTerms &terms) const
{
    LinkGrant grant;
    if (const SigningPublicKey *key = m_accounts.accountKey(m_self.account))
        grant.accountKey = *key;
    grant.selfSyncKey = m_identity.selfSyncKey();
    if (const auto &key = m_identity.accountKey(); key && terms.mayManageDevices)
        grant.accountSeed = key->seed();
    if (const DeviceList *list = m_accounts.current(m_self.account))
        grant.manifests = packedList(list->signedBytes());
    grant.contacts = encodeContacts(contactsKnown(m_self.account, m_accounts, m_verified));
    return grant;
}

bool OwnLinkAccount::add(const LinkTerms &terms, const LinkDevice &device, Now now, engine::Out &out)
{
    return m_identity.addDevice(factsOf(terms, device), device.signingProof, device.identityProof, now, out);
}

LinkAccount::Adding OwnLinkAccount::adding(quint32 number) const
{
    if (m_identity.isPublishing())
        return Adding::UnderWay;
    const DeviceList *list = m_accounts.current(m_self.account);
    return list && list->device(number) ? Adding::Done : Adding::Failed;
}

bool OwnLinkAccount::isPending() const
{
    return m_identity.standing() == OwnStanding::Pending;
}

std::optional<LinkDevice> OwnLinkAccount::presented(const LinkTerms &terms)
{
    if (terms.account != m_self.account || terms.deviceNumber != m_self.number)
        return std::nullopt;
    const DeviceFacts facts = m_identity.factsWith(terms.created, terms.mayManageDevices);
    LinkDevice device;
    device.identityKey = as<DeviceIdentityKey>(facts.identityKey);
    device.signingKey = facts.signingKey;
    device.identityProof = m_identity.provenByIdentity(facts);
    device.signingProof = m_identity.provenByDevice(facts);
    return device; // its prekeys the relay has already, from itself
}

bool OwnLinkAccount::take(const LinkGrant &grant, engine::Out &out)
{
    const auto list = unpackedList(grant.manifests);
    const auto contacts = decodeContacts(grant.contacts);
    if (!list || !contacts || !m_identity.linked(grant.accountKey, grant.selfSyncKey, grant.accountSeed, out))
        return false;
    m_accounts.expect(m_self.account, *list, out);
    m_accounts.want(m_self.account, m_accounts.highest(m_self.account) + 1, out); // which names this device
    takeContacts(*contacts, m_accounts, m_verified, out);
    return true;
}

} // namespace porchlight::encryption
