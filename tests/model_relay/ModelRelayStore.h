// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Store.h"
#include "shared/wire/AccountEvent.h"
#include "tests/model_relay/ModelRelayReader.h"
#include "tests/model_relay/ModelRelayRules.h"

#include <deque>

namespace porchlight::test {

/// The relay's database in plain memory: what SqliteStore and SqliteReader must amount to, said as simply as possible.
/// Used by one thread at a time. Reads see what was last committed. Copies share what neither has changed, so they are
/// cheap: a copy is a snapshot, and going back to one is a crash. Never fails by itself.
class ModelRelayStore final : public relay::Store, public ModelRelayReader
{
public:
    explicit ModelRelayStore(const GenerationId &generation = GenerationId({1}));

    /// A writer opens it: what it gives out is of another life than that of any copy. @p start is never used again.
    void beginStart(const relay::Tide::Start &start);

    GenerationId generation() const override { return m_committed.generation; }
    QByteArray tide() const override;
    bool hasGiven(const relay::ShownTide &shown) override;
    bool hasForgotten(const relay::ShownTide &shown) override;

    void begin() override { m_data = m_committed; }
    relay::AppendOutcome append(const relay::AppendRequest &request) override;
    void advanceCursors(const relay::AdvanceCursors &request) override;
    relay::RaisedMarks raiseMarks(const relay::RaiseMarks &request) override;
    relay::DeviceOutcome createAccount(const relay::CreateAccount &request) override;
    relay::DeviceOutcome addDevice(const relay::AddDevice &request) override;
    relay::TokenOutcome useToken(const relay::UseToken &request) override;
    relay::ConversationOutcome startDirect(const relay::StartDirect &request) override;
    void createInvitation(const relay::CreateInvitation &request) override;
    relay::RetentionOutcome beginRetention(const relay::BeginRetention &request) override;
    relay::RetentionOutcome parkDevices(const relay::ParkDevices &request) override;
    relay::RetentionOutcome purgeBodies(const relay::PurgeBodies &request) override;
    void wakeDevice(const relay::WakeDevice &request) override;
    void noteDeadLetter(const relay::NoteDeadLetter &request) override;
    relay::AccountOutcome renameDevice(const relay::RenameDevice &request) override;
    relay::AccountOutcome unlinkDevice(const relay::UnlinkDevice &request) override;
    relay::AccountOutcome setMute(const relay::SetMute &request) override;
    relay::AccountOutcome acceptConversation(const relay::AcceptConversation &request) override;
    void noteContacts(const relay::NoteContacts &request) override;
    relay::GenerationOutcome openGeneration(const relay::OpenGeneration &request) override;
    relay::ManifestOutcome publishManifest(const relay::PublishManifest &request) override;
    relay::AccountOutcome putPrekeys(const relay::PutPrekeys &request) override;
    relay::BundlesOutcome takeBundles(const relay::TakeBundles &request) override;
    relay::MailOutcome putMail(const relay::PutMail &request) override;
    relay::BlobOutcome putBlob(const relay::PutBlob &request) override;
    relay::BlobOutcome dropBlob(const relay::DropBlob &request) override;
    relay::RetentionOutcome purgeBlobs(const relay::PurgeBlobs &request) override;
    relay::AccountOutcome putRecovery(const relay::PutRecovery &request) override;
    relay::GroupOutcome changeGroup(const relay::ChangeGroup &request) override;
    relay::CredentialOutcome changePassword(const relay::ChangePassword &request) override;
    relay::CredentialOutcome deleteAccount(const relay::DeleteAccount &request) override;
    relay::AccountOutcome setContact(const relay::SetContact &request) override;
    relay::AccountOutcome setBlocked(const relay::SetBlocked &request) override;
    relay::AccountOutcome putSettings(const relay::PutSettings &request) override;
    relay::AccountOutcome reportMessage(const relay::ReportMessage &request) override;
    relay::AccountOutcome closeReport(const relay::CloseReport &request) override;
    void raiseTide() override { ++m_data.tideSteps; }
    relay::CommitStatus commit() override;

    /// The next @p count commits store nothing and end as @p status says.
    void endCommits(relay::CommitStatus status, int count) { m_endings.assign(std::size_t(count), status); }
    /// A bug planted on purpose (the test of the simulation): no message is known as a repeat any more.
    void forgetMessageIds();
    /// The disk gives back something else than was stored.
    void damage(const ConversationId &id, Seq seq, ModelDamage what) { m_committed.damage[{LogId::of(id), seq}] = what; }
    /// For other bugs of that kind.
    ModelRelayData &dataForBugs() { return m_committed; }

    /// What is durable.
    const ModelRelayData &data() const { return m_committed; }

private:
    std::optional<wire::StoredBody> firstResult(const RelayConversation &c, const DeviceId &sender, const MessageId &id) const;
    wire::StoredBody judge(const relay::AppendRequest &request, const wire::Body &body, quint64 number,
                           RelayConversation &conversation, relay::AppendOutcome &outcome);
    /// What was said until now may be redacted whenever: in all conversations, or in those of one account.
    void noteHeads(const std::optional<AccountId> &member);
    wire::ErrorCode judgeRedaction(const relay::AppendRequest &request, const wire::Body &body,
                                   const RelayConversation &conversation) const;
    static bool isRequestOf(const AccountId &sender, const RelayConversation &conversation);
    wire::ErrorCode judgeRate(const relay::AppendRequest &request, const RelayConversation &conversation,
                              relay::AppendOutcome &outcome);
    /// Of two, one is gone.
    bool isLeft(const RelayConversation &conversation) const;
    wire::ErrorCode judgeCredential(const DeviceId &by, const QByteArray &was) const;
    bool mayAppend(const relay::AppendRequest &request, relay::AppendOutcome &outcome) const;
    void stageMail(const relay::AppendRequest &request, relay::AppendOutcome &outcome);
    void putItem(const wire::MailItem &item, const DeviceId &sender, quint64 timeMs, std::vector<relay::MailboxEntry> &staged);

    // Who belongs to what, in ModelRelayGroups.cpp
    std::vector<relay::ConversationEntry> leaveGroups(const AccountId &account, quint64 nowMs);
    wire::ErrorCode refusalOfSigner(const DeviceId &device) const;
    bool mayAdd(const AccountId &actor, const AccountId &account) const;
    wire::ErrorCode judgeAdded(const ControlEvent &event) const;
    wire::ErrorCode judge(const ControlEvent &event, const RelayConversation *conversation) const;
    void apply(const ControlEvent &event, const relay::ChangeGroup &request, RelayConversation &conversation,
               relay::GroupOutcome &outcome);

    // Who may read, in ModelRelayRosters.cpp
    /// The next entry, one that begins an epoch.
    void write(RelayConversation &conversation, wire::Entry entry, std::map<AccountId, quint64> lists);
    bool isRepeat(const RelayConversation &conversation, const relay::AppendRequest &request) const;
    wire::ErrorCode judgeEpoch(const relay::AppendRequest &request, const RelayConversation &conversation) const;
    void beginEpoch(const ConversationId &id, RelayConversation &conversation, const wire::DevicesNotice &notice, quint64 timeMs,
                    wire::EntryKind kind = wire::EntryKind::DevicesChanged);

    // What accounts say of each other, in ModelRelayPeople.cpp
    wire::ErrorCode findOther(const DeviceId &by, const AccountId &other) const;

    void announce(const relay::AppendRequest &request, RelayConversation &conversation, relay::AppendOutcome &outcome);
    /// Appends to the log of an account.
    relay::AccountEntry tell(const AccountId &id, const wire::AccountEvent &event, quint64 timeMs);
    void accepted(const ConversationId &id, RelayConversation &conversation, const AccountId &account, quint64 nowMs,
                  std::vector<relay::AccountEntry> &announced, relay::RaisedMarks &revealed);
    std::optional<relay::RaisedMarks::Change> raise(const AccountId &account, const wire::OwnMark &mark);
    relay::DeviceOutcome makeDevice(const AccountId &account, const QString &name, const TokenHash &token, quint64 nowMs);
    Seq purgeableUpTo(const RelayConversation &conversation, const LogId &log, const relay::PurgeBodies &request) const;

    wire::ErrorCode judge(const relay::PublishManifest &request, std::map<QByteArray, quint32> &devices) const;
    quint32 ofCertificate(const relay::PublishManifest &request, const QByteArray &hash) const;

    relay::TokenOutcome useOlder(const relay::UseToken &request);
    relay::TokenOutcome use(const TokenHash &token, const relay::UseToken &request);

    ModelRelayData m_data; ///< of the transaction under way
    mutable std::optional<std::pair<relay::Tide, QByteArray>> m_lastTide; ///< every reader asks for it
    std::deque<relay::CommitStatus> m_endings;
};

} // namespace porchlight::test
