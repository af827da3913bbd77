// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Reads.h"
#include "relay/store/Store.h"
#include "tests/model_relay/ModelRelayData.h"

#include <deque>

namespace porchlight::test {

/// The relay's database in plain memory: what SqliteStore and SqliteReader must amount to, said as simply as possible.
/// Used by one thread at a time. Reads see what was last committed. Copies share what neither has changed, so they are
/// cheap: a copy is a snapshot, and going back to one is a crash. Never fails by itself.
class ModelRelayStore final : public relay::Store, public relay::StoreReader
{
public:
    explicit ModelRelayStore(const GenerationId &generation = GenerationId({1})) : m_generation(generation) {}

    GenerationId generation() const override { return m_generation; }

    void begin() override { m_data = m_committed; }
    relay::AppendOutcome append(const relay::AppendRequest &request) override;
    void advanceCursors(const relay::AdvanceCursors &request) override;
    relay::RaisedMarks raiseMarks(const relay::RaiseMarks &request) override;
    relay::DeviceOutcome createAccount(const relay::CreateAccount &request) override;
    relay::DeviceOutcome addDevice(const relay::AddDevice &request) override;
    relay::TokenOutcome useToken(const relay::UseToken &request) override;
    relay::ConversationOutcome startDirect(const relay::StartDirect &request) override;
    void createInvitation(const relay::CreateInvitation &request) override;
    relay::CommitStatus commit() override;

    relay::LogPage readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax) override;
    relay::SessionImage loadSession(const DeviceId &device, quint64 marksAfter) override;
    std::optional<relay::Login> findLogin(const QString &handle) override;

    /// The next @p count commits store nothing and end as @p status says.
    void endCommits(relay::CommitStatus status, int count) { m_endings.assign(std::size_t(count), status); }
    /// A bug planted on purpose (the test of the simulation): no message is known as a repeat any more.
    void forgetMessageIds();
    /// For other bugs of that kind.
    ModelRelayData &dataForBugs() { return m_committed; }

    /// What is durable.
    const ModelRelayData &data() const { return m_committed; }

private:
    std::optional<wire::StoredBody> firstResult(const RelayConversation &c, const DeviceId &sender, const MessageId &id) const;
    wire::StoredBody judge(const relay::AppendRequest &request, const wire::Body &body, quint64 number,
                           RelayConversation &conversation, relay::AppendOutcome &outcome);
    void stageMail(const relay::AppendRequest &request, relay::AppendOutcome &outcome);
    void announce(const ConversationId &id, const RelayConversation &conversation, relay::AppendOutcome &outcome);
    std::optional<relay::RaisedMarks::Change> raise(const AccountId &account, const wire::OwnMark &mark);
    relay::DeviceOutcome makeDevice(const AccountId &account, const TokenHash &token);

    GenerationId m_generation;
    ModelRelayData m_committed;
    ModelRelayData m_data; ///< of the transaction under way
    std::deque<relay::CommitStatus> m_endings;
};

} // namespace porchlight::test
