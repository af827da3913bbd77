// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveBinding.h"
#include "shared/crypto/SecretBuffer.h"

namespace porchlight {

/// Writes one part of an archive (encryption.md 5.9, History): records of any kind, each behind its length (u32), cut
/// into chunks of 64 KiB, each chunk one message of libsodium's secretstream (XChaCha20-Poly1305). The first is bound
/// to archiveBinding(), the last is marked as the last. It owns the state of the stream and at most one chunk of plain
/// text; where the bytes go is the caller's matter. Not for two threads at once; never an event loop's work for a long
/// history.
class ArchiveWriter
{
public:
    ArchiveWriter(const ArchiveKey &key, const Digest &binding, Random &random);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// Appends to @p into what is complete: nothing, or some chunks. False, and nothing is written, for a record of
    /// more than archiveRecordBytesMax bytes or after finish().
    bool add(QByteArrayView record, QByteArray &into);
    /// The rest, with the mark. Without it the part is worth nothing.
    void finish(QByteArray &into);

    quint64 size() const { return m_size; } ///< of what was written so far, in bytes

private:
    void push(QByteArrayView plain, unsigned char tag, QByteArray &into);
    void emitBytes(QByteArrayView bytes, QByteArray &into);

    crypto_secretstream_xchacha20poly1305_state m_stream;
    QByteArray m_header; ///< until it is written
    QByteArray m_binding;
    SecretBuffer m_plain;
    quint64 m_size = 0;
    bool m_isFirst = true;
    bool m_isFinished = false;
};

} // namespace porchlight
