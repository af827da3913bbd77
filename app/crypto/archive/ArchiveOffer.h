// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveBinding.h"
#include "app/crypto/archive/ArchiveWindows.h"

#include <optional>
#include <vector>

namespace porchlight {

using ArchiveBlobId = ByteId<struct ArchiveBlobTag, 16>; ///< under which the relay keeps the bytes of a part

/// One part of an archive: where it lies, and what it must be.
struct ArchivePart
{
    quint32 number = 0; ///< as in archiveBinding()
    ArchiveWindow window;
    ArchiveBlobId blob;
    ArchiveKey key;
    quint64 size = 0; ///< bytes
    Digest hash;      ///< SHA-256 of them

    friend bool operator==(const ArchivePart &, const ArchivePart &) = default;
};

/// The body of an item of type 5 in a mailbox (encryption.md 5.2): some parts of an archive, and whether that was the
/// last of it. The cutoffs are not in it: the new device knows them from its logs, and a part that was made for others
/// is not opened. Secret, because of the keys: only ever in an encrypted item. Bytes: 0x01 ‖ manifest hash32 ‖ is last
/// u8 ‖ n u16 ‖ n × (number u32 ‖ from ms u64 ‖ until ms u64 ‖ blob16 ‖ key32 ‖ size u64 ‖ hash32), the newest part
/// first.
struct ArchiveOffer
{
    Digest manifestHash;
    bool isLast = false;
    std::vector<ArchivePart> parts; ///< 1 to archivePartsMax

    bool isValid() const;
    QByteArray encoded() const;
    static std::optional<ArchiveOffer> decoded(QByteArrayView bytes);

    friend bool operator==(const ArchiveOffer &, const ArchiveOffer &) = default;
};

} // namespace porchlight
