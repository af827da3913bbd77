// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/Client.h"

#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption::test {

using engine::Out;

Client::Client(FakeRelay &relay, const DeviceId &device, quint64 seed) : m_relay(relay), m_id(device), m_random(seed)
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
    m_store = m_disk;
    m_encryption = std::make_unique<Encryption>(image, m_random);
}

void Client::connect(Now now)
{
    m_connection = ++m_lastConnection;
    m_relay.said.try_emplace(m_id);
    step([&](Out &out) { m_encryption->online(m_connection, m_relay.welcome(m_id), now, out); }, now);
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

bool Client::crashes(CrashPoint)
{
    if (!m_crashIn || --*m_crashIn >= 0)
        return false;
    m_crashIn.reset();
    m_hasCrashed = true;
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
        for (const engine::LateEntry &late : m_encryption->takeOpened()) {
            Row &row = m_store.rows[{late.conversation, late.entry.id}];
            row = {late.opening.state, late.opening.content, late.entry.seq};
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
    m_store.requests.erase(conversation);
    m_encryption->withdrawn(conversation, isStale, now, out);
    if (error.code == wire::ErrorCode::NumberGap) {
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

bool Client::readMailbox(Now now)
{
    const std::vector<wire::Entry> &mailbox = m_relay.mailbox(m_id);
    if (m_store.mailbox >= mailbox.size())
        return false;
    const wire::Entry item = mailbox[m_store.mailbox];
    step(
        [&](Out &out) {
            m_encryption->receive(item, now, out);
            ++m_store.mailbox;
        },
        now);
    return true;
}

bool Client::readLog(const ConversationId &conversation, Now now)
{
    const std::vector<wire::Entry> &log = m_relay.log(conversation);
    Seq &cursor = m_store.cursors[conversation];
    const Seq cutoff = m_relay.cutoff(m_id, conversation);
    if (bringsHistory && cursor < cutoff) {
        step(
            [&](Out &out) {
                m_store.cursors[conversation] = cutoff;
                m_encryption->beginsLater(now, out);
            },
            now);
        return true;
    }
    cursor = std::max(cursor, cutoff);
    if (unread.contains(conversation) || cursor >= log.size())
        return false;
    const wire::Entry entry = log[cursor];
    step(
        [&](Out &out) {
            takeEntry(conversation, entry, now, out);
            m_store.cursors[conversation] = entry.seq;
        },
        now);
    return true;
}

void Client::takeEntry(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (entry.kind == quint8(wire::EntryKind::DevicesChanged))
        return m_encryption->devicesChanged(conversation, entry, now, out);
    if (entry.body.isEmpty())
        return;
    const engine::Opening opening = m_encryption->open(conversation, entry, now, out);
    Row &row = m_store.rows[{conversation, entry.id}];
    if (opening.state == OpenState::Own)
        row.seq = entry.seq;
    else if (row.seq == 0)
        row = {opening.state, opening.content, entry.seq};
}

// ---- the history

/// What a store would give: of all conversations, the newest first.
bool Client::readHistory(Now now)
{
    if (m_readings.empty())
        return false;
    const engine::ReadHistory reading = m_readings.front();
    m_readings.pop_front();
    engine::HistoryRead answer{reading.reading, reading.before, {}};
    for (const auto &[name, row] : m_disk.rows) {
        if (row.seq == 0)
            continue;
        wire::Entry entry = m_relay.log(name.first).at(row.seq - 1);
        entry.body.clear();
        const bool isRead = row.state == OpenState::Opened || row.state == OpenState::Own;
        engine::HistoryRecord record{name.first, entry, isRead ? OpenState::Opened : row.state, isRead ? row.content : QByteArray()};
        if (!reading.before || record.place() < *reading.before)
            answer.page.records.push_back(std::move(record));
    }
    for (const auto &[conversation, cursor] : m_disk.cursors)
        answer.page.missing.push_back({conversation, cursor + 1, Seq(1) << 40, false});
    std::ranges::sort(answer.page.records, std::greater(), [](const auto &record) { return record.place(); });
    std::size_t count = 0;
    for (qsizetype bytes = 0; count < answer.page.records.size() && std::cmp_less(count, reading.recordsMax); ++count) {
        bytes += answer.page.records[count].content.size();
        if (count > 0 && bytes > reading.bytesMax)
            break;
    }
    answer.page.isLast = count == answer.page.records.size();
    answer.page.records.resize(count);
    ++pagesRead;
    step([&](Out &out) { m_encryption->historyRead(answer, true, now, out); }, now);
    return true;
}

void Client::takeArrived(Now now, Out &out)
{
    const engine::ArrivedHistory arrived = m_encryption->takeArrived();
    for (const engine::LateEntry &late : arrived.entries) {
        const auto [row, isNew] = m_store.rows.try_emplace({late.conversation, late.entry.id});
        if (isNew || row->second.state == OpenState::WaitingForKey)
            row->second = {late.opening.state, late.opening.content, late.entry.seq};
    }
    if (arrived.isLast && !missesHistory)
        m_encryption->historyIsWhole(now, out);
}

// ---- what is asked of it

const Row *Client::row(const ConversationId &conversation, const MessageId &id) const
{
    const auto found = m_disk.rows.find({conversation, id});
    return found == m_disk.rows.end() ? nullptr : &found->second;
}

bool Client::reads(const ConversationId &conversation, const MessageId &id, const QByteArray &content) const
{
    const Row *found = row(conversation, id);
    return found && found->seq > 0 && found->content == content &&
           (found->state == OpenState::Opened || found->state == OpenState::Own);
}

bool Client::isSettled() const
{
    return std::ranges::all_of(m_disk.queues, [](const auto &queue) { return queue.second.empty(); });
}

} // namespace porchlight::encryption::test
