// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkSide.h"

namespace porchlight {

/// The device that links another to its account: O of encryption.md 5.9. It is given the code by the person, fetches
/// from the rendezvous what N left there, and believes it only when it is what the code promises. Owns its ephemeral
/// key until it has agreed; it is given the account's secrets with grant(), and keeps none.
///
/// Transferring: device() comes; the caller checks its proofs, makes certificate and manifest, and calls grant(): Done.
class LinkingOldDevice final : public LinkSide
{
public:
    /// @p relayHost as it was dialled, with its port. @p accountName is for the other's screen; not empty.
    LinkingOldDevice(const LinkCode &code, const QString &relayHost, const QString &accountName, Random &random);

    /// The person has found the same digits and the device's name on both screens, and has said whether the device may
    /// manage devices.
    Messages confirm(const LinkTerms &terms);
    const std::optional<LinkDevice> &device() const { return m_device; }
    /// The account's seed is sent if the terms let the new device manage devices, and never otherwise, whatever
    /// @p grant holds; without a seed such a grant ends with NotAccepted.
    Messages grant(const LinkGrant &grant);

private:
    void meet(QByteArrayView message) override;
    void zeroSecret() override { m_own.secret = {}; }
    bool takeConfirmation(QByteArrayView content) override { return content.isEmpty(); }
    bool mayCome(LinkKind kind) const override { return kind == LinkKind::Device && !m_device; }
    bool takeTransferred(QByteArrayView content) override;

    LinkCode m_code;
    AgreementKey m_own;
    LinkNonce m_nonce;
    QByteArray m_hello; ///< the one that was taken
    LinkTerms m_terms;
    std::optional<LinkDevice> m_device;
};

} // namespace porchlight
