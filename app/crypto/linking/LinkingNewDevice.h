// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkSide.h"

namespace porchlight {

/// The device that is to be linked: N of encryption.md 5.9. It shows code(), leaves hello() at the rendezvous, and is
/// good for one linking: a second answer to its code ends it. Owns the ephemeral key until it has agreed.
///
/// Transferring: terms() says what to sign; present() sends the proofs; then grant() comes, and it is Done.
class LinkingNewDevice final : public LinkSide
{
public:
    /// @p relayHost as it was dialled, with its port. @p deviceName is for the other's screen; not empty.
    LinkingNewDevice(const QString &relayHost, const QString &deviceName, Random &random);

    const LinkCode &code() const { return m_code; }
    const QByteArray &hello() const { return m_hello; }

    /// The person has found the same digits and the account's name on both screens.
    Messages confirm();
    /// When both have confirmed.
    const std::optional<LinkTerms> &terms() const { return m_terms; }
    Messages present(const LinkDevice &device);
    /// When it is Done.
    const std::optional<LinkGrant> &grant() const { return m_grant; }

private:
    void meet(QByteArrayView message) override;
    void zeroSecret() override { m_own.secret = {}; }
    bool takeConfirmation(QByteArrayView content) override;
    bool mayCome(LinkKind kind) const override { return kind == LinkKind::Grant && m_hasPresented; }
    bool takeTransferred(QByteArrayView content) override;

    AgreementKey m_own;
    LinkNonce m_nonce;
    LinkCode m_code;
    QByteArray m_hello;
    QByteArray m_answer; ///< the one that was taken
    std::optional<LinkTerms> m_terms;
    std::optional<LinkGrant> m_grant;
    bool m_hasPresented = false;
};

} // namespace porchlight
