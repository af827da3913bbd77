// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"

namespace porchlight::relay {

/// The writing side of the relay's database: one instance, one thread. Everything between begin() and commit() is one
/// transaction; an operation that meets an error of the disk makes commit() say so, and its outcome is never used.
/// tests/conformance holds every implementation to the same behaviour.
class Store
{
public:
    virtual ~Store() = default;

    /// Which life of the database this is (rule 4): made at random when it was created, or found to be an older copy.
    virtual GenerationId generation() const = 0;
    /// How far the database has come: all that is committed is in it, and all that a copy could lose raises it (Tide.h).
    virtual QByteArray tide() const = 0;
    /// Whether @p shown was given out by this database, or by one that it is a copy of or that is a copy of it.
    virtual bool hasGiven(const ShownTide &shown) = 0;
    /// Whether @p shown was given by this relay, and for something that this database does not have.
    virtual bool hasForgotten(const ShownTide &shown) = 0;

    virtual void begin() = 0;
    /// Judges duplicates and assigns sequences; nothing else does (rules 1 to 3).
    ///
    /// Checks, in this order: the device (TokenUnknown; DevicePending: its account has a list, without it), membership
    /// (NotAMember), unless all of it is a repeat that nobody in a conversation of two is gone (NoSuchAccount; what was
    /// said may still be redacted), that every member has a list of devices when the sender's account has
    /// one (KeysMissing), and epoch and roster digest (StaleEpoch), the send number: bodies whose number was taken before must bear the same message id and get their
    /// first result (so does what another device of the account has sent, whatever its number: the profile may have
    /// been signed in anew); the rest must begin at the next number, or the answer is NumberGap with the number
    /// expected and nothing is taken; and while the other of two has not accepted, the rest may not bring the messages
    /// that count beyond wire::requestMessagesMax, nor all entries beyond wire::requestEntriesMax, unless they are
    /// redactions (AwaitingAcceptance, rule 12); and the first entry of a conversation of two is NotAllowed where the other
    /// has neither accepted it nor lets this account begin to write (mayWrite()); nor may more be taken than the account may
    /// say now, or more requests begin than may reach somebody within an hour (RateLimited, D5). Then each body gets the next sequence, or is finally refused
    /// (Unsupported kind, TooLarge, MessageIdUsed; of the kind redact also NoSuchMessage: of a redaction;
    /// NotTheAuthor, RedactTooLate): a final refusal consumes the number and is its result for ever.
    ///
    /// A redaction erases the body of its target in the same transaction, and with it the silent bodies of the same
    /// account that name the same target: from then on no page contains them, and they say that they are absent. So
    /// are those that come later, the target too, from their beginning. What there
    /// was before a restore has no window of two days any more (rule 4).
    ///
    /// The first entry of a conversation brings one of the kind devices-changed before it for each member that has a
    /// list of devices, in the order of their ids: what is appended then is of the epoch that those begin.
    ///
    /// A fresh entry accepts for its sender. Items for mailboxes are stored in every case but an error, once for each
    /// item id; those for devices that do not exist are dropped, and from epoch 1 on those for whoever is not in the
    /// roster.
    virtual AppendOutcome append(const AppendRequest &request) = 0;
    virtual void advanceCursors(const AdvanceCursors &request) = 0;
    virtual RaisedMarks raiseMarks(const RaiseMarks &request) = 0;
    virtual DeviceOutcome createAccount(const CreateAccount &request) = 0;
    virtual DeviceOutcome addDevice(const AddDevice &request) = 0;
    virtual TokenOutcome useToken(const UseToken &request) = 0;
    virtual ConversationOutcome startDirect(const StartDirect &request) = 0;
    virtual void createInvitation(const CreateInvitation &request) = 0;
    virtual RetentionOutcome beginRetention(const BeginRetention &request) = 0;
    virtual RetentionOutcome parkDevices(const ParkDevices &request) = 0;
    virtual RetentionOutcome purgeBodies(const PurgeBodies &request) = 0;
    virtual void wakeDevice(const WakeDevice &request) = 0;
    virtual void noteDeadLetter(const NoteDeadLetter &request) = 0;
    virtual AccountOutcome renameDevice(const RenameDevice &request) = 0;
    virtual AccountOutcome unlinkDevice(const UnlinkDevice &request) = 0;
    virtual AccountOutcome setMute(const SetMute &request) = 0;
    virtual AccountOutcome acceptConversation(const AcceptConversation &request) = 0;
    virtual void noteContacts(const NoteContacts &request) = 0;
    virtual GenerationOutcome openGeneration(const OpenGeneration &request) = 0;
    virtual ManifestOutcome publishManifest(const PublishManifest &request) = 0;
    /// TokenUnknown, or done.
    virtual AccountOutcome putPrekeys(const PutPrekeys &request) = 0;
    virtual BundlesOutcome takeBundles(const TakeBundles &request) = 0;
    virtual MailOutcome putMail(const PutMail &request) = 0;
    virtual BlobOutcome putBlob(const PutBlob &request) = 0;
    virtual BlobOutcome dropBlob(const DropBlob &request) = 0;
    virtual RetentionOutcome purgeBlobs(const PurgeBlobs &request) = 0;
    /// TokenUnknown; DevicePending: no list has this device; NoRecoveryKit: a backup of another kit than there is.
    virtual AccountOutcome putRecovery(const PutRecovery &request) = 0;
    virtual GroupOutcome changeGroup(const ChangeGroup &request) = 0;
    virtual CredentialOutcome changePassword(const ChangePassword &request) = 0;
    virtual CredentialOutcome deleteAccount(const DeleteAccount &request) = 0;
    virtual AccountOutcome setContact(const SetContact &request) = 0;
    virtual AccountOutcome setBlocked(const SetBlocked &request) = 0;
    virtual AccountOutcome putSettings(const PutSettings &request) = 0;
    virtual AccountOutcome reportMessage(const ReportMessage &request) = 0;
    virtual AccountOutcome closeReport(const CloseReport &request) = 0;
    /// For what neither entries nor marks count. Once is enough for a transaction; relay::commit() sees to it.
    virtual void raiseTide() = 0;
    /// Returns after the disk has it (A1). Unless Committed, nothing of the transaction is left.
    virtual CommitStatus commit() = 0;
};

} // namespace porchlight::relay
