// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/LinkAccount.h"
#include "app/encryption/OwnIdentity.h"
#include "app/encryption/VerifiedContacts.h"

namespace porchlight::encryption {

/// The account and the device of this profile, as a linking needs them: joins the parts that know of them. Keeps
/// nothing of its own. On the storage thread.
class OwnLinkAccount final : public LinkAccount
{
public:
    /// All must outlive this.
    OwnLinkAccount(const DeviceId &self, const Session &session, OwnIdentity &identity, KnownAccounts &accounts,
                   VerifiedContacts &verified);

    QString relayName() const override;
    const AccountId &account() const override { return m_self.account; }

    bool mayLink() const override { return m_identity.isLive() && m_identity.isManager(); }
    bool accepts(const LinkTerms &terms, const LinkDevice &device) const override;
    LinkGrant grant(const LinkTerms &terms) const override;
    bool add(const LinkTerms &terms, const LinkDevice &device, Now now, engine::Out &out) override;
    Adding adding(quint32 number) const override;

    bool isPending() const override;
    bool isLive() const override { return m_identity.isLive(); }
    std::optional<LinkDevice> presented(const LinkTerms &terms) override;
    bool take(const LinkGrant &grant, engine::Out &out) override;

private:
    const DeviceId m_self;
    const Session &m_session;
    OwnIdentity &m_identity;
    KnownAccounts &m_accounts;
    VerifiedContacts &m_verified;
};

} // namespace porchlight::encryption
