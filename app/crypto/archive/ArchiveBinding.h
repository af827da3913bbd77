// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/HistoryRequest.h"

namespace porchlight {

using ArchiveKey = SecretBytes<struct ArchiveKeyTag, 32>; ///< random, for one part of a history

inline constexpr qsizetype archiveHeaderBytes = 24;       ///< at the head of each part
inline constexpr qsizetype archiveChunkBytes = 64 * 1024; ///< of plain text
inline constexpr qsizetype archiveSealedChunkBytes = archiveChunkBytes + 17;
inline constexpr qsizetype archiveRecordBytesMax = 256 * 1024;
inline constexpr quint64 archivePartBytesMin = archiveHeaderBytes + 17; ///< of a part without a record
inline constexpr quint64 archivePartBytesMax = 32ull * 1024 * 1024;     ///< that anybody reads; what is made is smaller

/// What the first chunk of a part is bound to, so that it can be read by one device only, and as the answer to one
/// request only: SHA-256("PORCHLIGHT/archive/v1" ‖ account16 ‖ device u32 ‖ request), as the request was encoded.
Digest archiveBinding(const DeviceId &asking, const HistoryRequest &request);

} // namespace porchlight
