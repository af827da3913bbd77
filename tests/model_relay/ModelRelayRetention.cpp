// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: bodies that go, devices that are parked, dead letters.

#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>
#include <limits>

namespace porchlight::test {

using namespace relay;

namespace {

using std::chrono::milliseconds;

quint64 before(quint64 nowMs, milliseconds span)
{
    return nowMs - std::min(nowMs, quint64(span.count()));
}

} // namespace

RetentionOutcome ModelRelayStore::beginRetention(const BeginRetention &request)
{
    RetentionState &state = m_data.retention;
    const quint64 apart = std::max(state.lastRunMs, request.nowMs) - std::min(state.lastRunMs, request.nowMs);
    const bool jumped = state.lastRunMs != 0 && apart > quint64(milliseconds(clockJumpMax).count());
    if (request.confirmed)
        state.heldSinceMs.reset();
    else if (jumped && !state.heldSinceMs)
        state.heldSinceMs = request.nowMs;
    if (!state.heldSinceMs)
        state.lastRunMs = request.nowMs;
    return {state.heldSinceMs, 0, true};
}

RetentionOutcome ModelRelayStore::parkDevices(const ParkDevices &request)
{
    RetentionOutcome outcome{m_data.retention.heldSinceMs, 0, true};
    if (outcome.heldSinceMs)
        return outcome;
    for (auto &[id, shared] : m_data.devices) {
        const bool isSilent = shared->seenMs < before(request.nowMs, request.silent);
        const quint64 items = shared->mailHead - shared->cursor(LogId::mailbox());
        if (shared->parkedMs || (!isSilent && items <= request.itemsMax))
            continue;
        if (outcome.done >= quint64(std::max(0, request.devicesMax)))
            break;
        ++outcome.done;
        RelayDevice &device = shared.change();
        device.parkedMs = request.nowMs;
        device.mailbox.clear();
        if (items > 0) {
            device.cursors[LogId::mailbox()] = device.mailHead;
            noteDeadLetter({LogId::mailbox(), id, device.mailHead, DeadLetterReason::MailDropped, quint32(items), request.nowMs});
        }
    }
    m_data.retention.parked += outcome.done;
    outcome.finished = outcome.done < quint64(std::max(0, request.devicesMax));
    return outcome;
}

RetentionOutcome ModelRelayStore::purgeBodies(const PurgeBodies &request)
{
    RetentionOutcome outcome{m_data.retention.heldSinceMs, 0, true};
    if (outcome.heldSinceMs)
        return outcome;
    for (auto &[id, shared] : m_data.conversations) {
        const Seq limit = shared->keptFrom + quint64(request.rowsMax) - outcome.done - 1;
        const Seq upTo = std::min(limit, purgeableUpTo(*shared, LogId::of(id), request));
        if (upTo < shared->keptFrom)
            continue;
        RelayConversation &conversation = shared.change();
        for (; conversation.keptFrom <= upTo; ++conversation.keptFrom, ++outcome.done) {
            wire::Entry &entry = conversation.entries.at(conversation.keptFrom - 1);
            if (entry.kind >= quint8(wire::EntryKind::DevicesChanged))
                continue; // who may read is said for ever
            entry.body.clear();
            if (!entry.absent) // what was redacted stays so
                entry.absent = quint8(wire::Absence::Expired);
        }
    }
    m_data.retention.purged += outcome.done;
    outcome.finished = outcome.done < quint64(request.rowsMax);
    return outcome;
}

Seq ModelRelayStore::purgeableUpTo(const RelayConversation &conversation, const LogId &log,
                                   const PurgeBodies &request) const
{
    Seq upTo = conversation.head();
    quint64 due = before(request.nowMs, request.keep);
    for (const wire::Member &member : conversation.members) {
        bool isAwake = false;
        const Seq from = conversation.served(member.account)->from;
        for (const auto &[id, device] : m_data.devices) {
            if (id.account != member.account || device->parkedMs)
                continue;
            isAwake = true;
            upTo = std::min(upTo, std::max(device->cursor(log), std::max<Seq>(1, from) - 1));
        }
        if (!isAwake)
            due = before(request.nowMs, request.keepForAsleep);
    }
    for (const auto &[account, period] : conversation.periods) {
        for (const auto &[id, device] : m_data.devices) {
            const bool isMissing = period.to && device->cursor(log) < *period.to; // something of its time
            if (id.account == account && !device->parkedMs && isMissing)
                upTo = std::min(upTo, std::max(device->cursor(log), std::max<Seq>(1, period.from) - 1));
        }
    }
    while (upTo > 0 && conversation.entries.at(upTo - 1).relayTimeMs > due)
        --upTo;
    return upTo;
}

void ModelRelayStore::wakeDevice(const WakeDevice &request)
{
    const auto found = m_data.devices.find(request.device);
    if (found == m_data.devices.end())
        return;
    RelayDevice &device = found->second.change();
    device.parkedMs.reset();
    device.seenMs = std::max(device.seenMs, request.nowMs);
}

void ModelRelayStore::noteDeadLetter(const NoteDeadLetter &request)
{
    if (!m_data.devices.contains(request.device) || request.seq > deadLetterSeqMax
        || m_data.deadLetters.size() >= deadLettersMax)
        return;
    const bool isOfConversation = request.log.kind == LogId::Kind::Conversation;
    if (isOfConversation) {
        const auto *conversation = m_data.conversation(request.log.conversation);
        const Seq given = conversation ? conversation->servedUpTo(request.device.account) : 0;
        const bool isGiven = given > 0 || (conversation && conversation->hasMember(request.device.account));
        if (!isGiven || request.seq > given)
            return;
    }
    const bool isOfDevice = request.reason == DeadLetterReason::Quarantined || request.log.kind == LogId::Kind::Mailbox;
    const AccountId account = isOfConversation && !isOfDevice ? AccountId() : request.device.account;
    m_data.deadLetters.try_emplace({request.log, account, isOfDevice ? request.device.number : 0, request.seq, request.reason},
                                   request.attempts, request.nowMs);
}

RetentionState ModelRelayReader::retentionState()
{
    RetentionState state = m_committed.retention;
    state.parkedNow = quint64(std::count_if(m_committed.devices.begin(), m_committed.devices.end(),
                                            [](const auto &device) { return device.second->parkedMs.has_value(); }));
    state.deadLetters = m_committed.deadLetters.size();
    return state;
}

std::vector<DeadLetter> ModelRelayReader::deadLetters(int limit)
{
    std::vector<DeadLetter> letters;
    for (const auto &[key, value] : m_committed.deadLetters) {
        const auto &[log, account, device, seq, reason] = key;
        letters.push_back({log, account, device, seq, reason, value.first, value.second});
    }
    std::stable_sort(letters.begin(), letters.end(), [](const auto &a, const auto &b) { return a.notedMs < b.notedMs; });
    if (std::cmp_greater(letters.size(), limit))
        letters.resize(std::size_t(std::max(0, limit)));
    return letters;
}

} // namespace porchlight::test
