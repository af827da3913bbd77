// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/KeyDerivation.h"

#include <map>

namespace porchlight {

using ArchiveKey = SecretBytes<struct ArchiveKeyTag, 32>; ///< random, for one part of one archive

/// H_c of each conversation: the entry that brought the new device. What stands behind it was encrypted for it anyway.
using ArchiveCutoffs = std::map<ConversationId, Seq>;

inline constexpr qsizetype archiveHeaderBytes = 24;       ///< at the head of each part
inline constexpr qsizetype archiveChunkBytes = 64 * 1024; ///< of plain text
inline constexpr qsizetype archiveSealedChunkBytes = archiveChunkBytes + 17;
inline constexpr qsizetype archiveRecordBytesMax = 256 * 1024;
inline constexpr quint64 archivePartBytesMin = archiveHeaderBytes + 17; ///< of a part without a record
inline constexpr quint64 archivePartBytesMax = 4ull * 1024 * 1024 * 1024;
inline constexpr quint32 archivePartsMax = 64;

/// What the first chunk of a part is bound to, so that it can be read by one device only and by what that device knows
/// itself: SHA-256("PORCHLIGHT/archive/v1" ‖ account16 ‖ device u32 ‖ manifest hash32 ‖ part u32 ‖ n u32 ‖
/// n × (conversation16 ‖ cutoff u64), sorted by conversation). Parts are counted from 0, the newest first.
Digest archiveBinding(const DeviceId &newDevice, const Digest &manifestHash, quint32 part,
                      const ArchiveCutoffs &cutoffs);

} // namespace porchlight
