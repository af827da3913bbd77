// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/identity/Roster.h"
#include "shared/wire/frames/Roster.h"

#include <map>
#include <optional>
#include <set>

namespace porchlight::encryption {

/// Which list of devices of a member is in force, by the relay's word.
struct ClaimedList
{
    quint64 version = 0;
    Digest hash;

    friend bool operator==(const ClaimedList &, const ClaimedList &) = default;
};
using ClaimedMembers = std::map<AccountId, ClaimedList>;

/// What the relay says of one epoch.
struct RosterClaim
{
    ClaimedMembers members;
    std::optional<RosterDigest> digest;   ///< of an answer
    bool isWhole = true;                  ///< false: its entry is known, and not what was before
    std::optional<AccountId> by;          ///< whom its entry is about; nothing: an answer alone has said it
    mutable std::optional<Roster> roster; ///< once our own lists have made one of it; not stored

    QByteArray encode() const;
    static std::optional<RosterClaim> decode(QByteArrayView bytes);
};

/// What the relay has said of one conversation, and whether that fits itself: a member's list never goes back, nobody is
/// in it who is not one of the two whose ids make the conversation's, and what was said once is not said otherwise.
/// Whether it fits what the members have signed is Rosters' to find out. A value; any thread.
class RosterClaims
{
public:
    enum class Verdict : quint8 {
        Taken,
        Known,
        Late, ///< overtaken by an entry: to be asked again
        Lie,  ///< nothing was taken of it
    };

    RosterClaims(const AccountId &self, const ConversationId &conversation);

    void restore(quint64 epoch, const RosterClaim &claim) { m_epochs[epoch] = claim; }
    /// An entry begins @p epoch. It also makes whole what came after it already.
    Verdict notice(quint64 epoch, const AccountId &account, const ClaimedList &list);
    /// @p asked: nothing for the one in force, which was asked when @p newestThen was the newest epoch known.
    Verdict answer(const wire::Roster &answer, const std::optional<quint64> &asked, quint64 newestThen);
    /// Not what the members have signed: what answers have said of it is forgotten, and what is in force is in doubt.
    void refuse(quint64 epoch);
    void doubt() { m_isInDoubt = true; }

    /// Null: not known, or not whole.
    const RosterClaim *at(quint64 epoch) const;
    /// Of the epoch in force, as far as is known. Null also while that is in doubt.
    const RosterClaim *inForce() const;
    quint64 inForceEpoch() const;
    /// The newest by an entry or an answer about one; 0: none.
    quint64 newest() const { return m_epochs.empty() ? 0 : m_epochs.rbegin()->first; }
    /// Both members, or the one of a conversation with oneself.
    bool hasAll(const ClaimedMembers &members) const;
    /// Epochs whose records have changed since this was asked last; null: the record goes.
    std::map<quint64, const RosterClaim *> takeUnstored();
    const std::map<quint64, RosterClaim> &epochs() const { return m_epochs; }

private:
    bool mayBeMember(const AccountId &account) const;
    bool fits(quint64 epoch, const ClaimedMembers &members, bool isWhole) const;
    bool fitsOffer(quint64 epoch, const RosterClaim &claim) const;
    void makeWhole(quint64 epoch);
    Verdict answeredEpoch(quint64 epoch, RosterClaim claim);
    Verdict answeredInForce(quint64 epoch, RosterClaim claim, quint64 newestThen);

    AccountId m_self;
    ConversationId m_conversation;
    bool m_isOwn; ///< with oneself
    std::map<quint64, RosterClaim> m_epochs;
    std::optional<std::pair<quint64, RosterClaim>> m_offer; ///< the one in force by an answer, perhaps before any entry
    bool m_isInDoubt = false;
    std::set<quint64> m_unstored;
};

} // namespace porchlight::encryption
