// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkingOldDevice.h"

namespace porchlight {

LinkingOldDevice::LinkingOldDevice(const LinkCode &code, const QString &relayHost, const QString &accountName,
                                   Random &random)
    : LinkSide(relayHost, accountName, LinkChannel::End::OldDevice),
      m_code(code),
      m_own(AgreementKey::generate(random)),
      m_nonce(random.id<LinkNonce>())
{
}

void LinkingOldDevice::meet(QByteArrayView message)
{
    const auto hello = LinkOffer::decoded(LinkOpening::Hello, message);
    if (!hello)
        return end(LinkFailure::Malformed);
    if (hasMet() && message == m_hello)
        return end(LinkFailure::Replayed);
    if (hasMet() || commitmentOf(hello->key, hello->nonce) != m_code.commitment)
        return end(LinkFailure::WrongCommitment);
    m_hello = message.toByteArray();
    send(LinkOffer{m_own.publicKey, m_nonce}.encoded(LinkOpening::Answer));
    agree({m_code.rendezvous, relayHost(), hello->key, m_own.publicKey, hello->nonce, m_nonce}, m_own, hello->key);
}

LinkSide::Messages LinkingOldDevice::confirm(const LinkTerms &terms)
{
    if (stage() == LinkStage::Comparing) {
        m_terms = terms;
        confirmWith(terms.encoded());
    }
    return taken();
}

bool LinkingOldDevice::takeTransferred(QByteArrayView content)
{
    m_device = LinkDevice::decoded(content);
    return m_device.has_value();
}

LinkSide::Messages LinkingOldDevice::grant(const LinkGrant &grant)
{
    if (stage() != LinkStage::Transferring || !m_device)
        return {};
    if (m_terms.mayManageDevices && !grant.accountSeed) {
        end(LinkFailure::NotAccepted);
        return {};
    }
    LinkGrant allowed = grant;
    if (!m_terms.mayManageDevices)
        allowed.accountSeed.reset();
    const SecretBuffer content = allowed.encoded();
    if (content.size() > linkGrantBytesMax) {
        end(LinkFailure::NotAccepted);
        return {};
    }
    send(LinkKind::Grant, content.view());
    Messages messages = taken();
    finish();
    return messages;
}

} // namespace porchlight
