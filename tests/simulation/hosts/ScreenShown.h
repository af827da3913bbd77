// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/PresenceEvents.h"

#include <map>

namespace porchlight::simulation {

/// What a device's screen says of who is there and who is typing.
class ScreenShown
{
public:
    void told(const engine::PresenceTold &told)
    {
        if (told.isAll)
            m_presences.clear();
        for (const wire::AccountPresence &presence : told.accounts)
            m_presences[presence.account] = wire::Presence(presence.presence);
    }
    void told(const engine::TypingTold &told)
    {
        if (told.accounts.empty())
            m_typists.erase(told.conversation);
        else
            m_typists[told.conversation] = told.accounts;
    }
    void goDark()
    {
        m_presences.clear();
        m_typists.clear();
    }

    /// Away, or at it.
    bool isThere(const AccountId &account) const
    {
        const auto known = m_presences.find(account);
        return known != m_presences.end() && known->second != wire::Presence::Offline;
    }
    const std::map<ConversationId, std::vector<AccountId>> &typists() const { return m_typists; }

private:
    std::map<AccountId, wire::Presence> m_presences;
    std::map<ConversationId, std::vector<AccountId>> m_typists; ///< none is empty
};

} // namespace porchlight::simulation
