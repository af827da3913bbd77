// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Groups.h"
#include "shared/identity/Roster.h"
#include "shared/wire/frames/Roster.h"

namespace porchlight::encryption {

/// Who may read each group, epoch by epoch: what Groups knows, with the lists of devices that KnownAccounts has
/// verified. Rosters' part for groups, with the same calls and rules: never goes on with fewer members than the group
/// has, nor with anybody who is not in it. Makes each roster once, and asks about nothing per message. A state machine
/// on the storage thread. Pointers are good until the next call that is not const, or the eighth of at().
class GroupRosters
{
public:
    static constexpr milliseconds againAfter = 5s;
    static constexpr milliseconds againAfterMax = 10min;

    /// All handed in must outlive this.
    GroupRosters(const AccountId &self, const Session &session, Requests &requests, Alarms &alarms,
                 KnownAccounts &accounts, Groups &groups);

    const Roster *inForce(const ConversationId &conversation) const;
    const Roster *at(const ConversationId &conversation, quint64 epoch) const;
    void want(const ConversationId &conversation, std::optional<quint64> epoch, Now now);
    void doubt(const ConversationId &conversation);
    std::set<ConversationId> takeChanged() { return std::exchange(m_changed, {}); }
    /// Of the groups that they belong to what is in force may be another now.
    void accountsChanged(const std::set<AccountId> &accounts);

    void online();
    void offline();
    void beginAnew(const ConversationId &conversation);
    void beginGeneration();
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Asked
    {
        quint64 request = 0;
        milliseconds notBefore{0};
        int tries = 0;
    };
    struct Offer
    {
        quint64 epoch = 0;
        ClaimedMembers lists;
        RosterDigest digest;
    };
    struct Checked
    {
        quint64 ledger = 0; ///< revisions that it was looked at with
        quint64 accounts = 0;
        std::shared_ptr<const Roster> roster; ///< null: not in force
    };
    struct Talk
    {
        bool isInDoubt = false;
        std::map<std::optional<quint64>, Asked> questions;
        std::optional<Offer> offer; ///< once the control events up to it are known
        std::set<quint64> waiting;  ///< epochs, for lists of devices
        mutable std::optional<Checked> checked;
        mutable std::vector<std::pair<quint64, std::shared_ptr<const Roster>>> built; ///< the newest last
    };
    enum class Built : quint8 { Done, Unknown, ListsMissing, Lie };

    const Talk *find(const ConversationId &conversation) const;
    std::pair<Built, std::shared_ptr<const Roster>> build(const ConversationId &conversation, quint64 epoch) const;
    std::shared_ptr<const Roster> judgedInForce(const GroupLedger &ledger) const;
    void buildWaiting(const ConversationId &conversation, Talk &talk, Now now, engine::Out &out);
    void tryOffer(const ConversationId &conversation, Talk &talk, Now now, engine::Out &out);
    void failed(Asked &asked, bool isFinal, Now now);
    void askAll(const ConversationId &conversation, Talk &talk, Now now, engine::Out &out);

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    KnownAccounts &m_accounts;
    Groups &m_groups;
    mutable std::map<ConversationId, Talk> m_talks;
    std::set<ConversationId> m_changed;
};

} // namespace porchlight::encryption
