// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/bodies/GroupInviteBody.h"
#include "app/crypto/pairwise/bodies/GroupQuestionBody.h"
#include "app/encryption/GroupChanges.h"
#include "app/encryption/KnownLook.h"
#include "app/encryption/Sessions.h"

namespace porchlight::encryption {

/// Titles, pictures and pins of groups, and the secrets of their invitations. Believes a look in the log of whom the group
/// allowed it there; tells those whom this device has added; and where this device came later than something was said,
/// asks: one's own devices first, then who let it in, the admins, the others, one after the other. A state machine on
/// the storage thread.
class GroupLooks
{
public:
    static constexpr std::size_t greetedMax = 32;   ///< that come with one event: more of them ask
    static constexpr milliseconds patience = 10s;   ///< before the next one is asked, twice as long after all were
    static constexpr milliseconds patienceMax = 10min;
    static constexpr milliseconds answerEvery = 5s; ///< to one device about one group

    /// All handed in but @p records must outlive this.
    GroupLooks(const DeviceId &self, const engine::KeyRecords &records, const std::map<ConversationId, Seq> &readUpTo,
               Groups &groups, KnownAccounts &accounts, Sessions &sessions, const Session &session);

    /// A look that was said at this place of the log. False: not by somebody who may, and nothing is taken of it.
    bool said(const ConversationId &conversation, const wire::Entry &entry, const engine::GroupLook &look,
              engine::Out &out);
    /// What was said up to there this device cannot read: others are asked how the group looks.
    void missed(const ConversationId &conversation, Seq upTo, engine::Out &out);
    void readUpTo(const ConversationId &conversation, Seq seq) { m_readUpTo[conversation] = seq; }
    void added(const GroupChanges::Added &added, engine::Out &out);
    /// Of an invitation that was made here.
    void keep(const ConversationId &conversation, const GroupSecret &secret, engine::Out &out);
    /// That opens the invitation as it is now; nothing: it is not known here, or there is none.
    std::optional<GroupSecret> secret(const ConversationId &conversation) const;

    void invited(const DeviceId &from, const pairwise::GroupInviteBody &body, engine::Out &out);
    void asked(const DeviceId &from, const pairwise::GroupQuestionBody &body, Now now, engine::Out &out);

    void online(Now now);
    void beginAnew(const ConversationId &conversation, engine::Out &out);
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Asking
    {
        std::size_t next = 0; ///< of those who can be asked
        milliseconds notBefore{0};
        int rounds = 0;
    };
    Seq needed(const GroupLedger &ledger) const;
    bool isComplete(const GroupLedger &ledger) const;
    const KnownLook &look(const ConversationId &conversation) const;
    void put(const ConversationId &conversation, const KnownLook &look, engine::Out &out);
    pairwise::GroupInviteBody bodyFor(const ConversationId &conversation, const AccountId &account) const;
    std::vector<DeviceId> whoKnows(const GroupLedger &ledger) const;
    std::vector<DeviceId> devicesOf(const AccountId &account) const;
    void askAll(Now now, engine::Out &out);
    void goWithout(const GroupLedger &ledger, engine::Out &out);
    void greetAll(Now now, engine::Out &out);
    void tellOwn(Now now, engine::Out &out);

    const DeviceId m_self;
    Groups &m_groups;
    KnownAccounts &m_accounts;
    Sessions &m_sessions;
    const Session &m_session;
    std::map<ConversationId, KnownLook> m_looks;
    std::map<ConversationId, GroupSecret> m_secrets;
    std::map<ConversationId, Seq> m_readUpTo;
    std::set<std::pair<ConversationId, AccountId>> m_greet; ///< to be told
    std::map<ConversationId, Asking> m_asking;
    std::map<std::pair<ConversationId, DeviceId>, milliseconds> m_answered;
    std::set<ConversationId> m_untold; ///< secrets that one's other devices are to be told
    milliseconds m_now{0};             ///< of the last work()
};

} // namespace porchlight::encryption
