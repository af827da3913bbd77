// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/ControlChain.h"

#include "shared/base/Hash.h"

namespace porchlight {

ControlChain ControlChain::ofGroup(const ConversationId &conversation)
{
    return ControlChain(conversation);
}

ControlChain ControlChain::ofDirect(const AccountId &one, const AccountId &other)
{
    ControlChain chain(directConversationId(one, other));
    chain.m_direct = std::pair(one, other);
    return chain;
}

ControlChain ControlChain::after(quint64 count, const Digest &hash) const
{
    ControlChain chain = *this;
    chain.m_count = count;
    chain.m_hash = hash;
    return chain;
}

std::optional<IdentityFault> ControlChain::ruleFault(const ControlEvent &event) const
{
    if (event.conversation() != m_conversation)
        return IdentityFault::OtherConversation;
    const AccountId &actor = event.facts().actor.account;
    if (m_direct) {
        if (actor != m_direct->first && actor != m_direct->second)
            return IdentityFault::NoMember;
        const bool isOfGroups = !std::holds_alternative<operation::Unknown>(event.facts().operation);
        return isOfGroups ? std::optional(IdentityFault::NotHere) : std::nullopt;
    }
    // The id is the hash of the create, so no other event can be the first.
    return event.isCreate() == (event.facts().number == 1) ? std::nullopt : std::optional(IdentityFault::NotHere);
}

ControlAnswer ControlChain::consider(const ControlEvent &event, const DeviceList &actor)
{
    if (const auto fault = ruleFault(event))
        return {ControlVerdict::Forged, fault};
    const quint64 number = event.facts().number;
    if (number < m_count)
        return {ControlVerdict::Stale, {}};
    if (number == m_count && event.hash() == m_hash)
        return {ControlVerdict::Known, {}};
    if (number > m_count && number - m_count > 1)
        return {ControlVerdict::Gap, {}};
    if (const auto fault = event.signatureFault(actor))
        return {ControlVerdict::Forged, fault};
    if (number == m_count || event.facts().previous != m_hash)
        return {ControlVerdict::Forked, {}};
    m_count = number;
    m_hash = event.hash();
    return {ControlVerdict::Accepted, {}};
}

} // namespace porchlight
