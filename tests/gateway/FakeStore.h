// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "relay/store/Store.h"

#include <map>
#include <memory>
#include <mutex>

namespace porchlight::tests {

/// What a FakeStore and its readers share: just enough of a relay's memory for two people to talk. It judges nothing;
/// the real rules are held by tests/conformance.
class FakeMemory
{
public:
    struct Conversation
    {
        std::vector<wire::Member> members;
        std::vector<wire::Entry> entries;
    };

    std::mutex mutex; ///< for all below
    std::map<AccountId, QString> handles;
    std::map<QString, AccountId> accounts;
    std::map<AccountId, QByteArray> hashes;
    std::map<TokenHash, DeviceId> tokens;
    std::map<ConversationId, Conversation> conversations;
    relay::CommitStatus nextCommit = relay::CommitStatus::Committed;
    std::vector<int> transactions; ///< operations of each
};

/// The writing side.
class FakeStore final : public relay::Store
{
public:
    explicit FakeStore(std::shared_ptr<FakeMemory> memory) : m_memory(std::move(memory)) {}

    GenerationId generation() const override { return GenerationId({1}); }
    QByteArray tide() const override { return {}; }
    bool hasGiven(const relay::ShownTide &) override { return true; }
    bool hasForgotten(const relay::ShownTide &) override { return false; }
    void begin() override { m_operations = 0; }
    relay::AppendOutcome append(const relay::AppendRequest &request) override;
    void advanceCursors(const relay::AdvanceCursors &) override { ++m_operations; }
    relay::RaisedMarks raiseMarks(const relay::RaiseMarks &) override { return {}; }
    relay::DeviceOutcome createAccount(const relay::CreateAccount &request) override;
    relay::DeviceOutcome addDevice(const relay::AddDevice &) override { return {}; }
    relay::TokenOutcome useToken(const relay::UseToken &request) override;
    relay::ConversationOutcome startDirect(const relay::StartDirect &request) override;
    void createInvitation(const relay::CreateInvitation &) override { ++m_operations; }
    relay::RetentionOutcome beginRetention(const relay::BeginRetention &) override { return {}; }
    relay::RetentionOutcome parkDevices(const relay::ParkDevices &) override { return {}; }
    relay::RetentionOutcome purgeBodies(const relay::PurgeBodies &) override { return {}; }
    void wakeDevice(const relay::WakeDevice &) override { ++m_operations; }
    void noteDeadLetter(const relay::NoteDeadLetter &) override { ++m_operations; }
    relay::AccountOutcome renameDevice(const relay::RenameDevice &) override { return {}; }
    relay::AccountOutcome unlinkDevice(const relay::UnlinkDevice &) override { return {}; }
    relay::AccountOutcome setMute(const relay::SetMute &) override { return {}; }
    relay::AccountOutcome acceptConversation(const relay::AcceptConversation &) override { return {}; }
    void noteContacts(const relay::NoteContacts &) override { ++m_operations; }
    relay::GenerationOutcome openGeneration(const relay::OpenGeneration &) override { return {}; }
    relay::ManifestOutcome publishManifest(const relay::PublishManifest &) override { return {}; }
    relay::AccountOutcome putPrekeys(const relay::PutPrekeys &) override { return {}; }
    relay::BundlesOutcome takeBundles(const relay::TakeBundles &) override { return {}; }
    relay::MailOutcome putMail(const relay::PutMail &) override { return {}; }
    relay::BlobOutcome putBlob(const relay::PutBlob &) override { return {}; }
    relay::BlobOutcome dropBlob(const relay::DropBlob &) override { return {}; }
    relay::RetentionOutcome purgeBlobs(const relay::PurgeBlobs &) override { return {}; }
    relay::AccountOutcome putRecovery(const relay::PutRecovery &) override { return {}; }
    relay::GroupOutcome changeGroup(const relay::ChangeGroup &) override { return {}; }
    relay::CredentialOutcome changePassword(const relay::ChangePassword &) override { return {}; }
    relay::CredentialOutcome deleteAccount(const relay::DeleteAccount &) override { return {}; }
    relay::AccountOutcome setContact(const relay::SetContact &) override { return {}; }
    relay::AccountOutcome setBlocked(const relay::SetBlocked &) override { return {}; }
    relay::AccountOutcome putSettings(const relay::PutSettings &) override { return {}; }
    relay::AccountOutcome reportMessage(const relay::ReportMessage &) override { return {}; }
    relay::AccountOutcome closeReport(const relay::CloseReport &) override { return {}; }
    void raiseTide() override {}
    relay::CommitStatus commit() override;

private:
    std::shared_ptr<FakeMemory> m_memory;
    int m_operations = 0;
};

/// The reading side.
class FakeReader final : public relay::StoreReader
{
public:
    explicit FakeReader(std::shared_ptr<FakeMemory> memory) : m_memory(std::move(memory)) {}

    relay::LogPage readLog(const DeviceId &, const LogId &log, Seq after, int limit, qsizetype bytesMax) override;
    relay::LogPage readNewest(const DeviceId &device, const LogId &log, Seq after, quint64, int limit,
                              qsizetype bytesMax) override
    {
        return readLog(device, log, after, limit, bytesMax);
    }
    relay::LogPage readBefore(const DeviceId &, const ConversationId &, Seq, int, qsizetype) override { return {}; }
    relay::RetentionState retentionState() override { return {}; }
    std::vector<relay::DeadLetter> deadLetters(int) override { return {}; }
    relay::SessionImage loadSession(const DeviceId &device, const relay::ShownPlaces &) override;
    std::vector<wire::AccountManifests> readManifests(const DeviceId &, const std::vector<wire::KnownManifest> &, qsizetype) override
    {
        return {};
    }
    std::vector<wire::DeviceInfo> listDevices(const DeviceId &, const std::optional<ConversationId> &) override
    {
        return {};
    }
    relay::RosterAnswer readRoster(const DeviceId &, const ConversationId &, std::optional<quint64>) override { return {}; }
    std::optional<relay::SigningDevice> readSigner(const DeviceId &) override { return {}; }
    relay::ControlPage readControl(const DeviceId &, const ConversationId &, Seq, const QByteArray &, int, qsizetype) override
    {
        return {};
    }
    relay::MembersPage readMembers(const DeviceId &, const ConversationId &, const std::optional<AccountId> &, int) override
    {
        return {};
    }
    relay::ReceiptCounts readReceipts(const DeviceId &, const ConversationId &, Seq) override { return {}; }
    relay::BlobChunk readBlob(const DeviceId &, const BlobId &, quint32) override { return {}; }
    relay::StoredRecovery readRecovery(const DeviceId &) override { return {}; }
    std::vector<relay::Peer> readPeers(const DeviceId &, const std::vector<ConversationId> &) override { return {}; }
    std::optional<relay::Login> readLogin(const DeviceId &) override { return std::nullopt; }
    std::vector<relay::StoredReport> readReports(quint64, int, bool) override { return {}; }
    std::optional<relay::Login> findLogin(const QString &handle) override;

private:
    std::shared_ptr<FakeMemory> m_memory;
};

} // namespace porchlight::tests
