// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Client: what it reads of mailbox, logs and history, and what it has read.

#include "tests/encryption/Client.h"

#include <algorithm>

namespace porchlight::encryption::test {

using engine::Out;

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
                m_encryption->missed(conversation, cutoff, out);
                m_encryption->beginsLater(now, out);
            },
            now);
        return true;
    }
    if (cursor < cutoff) {
        cursor = cutoff;
        step([&](Out &out) { m_encryption->missed(conversation, cutoff, out); }, now);
    }
    const Seq next = m_relay.nextFor(m_id.account, conversation, cursor);
    if (unread.contains(conversation) || next == 0)
        return false;
    const wire::Entry entry = log[next - 1];
    step(
        [&](Out &out) {
            takeEntry(conversation, entry, now, out);
            if (m_relay.isGroup(conversation)) // as the delivery core does where nothing is missing
                m_encryption->readUpTo(conversation, entry.seq, now, out);
            m_store.cursors[conversation] = entry.seq;
        },
        now);
    return true;
}

void Client::takeEntry(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (entry.kind == quint8(wire::EntryKind::DevicesChanged))
        return m_encryption->devicesChanged(conversation, entry, now, out);
    if (entry.kind == quint8(wire::EntryKind::Control) || entry.kind == quint8(wire::EntryKind::Gone))
        return m_encryption->control(conversation, entry, now, out);
    if (entry.body.isEmpty())
        return;
    const engine::Opening opening = m_encryption->open(conversation, entry, now, out);
    noteLook(conversation, entry, opening, now, out);
    Row &row = m_store.rows[{conversation, entry.id}];
    if (DeviceId{entry.sender, entry.senderDevice} == m_id)
        noteOwn(conversation, entry, now, out);
    if (opening.state == OpenState::Own && row.content.isEmpty()) // this device was put back
        row = {OpenState::KeyLost, {}, entry.seq};
    else if (opening.state == OpenState::Own)
        row.seq = entry.seq;
    else if (row.seq == 0)
        show(row, opening, entry.seq);
}

/// As the delivery core does (Outbox::sawOwn).
void Client::noteOwn(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    quint64 last = m_store.numbers[conversation];
    auto &queue = m_store.queues[conversation];
    const bool isTaken = !queue.empty() && !m_store.requests.contains(conversation) &&
                         queue.front().number <= entry.number;
    if (entry.number <= last && !isTaken)
        return;
    if (!std::exchange(m_hasStartedOver, true))
        m_encryption->startOver(now, out);
    if (m_store.requests.erase(conversation) > 0)
        m_encryption->withdrawn(conversation, false, now, out);
    last = entry.number;
    for (engine::PlainBody &body : queue)
        body.number = ++last;
    m_store.numbers[conversation] = last;
}

/// What is readable is shown once, and stays what it is.
void Client::show(Row &row, const engine::Opening &opening, Seq seq)
{
    const bool wasShown = row.seq > 0 && (row.state == OpenState::Opened || row.state == OpenState::Own);
    if (wasShown && opening.state == OpenState::Opened)
        m_faults.push_back((row.content == opening.content ? "shown twice: " : "changed: ") + row.content);
    else if (wasShown)
        m_faults.push_back("not readable any more: " + row.content);
    row = {opening.state, opening.content, seq};
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
    for (const auto &[account, face] : m_disk.faces) {
        if (!reading.before)
            answer.page.faces.push_back({account, face});
    }
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
    for (const engine::PersonFace &person : arrived.faces)
        m_store.faces[person.account] = person.face;
    for (const engine::LateEntry &late : arrived.entries) {
        if (late.entry.seq > m_store.cursors[late.conversation])
            continue; // that comes from the relay
        const auto [row, isNew] = m_store.rows.try_emplace({late.conversation, late.entry.id});
        const bool isFound = row->second.state == OpenState::KeyLost && late.opening.state == OpenState::Opened;
        if (isNew || row->second.state == OpenState::WaitingForKey || isFound)
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
