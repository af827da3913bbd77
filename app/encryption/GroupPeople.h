// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupLooks.h"

namespace porchlight::encryption {

/// What people see of a group: who belongs to it, under which handle, and what this account may do there. Asks the relay
/// for handles, which are its word and nobody else's. A state machine on the storage thread.
class GroupPeople
{
public:
    static constexpr milliseconds againAfter = 5s;
    static constexpr milliseconds againAfterMax = 10min;

    /// @p conversations as they were stored. All else must outlive this.
    GroupPeople(const AccountId &self, const std::map<ConversationId, engine::ConversationImage> &conversations,
                const Groups &groups, const GroupLooks &looks, const std::optional<RelayAddress> &relay,
                const Session &session, Requests &requests);

    void wanted(const engine::ShowGroup &wish, engine::Out &out);
    /// More is known of these.
    void changed(const std::set<ConversationId> &groups);

    void online();
    void offline();
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Asking
    {
        quint64 request = 0;
        std::optional<AccountId> after; ///< the last one of the page before
        milliseconds notBefore{0};
        int tries = 0;
    };
    bool isAnyUnknown(const GroupLedger &ledger) const;
    void tell(engine::Out &out);
    engine::GroupTold told(const ConversationId &conversation) const;

    const AccountId m_self;
    const Groups &m_groups;
    const GroupLooks &m_looks;
    const std::optional<RelayAddress> &m_relay;
    const Session &m_session;
    Requests &m_requests;
    std::map<AccountId, QString> m_handles;
    std::map<ConversationId, Asking> m_asking;
    std::set<ConversationId> m_unlooked; ///< whether all handles are known
    ConversationId m_shown;
    std::optional<engine::GroupTold> m_told;
    bool m_isStale = false; ///< what was told of it may be
};

} // namespace porchlight::encryption
