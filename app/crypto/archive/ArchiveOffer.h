// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveBinding.h"

namespace porchlight {

/// The body of an item of type 5 in a mailbox (encryption.md 5.2): the part that was asked for lies at the relay. Each
/// chunk of it is proven by the key, so there is no hash of the whole. Secret, because of the key: only ever in an
/// encrypted item. Bytes: 0x01 ‖ blob16 ‖ is last u8 ‖ key32 ‖ size u64.
struct ArchiveOffer
{
    BlobId blob;         ///< as the request named it
    bool isLast = false; ///< there is nothing older
    ArchiveKey key;
    quint64 size = 0; ///< bytes

    bool isValid() const { return size >= archivePartBytesMin && size <= archivePartBytesMax; }
    QByteArray encoded() const;
    static std::optional<ArchiveOffer> decoded(QByteArrayView bytes);

    friend bool operator==(const ArchiveOffer &, const ArchiveOffer &) = default;
};

} // namespace porchlight
