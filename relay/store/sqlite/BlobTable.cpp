// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/BlobTable.h"

#include "relay/store/sqlite/schema/BlobStep.h"

#include <vector>

namespace porchlight::relay {

using wire::ErrorCode;

BlobTable::BlobTable(sqlite::Connection &c)
    : m_find(c, "SELECT blob_no, chunks FROM blob WHERE account_no = ?1 AND uid = ?2"),
      m_create(c, "INSERT INTO blob (account_no, uid, created_ms, chunks, size) VALUES (?1, ?2, ?3, 0, 0)"),
      m_bytesOf(c, "SELECT coalesce(sum(size), 0) FROM blob WHERE account_no = ?1"),
      m_same(c, "SELECT bytes = ?3 FROM blob_chunk WHERE blob_no = ?1 AND number = ?2"),
      m_put(c, "INSERT INTO blob_chunk (blob_no, number, bytes, sum) VALUES (?1, ?2, ?3, "
               "row_sum('blob_chunk', ?1, ?2, ?3))"),
      m_grow(c, "UPDATE blob SET chunks = chunks + 1, size = size + ?2 WHERE blob_no = ?1"),
      m_old(c, "SELECT blob_no, chunks FROM blob WHERE created_ms <= ?1 ORDER BY created_ms, blob_no"),
      m_dropChunks(c, "DELETE FROM blob_chunk WHERE blob_no = ?1"),
      m_drop(c, "DELETE FROM blob WHERE blob_no = ?1")
{
}

std::optional<BlobTable::Blob> BlobTable::find(qint64 accountNo, const BlobId &blob)
{
    sqlite::Query query(m_find, accountNo, blob);
    return query.next() ? std::optional(Blob{query.integer(0), quint32(query.integer(1))}) : std::nullopt;
}

bool BlobTable::isSame(qint64 blobNo, const PutBlob &request)
{
    sqlite::Query query(m_same, blobNo, request.chunk, request.bytes);
    return query.next() && query.integer(0) != 0;
}

ErrorCode BlobTable::put(qint64 accountNo, const PutBlob &request)
{
    auto blob = find(accountNo, request.blob);
    const quint32 next = blob ? blob->chunks : 0;
    if (request.chunk < next)
        return isSame(blob->no, request) ? ErrorCode::None : ErrorCode::NoSuchBlob;
    if (request.chunk > next)
        return ErrorCode::NoSuchBlob;
    {
        sqlite::Query query(m_bytesOf, accountNo);
        if (query.next() && query.integer(0) + request.bytes.size() > request.accountBytesMax)
            return ErrorCode::BlobsFull;
    }
    if (!blob) {
        m_create.run(accountNo, request.blob, request.nowMs);
        blob = find(accountNo, request.blob);
    }
    if (!blob)
        return ErrorCode::NoSuchBlob; // the disk: the transaction fails
    m_put.run(blob->no, request.chunk, request.bytes);
    m_grow.run(blob->no, qint64(request.bytes.size()));
    return ErrorCode::None;
}

void BlobTable::drop(qint64 accountNo, const BlobId &blob)
{
    if (const auto found = find(accountNo, blob))
        drop(found->no);
}

void BlobTable::drop(qint64 blobNo)
{
    m_dropChunks.run(blobNo);
    m_drop.run(blobNo);
}

RetentionOutcome BlobTable::purge(quint64 before, int chunksMax)
{
    RetentionOutcome outcome;
    std::vector<qint64> old;
    {
        qint64 chunks = 0;
        sqlite::Query query(m_old, before);
        while (outcome.finished && query.next()) {
            chunks += query.integer(1);
            outcome.finished = old.empty() || chunks <= chunksMax; // a long one goes alone
            if (outcome.finished)
                old.push_back(query.integer(0));
        }
    }
    for (const qint64 no : old)
        drop(no);
    outcome.done = old.size();
    return outcome;
}

} // namespace porchlight::relay
