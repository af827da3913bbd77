// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <chrono>

/// What may be asked of the store about blobs: bytes that the devices of one account lay down for each other, such as a
/// piece of its history. What they are is no affair of the relay's; they go when they are dropped, or after a day.
namespace porchlight::relay {

inline constexpr qint64 blobBytesPreset = 32ll * 1024 * 1024; ///< of one account

/// The next piece of a blob, which begins with piece 0.
struct PutBlob
{
    DeviceId by;
    BlobId blob;
    quint32 chunk = 0;
    QByteArray bytes;
    quint64 nowMs = 0;
    qint64 accountBytesMax = blobBytesPreset; ///< of all blobs of the account together
};

struct DropBlob
{
    DeviceId by;
    BlobId blob;
};

struct BlobOutcome
{
    /// TokenUnknown, DevicePending; of a piece also NoSuchBlob (the one before it is not there, or it is another than
    /// was put under its number) and BlobsFull.
    wire::ErrorCode error = wire::ErrorCode::None;
};

/// Takes blobs whose time has come, up to `chunksMax` pieces or one blob. Does nothing while runs of retention are
/// held.
struct PurgeBlobs
{
    quint64 nowMs = 0;
    std::chrono::milliseconds keep = wire::blobsKept;
    int chunksMax = 64;
};

/// A piece of a blob as it is read.
struct BlobChunk
{
    wire::ErrorCode error = wire::ErrorCode::None; ///< NoSuchBlob: also for whoever may not have it
    QByteArray bytes = {};
    bool hasMore = false;
};

} // namespace porchlight::relay
