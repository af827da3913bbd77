// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/WatchedStore.h"

#include "relay/ops/Log.h"

namespace porchlight::relay {

bool WatchedStore::hasRoom()
{
    if (!m_isRefusing)
        return true;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_tried < reserveTriedEvery)
        return false;
    m_tried = now;
    m_isRefusing = !m_reserve->make();
    return !m_isRefusing;
}

AppendOutcome WatchedStore::append(const AppendRequest &request)
{
    if (hasRoom())
        return m_store->append(request);
    AppendOutcome refused;
    refused.error = wire::ErrorCode::StorageFull;
    return refused;
}

DeviceOutcome WatchedStore::createAccount(const CreateAccount &request)
{
    return hasRoom() ? m_store->createAccount(request) : DeviceOutcome{wire::ErrorCode::StorageFull, {}, {}};
}

DeviceOutcome WatchedStore::addDevice(const AddDevice &request)
{
    return hasRoom() ? m_store->addDevice(request) : DeviceOutcome{wire::ErrorCode::StorageFull, {}, {}};
}

CommitStatus WatchedStore::commit()
{
    const CommitStatus status = m_store->commit();
    if (status == CommitStatus::Full && m_reserve && m_reserve->isMade()) {
        m_reserve->giveUp();
        m_isRefusing = true;
        m_tried = std::chrono::steady_clock::now();
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
