// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/SafetyNumbers.h"

#include "app/encryption/QrDrawing.h"
#include "shared/identity/SafetyNumber.h"

#include <algorithm>
#include <utility>

namespace porchlight::encryption {

using engine::SafetyNumberTold;

SafetyNumbers::SafetyNumbers(const AccountId &self, KnownAccounts &accounts, VerifiedContacts &verified)
    : m_self(self), m_accounts(accounts), m_verified(verified)
{
}

void SafetyNumbers::wanted(const engine::AskSafetyNumber &wish, engine::Out &out) const
{
    out.after.push_back(told(wish.ask, wish.contact));
}

void SafetyNumbers::wanted(const engine::SetVerified &wish, engine::Out &out)
{
    if (!wish.isVerified) {
        m_verified.clear(wish.contact, out);
    } else if (const SigningPublicKey *key = keyOf(wish.contact);
               key && told(wish.ask, wish.contact).groups.join(QString()) == wish.number) {
        m_verified.set(wish.contact, *key, out);
        if (m_accounts.standing(wish.contact) == AccountStanding::KeyChanged)
            m_accounts.accept(wish.contact, out);
    }
    out.after.push_back(told(wish.ask, wish.contact));
}

void SafetyNumbers::work(const std::set<AccountId> &changed, engine::Out &out)
{
    const auto hasMark = [this](const AccountId &account) { return m_verified.keyOf(account) != nullptr; };
    if (!m_verified.takeChanged() && std::ranges::none_of(changed, hasMark))
        return;
    std::set<AccountId> holding;
    for (const auto &[contact, compared] : m_verified.keys()) {
        const SigningPublicKey *key = keyOf(contact);
        if (key && *key == compared)
            holding.insert(contact);
    }
    if (std::exchange(m_told, holding) != holding)
        out.after.push_back(engine::VerifiedTold{std::move(holding)});
}

const SigningPublicKey *SafetyNumbers::keyOf(const AccountId &contact) const
{
    const SigningPublicKey *changed = m_accounts.changedKey(contact);
    return changed ? changed : m_accounts.accountKey(contact);
}

SafetyNumberTold SafetyNumbers::told(engine::AskId ask, const AccountId &contact) const
{
    SafetyNumberTold told;
    told.ask = ask;
    told.contact = contact;
    const SigningPublicKey *mine = m_accounts.accountKey(m_self);
    const SigningPublicKey *theirs = keyOf(contact);
    if (!mine || !theirs || contact == m_self)
        return told;
    const SafetyNumber number({m_self, *mine}, {contact, *theirs});
    told.groups = number.groups();
    told.squares = drawn(QrCode::ofBytes(number.qrPayload()));
    told.canVerify = true;
    if (const DeviceList *list = m_accounts.current(contact)) {
        told.devices = int(list->devices().size());
        for (const auto &[device, certificate] : list->devices())
            told.newestMs = std::max(told.newestMs, quint64(std::max(certificate.facts().created, 0ms).count()));
    }
    if (const SigningPublicKey *compared = m_verified.keyOf(contact))
        told.verified = *compared == *theirs ? SafetyNumberTold::Verified::Yes : SafetyNumberTold::Verified::Changed;
    return told;
}

} // namespace porchlight::encryption
