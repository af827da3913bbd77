// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/ReadAnswers.h"
#include "relay/store/RequestArrivals.h"
#include "relay/store/Tide.h"
#include "tests/model_relay/ModelRelayKeyData.h"
#include "tests/model_relay/ModelRelayOpinions.h"
#include "tests/model_relay/Shared.h"

#include <map>
#include <set>
#include <tuple>

namespace porchlight::test {

/// A mark as the relay keeps it. Others may know of the changes up to `publicVersion` only.
struct RelayMark
{
    wire::AccountMark mark;
    quint64 version = 0;
    quint64 publicVersion = 0;
};

/// What the relay knows of a conversation. Sequence n stands at entries[n - 1].
struct RelayConversation : RelayWithholding
{
    std::vector<wire::Member> members; ///< now, by account
    std::vector<RelayEpoch> epochs; ///< epoch n is what epochs[n - 1] brought
    Seq ordinal = 0;
    Seq restoredHead = 0; ///< when someone last came from a life that is lost
    Seq keptFrom = 1; ///< the first that retention has left its body
    std::vector<wire::Entry> entries;
    std::map<MessageId, Seq> ids; ///< for ever, so that a repeat is known as one
    std::map<std::pair<DeviceId, MessageId>, wire::ErrorCode> refusals;
    std::set<std::pair<AccountId, MessageId>> earlyRedactions; ///< whose redactions came before what they erase
    std::map<DeviceId, quint64> lastNumbers;
    std::map<AccountId, RelayMark> marks;
    std::set<AccountId> strangers; ///< members who have not accepted it (rule 12)
    std::optional<RelayGroup> group;
    std::map<AccountId, RelayPeriod> periods; ///< of a group's members, now and before, and of who is gone

    Seq head() const { return entries.size(); }
    bool hasMember(const AccountId &account) const;
    std::vector<AccountId> memberIds() const;
    /// Nothing for who has never been a member.
    std::optional<RelayPeriod> served(const AccountId &account) const;
    Seq servedUpTo(const AccountId &account) const; ///< 0: nothing
    bool showsMarks() const; ///< to the others
    void forgetMember(const AccountId &account, Seq last);
};

/// Who someone is, and the log of what the relay knows in clear of them.
struct RelayAccount : RelayOpinions
{
    QString handle;
    QByteArray passwordHash;
    bool isGone = false;
    quint32 lastDevice = 0;
    std::map<ConversationId, quint64> mutes;
    std::vector<wire::Entry> log; ///< sequence n stands at log[n - 1]
    std::vector<RelayManifest> manifests; ///< version n stands at manifests[n - 1]
    std::map<BlobId, RelayBlob> blobs;
    relay::StoredRecovery recovery;
};

/// One device, its mailbox and how far it has read.
struct RelayDevice
{
    QString name;
    quint64 createdMs = 0;
    quint64 seenMs = 0;
    TokenHash token;
    std::optional<TokenHash> successor;
    std::optional<TokenHash> previous;
    std::map<Seq, wire::Entry> mailbox; ///< what was acknowledged is gone
    std::set<MessageId> mailIds;        ///< of everything that ever came
    Seq mailHead = 0;
    quint64 mailTimeMs = 0;
    std::optional<quint64> parkedMs;
    std::map<LogId, Seq> cursors;
    QByteArray certificateHash; ///< empty: it has none
    bool isListed = false;
    quint64 listedSince = 0; ///< the version that listed it first; 0: none
    RelayPrekeys keys;

    /// It comes from another generation, or there is one.
    void beginAnew();
    Seq cursor(const LogId &log) const
    {
        const auto it = cursors.find(log);
        return it == cursors.end() ? 0 : it->second;
    }
};

/// What is left of an invitation.
struct RelayInvitation
{
    quint32 usesLeft = 0;
    quint64 expiresMs = 0; ///< 0: never
};

/// What the disk did to an entry: for the test of how it is given out.
enum class ModelDamage : quint8 { Body, Head, Place };

/// Everything in the relay's database.
struct ModelRelayData
{
    std::map<TokenHash, RelayInvitation> invitations;
    std::map<AccountId, Shared<RelayAccount>> accounts;
    std::map<QString, AccountId> handles;
    std::map<DeviceId, Shared<RelayDevice>> devices;
    std::map<ConversationId, Shared<RelayConversation>> conversations;
    quint64 marksVersion = 0;
    relay::RetentionState retention;
    /// By log, whose it is, device (0: none in particular), sequence and reason; with attempts and time.
    std::map<std::tuple<LogId, AccountId, quint32, Seq, relay::DeadLetterReason>, std::pair<quint32, quint64>> deadLetters;
    std::map<std::pair<LogId, Seq>, ModelDamage> damage; ///< of conversations
    relay::RequestArrivals arrivals;
    std::vector<relay::StoredReport> reports; ///< number n stands at reports[n - 1]

    // How far it has come, and who has written to it (rule 4).
    GenerationId generation;
    quint64 entriesEver = 0;
    quint64 tideSteps = 0;
    std::vector<relay::Tide> starts; ///< each with the counter as it was then

    quint64 counter() const { return entriesEver + marksVersion + tideSteps; }

    /// Null when there is none.
    const RelayConversation *conversation(const ConversationId &id) const
    {
        const auto it = conversations.find(id);
        return it == conversations.end() ? nullptr : &*it->second;
    }
};

} // namespace porchlight::test
