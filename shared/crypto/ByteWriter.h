// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QtEndian>

namespace porchlight {

/// Writes what is signed, hashed or encrypted: fields of fixed length one after the other, integers big-endian, what has
/// no fixed length behind its length (u32). Not CBOR, on purpose: there is exactly one form of each value.
class ByteWriter
{
public:
    ByteWriter &u8(quint8 value) { return integer(value); }
    ByteWriter &u16(quint16 value) { return integer(value); }
    ByteWriter &u32(quint32 value) { return integer(value); }
    ByteWriter &u64(quint64 value) { return integer(value); }
    ByteWriter &raw(QByteArrayView bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    template <class Tag, std::size_t Length>
    ByteWriter &id(const ByteId<Tag, Length> &id)
    {
        return raw({reinterpret_cast<const char *>(id.bytes().data()), qsizetype(Length)});
    }
    /// Its length in bytes as u32, then it.
    ByteWriter &prefixed(QByteArrayView bytes) { return u32(quint32(bytes.size())).raw(bytes); }

    const QByteArray &bytes() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }

private:
    template <class T>
    ByteWriter &integer(T value)
    {
        const T wire = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&wire), sizeof wire);
        return *this;
    }

    QByteArray m_bytes;
};

} // namespace porchlight
