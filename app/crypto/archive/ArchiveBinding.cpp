// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveBinding.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight {

static_assert(archiveHeaderBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(archiveSealedChunkBytes - archiveChunkBytes == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(ArchiveKey::size == crypto_secretstream_xchacha20poly1305_KEYBYTES);

Digest archiveBinding(const DeviceId &asking, const HistoryRequest &request)
{
    ByteWriter writer;
    writer.raw("PORCHLIGHT/archive/v1").id(asking.account).u32(asking.number).raw(request.encoded());
    return digestOf({writer.bytes()});
}

} // namespace porchlight
