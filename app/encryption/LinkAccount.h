// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkMessages.h"
#include "app/engine/EngineEffects.h"

namespace porchlight::encryption {

/// What a linking needs of the account and the device that it is done on; OwnLinkAccount is the real one. On the storage
/// thread.
class LinkAccount
{
public:
    enum class Adding : quint8 { UnderWay, Done, Failed };

    virtual ~LinkAccount() = default;

    /// What both devices know their relay by, and mix into the digits. Empty while it has not been heard.
    virtual QString relayName() const = 0;
    virtual const AccountId &account() const = 0;

    // ---- on the device that links another
    virtual bool mayLink() const = 0;
    /// The proofs hold, and the account may have a device like this.
    virtual bool accepts(const LinkTerms &terms, const LinkDevice &device) const = 0;
    virtual LinkGrant grant(const LinkTerms &terms) const = 0;
    /// Signs and publishes the list with the device in it. False when that cannot be begun.
    virtual bool add(const LinkTerms &terms, const LinkDevice &device, Now now, engine::Out &out) = 0;
    virtual Adding adding(quint32 number) const = 0;

    // ---- on the device that is linked
    virtual bool isPending() const = 0;
    virtual bool isLive() const = 0;
    /// Nothing when the terms are of another account or another device.
    virtual std::optional<LinkDevice> presented(const LinkTerms &terms) = 0;
    /// Stores it. False when it cannot be of this account.
    virtual bool take(const LinkGrant &grant, engine::Out &out) = 0;
};

} // namespace porchlight::encryption
