// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/archive/ArchiveReader.h"

#include <QtEndian>

#include <algorithm>

namespace porchlight {

namespace {

constexpr qsizetype lengthBytes = 4;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

ArchiveReader::ArchiveReader(const ArchiveKey &key, const Digest &binding, quint64 size)
    : m_key(key), m_binding(binding.toBytes()), m_left(size)
{
    const quint64 inLast = size < archivePartBytesMin ? 0 : (size - archiveHeaderBytes) % archiveSealedChunkBytes;
    const bool isPossible = inLast == 0 || inLast >= quint64(archiveSealedChunkBytes - archiveChunkBytes);
    if (size < archivePartBytesMin || size > archivePartBytesMax || !isPossible)
        m_failure = ArchiveFailure::BadSize;
}

ArchiveReader::~ArchiveReader()
{
    sodium_memzero(&m_stream, sizeof m_stream);
}

qsizetype ArchiveReader::wanted() const
{
    return m_hasHeader ? qsizetype(std::min(m_left, quint64(archiveSealedChunkBytes))) : archiveHeaderBytes;
}

std::optional<ArchiveFailure> ArchiveReader::feed(QByteArrayView bytes, const Sink &sink)
{
    while (!m_failure && !bytes.isEmpty()) {
        if (m_left == 0) {
            m_failure = ArchiveFailure::BadSize;
            break;
        }
        const qsizetype count = std::min(bytes.size(), wanted() - m_sealed.size());
        m_sealed.append(bytes.first(count));
        bytes = bytes.sliced(count);
        if (m_sealed.size() == wanted())
            m_failure = takeChunk(sink);
    }
    return m_failure;
}

std::optional<ArchiveFailure> ArchiveReader::takeChunk(const Sink &sink)
{
    m_left -= quint64(m_sealed.size());
    if (!m_hasHeader) {
        crypto_secretstream_xchacha20poly1305_init_pull(&m_stream, raw(m_sealed), m_key.data());
        m_hasHeader = true;
        m_sealed.clear();
        return std::nullopt;
    }
    const QByteArrayView associated = m_isFirst ? QByteArrayView(m_binding) : QByteArrayView();
    QByteArray plain(m_sealed.size() - (archiveSealedChunkBytes - archiveChunkBytes), Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_stream, reinterpret_cast<unsigned char *>(plain.data()), nullptr,
                                                   &tag, raw(m_sealed), quint64(m_sealed.size()), raw(associated),
                                                   quint64(associated.size())) != 0)
        return m_isFirst ? ArchiveFailure::NotForUs : ArchiveFailure::Tampered;
    const SecretBuffer buffer(std::move(plain));
    m_isFirst = false;
    m_sealed.clear();
    const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    // The length that the offer says and the mark in the stream must agree; there are no other marks.
    if (isLast != (m_left == 0) || (!isLast && tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE))
        return isLast ? ArchiveFailure::BadSize : ArchiveFailure::Truncated;
    if (const auto failure = takePlain(buffer.view(), sink))
        return failure;
    if (isLast && m_record.size() > 0)
        return ArchiveFailure::BadRecord;
    m_isComplete = isLast;
    return std::nullopt;
}

std::optional<ArchiveFailure> ArchiveReader::takePlain(QByteArrayView plain, const Sink &sink)
{
    while (!plain.isEmpty()) {
        // First the length, and then as many: never more than one record is held, nor memory taken for one that does
        // not come.
        qsizetype needed = lengthBytes;
        if (m_record.size() >= lengthBytes) {
            const auto length = qFromBigEndian<quint32>(m_record.view().data());
            if (length > quint32(archiveRecordBytesMax))
                return ArchiveFailure::BadRecord;
            needed += qsizetype(length);
        }
        const qsizetype count = std::min(plain.size(), needed - m_record.size());
        m_record.append(plain.first(count));
        plain = plain.sliced(count);
        const bool hasLength = m_record.size() >= lengthBytes;
        if (!hasLength || m_record.size() < lengthBytes + qsizetype(qFromBigEndian<quint32>(m_record.view().data())))
            continue;
        const bool isWanted = sink(m_record.view().sliced(lengthBytes));
        m_record.wipe();
        if (!isWanted)
            return ArchiveFailure::Unwanted;
    }
    return std::nullopt;
}

std::optional<ArchiveFailure> ArchiveReader::finish()
{
    if (!m_failure && !m_isComplete)
        m_failure = ArchiveFailure::Truncated;
    return m_failure;
}

} // namespace porchlight
