// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/WatchedStore.h"

#include "relay/ops/Log.h"

namespace porchlight::relay {

CommitStatus WatchedStore::commit()
{
    const CommitStatus status = m_store->commit();
    const bool isFull = status == CommitStatus::Full;
    if (isFull && !m_isFull)
        writeLog(LogLevel::Error, "storage-full");
    else if (!isFull && m_isFull)
        writeLog(LogLevel::Info, "storage-has-room");
    m_isFull = isFull;
    return status;
}

} // namespace porchlight::relay
