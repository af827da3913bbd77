// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"
#include "app/engine/Preferences.h"
#include "app/engine/Seal.h"

#include <deque>
#include <set>
#include <utility>

namespace porchlight::engine {

/// Reads the logs after their cursors (rules 8, 9): takes what comes next, passes over what it has, asks once for a
/// rewind when something is missing, holds bodies until the mailbox has brought their keys, and acknowledges only what
/// is durable. Raises the account's own watermarks and takes in those of others (rule 6).
class LogSync
{
public:
    /// @p preferences must outlive this.
    LogSync(const LocalImage &image, Seal &seal, const Preferences &preferences);

    /// A new connection is welcome: what the last one promised does not hold.
    void online(ConnectionId connection);
    void offline();
    void beginGeneration();

    static constexpr Seq farBehind = 500; ///< more than that, and only the newest of a log come first
    static constexpr Seq newestFirst = 100;
    static constexpr std::size_t positionsPerFrame = 1'000; ///< about 50 KB
    static constexpr milliseconds
        keyPatience = 60s; ///< so long a body that waits for its key holds *delivered* (rule 6)

    void behind(const wire::Behind &frame, Out &out);
    /// The log begins later than the cursor: what lies between is passed over. It is the gap, if there is one; of the
    /// mailbox too, where it cannot be fetched.
    std::optional<Gap> trimmed(const wire::Trimmed &frame, Now now, Out &out);
    /// Entries that were fetched: they are stored, and move no cursor.
    void takeFetched(const ConversationId &conversation, const std::vector<wire::Entry> &entries, Now now, Out &out);
    /// One that waited for its key.
    void takeLate(const LateEntry &late, Now now, Out &out);
    /// One that another device of the account has given. What lies ahead in the log comes from the relay.
    void takeArrived(const LateEntry &late, Out &out);
    /// From here on something is still to be fetched: *delivered* does not pass it (rule 6).
    void setMissing(const ConversationId &conversation, std::optional<Seq> from);
    /// Nothing that is newer is missing.
    bool isCaughtUp() const { return m_knowsEnds && m_behind.empty(); }
    bool isCaughtUp(const ConversationId &conversation) const
    {
        return m_knowsEnds && !m_behind.contains(LogId::of(conversation));
    }
    /// The positions in all logs, as they are stored, together.
    quint64 acknowledged() const;
    void fenced(const wire::MailboxFence &frame) { m_fence = std::max(m_fence, frame.upTo); }
    /// With @p isPutAside nothing of them is opened.
    void entries(const wire::Entries &frame, Now now, Out &out, bool isPutAside = false);
    void marks(const wire::Marks &frame, Out &out);
    /// The person has read up to here; beyond what is stored counts as what is stored.
    void read(const ConversationId &conversation, Seq seq, Out &out);
    /// The account log said that this very device was unlinked.
    bool isUnlinked() const { return m_isUnlinked; }
    /// Conversations whose end the relay has lost, since this was asked last: RewindLog is in the transaction.
    std::vector<ConversationId> takeRewound() { return std::exchange(m_rewound, {}); }
    /// The transaction is durable: acknowledges it.
    void committed(Out &out);
    void tick(Now now, Out &out);
    milliseconds deadline() const;

private:
    struct Log
    {
        Seq stored = 0;  ///< the durable cursor
        Seq taken = 0;   ///< with the transaction under way
        bool rewinding = false; ///< asked already; not again until something comes
    };
    struct OwnMarks
    {
        Seq read = 0;
        Seq confirmedRead = 0;
        Seq confirmedDelivered = 0;
    };

    void noteTaken(const LogId &id, const Log &log);
    void takeHeld(Now now, Out &out);
    void takeHeldOf(const LogId &log, Now now, Out &out);
    void rewind(const LogId &id, Log &log, Out &out);
    bool isNext(const LogId &id, Log &log, Seq seq, Out &out);
    void takeConversation(const wire::Entries &frame, Now now, Out &out);
    void takeEntry(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out);
    void takeAccount(const wire::Entries &frame, Now now, Out &out);
    void takeEvent(const wire::Entry &entry, Now now, Out &out);
    void noteAccepted(const ConversationId &conversation, Now now, Out &out);
    void takeMailbox(const wire::Entries &frame, Now now, Out &out);
    void advance(const LogId &id, Log &log, Out &out);
    void noteLook(PutEntry &put, Now now, Out &out);
    static void noteFace(const PutEntry &put, Out &out);
    PutEntry open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out);
    /// As it is stored; what it says is believed where it may be said.
    PutEntry judged(const ConversationId &conversation, const wire::Entry &entry, const Opening &opening) const;
    void transmit(wire::Frame frame, Out &out) const;
    void tellMarks(Out &out);
    Seq shown(const ConversationId &conversation) const;
    void addMark(const ConversationId &conversation, std::vector<wire::OwnMark> &marks);

    Seal &m_seal;
    const Preferences &m_preferences;
    DeviceId m_self;
    ConversationId m_notes; ///< the self conversation
    bool m_isUnlinked = false;
    std::map<LogId, Log> m_logs;
    std::map<ConversationId, OwnMarks> m_own;
    bool m_knowsEnds = false;                 ///< the relay has said in this connection where all logs end
    std::map<LogId, Seq> m_behind;            ///< opened, and not read to this end, which was known then
    std::map<ConversationId, Seq> m_missing;  ///< by setMissing()
    std::map<ConversationId, std::map<Seq, milliseconds>> m_waiting; ///< for their keys, and until when that counts
    std::set<LogId> m_dirty;                  ///< to be acknowledged by committed()
    std::set<ConversationId> m_readDirty;     ///< read marks to be told by committed()
    std::deque<wire::Entries> m_held;         ///< waits for the mailbox; bounded by the relay's window
    std::vector<ConversationId> m_rewound;
    Seq m_fence = 0;
    bool m_isPuttingAside = false; ///< while entries() runs
    std::optional<ConnectionId> m_connection;
};

} // namespace porchlight::engine
