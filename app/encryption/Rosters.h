// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupRosters.h"
#include "app/encryption/KnownAccounts.h"
#include "app/encryption/RosterClaims.h"

namespace porchlight::encryption {

/// Who may read each conversation, epoch by epoch (encryption.md 5.3): from the entries in which the relay says that a
/// member's devices have changed, and from its answers. What it says is a claim (RosterClaims); a roster is what our own
/// lists of devices make of it, with the same digest. Never goes on with fewer members than the conversation has: of
/// conversations of two, or with oneself, they are in the id; of groups GroupRosters knows them. A state machine on the
/// storage thread; claims about epochs are key records, what is said of the one in force alone is not. Pointers to
/// rosters are good until the next call that is not const.
class Rosters
{
public:
    static constexpr milliseconds againAfter = 1min;
    static constexpr milliseconds againAfterMax = 10min;

    /// All handed in but @p records must outlive this.
    Rosters(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
            Alarms &alarms, KnownAccounts &accounts);

    /// Conversations that are groups are theirs from here on. Both must outlive this.
    void leaveGroupsTo(Groups &groups, GroupRosters &rosters);
    /// It is one of two, or with oneself, by who has been told to be in it.
    bool isDirect(const ConversationId &conversation) const;

    /// The roster to seal for. Null: not known, in doubt since a stale answer, a member has no list yet, a list in it
    /// is not the newest that we know, or somebody in it may not be written to (KnownAccounts::mayWriteTo).
    const Roster *inForce(const ConversationId &conversation) const;
    /// For opening what stands at that epoch. Null: not known (yet).
    const Roster *at(const ConversationId &conversation, quint64 epoch) const;
    /// Asks, once under way, with the next work(). Nothing: the one in force, when inForce() has none.
    void want(const ConversationId &conversation, std::optional<quint64> epoch, Now now, engine::Out &out);
    /// A stale-epoch answer: it is asked for anew before anything is sealed.
    void doubt(const ConversationId &conversation);
    /// Whether the relay has said that this account has no such conversation, since this was asked last; want() asks anew.
    bool takeRefusal(const ConversationId &conversation);
    /// An entry of kind 17, in the order of the log or from before it; the same one may come again.
    void devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    /// Somebody has deleted the account: an epoch begins, with the lists that there were.
    void gone(const ConversationId &conversation, quint64 epoch, Now now);
    /// KnownAccounts::takeChanged(): of those conversations what is in force may be another now.
    void accountsChanged(const std::set<AccountId> &accounts);
    /// Conversations of which more is known since this was asked last, ascending.
    std::set<ConversationId> takeChanged();

    void online();
    void offline();
    /// Another life of the relay's database: its epochs begin anew. Lists of devices stay.
    void beginGeneration(engine::Out &out);
    /// True when it was the answer to something asked here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, before that of KnownAccounts: makes rosters of what is there, and asks for the rest.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Asked
    {
        quint64 request = 0;       ///< under way; 0: waits for its time
        quint64 newestThen = 0;    ///< epoch that was known when it was asked
        milliseconds notBefore{0}; ///< monotonic
        int tries = 0;
    };
    using Question = std::pair<ConversationId, std::optional<quint64>>;
    enum class Built : quint8 { Done, ListsMissing, Lie };

    bool isGroup(const ConversationId &conversation) const { return m_groups && m_groups->knows(conversation); }
    bool mayBeGroup(const ConversationId &conversation, const wire::Roster &answer) const;
    void becameGroup(const ConversationId &conversation, engine::Out &out);
    RosterClaims &claims(const ConversationId &conversation);
    const RosterClaims *find(const ConversationId &conversation) const;
    Built build(const ConversationId &conversation, quint64 epoch, const RosterClaim &claim) const;
    const Roster *built(const ConversationId &conversation, quint64 epoch, const RosterClaim *claim) const;
    void buildWaiting(Now now, engine::Out &out);
    void ask(const Question &question, Now now);
    void failed(const Question &question, bool isFinal, Now now);
    void store(const ConversationId &conversation, engine::Out &out);
    void lied(const ConversationId &conversation, quint64 epoch);

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    KnownAccounts &m_accounts;
    Groups *m_groups = nullptr;
    GroupRosters *m_ofGroups = nullptr; ///< with the groups
    std::map<ConversationId, RosterClaims> m_known;
    std::map<Question, Asked> m_questions;
    std::set<std::pair<ConversationId, quint64>> m_waiting; ///< for lists of devices
    std::set<ConversationId> m_refused; ///< not a member of them, it says
    std::set<ConversationId> m_changed;
};

} // namespace porchlight::encryption
