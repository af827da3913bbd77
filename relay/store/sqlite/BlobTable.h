// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/sqlite/Query.h"

namespace porchlight::relay {

/// Bytes that the devices of one account lay down for each other. Who may is judged by whoever calls. Lives on the
/// writer's thread, within its transactions.
class BlobTable
{
public:
    explicit BlobTable(sqlite::Connection &connection);

    wire::ErrorCode put(qint64 accountNo, const PutBlob &request);
    void drop(qint64 accountNo, const BlobId &blob);
    /// One slice.
    RetentionOutcome purge(quint64 before, int chunksMax);

private:
    struct Blob
    {
        qint64 no = 0;
        quint32 chunks = 0;
    };
    std::optional<Blob> find(qint64 accountNo, const BlobId &blob);
    bool isSame(qint64 blobNo, const PutBlob &request);
    void drop(qint64 blobNo);

    sqlite::Statement m_find;
    sqlite::Statement m_create;
    sqlite::Statement m_bytesOf;
    sqlite::Statement m_same;
    sqlite::Statement m_put;
    sqlite::Statement m_grow;
    sqlite::Statement m_old;
    sqlite::Statement m_dropChunks;
    sqlite::Statement m_drop;
};

} // namespace porchlight::relay
