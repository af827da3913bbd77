// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Store.h"
#include "relay/store/sqlite/OpenFailure.h"
#include "shared/base/Result.h"
#include "shared/sqlite/Connection.h"

#include <memory>

namespace porchlight::relay {

/// The relay's database in one SQLite file: owns the only connection that writes, and checkpoints. Lives on the thread
/// that opened it. Every operation checks before it writes, so one that is refused leaves nothing in the transaction
/// it shares with others. After an error of the disk or a damaged page it never commits again: what was not said to be
/// stored may be there or not, and only a new start finds out.
class SqliteStore final : public Store
{
public:
    /// Makes folder and file if need be. The caller holds the FolderLock. What an unclean stop left is checked.
    static Result<std::unique_ptr<SqliteStore>, OpenFailure> open(const QString &databasePath);
    ~SqliteStore() override;

    GenerationId generation() const override { return m_generation; }
    QByteArray tide() const override { return m_tide; }
    bool hasGiven(const ShownTide &shown) override;
    bool hasForgotten(const ShownTide &shown) override;

    void begin() override;
    AppendOutcome append(const AppendRequest &request) override;
    void advanceCursors(const AdvanceCursors &request) override;
    RaisedMarks raiseMarks(const RaiseMarks &request) override;
    DeviceOutcome createAccount(const CreateAccount &request) override;
    DeviceOutcome addDevice(const AddDevice &request) override;
    TokenOutcome useToken(const UseToken &request) override;
    ConversationOutcome startDirect(const StartDirect &request) override;
    void createInvitation(const CreateInvitation &request) override;
    RetentionOutcome beginRetention(const BeginRetention &request) override;
    RetentionOutcome parkDevices(const ParkDevices &request) override;
    RetentionOutcome purgeBodies(const PurgeBodies &request) override;
    void wakeDevice(const WakeDevice &request) override;
    void noteDeadLetter(const NoteDeadLetter &request) override;
    AccountOutcome renameDevice(const RenameDevice &request) override;
    AccountOutcome unlinkDevice(const UnlinkDevice &request) override;
    AccountOutcome setMute(const SetMute &request) override;
    AccountOutcome acceptConversation(const AcceptConversation &request) override;
    void noteContacts(const NoteContacts &request) override;
    GenerationOutcome openGeneration(const OpenGeneration &request) override;
    ManifestOutcome publishManifest(const PublishManifest &request) override;
    AccountOutcome putPrekeys(const PutPrekeys &request) override;
    BundlesOutcome takeBundles(const TakeBundles &request) override;
    MailOutcome putMail(const PutMail &request) override;
    BlobOutcome putBlob(const PutBlob &request) override;
    BlobOutcome dropBlob(const DropBlob &request) override;
    RetentionOutcome purgeBlobs(const PurgeBlobs &request) override;
    AccountOutcome putRecovery(const PutRecovery &request) override;
    GroupOutcome changeGroup(const ChangeGroup &request) override;
    CredentialOutcome changePassword(const ChangePassword &request) override;
    CredentialOutcome deleteAccount(const DeleteAccount &request) override;
    AccountOutcome setContact(const SetContact &request) override;
    AccountOutcome setBlocked(const SetBlocked &request) override;
    AccountOutcome putSettings(const PutSettings &request) override;
    AccountOutcome reportMessage(const ReportMessage &request) override;
    AccountOutcome closeReport(const CloseReport &request) override;
    void raiseTide() override;
    CommitStatus commit() override;

    static constexpr int pagesBetweenCheckpoints = 1'000; ///< 4 MB: a commit seldom waits for one

    /// Copies the write-ahead log into the database when it has grown by @p pages. Between transactions.
    void maintain(int pages = pagesBetweenCheckpoints);

private:
    struct Tables;

    SqliteStore();
    std::optional<OpenFailure> openFiles(const QString &path);
    std::optional<OpenFailure> beginStart();
    void advanceCursor(const DeviceId &device, const wire::Position &position);
    DeviceOutcome makeDevice(qint64 accountNo, const wire::Member &who, const QString &name, const TokenHash &token,
                             quint64 nowMs);
    CommitStatus takeBack();

    sqlite::Connection m_connection;
    std::unique_ptr<Tables> m_tables;
    GenerationId m_generation;
    GenerationId m_opened; ///< in the transaction under way; null: none
    QByteArray m_tide;
    bool m_isBroken = false;
    int m_pagesAtCheckpoint = 0;
};

} // namespace porchlight::relay
