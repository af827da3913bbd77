// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveWriter.h"

#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight {

namespace {

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

ArchiveWriter::ArchiveWriter(const ArchiveKey &key, const Digest &binding, Random &random)
    : m_header(random.bytes(archiveHeaderBytes)), m_binding(binding.toBytes())
{
    // init_push is init_pull with a header that it draws from the system's generator itself. Ours is handed in.
    crypto_secretstream_xchacha20poly1305_init_pull(&m_stream, raw(m_header), key.data());
}

ArchiveWriter::~ArchiveWriter()
{
    sodium_memzero(&m_stream, sizeof m_stream);
}

bool ArchiveWriter::add(QByteArrayView record, QByteArray &into)
{
    if (m_isFinished || record.size() > archiveRecordBytesMax)
        return false;
    const QByteArray length = ByteWriter().u32(quint32(record.size())).bytes();
    for (QByteArrayView rest : {QByteArrayView(length), record}) {
        while (!rest.isEmpty()) {
            // Only when more comes: the last chunk is written by finish(), full or not.
            if (m_plain.size() == archiveChunkBytes) {
                push(m_plain.view(), crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, into);
                m_plain.wipe();
            }
            const qsizetype count = std::min(rest.size(), archiveChunkBytes - m_plain.size());
            m_plain.append(rest.first(count));
            rest = rest.sliced(count);
        }
    }
    return true;
}

void ArchiveWriter::finish(QByteArray &into)
{
    if (m_isFinished)
        return;
    push(m_plain.view(), crypto_secretstream_xchacha20poly1305_TAG_FINAL, into);
    m_plain.wipe();
    m_isFinished = true;
}

void ArchiveWriter::push(QByteArrayView plain, unsigned char tag, QByteArray &into)
{
    const QByteArrayView associated = m_isFirst ? QByteArrayView(m_binding) : QByteArrayView();
    QByteArray sealed(plain.size() + archiveSealedChunkBytes - archiveChunkBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_stream, reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
                                               raw(plain), quint64(plain.size()), raw(associated),
                                               quint64(associated.size()), tag);
    if (m_isFirst)
        emitBytes(m_header, into);
    m_isFirst = false;
    emitBytes(sealed, into);
}

void ArchiveWriter::emitBytes(QByteArrayView bytes, QByteArray &into)
{
    m_size += quint64(bytes.size());
    into.append(bytes);
}

} // namespace porchlight
