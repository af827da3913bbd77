// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Bookkeeper.h"

#include <set>

namespace porchlight::engine {

/// One's own picture and about line, and whom they were told. They travel as the name does: sealed, into a conversation that
/// one writes in, behind a message; and where they were told before, at once when they change. Never to whom one has blocked
/// (rule 11; so not into a group with them either), nor to a stranger whose request is not accepted (rule 12), nor to
/// somebody who has not answered and is no contact. Told again once somebody, or a device of theirs, is new there.
class Faces
{
public:
    static constexpr std::size_t atOnceMax = 50;       ///< conversations that are told of a change at once
    static constexpr std::size_t atOnceMembersMax = 64; ///< a larger group is told with the next message

    Faces(const LocalImage &image, Authoring &authoring, Bookkeeper &books, const Outbox &outbox);

    const Face &own() const { return m_own; }
    void change(const ChangeFace &event, Now now, Out &out);
    /// A message was just written there.
    void composed(const ConversationId &conversation, Now now, Out &out);
    /// What the transaction of a step says about people and groups.
    void saw(const LocalOperation &operation);
    /// Somebody else there has another device.
    void devicesChanged(const ConversationId &conversation) { reset(conversation); }
    /// After saw(): stores who has to be told again.
    void settle(Out &out);

private:
    struct Place
    {
        std::set<AccountId> others;
        bool isGroup = false;
        bool isRequest = false;
        bool isAnswered = false;
    };

    void saw(const PutConversation &operation);
    void saw(const PutGroup &operation);
    void saw(const PutEntry &operation);
    void reset(const ConversationId &conversation);
    bool isContact(const Place &place) const;
    bool mayTell(const ConversationId &conversation) const;
    /// There is something to say that was not said there yet.
    bool isDue(const ConversationId &conversation) const;
    quint64 told(const ConversationId &conversation) const;
    void tell(const ConversationId &conversation, Now now, Out &out);

    Authoring &m_authoring;
    Bookkeeper &m_books;
    const Outbox &m_outbox;
    AccountId m_self;
    ConversationId m_notes;
    Face m_own;
    std::map<ConversationId, Place> m_places;
    std::map<ConversationId, quint64> m_told;
    std::set<AccountId> m_contacts;
    std::set<AccountId> m_blocked;
    std::set<ConversationId> m_changed; ///< of m_told, to be stored
};

} // namespace porchlight::engine
