// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Encryption.h"
#include "app/encryption/EncryptionParts.h"
#include "tests/encryption/FakeRelay.h"
#include "tests/simulation/world/SeededRandom.h"

#include <deque>

namespace porchlight::encryption::test {

/// What a message is on one device.
struct Row
{
    OpenState state = OpenState::Unreadable;
    QByteArray content;
    Seq seq = 0;

    friend bool operator==(const Row &, const Row &) = default;
};

enum class CrashPoint { BeforeCommit, AfterCommit, AfterSending };

/// One device with its encryption and as much of a delivery core as that needs: a queue for each conversation, one
/// request in it, cursors, and a store of values that a step changes whole or not at all. Talks with the relay in
/// memory. Owns all of it; lives on the test's thread.
class Client
{
public:
    Client(FakeRelay &relay, const DeviceId &device, quint64 seed);
    /// As @p other would be after the end of the program, at another relay.
    Client(FakeRelay &relay, const Client &other);

    const DeviceId &id() const { return m_id; }
    Encryption &encryption() { return *m_encryption; }
    EncryptionParts &parts() { return *m_encryption->parts(); }
    bool isLive() { return parts().identity.isLive(); }

    void connect(Now now);
    void disconnect();
    bool isConnected() const { return m_connection != 0; }
    MessageId say(const ConversationId &conversation, const QByteArray &content, bool counts = true);
    void step(const std::function<void(engine::Out &)> &act, Now now);
    /// One thing that is to be done: an answer, a request, an item, an entry. False when there is nothing.
    bool work(Now now);
    void tick(Now now);
    milliseconds deadline() const { return m_encryption->deadline(); }

    void crashAfter(int chances) { m_crashIn = chances; }
    bool hasCrashed() { return std::exchange(m_hasCrashed, false); }
    bool crashesAfter() const { return m_crashIn.has_value(); }
    int chancesLeft() const { return m_crashIn.value_or(0); }
    std::optional<CrashPoint> crashedAt() const { return m_crashedAt; }
    /// As after the end of the program: what is durable is all there is.
    void restart();

    const Row *row(const ConversationId &conversation, const MessageId &id) const;
    bool reads(const ConversationId &conversation, const MessageId &id, const QByteArray &content) const;
    bool isSettled() const;
    std::vector<Alarm::Kind> takeAlarms() { return std::exchange(m_alarms, {}); }
    /// Messages that were shown twice, or otherwise than before (A4, G15).
    const std::vector<QByteArray> &faults() const { return m_faults; }
    const std::set<quint8> &kindsWritten() const { return m_kindsWritten; }

    // ---- knobs
    bool followsGenerations = false;       ///< as the delivery core does, when the relay begins another life
    bool bringsHistory = false;            ///< as the delivery core does, where a log begins later for it
    bool missesHistory = false;            ///< something has not come that may come yet
    bool isMailboxRead = true;             ///< before the logs; false: not at all
    std::set<ConversationId> unread;       ///< logs that are not read
    std::vector<wire::Append> appends;     ///< as they were sent
    std::vector<engine::LinkReport> reports; ///< what the screen shows of a linking
    std::vector<engine::HistoryReport> history; ///< and of the history on its way
    int pagesRead = 0, timesTold = 0; ///< pages of its own, for others
    std::vector<engine::RecoveryReport> recoveryReports; ///< the same of a recovery kit
    std::optional<engine::RecoveryStanding> kit;
    std::vector<engine::ConversationReady> ready; ///< what it was told of groups
    std::vector<engine::AskFailed> failed;
    std::vector<engine::AskId> done;
    std::optional<engine::GroupTold> group;
    bool runsTasks = true; ///< what is slow has the time to end
    engine::NoticesTold told;                ///< last
    std::optional<engine::DeviceStanding> standing; ///< told last
    std::vector<RecordKind> wipedOnRestart;
    /// What is durable.
    struct Store
    {
        engine::KeyRecords records;
        std::map<ConversationId, std::deque<engine::PlainBody>> queues;
        std::map<ConversationId, wire::Append> requests;
        std::map<ConversationId, quint64> numbers;
        std::map<ConversationId, Seq> cursors;
        Seq mailbox = 0;
        GenerationId generation;
        std::map<std::pair<ConversationId, MessageId>, Row> rows;
        std::map<ConversationId, engine::GroupLook> looks;
        std::map<ConversationId, std::map<MessageId, GroupNote>> notes;
        std::map<ConversationId, std::set<AccountId>> members; ///< of groups
        std::map<ConversationId, bool> isMember;
        std::map<AccountId, QString> handles;
        std::map<AccountId, engine::Face> faces;
    };
    Store &disk() { return m_disk; }

private:
    bool crashes(CrashPoint point);
    void apply(const engine::Out &out);
    void send(const std::vector<engine::EngineEffect> &effects);
    void take(const wire::Frame &frame, Now now, engine::Out &out);
    bool pump(const ConversationId &conversation, Now now);
    bool readMailbox(Now now);
    bool readLog(const ConversationId &conversation, Now now);
    bool readHistory(Now now);
    void takeArrived(Now now, engine::Out &out);
    void applyGroups(const engine::LocalOperation &operation);
    void noteLook(const ConversationId &talk, const wire::Entry &entry, const engine::Opening &opening, Now now, engine::Out &out);
    void beginGeneration(engine::Out &out);
    void noteOwn(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    void show(Row &row, const engine::Opening &opening, Seq seq);
    void takeEntry(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    void dropRequest(const ConversationId &conversation, const wire::Error &error, Now now, engine::Out &out);

    FakeRelay &m_relay;
    DeviceId m_id;
    simulation::SeededRandom m_random;
    std::unique_ptr<Encryption> m_encryption;
    engine::ConnectionId m_connection = 0, m_lastConnection = 0;
    std::deque<wire::Frame> m_answers;
    std::deque<std::shared_ptr<engine::SlowTask>> m_tasks;
    std::map<ConversationId, quint64> m_flights; ///< by request number, in this connection
    std::map<ConversationId, milliseconds> m_notBefore;
    std::deque<engine::ReadHistory> m_readings;
    std::set<ConversationId> m_waitsForSeal; ///< until the next frame or tick
    quint64 m_lastRequest = 1;
    Store m_disk;
    Store m_store; ///< with the step under way
    std::optional<int> m_crashIn;
    bool m_hasCrashed = false, m_hasStartedOver = false; ///< in this connection
    std::optional<CrashPoint> m_crashedAt;
    std::vector<Alarm::Kind> m_alarms;
    std::vector<QByteArray> m_faults;
    std::set<quint8> m_kindsWritten;
};

} // namespace porchlight::encryption::test
