// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/BlobService.h"

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWithoutRoom = 5min; // what takes it is fetched and dropped, or goes after a day

} // namespace

void BlobService::received(Connection &connection, const wire::PutBlob &request)
{
    m_registry.submit(connection,
                      PutBlob{connection.device, request.blob, request.chunk, request.bytes, m_registry.wallMs()},
                      PendingBlobChange{request.request});
}

void BlobService::received(Connection &connection, const wire::DropBlob &request)
{
    m_registry.submit(connection, DropBlob{connection.device, request.blob}, PendingBlobChange{request.request});
}

void BlobService::changed(Connection &connection, const PendingBlobChange &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    switch (const ErrorCode error = std::get<BlobOutcome>(settlement.outcome).error) {
    case ErrorCode::None:
        return m_registry.send(connection, wire::Done{pending.request});
    case ErrorCode::BlobsFull:
        return m_registry.refuse(connection, pending.request, error, retryWithoutRoom);
    case ErrorCode::StorageFull:
        return m_registry.refuse(connection, pending.request, error, retryWhenFull);
    default:
        return m_registry.refuse(connection, pending.request, error);
    }
}

void BlobService::received(Connection &connection, const wire::GetBlob &request)
{
    m_registry.read(connection, BlobQuery{connection.device, request.blob, request.chunk},
                    PendingBlob{request.request});
}

void BlobService::found(Connection &connection, const PendingBlob &pending, BlobChunk chunk)
{
    if (chunk.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, chunk.error);
    m_registry.send(connection, wire::Blob{pending.request, std::move(chunk.bytes), chunk.hasMore});
}

} // namespace porchlight::relay
