// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupRecords.h"
#include "shared/identity/ControlChain.h"

namespace porchlight::encryption {

/// Who belongs to one group and with which lists of devices, epoch by epoch (encryption.md 5.3): from signed control
/// events, each verified before it counts, and the relay's word about lists, which can only choose among what accounts
/// have signed, and about deleted accounts, which only makes it smaller. Goes on in order, from the create whose hash is
/// the conversation; keeps the epochs since this account came. A value; any thread. Asks nobody for anything.
class GroupLedger
{
public:
    enum class Verdict : quint8 {
        Taken,
        Known,       ///< was taken before
        ListMissing, ///< of the actor: wantedList()
        Gap,         ///< others have to come before it
        Lie,         ///< nobody honest has made it, or put it there; nothing was taken of it
        Forked,      ///< somebody signed it behind another history than ours: nothing is taken any more
    };
    struct WantedList
    {
        AccountId account;
        quint64 version = 0;
    };
    /// What stands in an epoch.
    struct View
    {
        quint64 epoch = 0;
        GroupState state;
        ClaimedMembers lists;
    };

    GroupLedger(const ConversationId &conversation, const AccountId &self);
    void restore(const GroupHead &head);
    void restore(const GroupEntry &entry) { m_entries[entry.epoch] = entry; }
    void restore(quint64 epoch, const GroupStart &start) { m_starts[epoch] = start; }

    // ---- what is known
    const ConversationId &conversation() const { return m_conversation; }
    const GroupHead &head() const { return m_head; }
    const GroupState &state() const { return m_head.state; }
    bool isMember() const { return m_head.state.isMember(m_self); }
    /// Everything that the log has told is part of it, and the relay knows all that it once knew.
    bool isWhole() const;
    /// What an earlier life of the relay knew and this one does not.
    bool isShort() const { return m_head.count < m_head.countBefore; }
    quint64 newest() const; ///< epoch, by an entry or a start; 0: none
    /// Null: not known, or not in one piece. Good until the next call that is not const, or the third of this.
    const View *at(quint64 epoch) const;
    /// The last start before @p epoch, or at it, whose lists are not known; 0: there is none.
    quint64 startWithoutLists(quint64 epoch) const;
    const GroupEntry *entry(quint64 epoch) const;
    /// Rises with every change.
    quint64 revision() const { return m_revision; }

    // ---- what comes
    /// From the log: is kept until it can be taken. False: it is not what was told of this epoch before.
    bool note(const GroupEntry &entry);
    /// The next one of the log that may be taken; null: none, or what is before it is not known.
    const GroupEntry *next() const;
    bool hasUntaken() const;
    /// @p actor: the list that wantedList() names, null if it is not here.
    Verdict take(const GroupEntry &entry, const DeviceList *actor);
    static std::optional<WantedList> wantedList(const GroupEntry &entry);
    /// The relay's answer about who may read in an epoch. Lie: that does not fit who belongs to it.
    Verdict offer(quint64 epoch, const ClaimedMembers &lists, const RosterDigest &digest);
    /// What was said of lists at that start is not what they have signed.
    void refuseLists(quint64 epoch);
    /// After so many epochs a start is kept: what is read when the program begins stays short.
    void shorten(quint64 most);
    /// Another life of the relay's log: places are others. What was known must come again.
    void beginAnew();

    /// Rows that have changed since this was asked last.
    struct Unstored
    {
        bool isHeadChanged = false;
        std::set<quint64> entries;
        std::set<quint64> starts;
    };
    Unstored takeUnstored() { return std::exchange(m_unstored, {}); }
    const std::map<quint64, GroupEntry> &entries() const { return m_entries; }
    const std::map<quint64, GroupStart> &starts() const { return m_starts; }

private:
    Verdict takeControl(const GroupEntry &entry, const DeviceList *actor);
    Verdict takeGone(const GroupEntry &entry);
    bool isInForce(const GroupEntry &entry, const ControlEvent &event) const;
    void taken(const GroupEntry &entry, bool wasMember);
    static bool step(View &view, const GroupEntry &entry);
    bool isInOnePiece(quint64 first, quint64 last) const;
    std::optional<GroupState> stateIn(quint64 epoch) const;
    void changed(bool isRewritten);

    ConversationId m_conversation;
    AccountId m_self;
    GroupHead m_head;
    std::map<quint64, GroupEntry> m_entries; ///< by epoch
    std::map<quint64, GroupStart> m_starts;  ///< by epoch
    mutable std::vector<View> m_views;       ///< the last ones asked for, the newest last
    quint64 m_revision = 1;
    Unstored m_unstored;
};

} // namespace porchlight::encryption
