// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/LinkAccount.h"
#include "tests/crypto/CountingRandom.h"

namespace porchlight::test {

/// The account of one end of a linking, as the test wants it to be; writes down what it is asked for.
struct FakeLinkAccount final : encryption::LinkAccount
{
    AccountId id = counted<AccountId>(0x10);
    quint32 number = 0;
    QString relay = QStringLiteral("relay");
    bool isManager = false;
    bool waits = false;
    bool isListed = false;
    bool isAcceptable = true;
    bool canAdd = true;
    Adding addingNow = Adding::UnderWay;
    QByteArray contacts = "contacts";
    std::optional<LinkGrant> taken;
    std::vector<std::pair<LinkTerms, LinkDevice>> added;

    QString relayName() const override { return relay; }
    const AccountId &account() const override { return id; }
    bool mayLink() const override { return isManager; }
    bool accepts(const LinkTerms &, const LinkDevice &) const override { return isAcceptable; }
    LinkGrant grant(const LinkTerms &terms) const override
    {
        const auto seed = counted<SigningSeed>(0x30);
        LinkGrant grant{SigningKey(seed).publicKey(), counted<SelfSyncKey>(0x70), std::nullopt, "chain", contacts};
        if (terms.mayManageDevices)
            grant.accountSeed = seed;
        return grant;
    }
    bool add(const LinkTerms &terms, const LinkDevice &device, Now, engine::Out &) override
    {
        if (canAdd)
            added.emplace_back(terms, device);
        return canAdd;
    }
    Adding adding(quint32) const override { return addingNow; }
    bool isPending() const override { return waits; }
    bool isLive() const override { return isListed; }
    std::optional<LinkDevice> presented(const LinkTerms &terms) override
    {
        if (terms.account != id || terms.deviceNumber != number)
            return std::nullopt;
        return LinkDevice{*DeviceIdentityKey::fromBytes(QByteArray(1, 5).append(counted<SigningPublicKey>(1).toBytes())),
                          counted<SigningPublicKey>(0x21), counted<Signature>(0x41), counted<Signature>(0x81), {}};
    }
    bool take(const LinkGrant &grant, engine::Out &out) override
    {
        taken = grant;
        out.transaction.push_back(engine::PutKeyRecord{99, "grant", "taken"});
        return true;
    }
};

} // namespace porchlight::test
