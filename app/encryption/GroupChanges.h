// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/GroupWish.h"
#include "app/encryption/Groups.h"
#include "app/encryption/OwnIdentity.h"

namespace porchlight::encryption {

/// What this account's people want of its groups, done as signed control events: one at a time for each group, signed
/// when it is its turn, durable before it goes, and sent as the same bytes until the relay has judged it. When others
/// were quicker it is judged and signed anew. Also gives back to a relay that was restored what it has lost of this
/// device's events. A state machine on the storage thread.
class GroupChanges
{
public:
    static constexpr milliseconds againAfter = 2s;
    static constexpr milliseconds againAfterMax = 2min;

    /// All handed in but @p records must outlive this.
    GroupChanges(const DeviceId &self, const engine::KeyRecords &records, const QString &relayUrl, Groups &groups,
                 const OwnIdentity &identity, const KnownAccounts &accounts, const Session &session, Requests &requests,
                 Random &random);

    void wanted(const engine::CreateGroup &wish, Now now, engine::Out &out);
    void wanted(const engine::ChangeGroup &wish, Now now, engine::Out &out);
    void wanted(const engine::SetMembersAdd &wish, Now now, engine::Out &out);
    void wanted(const engine::SetInvitation &wish, Now now, engine::Out &out);
    void wanted(const engine::JoinGroup &wish, Now now, engine::Out &out);

    /// A group that is there now, and is to be told its look by whoever has made it.
    std::vector<engine::FoundedGroup> takeFounded() { return std::exchange(m_founded, {}); }
    /// Whom this device has added, with the number of the event, since this was asked last.
    struct Added
    {
        ConversationId conversation;
        std::vector<AccountId> accounts;
    };
    std::vector<Added> takeAdded() { return std::exchange(m_added, {}); }
    /// Invitations that this device has made, since this was asked last.
    std::vector<std::pair<ConversationId, GroupSecret>> takeSecrets() { return std::exchange(m_secrets, {}); }
    const std::optional<RelayAddress> &relay() const { return m_relay; }

    void offline();
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    struct Running
    {
        GroupWish wish;
        quint64 request = 0;
        milliseconds notBefore{0};
        int tries = 0;
        bool hasAsked = false;     ///< for the events of a group that is to be joined
        bool isIdle = false;       ///< it waits for what others bring, and not for its time
    };
    struct HandBack
    {
        quint64 request = 0;
        milliseconds notBefore{0};
        int tries = 0;
    };
    void add(GroupWish wish, Now now, engine::Out &out);
    void store(quint64 number, const Running &running, engine::Out &out) const;
    /// True: it is over.
    bool advance(quint64 number, Running &running, Now now, engine::Out &out);
    bool prepareJoin(Running &running, Now now, engine::Out &out);
    bool sign(quint64 number, Running &running, ControlOperation operation, Now now, engine::Out &out);
    bool fail(const Running &running, wire::ErrorCode code, engine::Out &out) const;
    void done(const Running &running, engine::Out &out);
    void accepted(quint64 number, Running &running, engine::Out &out);
    bool refused(Running &running, const wire::Error &error, Now now, engine::Out &out);
    void keep(const ControlEvent &event, const QByteArray &packed, engine::Out &out);
    void handBack(const ConversationId &conversation, Now now, engine::Out &out);
    bool isTurnOf(quint64 number, const ConversationId &conversation) const;

    const DeviceId m_self;
    std::optional<RelayAddress> m_relay;
    Groups &m_groups;
    const OwnIdentity &m_identity;
    const KnownAccounts &m_accounts;
    const Session &m_session;
    Requests &m_requests;
    Random &m_random;
    std::map<quint64, Running> m_wishes; ///< by a number of its own, rising
    quint64 m_last = 0;
    std::map<ConversationId, std::map<quint64, QByteArray>> m_made; ///< events of this device, by their numbers
    std::map<ConversationId, HandBack> m_handBacks;
    std::vector<engine::FoundedGroup> m_founded;
    std::vector<Added> m_added;
    std::vector<std::pair<ConversationId, GroupSecret>> m_secrets;
};

} // namespace porchlight::encryption
