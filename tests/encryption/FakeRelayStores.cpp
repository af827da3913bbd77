// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/FakeRelay.h"

#include "shared/base/Hash.h"

/// What an account lays down with the relay for itself: blobs, recovery kits.
namespace porchlight::encryption::test {

wire::Frame FakeRelay::putBlob(const DeviceId &from, const wire::PutBlob &request)
{
    qint64 size = request.bytes.size();
    for (const auto &[name, chunks] : blobs) {
        for (const QByteArray &chunk : chunks)
            size += name.first == from.account ? chunk.size() : 0;
    }
    const auto found = blobs.find({from.account, request.blob});
    const std::size_t next = found == blobs.end() ? 0 : found->second.size();
    if (request.chunk != next)
        return refusal(request.request, wire::ErrorCode::NoSuchBlob);
    if (size > blobRoom)
        return refusal(request.request, wire::ErrorCode::BlobsFull);
    blobsBegun[from] += next == 0;
    blobs[{from.account, request.blob}].push_back(request.bytes);
    return wire::Done{request.request};
}

wire::Frame FakeRelay::getBlob(const DeviceId &from, const wire::GetBlob &request)
{
    const auto found = blobs.find({from.account, request.blob});
    if (found == blobs.end() || request.chunk >= found->second.size())
        return refusal(request.request, wire::ErrorCode::NoSuchBlob);
    wire::Blob blob{request.request, found->second[request.chunk], request.chunk + 1 < found->second.size()};
    if (changesBlob)
        changesBlob(from, request.blob, blob.bytes);
    return blob;
}

wire::Frame FakeRelay::put(const DeviceId &from, const wire::PutRecovery &request)
{
    kitsPut.push_back(request);
    wire::PutRecovery &kit = kits[from.account];
    if (request.blob)
        kit = request;
    else if (!request.backup)
        kits.erase(from.account);
    else if (kit.tokenHash == request.tokenHash)
        kit.backup = request.backup;
    else
        return refusal(request.request, wire::ErrorCode::NoRecoveryKit);
    return wire::Done{request.request};
}

wire::Frame FakeRelay::answer(const DeviceId &from, const wire::GetRecovery &request) const
{
    const auto kit = kits.find(from.account);
    if (kit == kits.end()) {
        return request.token ? refusal(request.request, wire::ErrorCode::NoRecoveryKit)
                             : wire::Frame(wire::Recovery{request.request, {}, {}, {}, 0});
    }
    wire::Recovery given{request.request, kit->second.blob->left(wire::recoveryParametersBytes), {}, {}, 77};
    if (request.token && tokenHash(*request.token).toBytes() != kit->second.tokenHash)
        return refusal(request.request, wire::ErrorCode::RecoveryTokenWrong);
    if (request.token) {
        given.blob = kit->second.blob;
        given.backup = kit->second.backup;
    }
    return given;
}

} // namespace porchlight::encryption::test
