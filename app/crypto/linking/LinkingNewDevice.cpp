// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkingNewDevice.h"

namespace porchlight {

LinkingNewDevice::LinkingNewDevice(const QString &relayHost, const QString &deviceName, Random &random)
    : LinkSide(relayHost, deviceName, LinkChannel::End::NewDevice),
      m_own(AgreementKey::generate(random)),
      m_nonce(random.id<LinkNonce>()),
      m_code{random.id<RendezvousId>(), commitmentOf(m_own.publicKey, m_nonce)},
      m_hello(LinkOffer{m_own.publicKey, m_nonce}.encoded(LinkOpening::Hello))
{
}

void LinkingNewDevice::meet(QByteArrayView message)
{
    const auto answer = LinkOffer::decoded(LinkOpening::Answer, message);
    if (!answer)
        return end(LinkFailure::Malformed);
    if (hasMet())
        return end(message == m_answer ? LinkFailure::Replayed : LinkFailure::CodeUsedTwice);
    m_answer = message.toByteArray();
    agree({m_code.rendezvous, relayHost(), m_own.publicKey, answer->key, m_nonce, answer->nonce}, m_own, answer->key);
}

LinkSide::Messages LinkingNewDevice::confirm()
{
    if (stage() == LinkStage::Comparing)
        confirmWith({});
    return taken();
}

bool LinkingNewDevice::takeConfirmation(QByteArrayView content)
{
    m_terms = LinkTerms::decoded(content);
    return m_terms.has_value();
}

LinkSide::Messages LinkingNewDevice::present(const LinkDevice &device)
{
    if (stage() != LinkStage::Transferring || m_hasPresented)
        return {};
    m_hasPresented = true;
    send(LinkKind::Device, device.encoded());
    return taken();
}

bool LinkingNewDevice::takeTransferred(QByteArrayView content)
{
    auto grant = LinkGrant::decoded(content);
    if (!grant || grant->accountSeed.has_value() != m_terms->mayManageDevices)
        return false;
    m_grant = std::move(grant);
    finish();
    return true;
}

} // namespace porchlight
