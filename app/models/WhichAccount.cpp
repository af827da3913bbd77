// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/WhichAccount.h"

#include "app/models/AccountRow.h"
#include "shared/base/RelayAddress.h"

#include <algorithm>

namespace porchlight::models {

std::vector<Profile *> WhichAccount::meant(const OutsideWish &wish, const std::vector<Profile *> &all)
{
    const auto group = parseGroupLink(wish.link.trimmed());
    if (!wish.link.isEmpty() && !group)
        return {};
    std::vector<Profile *> meant;
    std::ranges::copy_if(all, std::back_inserter(meant), [&](const Profile *profile) {
        return canAct(*profile) && (!group || relayOf(*profile) == group->relay.place());
    });
    const auto named = std::ranges::find(meant, wish.named);
    return named == meant.end() ? meant : std::vector<Profile *>{*named};
}

bool WhichAccount::isMeant(const Profile *profile) const
{
    return std::ranges::find(m_meant, profile) != m_meant.end();
}

void WhichAccount::ask(const OutsideWish &wish, std::vector<Profile *> meant, Profile *shown)
{
    const auto group = parseGroupLink(wish.link.trimmed());
    m_wish = wish;
    m_what = group ? group->relay.place() : wish.handle;
    m_meant = std::move(meant);
    m_likely = isMeant(shown) ? shown : m_meant.front();
    const auto knows = std::ranges::find_if(m_meant, [&](const Profile *profile) {
        return !wish.handle.isEmpty() && profile->conversations()->withHandle(wish.handle);
    });
    if (knows != m_meant.end())
        m_likely = *knows;
    m_isAsked = true;
    Q_EMIT changed();
}

OutsideWish WhichAccount::answered()
{
    dismiss();
    return m_wish;
}

void WhichAccount::forget(const Profile *profile)
{
    std::erase(m_meant, profile);
    if (m_likely == profile)
        m_likely = m_meant.empty() ? nullptr : m_meant.front();
    if (m_meant.size() < 2)
        dismiss();
    Q_EMIT changed();
}

void WhichAccount::dismiss()
{
    if (std::exchange(m_isAsked, false))
        Q_EMIT changed();
}

} // namespace porchlight::models
