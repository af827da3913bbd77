// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Backoff.h"
#include "app/engine/EngineEvents.h"
#include "app/engine/Seal.h"
#include "shared/base/Random.h"

#include <deque>
#include <functional>
#include <set>

namespace porchlight::engine {

/// The messages on their way to the relay (A3, A4, A6; rules 2 and 5). One request of up to 32 bodies is in flight for
/// each conversation, and one conversation never blocks another. Bodies are sealed when it is their turn, into a
/// request that is durable before it goes out and is sent as the same bytes until the relay has judged it. A message
/// leaves only when the relay has it or has finally refused it; until then it is tried for ever, with the same id. What
/// the relay has is kept for some days, and handed back should it lose it (rule 4).
class Outbox
{
public:
    Outbox(const LocalImage &image, Seal &seal);

    /// The number of the next message composed in a conversation (rule 2); asking for it uses it up.
    quint64 takeNumber(const ConversationId &conversation, Out &out);
    /// Just composed.
    void add(OutboxItem item) { m_queues[item.conversation].items.push_back(std::move(item)); }
    /// Deleted by the person (rule 5). True when it never went out: then it is gone. Otherwise a redaction must follow,
    /// and what is tried again is silent and empty. Empty, not sealed anew: the old body may turn out to have arrived.
    bool withdraw(const ConversationId &conversation, const MessageId &id, Out &out);
    /// Silent bodies of this device about a message: waiting, or sent within the last days.
    std::vector<MessageId> silentAbout(const ConversationId &conversation, const MessageId &target) const;
    /// Those of them that have words: the relay erases them along with their message.
    std::vector<MessageId> editsOf(const ConversationId &conversation, const MessageId &target) const;
    /// A redaction of it waits here, or was sent within the last days.
    bool isRedacting(const ConversationId &conversation, const MessageId &target) const;
    /// It is erased at the relay: neither it nor what was said about it is handed back. The database does the same.
    /// What still waits, perhaps to be handed back, goes out silent and empty. Not @p isOwn: it is another's, and so is
    /// its redaction.
    void forget(const ConversationId &conversation, const MessageId &id, bool isOwn, Out &out);
    /// Nothing of this conversation goes out, until it may.
    void hold(const ConversationId &conversation) { m_heldBack.insert(conversation); }
    void release(const ConversationId &conversation) { m_heldBack.erase(conversation); }
    bool isHolding(const ConversationId &conversation) const;
    /// What waited when the program began does not go out before the log is read, for as long as @p isUnread says: perhaps
    /// the store was put back, and the log has what it would seal a second time.
    void hasRead(const std::function<bool(const ConversationId &)> &isUnread, Now now, Out &out);
    /// False: this account belongs to the group no more, and what waits there will fail.
    bool mayWrite(const ConversationId &conversation) const { return m_seal.mayWrite(conversation); }
    /// The log has brought it back: the relay has it.
    void settled(const ConversationId &conversation, const MessageId &id, Now now, Out &out);
    /// The log has a body of this very device, with this number. One that it has never given, or to what never went
    /// out, shows that its store was put back: what was sealed with what it has does not go out (encryption.md 5.7).
    void sawOwn(const ConversationId &conversation, quint64 number, Now now, Out &out);
    /// This device goes on from an older copy of its store: what was sealed with what it has does not go out.
    void putBack(Now now, Out &out);
    /// True when the frame answered a request of the outbox.
    bool answered(const wire::Appended &frame, Now now, Random &random, Out &out);
    bool refused(const wire::Error &error, Now now, Random &random, Out &out);

    /// The other side has said or shown something there: if a request waited to be accepted, it need not any more.
    void heardFrom(const ConversationId &conversation, Now now, Out &out);
    void online(ConnectionId connection, Now now, Out &out);
    /// Another life of the relay's database: BeginGeneration is in the transaction, committed() lets what was kept go.
    void beginGeneration(Out &out);
    /// The same for one conversation whose end the relay has lost: RewindLog is in the transaction.
    void handBack(const ConversationId &conversation, Out &out);
    /// Who is in it, should the relay have to be told of the conversation again.
    void learnMembers(const ConversationId &conversation, const std::vector<wire::Member> &members);
    /// The relay has been told, and answered.
    void restarted(const wire::Conversation &frame);
    void offline();
    /// All of a step is known: what may go next is sealed, in its transaction.
    void conclude(Now now, Out &out);
    /// The transaction is durable: what was sealed in it may go.
    void committed(Now now, Out &out);
    void tryNow(Now now, Out &out);
    void tick(Now now, Out &out);
    /// True when the relay owes an answer for so long that the connection must be dead.
    bool isStuck(Now now) const;
    milliseconds deadline() const;

    /// Requests of the outbox have odd numbers.
    static bool owns(quint64 request) { return request % 2 == 1; }

private:
    struct Flight
    {
        quint64 request = 0;
        std::vector<MessageId> ids;
        milliseconds since{0};
    };
    /// What was sealed. It stays until it is judged, whatever becomes of the connection.
    struct Request
    {
        wire::Append append;
        bool isDurable = true;
    };
    struct Queue
    {
        std::deque<OutboxItem> items;
        std::optional<Request> request;
        std::optional<Flight> flight;
        milliseconds notBefore{0};  ///< the relay asked for patience
        Backoff backoff;            ///< since the last answer that was none of "not now"
        bool oneByOne = false;      ///< a request of several was refused as a whole: find out which one it is
        bool unaccepted = false;    ///< the relay takes no more of it until the other side accepts (rule 12)
        bool resealed = false;      ///< with other numbers or for other readers, since the last one that was stored
        bool waitsForSeal = false;  ///< which has asked for what it needs
        bool restarted = false;     ///< the relay was asked whether it knows the conversation at all
    };

    std::vector<MessageId> idsOf(const ConversationId &conversation,
                                 const std::function<bool(const OutboxItem &)> &isMeant) const;
    bool mayGo(const ConversationId &conversation, const Queue &queue, Now now) const;
    void seal(const ConversationId &conversation, Queue &queue, Now now, Out &out);
    void send(const ConversationId &conversation, Queue &queue, Now now, Out &out);
    void sendAll(Now now, Out &out);
    /// From the item at @p first on; that one gets the number @p next.
    void renumber(const ConversationId &conversation, Queue &queue, std::size_t first, quint64 next, Out &out);
    /// The relay has not taken it: its bodies are sealed again.
    void dropRequest(const ConversationId &conversation, Queue &queue, bool isStale, Now now, Out &out);
    /// Once in a run of the program.
    void startOver(Now now, Out &out);
    /// If it stands in the request, that says nothing any more in its place.
    void blankInRequest(Queue &queue, const MessageId &id, Out &out);
    void notNow(Queue &queue, std::optional<quint64> retryAfterMs, Now now, Random &random);
    std::optional<OutboxItem> take(const ConversationId &conversation, const MessageId &id);
    bool restart(const ConversationId &conversation, Queue &queue, Now now, Out &out);
    void fail(const ConversationId &conversation, const MessageId &id, wire::ErrorCode reason, Out &out);
    void failAll(const ConversationId &conversation, Queue &queue, wire::ErrorCode reason, Out &out);
    Queue *inFlight(quint64 request, ConversationId &conversation);

    Seal &m_seal;
    std::map<ConversationId, Queue> m_queues;
    std::map<ConversationId, std::vector<OutboxItem>> m_kept;
    std::map<ConversationId, quint64> m_nextNumber;
    std::set<ConversationId> m_heldBack;
    std::set<ConversationId> m_unread; ///< until hasRead()
    std::map<ConversationId, QString> m_handles; ///< of the other one in it: who to start it with
    AccountId m_self;
    std::optional<ConnectionId> m_connection;
    bool m_hasStartedOver = false; ///< in this connection: no second time for the rest of what was forgotten
    quint64 m_lastRequest = 1;
};

} // namespace porchlight::engine
