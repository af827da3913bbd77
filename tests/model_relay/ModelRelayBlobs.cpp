// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: what devices of one account lay down for each other.

#include "tests/model_relay/ModelRelayStore.h"

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

namespace {

qint64 sizeOf(const std::map<BlobId, RelayBlob> &blobs)
{
    qint64 bytes = 0;
    for (const auto &[id, blob] : blobs) {
        for (const QByteArray &chunk : blob.chunks)
            bytes += chunk.size();
    }
    return bytes;
}

} // namespace

BlobOutcome ModelRelayStore::putBlob(const PutBlob &request)
{
    if (!m_data.devices.contains(request.by))
        return {ErrorCode::TokenUnknown};
    if (isPending(m_data, request.by))
        return {ErrorCode::DevicePending};
    Shared<RelayAccount> &account = m_data.accounts.at(request.by.account);
    const auto found = account->blobs.find(request.blob);
    const std::size_t next = found == account->blobs.end() ? 0 : found->second.chunks.size();
    if (request.chunk < next)
        return {found->second.chunks[request.chunk] == request.bytes ? ErrorCode::None : ErrorCode::NoSuchBlob};
    if (request.chunk > next)
        return {ErrorCode::NoSuchBlob};
    if (sizeOf(account->blobs) + request.bytes.size() > request.accountBytesMax)
        return {ErrorCode::BlobsFull};
    RelayBlob &blob = account.change().blobs[request.blob];
    if (next == 0)
        blob.createdMs = request.nowMs;
    blob.chunks.push_back(request.bytes);
    return {};
}

BlobOutcome ModelRelayStore::dropBlob(const DropBlob &request)
{
    if (!m_data.devices.contains(request.by))
        return {ErrorCode::TokenUnknown};
    if (isPending(m_data, request.by))
        return {ErrorCode::DevicePending};
    m_data.accounts.at(request.by.account).change().blobs.erase(request.blob);
    return {};
}

RetentionOutcome ModelRelayStore::purgeBlobs(const PurgeBlobs &request)
{
    RetentionOutcome outcome{m_data.retention.heldSinceMs, 0, true};
    if (outcome.heldSinceMs)
        return outcome;
    for (auto &[id, account] : m_data.accounts) {
        outcome.done += std::erase_if(account.change().blobs, [&](const auto &blob) {
            return blob.second.createdMs + quint64(request.keep.count()) <= request.nowMs;
        });
    }
    return outcome;
}

BlobChunk ModelRelayReader::readBlob(const DeviceId &asking, const BlobId &id, quint32 chunk)
{
    const auto account = m_committed.accounts.find(asking.account);
    if (!m_committed.devices.contains(asking) || account == m_committed.accounts.end())
        return {ErrorCode::NoSuchBlob};
    const auto blob = account->second->blobs.find(id);
    if (blob == account->second->blobs.end() || chunk >= blob->second.chunks.size())
        return {ErrorCode::NoSuchBlob};
    return {ErrorCode::None, blob->second.chunks[chunk], chunk + 1 < blob->second.chunks.size()};
}

} // namespace porchlight::test
