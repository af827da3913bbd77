// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupLedger.h"
#include "app/encryption/KnownAccounts.h"

#include <deque>

namespace porchlight::encryption {

/// The groups of this account, and what is known of each (GroupLedger): takes in what the log tells and what the relay
/// answers, in order and verified, with the actor's list of devices as of then; asks for the control events that are
/// missing; tells the local database what has come of it. A state machine on the storage thread; everything is in key
/// records. Pointers are good until the next call that is not const.
class Groups
{
public:
    static constexpr milliseconds againAfter = 5s;
    static constexpr milliseconds againAfterMax = 10min;
    static constexpr quint64 epochsUntilStart = 256;

    /// All handed in but @p records must outlive this.
    Groups(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
           Alarms &alarms, KnownAccounts &accounts);

    bool knows(const ConversationId &conversation) const { return m_groups.contains(conversation); }
    /// Null: no group that is known.
    const GroupLedger *find(const ConversationId &conversation) const;
    std::vector<ConversationId> all() const;
    bool isAsking(const ConversationId &conversation) const;
    /// Control events are known of all epochs up to this one.
    quint64 knownTo(const ConversationId &conversation) const;
    /// Why the relay does not give them, as far as it has said so for good; nothing once it has.
    std::optional<wire::ErrorCode> refusal(const ConversationId &conversation) const;

    /// The account's log says that it belongs to it, or no more; or somebody has an invitation.
    void learn(const ConversationId &conversation);
    /// The relay says of its members what fits no conversation of two: it is a group, or a lie.
    void suspect(const ConversationId &conversation);
    /// There may be more than is known; with @p proof by one who is no member.
    void ask(const ConversationId &conversation, quint64 epoch = 0, std::optional<QByteArray> proof = {});
    /// An entry that begins an epoch, from the log, in any order; the same one may come again.
    void entry(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    /// GroupLedger::offer() and refuseLists().
    GroupLedger::Verdict offer(const ConversationId &conversation, quint64 epoch, const ClaimedMembers &lists,
                               const RosterDigest &digest, engine::Out &out);
    void refuseLists(const ConversationId &conversation, quint64 epoch, engine::Out &out);

    /// Groups of which more is known since this was asked last, ascending.
    std::set<ConversationId> takeChanged() { return std::exchange(m_changed, {}); }

    void online();
    void offline();
    void beginAnew(const ConversationId &conversation, engine::Out &out);
    void beginGeneration(engine::Out &out);
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// Before that of KnownAccounts.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Group
    {
        GroupLedger ledger;
        std::deque<GroupEntry> page; ///< of an answer, to be taken
        bool isWanted = false;       ///< to be asked for
        bool isLast = true;          ///< of the pages
        bool isSuspect = false;
        quint64 request = 0;         ///< under way; 0: none
        quint64 hint = 0;            ///< epoch that somebody has told of
        quint64 askedFor = 0;        ///< the same, when it was asked
        quint64 knownTo = 0;
        std::optional<QByteArray> proof;
        std::optional<wire::ErrorCode> refusal;
        milliseconds notBefore{0};
        int tries = 0;
    };
    Group &group(const ConversationId &conversation);
    void advance(Group &group, Now now, engine::Out &out);
    bool take(Group &group, const GroupEntry &entry, bool isOfPage, Now now, engine::Out &out);
    void tell(Group &group, const GroupEntry &entry, const GroupState &before, engine::Out &out);
    void tellMembers(Group &group, const GroupEntry &entry, const GroupState &before, engine::Out &out);
    void askLater(Group &group, Now now);
    void store(Group &group, engine::Out &out);
    void lied(const ConversationId &conversation, quint64 epoch);

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    KnownAccounts &m_accounts;
    std::map<ConversationId, Group> m_groups;
    std::set<ConversationId> m_changed;
    std::set<ConversationId> m_waiting; ///< for lists of devices, or with a page
};

/// What an event has done, for people. Nothing where there is nothing to be told.
std::optional<GroupNote> noteOf(const GroupEntry &entry, const GroupState &before);

} // namespace porchlight::encryption
