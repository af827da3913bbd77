// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/KnownAccounts.h"
#include "shared/identity/Roster.h"

namespace porchlight::encryption {

/// Who may read each conversation, epoch by epoch (encryption.md 5.3): from the entries in which the relay says that a
/// member's devices have changed, and from its answers. What it says is a claim; a roster is what our own lists of
/// devices make of it, with the same digest. Never goes on with fewer members than the conversation has, and no
/// member's list ever goes back. A state machine on the storage thread; claims from entries are key records.
class Rosters
{
public:
    Rosters(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
            Alarms &alarms, KnownAccounts &accounts);

    /// The roster to seal for. Null: not known, in doubt since a stale answer, a member has no list yet, or somebody
    /// in it may not be written to (KnownAccounts::mayWriteTo).
    const Roster *inForce(const ConversationId &conversation) const;
    /// For opening what stands at that epoch. Null: not known (yet).
    const Roster *at(const ConversationId &conversation, quint64 epoch) const;
    /// Asks, once under way, with the next work(). Nothing: the one in force.
    void want(const ConversationId &conversation, std::optional<quint64> epoch, Now now, engine::Out &out);
    /// A stale-epoch answer: asked for anew before anything is sealed.
    void doubt(const ConversationId &conversation);
    /// An entry of kind 17, in the order of the log; the same one may come again.
    void devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    /// Which conversations have a roster that they had not, since this was asked last, ascending.
    std::set<ConversationId> takeChanged() { return std::exchange(m_changed, {}); }

    void online(Now now, engine::Out &out);
    void offline();
    /// Another life of the relay's database: its epochs begin anew. Lists of devices stay.
    void beginGeneration(engine::Out &out);
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, after that of KnownAccounts: builds what has become possible, and asks.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    /// What the relay says of a member.
    struct Claimed
    {
        quint64 version = 0;
        Digest hash;

        friend bool operator==(const Claimed &, const Claimed &) = default;
    };
    struct Claim
    {
        std::map<AccountId, Claimed> members;
        std::optional<RosterDigest> digest; ///< only of an answer
        bool isWhole = true;                ///< false: what was before this entry is not known
        mutable std::optional<Roster> roster;
    };
    struct Known
    {
        std::map<quint64, Claim> epochs; ///< from entries, and from answers about such epochs
        std::optional<std::pair<quint64, Claim>> offered; ///< the one in force by an answer: perhaps before any entry
        bool isInDoubt = false;
        bool isRefused = false; ///< the last answer was a lie
    };
    struct Asked
    {
        quint64 request = 0; ///< under way; 0: waits for its time
        milliseconds notBefore{0};
        int tries = 0;
    };
    using Question = std::pair<ConversationId, std::optional<quint64>>;

    const AccountId m_self;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    KnownAccounts &m_accounts;
    std::map<ConversationId, Known> m_known;
    std::map<Question, Asked> m_questions;
    std::set<ConversationId> m_changed;
};

} // namespace porchlight::encryption
