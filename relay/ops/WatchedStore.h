// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/DiskReserve.h"
#include "relay/store/Store.h"
#include "shared/base/Time.h"

#include <memory>

namespace porchlight::relay {

/// A Store that tells the log when the disk is full, and when there is room again: clients only wait then, and nobody
/// but the operator can help. When the disk is full it gives up the reserve, so that acknowledgements and retention go
/// on, and takes no messages or people until the reserve could be made again (G7). What only erases is still taken, as long
/// as that leaves enough for retention. Says how much room the blobs of an account have. Owns the store that does the work;
/// changes nothing else of what it does.
class WatchedStore final : public Store
{
public:
    /// The clock must outlive it.
    WatchedStore(std::unique_ptr<Store> store, const Clock &clock, std::unique_ptr<DiskReserve> reserve = nullptr);
    ~WatchedStore() override = default;

    /// How much room an account has for its blobs.
    void setBlobRoom(qint64 bytes) { m_blobRoom = bytes; }
    /// Messages are refused, for want of room.
    bool isFull() const { return m_isFull; }

    GenerationId generation() const override { return m_store->generation(); }
    QByteArray tide() const override { return m_store->tide(); }
    bool hasGiven(const ShownTide &shown) override { return m_store->hasGiven(shown); }
    bool hasForgotten(const ShownTide &shown) override { return m_store->hasForgotten(shown); }
    void begin() override { m_store->begin(); }
    AppendOutcome append(const AppendRequest &request) override;
    void advanceCursors(const AdvanceCursors &request) override { m_store->advanceCursors(request); }
    RaisedMarks raiseMarks(const RaiseMarks &request) override { return m_store->raiseMarks(request); }
    DeviceOutcome createAccount(const CreateAccount &request) override;
    DeviceOutcome addDevice(const AddDevice &request) override;
    TokenOutcome useToken(const UseToken &request) override { return m_store->useToken(request); }
    ConversationOutcome startDirect(const StartDirect &request) override { return m_store->startDirect(request); }
    void createInvitation(const CreateInvitation &request) override { m_store->createInvitation(request); }
    RetentionOutcome beginRetention(const BeginRetention &request) override { return m_store->beginRetention(request); }
    RetentionOutcome parkDevices(const ParkDevices &request) override { return m_store->parkDevices(request); }
    RetentionOutcome purgeBodies(const PurgeBodies &request) override { return m_store->purgeBodies(request); }
    void wakeDevice(const WakeDevice &request) override { m_store->wakeDevice(request); }
    void noteDeadLetter(const NoteDeadLetter &request) override { m_store->noteDeadLetter(request); }
    AccountOutcome renameDevice(const RenameDevice &request) override { return m_store->renameDevice(request); }
    AccountOutcome unlinkDevice(const UnlinkDevice &request) override { return m_store->unlinkDevice(request); }
    AccountOutcome setMute(const SetMute &request) override { return m_store->setMute(request); }
    AccountOutcome acceptConversation(const AcceptConversation &r) override { return m_store->acceptConversation(r); }
    void noteContacts(const NoteContacts &request) override { m_store->noteContacts(request); }
    GenerationOutcome openGeneration(const OpenGeneration &request) override { return m_store->openGeneration(request); }
    ManifestOutcome publishManifest(const PublishManifest &r) override { return m_store->publishManifest(r); }
    AccountOutcome putPrekeys(const PutPrekeys &request) override { return m_store->putPrekeys(request); }
    BundlesOutcome takeBundles(const TakeBundles &request) override { return m_store->takeBundles(request); }
    MailOutcome putMail(const PutMail &request) override { return m_store->putMail(request); }
    BlobOutcome putBlob(const PutBlob &request) override;
    BlobOutcome dropBlob(const DropBlob &request) override { return m_store->dropBlob(request); }
    RetentionOutcome purgeBlobs(const PurgeBlobs &request) override { return m_store->purgeBlobs(request); }
    AccountOutcome putRecovery(const PutRecovery &request) override { return m_store->putRecovery(request); }
    GroupOutcome changeGroup(const ChangeGroup &request) override;
    CredentialOutcome changePassword(const ChangePassword &request) override { return m_store->changePassword(request); }
    CredentialOutcome deleteAccount(const DeleteAccount &request) override { return m_store->deleteAccount(request); }
    AccountOutcome setContact(const SetContact &request) override { return m_store->setContact(request); }
    AccountOutcome setBlocked(const SetBlocked &request) override { return m_store->setBlocked(request); }
    AccountOutcome putSettings(const PutSettings &request) override { return m_store->putSettings(request); }
    AccountOutcome reportMessage(const ReportMessage &request) override { return m_store->reportMessage(request); }
    AccountOutcome closeReport(const CloseReport &request) override { return m_store->closeReport(request); }
    void raiseTide() override { m_store->raiseTide(); }
    CommitStatus commit() override;

private:
    /// Whether messages and people are taken. Tries for the reserve now and then.
    bool hasRoom();

    static constexpr milliseconds reserveTriedEvery = 500ms;

    const std::unique_ptr<Store> m_store;
    const Clock &m_clock;
    const std::unique_ptr<DiskReserve> m_reserve; ///< null: none is kept
    bool m_isRefusing = false;                    ///< the reserve was given up
    milliseconds m_tried{0};
    bool m_isFull = false;
    qint64 m_blobRoom = blobBytesPreset;
};

} // namespace porchlight::relay
