// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace porchlight::simulation {

/// A bug planted on purpose: the test of the test (G3). Chosen at run time, planted in the hosts, stores and network of
/// the simulation (RelayBugs, DeviceBugs, the hosts themselves), so that nothing of it is in the product.
enum class Plant {
    None,
    AckBeforeCommit,         ///< the relay answers and pushes before the transaction is durable
    CursorBeforeProcessing,  ///< the app's cursor is durable before the entries it stands for
    DedupForgotten,          ///< the relay knows no message ids from before its restart
    ShownBeforeStored,       ///< the app shows a message and lets it go before it is durable
    NoPushRetry,             ///< a push that nobody acknowledged is not repeated
    FenceIgnored,            ///< bodies do not say which keys they wait for
    DedupByConnection,       ///< message ids are known for the length of a connection
    DedupPruned,             ///< only the two newest message ids of a conversation are remembered
    FullSwallowed,           ///< a full disk is taken for a commit
    SyncErrorIgnored,        ///< a failed sync is taken for a commit
    SequenceFromCounter,     ///< a transaction that fails uses up its sequences
    UncommittedRead,         ///< readers see the transaction under way
    StaleReplica,            ///< readers ask a copy that is up to 20 s old
    PageSkipsOne,            ///< a page begins one entry too late
    PushedIsAcknowledged,    ///< the relay takes what it has pushed for received
    MarksNotMerged,          ///< the last watermark told counts, not the highest
    MarksBeyondHead,         ///< watermarks are believed, whatever they say
    WallClockOrder,          ///< the relay's clock goes into the log as it is
    MailApart,               ///< keys are stored in another transaction than what they open
    MailDropped,             ///< one key in twenty is not stored
    HistoryFromJoin,         ///< a new device is told nothing from before it came
    ForgedSender,            ///< the sender is whoever may write
    ForeignLogServed,        ///< logs are read without a look at who is a member
    AnsweredTwice,           ///< an append is answered twice
    AnswersCrossed,          ///< two answers of one transaction change places
    NoticeDropped,           ///< one commit in fifty is told to nobody
    CloseForgotten,          ///< a socket stays open that nobody serves
    FullSocketIgnored,       ///< the relay goes on writing to a socket that takes nothing
    FirstFrameOnly,          ///< of several frames in one message the relay reads the first
    PrivateMarksLeaked,      ///< others are told how far someone has read in private
    HalfOpenKept,            ///< the relay never notices that a device is gone
    RotationUnsaved,         ///< the token handed out is another than the one stored
    AckOnArrival,            ///< the app acknowledges before it has stored
    CursorIsMaxSeen,         ///< the app's cursor is the largest sequence seen, holes or not
    ResentWithNewId,         ///< a retry makes a new message
    ResealedOnResend,        ///< a retry is sealed anew
    RenumberedOnResend,      ///< a retry gets a new number
    RefusalForgotten,        ///< a final refusal is not stored
    RefusalRetried,          ///< a final refusal is taken for a passing one
    TokenNotStored,          ///< the token's successor is not stored
    OutboxClearedOnSend,     ///< what went out is taken for sent
    MarksForgotten,          ///< the version of the marks is stored, and some marks are not
    DialsAtOnce,             ///< no pause between two attempts to connect
    NoJitter,                ///< everyone waits for the same moment
    OwnPingIsLife,           ///< the app never notices that the relay is gone
    OldConnectionHeard,      ///< frames of an old connection count for the new one
    OwnEntryTwice,           ///< an own message that comes back is a second row
    ReadMarkUnsaved,         ///< how far one has read is told and not stored
    BodiesReversed,          ///< the bodies of an append go out last first
    UnlinkedStaysConnected,  ///< the connection of a device that was taken away stays open
    UnlinkedTokenGood,       ///< its tokens are good all the same
    UnlinkedCursorsKept,     ///< its cursors and mailbox stay
    UnlinkedMayAppend,       ///< what it had on its way is stored, as of another device of the account
    UnlinkedIsListed,        ///< it is still in the list of devices
    UnlinkedGoesOn,          ///< its app takes it for something passing, and tries again
    UnlinkUnannounced,       ///< the account log does not say that a device was taken away
    ChainsNotStored,         ///< where own sender keys and sessions stand is not stored, now and then
    RemovedIsServed,         ///< who has gone from a group is given what is said afterwards
    NewcomerIsServed,        ///< who comes to a group is given what was said before
    StaleRosterTaken,        ///< what was sealed for an earlier epoch is taken as if it were for the present one
    RosterKeepsRemoved,      ///< for whom to seal in a group still names who has gone
    JoinUnannounced,         ///< the account log does not say that an account came to a group
    GroupMembersForgotten,   ///< who came and went is not stored on a device, now and then
    GroupEventsForgotten,    ///< nor what a device knows of a group's events
    GroupLookForgotten,      ///< nor what the group is called
};

} // namespace porchlight::simulation
