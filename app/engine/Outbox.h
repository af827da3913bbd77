// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Backoff.h"
#include "app/engine/EngineEvents.h"
#include "shared/base/Random.h"

#include <deque>
#include <set>

namespace porchlight::engine {

/// The messages on their way to the relay (A3, A4, A6; rules 2 and 5). One request of up to 32 bodies is in flight for
/// each conversation, and one conversation never blocks another. A message leaves only when the relay has it or has
/// finally refused it; until then it is tried for ever, with the same id and the same bytes. What the relay has is kept
/// for some days, and handed back should it lose it (rule 4).
class Outbox
{
public:
    explicit Outbox(const LocalImage &image);

    /// The number of the next message composed in a conversation (rule 2); asking for it uses it up.
    quint64 takeNumber(const ConversationId &conversation, Out &out);
    /// Just composed: waits for committed().
    void add(OutboxItem item);
    /// Deleted by the person (rule 5). True when it never went out and nothing travels with it: then it is gone.
    /// Otherwise a redaction must follow; what still waits goes out silent and empty, with what travels with it. Empty,
    /// not sealed anew: what the seal makes must be sent, and the old body may turn out to have arrived.
    bool withdraw(const ConversationId &conversation, const MessageId &id, Out &out);
    /// Silent bodies of this device about a message: waiting, or sent within the last days.
    std::vector<MessageId> silentAbout(const ConversationId &conversation, const MessageId &target) const;
    /// A redaction of it waits here, or was sent within the last days.
    bool isRedacting(const ConversationId &conversation, const MessageId &target) const;
    /// It is erased at the relay: neither it nor what was said about it is handed back, but for what travels with them
    /// (OutboxItem::mailOnly). The database does the same. What still waits, perhaps to be handed back, goes out silent and
    /// empty. Not @p isOwn: it is another's, and so is its redaction.
    void forget(const ConversationId &conversation, const MessageId &id, bool isOwn, Out &out);
    /// Nothing of this conversation goes out, until it may.
    void hold(const ConversationId &conversation) { m_heldBack.insert(conversation); }
    void release(const ConversationId &conversation) { m_heldBack.erase(conversation); }
    bool isHolding(const ConversationId &conversation) const;
    /// The log has brought it back: the relay has it.
    void settled(const ConversationId &conversation, const MessageId &id, Out &out);
    /// True when the frame answered a request of the outbox.
    bool answered(const wire::Appended &frame, Now now, Random &random, Out &out);
    bool refused(const wire::Error &error, Now now, Random &random, Out &out);

    /// The other side has said or shown something there: if a request waited to be accepted, it need not any more.
    void heardFrom(const ConversationId &conversation, Now now, Out &out);
    void online(ConnectionId connection, Now now, Out &out);
    /// Another life of the relay's database: BeginGeneration is in the transaction, committed() lets what was kept go.
    void beginGeneration();
    /// The same for one conversation whose end the relay has lost: RewindLog is in the transaction.
    void handBack(const ConversationId &conversation);
    /// Who is in it, should the relay have to be told of the conversation again.
    void learnMembers(const ConversationId &conversation, const std::vector<wire::Member> &members);
    /// The relay has been told, and answered.
    void restarted(const wire::Conversation &frame);
    void offline();
    /// The transaction is durable: what was composed or renumbered in it may go.
    void committed(Now now, Out &out);
    void tryNow(Now now, Out &out);
    void tick(Now now, Out &out);
    /// True when the relay owes an answer for so long that the connection must be dead.
    bool isStuck(Now now) const;
    milliseconds deadline() const;

    /// Requests of the outbox have odd numbers.
    static bool owns(quint64 request) { return request % 2 == 1; }

private:
    struct Waiting
    {
        OutboxItem item;
        bool durable = true;
        bool tried = false; ///< it may have reached the relay; after a start nobody knows
    };
    struct Flight
    {
        quint64 request = 0;
        std::vector<MessageId> ids;
        milliseconds since{0};
        std::vector<MessageId> riders = {}; ///< whose mail goes along
    };
    struct Queue
    {
        std::deque<Waiting> items;
        std::optional<Flight> flight;
        milliseconds notBefore{0};  ///< the relay asked for patience
        Backoff backoff;            ///< since the last answer that was none of "not now"
        bool oneByOne = false;      ///< a request of several was refused as a whole: find out which one it is
        bool unaccepted = false;    ///< the relay takes no more of it until the other side accepts (rule 12)
        bool renumbered = false;    ///< since the last one that was stored
        bool restarted = false;     ///< the relay was asked whether it knows the conversation at all
    };

    void pump(const ConversationId &conversation, Queue &queue, Now now, Out &out);
    void pumpAll(Now now, Out &out);
    /// From the item at @p first on; that one gets the number @p next.
    void renumber(const ConversationId &conversation, Queue &queue, std::size_t first, quint64 next, Out &out);
    void notNow(Queue &queue, std::optional<quint64> retryAfterMs, Now now, Random &random);
    std::optional<OutboxItem> take(const ConversationId &conversation, const MessageId &id);
    bool restart(const ConversationId &conversation, Queue &queue, Now now, Out &out);
    /// @p isMailTaken: the relay has judged the bodies one by one, and has what came with them.
    void fail(const ConversationId &conversation, const MessageId &id, wire::ErrorCode reason, bool isMailTaken, Out &out);
    /// As much of the mail that waits for a request as fits beside a body of so many bytes.
    qsizetype addRiders(const ConversationId &conversation, qsizetype bodyBytes, wire::Append &append,
                        std::vector<MessageId> &riders) const;
    void carried(const ConversationId &conversation, const std::vector<MessageId> &riders, Out &out);
    Queue *inFlight(quint64 request, ConversationId &conversation);

    std::map<ConversationId, Queue> m_queues;
    std::map<ConversationId, std::vector<OutboxItem>> m_kept;
    std::map<ConversationId, std::vector<OutboxItem>> m_riders; ///< mail alone, that waits for a request to go with
    std::map<ConversationId, quint64> m_nextNumber;
    std::set<ConversationId> m_heldBack;
    std::map<ConversationId, QString> m_handles; ///< of the other one in it: who to start it with
    AccountId m_self;
    std::set<ConversationId> m_fresh; ///< queues with items that wait for committed()
    std::optional<ConnectionId> m_connection;
    quint64 m_lastRequest = 1;
};

} // namespace porchlight::engine
