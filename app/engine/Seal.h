// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"
#include "app/engine/Openings.h"
#include "app/engine/SealWish.h"
#include "shared/base/Result.h"
#include "shared/content/Seal.h"

#include <span>

namespace porchlight::engine {

/// A body as it was composed.
struct PlainBody
{
    MessageId id;
    quint64 number = 0; ///< the sender's own count in the conversation (rule 2)
    quint8 kind = quint8(wire::EntryKind::Counts);
    QByteArray content; ///< encodeContent(); empty for what has none, which is not sealed and stays empty
};

/// Why nothing was sealed.
enum class Unsealed : quint8 {
    NotYet,     ///< what is missing has been asked for: whoever wants it asks again after the next frame or tick
    NotAMember, ///< the relay knows of no such conversation with this account in it; said once for each of its answers
};

/// Something that is shown for a moment, sealed under the roster of an epoch.
struct SealedTyping
{
    quint64 epoch = 0;
    QByteArray bytes;
};

/// A group that was made here and is there now.
struct FoundedGroup
{
    ConversationId conversation;
    GroupLook look;
};

/// The layer between content and the log: content codec → seal → append. What stands here decides what the relay can
/// read; the delivery core knows only this interface. Belongs to one account and lives on its storage thread. A state
/// machine like its neighbours: what it must remember goes into the transaction of the step (PutKeyRecord), what it
/// wants of the relay into its effects. After a transaction that failed it is made anew, with the engine.
class Seal
{
public:
    virtual ~Seal() = default;

    // ---- sending
    /// Seals what will be sent in one request, the first time or again. The same bytes are sent until the relay has
    /// judged them.
    virtual Result<Sealed, Unsealed> seal(const ConversationId &conversation, std::span<const PlainBody> bodies,
                                          Now now, Out &out) = 0;
    /// The relay has taken the request that was sealed last in this conversation, whatever it said of single bodies.
    virtual void taken(const ConversationId &conversation, Out &out) = 0;
    /// It has not, and never will as it is: its bodies are sealed again, or fail. With @p isStale who may read has
    /// changed since.
    virtual void withdrawn(const ConversationId &conversation, bool isStale, Now now, Out &out) = 0;

    /// The relay has lost the end of this conversation, and perhaps keys that were under way: its readers are given the
    /// own key once more (rule 4). What was sealed last will not be sent, unless it is under way: then taken() or
    /// withdrawn() follows.
    virtual void beginAnew(const ConversationId &conversation, Out &out) = 0;

    /// Within one generation the relay has had more from this device, or given it more, than it knows of: its store was
    /// put back to an earlier state, or there is a copy of it. Nothing is sealed with what it has (encryption.md 5.7).
    virtual void startOver(Now now, Out &out) = 0;

    // ---- receiving
    /// An entry with a body, at its place in the log or fetched from before it.
    virtual Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out) = 0;
    /// An item of this device's mailbox. What makes no sense is passed over.
    virtual void receive(const wire::Entry &item, Now now, Out &out) = 0;
    /// An entry by which the relay says that a member's devices have changed.
    virtual void devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out) = 0;
    // ---- groups. A seal without keys knows of none. Entries of the kinds control and gone:
    virtual void control(const ConversationId &, const wire::Entry &, Now, Out &) {}
    /// The account's log says that it belongs to this group, or does no more.
    virtual void groupTold(const ConversationId &, Now, Out &) {}
    /// False: the account is known to belong to it no more.
    virtual bool mayWrite(const ConversationId &) const { return true; }
    /// An entry says how the group looks; null: one of this device. False: not of somebody who may.
    virtual bool looked(const ConversationId &, const wire::Entry &, const GroupLook *, Now, Out &) { return false; }
    /// Since it was asked last.
    virtual std::vector<FoundedGroup> takeFounded() { return {}; }

    /// Since it was asked last.
    virtual std::vector<LateEntry> takeOpened() = 0;
    /// With this step the log is complete up to @p seq, but for what is gone for ever: keys that only what lies before
    /// needs may go.
    virtual void readUpTo(const ConversationId &conversation, Seq seq, Now now, Out &out) = 0;
    /// Both sides of it talk with each other now (rule 12): who was asked for keys before has perhaps never heard it.
    virtual void accepted(const ConversationId &conversation, Now now, Out &out) = 0;
    /// Erased for everyone, or taken back, by @p author: nothing of what it said is kept, or waited for; nor of what
    /// that account has said about it.
    virtual void erased(const ConversationId &conversation, const MessageId &message, const AccountId &author,
                        Out &out) = 0;

    // ---- what is shown for a moment (C4): it changes nothing, and nothing is asked for because of it
    /// Nothing where there is no key that all who may read have, and nobody else.
    virtual std::optional<SealedTyping> sealTyping(const ConversationId &, QByteArrayView /*plain*/, Now) { return {}; }
    /// Nothing when it is not that device's, or its key is not here.
    virtual std::optional<QByteArray> openTyping(const ConversationId &, const DeviceId & /*sender*/, quint64 /*epoch*/,
                                                 const QByteArray & /*bytes*/)
    {
        return {};
    }

    /// What was said in a conversation up to there is not given to this device, or not now.
    virtual void missed(const ConversationId &, Seq /*upTo*/, Out &) {}

    // ---- the history of the account, between its own devices. A seal without devices has none to give.
    /// The log of a conversation begins for this device behind its beginning: what lies before is on the account's other
    /// devices, and is to come from them.
    virtual void beginsLater(Now, Out &) {}
    /// Of that nothing is missing any more.
    virtual void historyIsWhole(Now, Out &) {}
    /// What ReadHistory has asked for. @p isUpToDate: what the relay has is here as well.
    virtual void historyRead(const HistoryRead &, bool /*isUpToDate*/, Now, Out &) {}
    /// Since it was asked last.
    virtual ArrivedHistory takeArrived() { return {}; }
    virtual void faceIs(const Face &) {} ///< one's own, from here on: for the backup of the account

    // ---- the session
    virtual void online(ConnectionId connection, const wire::Welcome &welcome, Now now, Out &out) = 0;
    virtual void offline() = 0;
    /// Another life of the relay's database (rule 4): as beginAnew() for all conversations, and rosters are of before.
    virtual void beginGeneration(Out &out) = 0;
    /// True when the frame was meant for this layer alone.
    virtual bool received(const wire::Frame &frame, Now now, Out &out) = 0;
    /// The relay serves this device as one that waits to be linked, and it is linked since: a new session shows that.
    virtual bool wantsNewSession() const = 0;
    /// The transaction is durable: what was made in it may be told.
    virtual void committed(Now now, Out &out) = 0;
    virtual void wanted(const SealWish &wish, Now now, Out &out) = 0;
    /// What it has asked for with RunSlowly; whoever does not ask need not answer.
    virtual void finished(const std::shared_ptr<SlowTask> &, Now, Out &) {}
    virtual void tick(Now now, Out &out) = 0;
    virtual milliseconds deadline() const = 0;
};

/// Requests of the seal have this bit, and nobody else's.
inline constexpr quint64 sealRequestBit = quint64(1) << 62;

} // namespace porchlight::engine
