// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/RosterClaims.h"

#include "shared/base/Hash.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 isWholeFlag = 1;
constexpr quint8 hasDigestFlag = 2;
constexpr quint8 hasEntryFlag = 4;
constexpr quint16 membersMax = 1'000; ///< as many as a group has

/// No list goes back from the earlier to the later, and none has two hashes. Who is in the earlier stays.
bool follows(const ClaimedMembers &earlier, const ClaimedMembers &later)
{
    return std::ranges::all_of(earlier, [&later](const auto &entry) {
        const auto same = later.find(entry.first);
        return same != later.end() && (same->second == entry.second || same->second.version > entry.second.version);
    });
}

/// The same of those alone that are in both.
bool agree(const ClaimedMembers &earlier, const ClaimedMembers &later)
{
    ClaimedMembers both;
    for (const auto &[account, list] : earlier)
        if (later.contains(account))
            both.emplace(account, list);
    return follows(both, later);
}

/// Nothing when they are not ascending: each roster has one form.
std::optional<ClaimedMembers> membersOf(const std::vector<wire::DevicesNotice> &notices)
{
    ClaimedMembers members;
    for (const wire::DevicesNotice &notice : notices) {
        if (notice.version == 0 || (!members.empty() && notice.account <= members.rbegin()->first))
            return std::nullopt;
        members.emplace(notice.account, ClaimedList{notice.version, Digest(notice.hash.bytes())});
    }
    return members;
}

} // namespace

QByteArray RosterClaim::encode() const
{
    ByteWriter writer;
    const auto flags = (isWhole ? isWholeFlag : 0) | (digest ? hasDigestFlag : 0) | (by ? hasEntryFlag : 0);
    writer.u8(recordVersion).u8(quint8(flags));
    writer.u16(quint16(members.size()));
    for (const auto &[account, list] : members)
        writer.id(account).u64(list.version).id(list.hash);
    if (digest)
        writer.id(*digest);
    if (by)
        writer.id(*by);
    return writer.bytes();
}

std::optional<RosterClaim> RosterClaim::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    RosterClaim claim;
    if (reader.u8() != recordVersion)
        return std::nullopt;
    const quint8 flags = reader.u8();
    claim.isWhole = flags & isWholeFlag;
    const quint16 count = reader.u16();
    for (quint16 i = 0; i < count && count <= membersMax && reader.isGood(); ++i) {
        const auto account = reader.id<AccountId>();
        const quint64 version = reader.u64();
        claim.members[account] = {version, reader.id<Digest>()};
    }
    if (flags & hasDigestFlag)
        claim.digest = reader.id<RosterDigest>();
    if (flags & hasEntryFlag)
        claim.by = reader.id<AccountId>();
    if (claim.by && !claim.members.contains(*claim.by))
        return std::nullopt;
    return reader.isDone() && claim.encode() == bytes ? std::optional(claim) : std::nullopt;
}

RosterClaims::RosterClaims(const AccountId &self, const ConversationId &conversation)
    : m_self(self), m_conversation(conversation), m_isOwn(directConversationId(self, self) == conversation)
{
}

bool RosterClaims::mayBeMember(const AccountId &account) const
{
    return account == m_self || (!m_isOwn && directConversationId(m_self, account) == m_conversation);
}

bool RosterClaims::hasAll(const ClaimedMembers &members) const
{
    return members.contains(m_self) && members.size() == (m_isOwn ? 1u : 2u);
}

/// Between what is known of the epochs before and after.
bool RosterClaims::fits(quint64 epoch, const ClaimedMembers &members, bool isWhole) const
{
    if (epoch == 0 ? !members.empty() : members.empty())
        return false;
    if (!std::ranges::all_of(members, [this](const auto &entry) { return mayBeMember(entry.first); }))
        return false;
    for (const auto &[other, claim] : m_epochs) {
        if (other < epoch && !(isWhole ? follows(claim.members, members) : agree(claim.members, members)))
            return false;
        if (other > epoch && !(claim.isWhole ? follows(members, claim.members) : agree(members, claim.members)))
            return false;
    }
    return true;
}

/// An offer may have been for a conversation without entries: until the first of them its members' lists go on, and the
/// number of the epoch does not.
bool RosterClaims::fitsOffer(quint64 epoch, const RosterClaim &claim) const
{
    return !m_offer || m_offer->first != epoch || !claim.isWhole || follows(m_offer->second.members, claim.members);
}

RosterClaims::Verdict RosterClaims::notice(quint64 epoch, const AccountId &account, const ClaimedList &list)
{
    if (const auto known = m_epochs.find(epoch); known != m_epochs.end()) {
        const auto same = known->second.members.find(account);
        const bool isSame = same != known->second.members.end() && same->second == list;
        return isSame ? Verdict::Known : Verdict::Lie;
    }
    RosterClaim claim;
    const auto before = m_epochs.find(epoch - 1);
    claim.isWhole = epoch == 1 || (before != m_epochs.end() && before->second.isWhole);
    if (claim.isWhole && epoch > 1)
        claim.members = before->second.members;
    if (const auto same = claim.members.find(account);
        same != claim.members.end() && same->second != list && same->second.version >= list.version)
        return Verdict::Lie;
    claim.members[account] = list;
    claim.by = account;
    if (epoch == 0 || list.version == 0 || !fits(epoch, claim.members, claim.isWhole))
        return Verdict::Lie;
    const bool isAsOffered = fitsOffer(epoch, claim);
    m_epochs[epoch] = std::move(claim);
    m_unstored.insert(epoch);
    makeWhole(epoch + 1);
    if (m_offer && m_offer->first <= epoch && m_epochs.at(epoch).isWhole)
        m_offer.reset();
    // What the log says is said to everybody; the answer was to us alone.
    m_isInDoubt = m_isInDoubt || !isAsOffered;
    return isAsOffered ? Verdict::Taken : Verdict::Lie;
}

/// From @p epoch on, as far as there is one entry for each and the one before is whole.
void RosterClaims::makeWhole(quint64 epoch)
{
    for (auto claim = m_epochs.find(epoch); claim != m_epochs.end() && !claim->second.isWhole;
         claim = m_epochs.find(++epoch)) {
        const auto before = m_epochs.find(epoch - 1);
        if (before == m_epochs.end() || !before->second.isWhole)
            return;
        ClaimedMembers members = before->second.members;
        for (const auto &[account, list] : claim->second.members)
            members[account] = list;
        claim->second.members = std::move(members);
        claim->second.isWhole = true;
        m_unstored.insert(epoch);
    }
}

RosterClaims::Verdict RosterClaims::answer(const wire::Roster &answer, const std::optional<quint64> &asked,
                                           quint64 newestThen)
{
    const auto members = membersOf(answer.members);
    if (!members || answer.conversation != m_conversation || (asked && *asked != answer.epoch))
        return Verdict::Lie;
    RosterClaim claim{*members, answer.digest, true, {}, {}};
    return asked ? answeredEpoch(answer.epoch, std::move(claim))
                 : answeredInForce(answer.epoch, std::move(claim), newestThen);
}

RosterClaims::Verdict RosterClaims::answeredEpoch(quint64 epoch, RosterClaim claim)
{
    const auto known = m_epochs.find(epoch);
    if (known != m_epochs.end() && known->second.isWhole) {
        if (known->second.members != claim.members)
            return Verdict::Lie;
        known->second.digest = claim.digest;
        known->second.roster.reset();
        return Verdict::Known;
    }
    const auto says = [&claim](const auto &entry) {
        const auto same = claim.members.find(entry.first);
        return same != claim.members.end() && same->second == entry.second;
    };
    if (known != m_epochs.end() && !std::ranges::all_of(known->second.members, says))
        return Verdict::Lie;
    if (!fits(epoch, claim.members, true) || !fitsOffer(epoch, claim))
        return Verdict::Lie;
    if (known != m_epochs.end())
        claim.by = known->second.by;
    m_epochs[epoch] = std::move(claim);
    m_unstored.insert(epoch);
    makeWhole(epoch + 1);
    return Verdict::Taken;
}

RosterClaims::Verdict RosterClaims::answeredInForce(quint64 epoch, RosterClaim claim, quint64 newestThen)
{
    if (epoch < newestThen)
        return Verdict::Lie;
    if (epoch < newest())
        return Verdict::Late;
    Verdict verdict = Verdict::Taken;
    if (epoch == newest() && !m_epochs.empty()) {
        verdict = answeredEpoch(epoch, std::move(claim));
    } else if (!fits(epoch, claim.members, true) ||
               (m_offer && (m_offer->first > epoch || !follows(m_offer->second.members, claim.members)))) {
        return Verdict::Lie;
    } else {
        m_offer.emplace(epoch, std::move(claim));
    }
    if (verdict != Verdict::Lie)
        m_isInDoubt = false;
    return verdict;
}

void RosterClaims::refuse(quint64 epoch)
{
    m_isInDoubt = true;
    if (m_offer && m_offer->first == epoch)
        m_offer.reset();
    const auto known = m_epochs.find(epoch);
    if (known == m_epochs.end() || !known->second.digest)
        return;
    if (const auto by = known->second.by) {
        const ClaimedList own = known->second.members.at(*by);
        known->second = RosterClaim{{{*by, own}}, {}, false, by, {}};
    } else {
        m_epochs.erase(known);
    }
    m_unstored.insert(epoch);
}

const RosterClaim *RosterClaims::at(quint64 epoch) const
{
    const auto known = m_epochs.find(epoch);
    if (known != m_epochs.end())
        return known->second.isWhole ? &known->second : nullptr;
    return m_offer && m_offer->first == epoch ? &m_offer->second : nullptr;
}

quint64 RosterClaims::inForceEpoch() const
{
    return m_offer ? std::max(m_offer->first, newest()) : newest();
}

const RosterClaim *RosterClaims::inForce() const
{
    return m_isInDoubt ? nullptr : at(inForceEpoch());
}

std::map<quint64, const RosterClaim *> RosterClaims::takeUnstored()
{
    std::map<quint64, const RosterClaim *> unstored;
    for (const quint64 epoch : std::exchange(m_unstored, {})) {
        const auto known = m_epochs.find(epoch);
        unstored[epoch] = known == m_epochs.end() ? nullptr : &known->second;
    }
    return unstored;
}

} // namespace porchlight::encryption
