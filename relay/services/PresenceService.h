// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/PresenceBook.h"
#include "relay/services/SessionRegistry.h"

#include <deque>

namespace porchlight::relay {

/// What is shown for a moment and never stored: who is there, and who is typing (C1, C2, C4). Whoever wants to know
/// says which conversations are on the screen; the store says once which of those may be shown (both sides have
/// accepted them, rule 12), and whom the settings of the two and their blocks hide (C3, rule 11); nobody else is told anything. Changes are gathered: a connection is told at most once
/// in `spacing`, of whatever has become different since it was told last, however often that flapped. The first that is
/// shed under load. What concerns many watchers reaches them in slices, one in a turn of the loop (H5).
class PresenceService
{
public:
    static constexpr milliseconds gatherFor = 250ms;
    static constexpr milliseconds spacing = 5s;
    static constexpr milliseconds typingSpacing = 500ms; ///< of one device in one conversation
    static constexpr std::size_t sliceMax = 64;    ///< connections that one turn tells, and the most that are told at once
    static constexpr std::size_t changesMax = 512; ///< watchers for whom one turn notes that somebody is another
    static constexpr milliseconds roundSpacing = 1s; ///< what happens to a large group within it is asked for once
    static constexpr std::size_t roundReadsMax = 4;  ///< of all rounds together: a list of ten thousand is a long read
    static constexpr std::size_t typingMax = 16;     ///< who types in large groups at the same moment

    explicit PresenceService(SessionRegistry &registry) : m_registry(registry) {}

    void welcomed(Connection &connection);
    /// It is closed already.
    void left(ConnectionId id, const AccountId &account);

    void received(Connection &connection, const wire::Watch &watch);
    void found(Connection &connection, const PendingPeers &pending, const std::vector<Peer> &peers);
    /// In the log of an account: whom a conversation shows may be others now.
    void published(const AccountEntry &entry);
    /// In a conversation: who belongs to it may be others now.
    void published(const PublishedEntries &entries);
    void received(Connection &connection, const wire::Active &active);
    void received(Connection &connection, const wire::Typing &typing);

    /// Those whose grace is over, and whatever is due to be told.
    void tick();
    milliseconds deadline() const;

private:
    /// A connection that wants to know.
    struct Watcher
    {
        quint64 turn = 0; ///< of its last wish: an answer to one before says nothing
        std::vector<ConversationId> asked;
        std::map<ConversationId, std::set<AccountId>> conversations; ///< with their other members
        std::map<AccountId, Sight> sights;                           ///< of those whom it may not see
        std::map<AccountId, wire::AccountPresence> told;
        std::set<AccountId> changed;                  ///< since it was told
        std::map<ConversationId, milliseconds> typed; ///< when it said so last
        milliseconds notBefore{0};
        milliseconds due = Never;
    };

    void askAll(const ConversationId &conversation, const std::optional<AccountId> &only = {});
    /// Nothing of the conversation is shown to it from here on.
    void hide(ConnectionId id, const ConversationId &conversation);
    void wish(ConnectionId id, Watcher &watcher, std::vector<ConversationId> conversations);
    void ask(Connection &connection, Watcher &watcher);
    void forget(ConnectionId id, Watcher &watcher);
    void changed(const AccountId &account);
    void noteChange(ConnectionId id, const AccountId &account);
    /// Whom @p watching sees may be others now.
    void askAgain(const AccountId &watching, const AccountId &watched);
    void blockChanged(const AccountId &by, const AccountId &other, bool isBlocked);
    void settingsChanged(const AccountId &account);
    bool isHidden(const AccountId &watching, const Watcher &watcher, const AccountId &watched) const;
    bool areBlocked(const AccountId &one, const AccountId &other) const;
    /// What @p watching is to be told; nothing while it cannot be known.
    std::optional<wire::AccountPresence> seen(const AccountId &watching, const Watcher &watcher, const AccountId &watched) const;
    void tellThatTheyWent();
    void schedule(ConnectionId id, Watcher &watcher);
    void flush(Connection &connection, Watcher &watcher);

    // ---- of many, a slice at a time
    /// In a round everybody who has a conversation on the screen is asked for anew, some at a time.
    struct Round
    {
        milliseconds due{0};
        ConnectionId after = 0; ///< those up to it have been
        bool again = false;     ///< something has happened since it began
    };
    /// Somebody types, or is another.
    struct TypingTold
    {
        wire::Typed typed;
        ConnectionId after = 0;
    };
    struct Change
    {
        AccountId account;
        ConnectionId after = 0;
    };
    void beginRound(const ConversationId &conversation);
    void askOn();
    bool askNext(const ConversationId &conversation, Round &round);
    void noteChanges();
    void tellTyping();
    void tellTyping(ConnectionId id, const wire::Typed &typed);
    milliseconds sliceDeadline() const;

    SessionRegistry &m_registry;
    PresenceBook m_book;
    std::map<ConnectionId, Watcher> m_watchers;
    std::map<AccountId, std::set<ConnectionId>> m_watchersOf;
    std::map<ConversationId, std::set<ConnectionId>> m_watching;
    std::map<ConversationId, std::set<ConnectionId>> m_askedBy; ///< those too that may not be shown
    std::set<std::pair<milliseconds, ConnectionId>> m_due;
    std::map<ConversationId, Round> m_rounds;
    std::set<ConnectionId> m_askedInRound; ///< and not answered
    std::deque<TypingTold> m_typing;
    std::deque<Change> m_changes;
    std::set<AccountId> m_changesNotBegun;
    using Pair = std::pair<AccountId, AccountId>; ///< who was blocked, and by whom
    /// The blocked one sees the other go at the moment of the block, as he would have with a connection that was lost
    /// (rule 11). Blocks from before the start are not in it: then nobody has been here.
    std::map<Pair, std::optional<PresenceBook::Account>> m_left;
    std::set<std::pair<milliseconds, Pair>> m_leavingFor;
};

} // namespace porchlight::relay
