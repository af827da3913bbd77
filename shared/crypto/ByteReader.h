// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/SecretBytes.h"

#include <QtEndian>

namespace porchlight {

/// Reads what a ByteWriter has written. Whoever asks for more than there is gets zeros, and isGood() is false from then
/// on: so one question at the end is enough.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) {}

    quint8 u8() { return integer<quint8>(); }
    quint16 u16() { return integer<quint16>(); }
    quint32 u32() { return integer<quint32>(); }
    quint64 u64() { return integer<quint64>(); }
    /// Empty when there are not so many.
    QByteArrayView raw(qsizetype count)
    {
        if (count < 0 || count > m_rest.size()) {
            m_isGood = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    template <class Id>
    Id id()
    {
        return Id::fromBytes(raw(qsizetype(Id::size))).value_or(Id());
    }
    template <class Secret>
    Secret secret()
    {
        return Secret::fromBytes(raw(qsizetype(Secret::size))).value_or(Secret());
    }
    /// What stands behind its length; not longer than @p bytesMax.
    QByteArrayView prefixed(qsizetype bytesMax)
    {
        const quint32 size = u32();
        return raw(qsizetype(size) > bytesMax ? -1 : qsizetype(size));
    }
    /// True when @p bytes come next; they are taken then. What else comes makes the reader bad.
    bool expect(QByteArrayView bytes)
    {
        m_isGood = raw(bytes.size()) == bytes && m_isGood;
        return m_isGood;
    }

    QByteArrayView rest() const { return m_rest; }
    bool isGood() const { return m_isGood; }
    /// Everything was there, and nothing is left.
    bool isDone() const { return m_isGood && m_rest.isEmpty(); }

private:
    template <class T>
    T integer()
    {
        const QByteArrayView bytes = raw(sizeof(T));
        return bytes.isEmpty() ? T(0) : qFromBigEndian<T>(bytes.data());
    }

    QByteArrayView m_rest;
    bool m_isGood = true;
};

} // namespace porchlight
