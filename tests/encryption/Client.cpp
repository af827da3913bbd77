// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/Client.h"

#include "shared/base/Hash.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption::test {

using engine::Out;

Client::Client(FakeRelay &relay, const DeviceId &device, quint64 seed) : m_relay(relay), m_id(device), m_random(seed)
{
    restart();
}

Client::Client(FakeRelay &relay, const Client &other)
    : followsGenerations(other.followsGenerations),
      bringsHistory(other.bringsHistory),
      m_relay(relay),
      m_id(other.m_id),
      m_random(other.m_random),
      m_lastConnection(other.m_lastConnection),
      m_lastRequest(other.m_lastRequest),
      m_disk(other.m_disk)
{
    restart();
}

void Client::restart()
{
    for (const RecordKind kind : std::exchange(wipedOnRestart, {}))
        std::erase_if(m_disk.records, [&](const auto &entry) { return entry.first.first == quint8(kind); });
    disconnect();
    engine::LocalImage image;
    image.identity = engine::PutIdentity{m_id.account, m_id.number, {}, {}, {}};
    for (const auto &[conversation, seq] : m_disk.cursors)
        image.cursors[LogId::of(conversation)] = seq;
    image.keyRecords = m_disk.records;
    image.identity->relayUrl = QStringLiteral("ws://127.0.0.1:4443");
    for (const auto &[account, handle] : m_disk.handles)
        image.conversations[directConversationId(account, account)].members.push_back({account, handle});
    m_store = m_disk;
    m_encryption = std::make_unique<Encryption>(image, m_random);
}

void Client::connect(Now now)
{
    m_connection = ++m_lastConnection;
    m_hasStartedOver = false;
    m_relay.said.try_emplace(m_id);
    step(
        [&](Out &out) {
            beginGeneration(out);
            m_encryption->online(m_connection, m_relay.welcome(m_id), now, out);
        },
        now);
}

void Client::beginGeneration(Out &out)
{
    const GenerationId before = std::exchange(m_store.generation, m_relay.generation);
    if (!followsGenerations || before.isNull() || before == m_relay.generation)
        return;
    m_store.cursors.clear();
    m_store.mailbox = 0;
    m_store.numbers.clear();
    for (auto &[conversation, queue] : m_store.queues) {
        for (engine::PlainBody &body : queue)
            body.number = ++m_store.numbers[conversation];
    }
    m_store.requests.clear();
    m_encryption->beginGeneration(out);
}

void Client::disconnect()
{
    m_connection = 0;
    m_relay.said.erase(m_id);
    m_answers.clear();
    m_flights.clear();
    m_readings.clear();
    m_notBefore.clear();
    m_waitsForSeal.clear();
    if (m_encryption)
        m_encryption->offline();
}

MessageId Client::say(const ConversationId &conversation, const QByteArray &content, bool counts)
{
    const auto id = m_random.id<MessageId>();
    const auto kind = counts ? wire::EntryKind::Counts : wire::EntryKind::Silent;
    m_store.queues[conversation].push_back({id, ++m_store.numbers[conversation], quint8(kind), content});
    m_store.rows[{conversation, id}] = {OpenState::Own, content, 0};
    m_disk = m_store;
    return id;
}

// ---- a step

bool Client::crashes(CrashPoint point)
{
    if (!m_crashIn || --*m_crashIn >= 0)
        return false;
    m_crashIn.reset();
    m_hasCrashed = true;
    m_crashedAt = point;
    restart();
    return true;
}

void Client::step(const std::function<void(Out &)> &act, Now now)
{
    for (bool isFirst = true;; isFirst = false) {
        Out out;
        if (isFirst)
            act(out);
        else
            m_encryption->committed(now, out);
        for (const engine::FoundedGroup &founded : m_encryption->takeFounded())
            say(founded.conversation, encodeContent({.type = quint64(Content::Type::GroupLook), .text = founded.look.title, .picture = founded.look.picture}), false);
        for (const engine::LateEntry &late : m_encryption->takeOpened()) {
            noteLook(late.conversation, late.entry, late.opening, now, out);
            show(m_store.rows[{late.conversation, late.entry.id}], late.opening, late.entry.seq);
        }
        takeArrived(now, out);
        for (const Alarm &alarm : m_encryption->takeAlarms())
            m_alarms.push_back(alarm.kind);
        const bool isLast = !isFirst && out.transaction.empty() && out.now.empty() && out.after.empty();
        apply(out);
        send(out.now);
        if (crashes(CrashPoint::BeforeCommit))
            return;
        m_disk = m_store;
        if (crashes(CrashPoint::AfterCommit))
            return;
        send(out.after);
        if (isLast || crashes(CrashPoint::AfterSending))
            return;
    }
}

void Client::apply(const Out &out)
{
    for (const engine::LocalOperation &operation : out.transaction) {
        const auto *put = std::get_if<engine::PutKeyRecord>(&operation);
        if (put && put->record.isEmpty())
            m_store.records.erase({put->kind, put->key});
        else if (put)
            m_store.records.insert_or_assign({put->kind, put->key}, put->record);
        if (put && !put->record.isEmpty())
            m_kindsWritten.insert(put->kind);
        applyGroups(operation);
    }
}

void Client::send(const std::vector<engine::EngineEffect> &effects)
{
    for (const engine::EngineEffect &effect : effects) {
        if (const auto *report = std::get_if<engine::LinkReport>(&effect))
            reports.push_back(*report);
        if (const auto *report = std::get_if<engine::HistoryReport>(&effect))
            history.push_back(*report);
        if (const auto *reading = std::get_if<engine::ReadHistory>(&effect))
            m_readings.push_back(*reading);
        if (const auto *report = std::get_if<engine::RecoveryReport>(&effect))
            recoveryReports.push_back(*report);
        if (const auto *kept = std::get_if<engine::RecoveryStanding>(&effect))
            kit = *kept;
        if (const auto *slow = std::get_if<engine::RunSlowly>(&effect))
            m_tasks.push_back(slow->task);
        if (const auto *notices = std::get_if<engine::NoticesTold>(&effect)) {
            told = *notices;
            ++timesTold;
        }
        if (const auto *answer = std::get_if<engine::ConversationReady>(&effect))
            ready.push_back(*answer);
        if (const auto *answer = std::get_if<engine::AskFailed>(&effect))
            failed.push_back(*answer);
        if (const auto *answer = std::get_if<engine::AskDone>(&effect))
            done.push_back(answer->ask);
        if (const auto *shown = std::get_if<engine::GroupTold>(&effect))
            group = *shown;
        if (const auto *now = std::get_if<engine::DeviceStanding>(&effect))
            standing = *now;
        const auto *transmit = std::get_if<engine::Transmit>(&effect);
        if (!transmit || m_connection == 0 || transmit->connection != m_connection)
            continue;
        if (const auto *append = std::get_if<wire::Append>(&transmit->frame))
            appends.push_back(*append);
        if (m_relay.swallows && m_relay.swallows(m_id, transmit->frame))
            continue;
        m_answers.push_back(m_relay.handle(m_id, transmit->frame));
    }
}

// ---- what a delivery core does

bool Client::work(Now now)
{
    if (runsTasks && !m_tasks.empty()) {
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        task->run();
        step([&](Out &out) { m_encryption->finished(task, now, out); }, now);
        return true;
    }
    if (m_connection == 0)
        return false;
    if (!m_answers.empty()) {
        const wire::Frame frame = std::move(m_answers.front());
        m_answers.pop_front();
        m_waitsForSeal.clear();
        step([&](Out &out) { take(frame, now, out); }, now);
        return true;
    }
    if (auto &said = m_relay.said[m_id]; !said.empty()) {
        const wire::Frame frame = said.front();
        said.pop_front();
        step([&](Out &out) { m_encryption->received(frame, now, out); }, now);
        return true;
    }
    if (m_relay.welcome(m_id).pending)
        return false;
    if (readHistory(now))
        return true;
    if (isMailboxRead && readMailbox(now))
        return true;
    for (const auto &conversation : m_relay.conversations(m_id.account)) {
        if (readLog(conversation, now) || pump(conversation, now))
            return true;
    }
    return false;
}

void Client::tick(Now now)
{
    if (m_connection == 0)
        return;
    m_waitsForSeal.clear();
    step([&](Out &out) { m_encryption->tick(now, out); }, now);
}

void Client::take(const wire::Frame &frame, Now now, Out &out)
{
    if (m_encryption->received(frame, now, out))
        return;
    const quint64 request = wire::requestOf(frame);
    const auto flight = std::ranges::find_if(m_flights, [&](const auto &one) { return one.second == request; });
    if (flight == m_flights.end())
        return;
    const ConversationId conversation = flight->first;
    m_flights.erase(flight);
    if (const auto *error = std::get_if<wire::Error>(&frame))
        return dropRequest(conversation, *error, now, out);
    const wire::Append append = m_store.requests.at(conversation);
    const auto &appended = std::get<wire::Appended>(frame);
    for (std::size_t i = 0; i < append.bodies.size(); ++i) {
        m_store.rows[{conversation, append.bodies[i].id}].seq = appended.stored[i].seq;
        m_store.queues[conversation].pop_front();
    }
    m_store.requests.erase(conversation);
    m_encryption->taken(conversation, out);
}

void Client::dropRequest(const ConversationId &conversation, const wire::Error &error, Now now, Out &out)
{
    const bool isStale = error.code == wire::ErrorCode::StaleEpoch;
    const quint64 firstNumber = m_store.requests.at(conversation).firstNumber;
    m_store.requests.erase(conversation);
    m_encryption->withdrawn(conversation, isStale, now, out);
    if (error.code == wire::ErrorCode::NumberGap) {
        if (*error.expected > firstNumber && !std::exchange(m_hasStartedOver, true))
            m_encryption->startOver(now, out);
        quint64 number = *error.expected;
        for (engine::PlainBody &body : m_store.queues[conversation])
            body.number = number++;
        m_store.numbers[conversation] = number - 1;
    }
    if (!isStale)
        m_notBefore[conversation] = now.mono + 1s;
}

bool Client::pump(const ConversationId &conversation, Now now)
{
    const bool isFree = !m_flights.contains(conversation) && !m_waitsForSeal.contains(conversation);
    const auto queue = m_store.queues.find(conversation);
    if (!isFree || queue == m_store.queues.end() || queue->second.empty() || m_notBefore[conversation] > now.mono)
        return false;
    const auto sendIt = [&](Out &out) {
        wire::Append append = m_store.requests.at(conversation);
        append.request = m_flights[conversation] = m_lastRequest += 2;
        out.after.push_back(engine::Transmit{m_connection, std::move(append)});
    };
    if (m_store.requests.contains(conversation)) {
        step(sendIt, now);
        return true;
    }
    step(
        [&](Out &out) {
            const std::size_t count = std::min<std::size_t>(queue->second.size(), std::size_t(wire::bodiesMax));
            const std::vector<engine::PlainBody> bodies(queue->second.begin(),
                                                        queue->second.begin() + std::ptrdiff_t(count));
            const auto sealed = m_encryption->seal(conversation, bodies, now, out);
            if (!sealed) {
                m_waitsForSeal.insert(conversation);
                return;
            }
            wire::Append append{0, conversation, sealed->epoch, sealed->roster, bodies.front().number, {}, {}};
            for (std::size_t i = 0; i < bodies.size(); ++i)
                append.bodies.push_back({bodies[i].kind, bodies[i].id, sealed->bodies[i]});
            for (const SealedItem &item : sealed->items)
                append.mail.push_back({item.to, item.id, item.bytes});
            m_store.requests.insert_or_assign(conversation, std::move(append));
            sendIt(out);
        },
        now);
    return true;
}

} // namespace porchlight::encryption::test
