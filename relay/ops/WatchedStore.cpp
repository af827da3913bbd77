// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/WatchedStore.h"

#include "relay/ops/Log.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr qsizetype erasingBytesMax = 1024; ///< a redaction has nothing to say

bool onlyErases(const AppendRequest &request)
{
    return request.append.mail.empty() && std::ranges::all_of(request.append.bodies, [](const wire::Body &body) {
        return body.kind == quint8(wire::EntryKind::Redact) && body.bytes.size() <= erasingBytesMax;
    });
}

} // namespace

WatchedStore::WatchedStore(std::unique_ptr<Store> store, const Clock &clock, std::unique_ptr<DiskReserve> reserve)
    : m_store(std::move(store)), m_clock(clock), m_reserve(std::move(reserve))
{
    if (!m_reserve || m_reserve->make())
        return;
    writeLog(LogLevel::Warning, "no-disk-reserve", {{"bytes", QString::number(DiskReserve::bytes)}});
    m_isRefusing = m_isFull = m_reserve->isGivenUp();
    m_tried = m_clock.now().mono;
    if (m_isFull)
        writeLog(LogLevel::Error, "storage-full");
}

bool WatchedStore::hasRoom()
{
    if (!m_isRefusing)
        return true;
    const milliseconds now = m_clock.now().mono;
    if (now - m_tried < reserveTriedEvery)
        return false;
    m_tried = now;
    m_isRefusing = !m_reserve->make();
    return !m_isRefusing;
}

AppendOutcome WatchedStore::append(const AppendRequest &request)
{
    if (hasRoom() || (onlyErases(request) && m_reserve->leavesRoom()))
        return m_store->append(request);
    AppendOutcome refused;
    refused.error = wire::ErrorCode::StorageFull;
    return refused;
}

GroupOutcome WatchedStore::changeGroup(const ChangeGroup &request)
{
    return hasRoom() ? m_store->changeGroup(request) : GroupOutcome{wire::ErrorCode::StorageFull};
}

DeviceOutcome WatchedStore::createAccount(const CreateAccount &request)
{
    return hasRoom() ? m_store->createAccount(request) : DeviceOutcome{wire::ErrorCode::StorageFull, {}, {}};
}

DeviceOutcome WatchedStore::addDevice(const AddDevice &request)
{
    return hasRoom() ? m_store->addDevice(request) : DeviceOutcome{wire::ErrorCode::StorageFull, {}, {}};
}

BlobOutcome WatchedStore::putBlob(const PutBlob &request)
{
    if (!hasRoom())
        return {wire::ErrorCode::StorageFull};
    PutBlob within = request;
    within.accountBytesMax = m_blobRoom;
    return m_store->putBlob(within);
}

CommitStatus WatchedStore::commit()
{
    const CommitStatus status = m_store->commit();
    if (status == CommitStatus::Full && m_reserve && m_reserve->isMade()) {
        m_reserve->giveUp();
        m_isRefusing = true;
        m_tried = m_clock.now().mono;
    } else if (status == CommitStatus::Committed) {
        hasRoom(); // also when nobody happens to send
    }
    const bool isFull = status == CommitStatus::Full || m_isRefusing;
    if (isFull && !m_isFull)
        writeLog(LogLevel::Error, "storage-full");
    else if (!isFull && m_isFull)
        writeLog(LogLevel::Info, "storage-has-room");
    m_isFull = isFull;
    return status;
}

} // namespace porchlight::relay
