// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveBinding.h"

#include "shared/crypto/ByteWriter.h"

namespace porchlight {

static_assert(archiveHeaderBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(archiveSealedChunkBytes - archiveChunkBytes == crypto_secretstream_xchacha20poly1305_ABYTES);
static_assert(ArchiveKey::size == crypto_secretstream_xchacha20poly1305_KEYBYTES);

Digest archiveBinding(const DeviceId &newDevice, const Digest &manifestHash, quint32 part,
                      const ArchiveCutoffs &cutoffs)
{
    ByteWriter writer;
    writer.raw("PORCHLIGHT/archive/v1").id(newDevice.account).u32(newDevice.number).id(manifestHash).u32(part);
    writer.u32(quint32(cutoffs.size()));
    for (const auto &[conversation, cutoff] : cutoffs)
        writer.id(conversation).u64(cutoff);
    return digestOf({writer.bytes()});
}

} // namespace porchlight
