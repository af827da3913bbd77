// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SqliteStore: what goes in the end (rules 13 to 17), and what is there for a day only.

#include "relay/store/sqlite/SqliteTables.h"

namespace porchlight::relay {

RetentionOutcome SqliteStore::beginRetention(const BeginRetention &request)
{
    return m_tables->retention.begin(request);
}

RetentionOutcome SqliteStore::parkDevices(const ParkDevices &request)
{
    return m_tables->retention.park(request);
}

RetentionOutcome SqliteStore::purgeBodies(const PurgeBodies &request)
{
    return m_tables->retention.purge(request);
}

void SqliteStore::wakeDevice(const WakeDevice &request)
{
    if (const auto device = m_tables->devices.find(request.device))
        m_tables->retention.wake(device->no, request.nowMs);
}

void SqliteStore::noteDeadLetter(const NoteDeadLetter &request)
{
    const auto device = m_tables->devices.find(request.device);
    if (!device || request.seq > deadLetterSeqMax)
        return;
    const bool isOfDevice = request.reason == DeadLetterReason::Quarantined || request.log.kind == LogId::Kind::Mailbox;
    const qint64 deviceNo = isOfDevice ? device->no : 0;
    if (request.log.kind != LogId::Kind::Conversation)
        return m_tables->retention.note(request.log.kind, request.device.account.toBytes(), deviceNo, request);
    const ConversationRow *conversation = m_tables->conversations.find(request.log.conversation);
    const Seq given = conversation ? m_tables->conversations.servedUpTo(*conversation, device->accountNo) : 0;
    const bool isGiven = given > 0 || (conversation && conversation->hasMember(device->accountNo));
    if (isGiven && request.seq <= given)
        m_tables->retention.note(request.log.kind, request.log.conversation.toBytes(), deviceNo, request);
}

// ---- blobs

namespace {

wire::ErrorCode refusalOf(const std::optional<DeviceRow> &device)
{
    if (!device)
        return wire::ErrorCode::TokenUnknown;
    return device->isPending ? wire::ErrorCode::DevicePending : wire::ErrorCode::None;
}

} // namespace

BlobOutcome SqliteStore::putBlob(const PutBlob &request)
{
    const auto device = m_tables->devices.find(request.by);
    const wire::ErrorCode refusal = refusalOf(device);
    return {refusal == wire::ErrorCode::None ? m_tables->blobs.put(device->accountNo, request) : refusal};
}

BlobOutcome SqliteStore::dropBlob(const DropBlob &request)
{
    const auto device = m_tables->devices.find(request.by);
    const BlobOutcome outcome{refusalOf(device)};
    if (outcome.error == wire::ErrorCode::None)
        m_tables->blobs.drop(device->accountNo, request.blob);
    return outcome;
}

RetentionOutcome SqliteStore::purgeBlobs(const PurgeBlobs &request)
{
    if (const auto held = m_tables->retention.heldSince())
        return {held, 0, true};
    const auto kept = quint64(request.keep.count());
    return request.nowMs < kept ? RetentionOutcome() : m_tables->blobs.purge(request.nowMs - kept, request.chunksMax);
}

} // namespace porchlight::relay
