// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/CborReader.h"

namespace porchlight::wire {

bool CborReader::enterArray(quint64 least, quint64 most)
{
    return m_reader.isArray() && m_reader.isLengthKnown() && m_reader.length() >= least && m_reader.length() <= most
        && m_reader.containerDepth() < nestingMax && m_reader.enterContainer();
}

bool CborReader::enterMap(quint64 &entries)
{
    if (!m_reader.isMap() || !m_reader.isLengthKnown() || m_reader.length() > quint64(m_size)
        || m_reader.containerDepth() >= nestingMax)
        return false;
    entries = m_reader.length();
    return m_reader.enterContainer();
}

bool CborReader::skip()
{
    while (m_reader.isTag()) {
        if (!m_reader.next())
            return false;
    }
    if (!m_reader.isValid())
        return false;
    if (!m_reader.isContainer())
        return m_reader.next();
    // Not by next(): it counts an empty container at the bottom for none. The depth bounds this recursion.
    if (m_reader.containerDepth() >= nestingMax || !m_reader.enterContainer())
        return false;
    while (m_reader.hasNext()) {
        if (!skip())
            return false;
    }
    return m_reader.leaveContainer();
}

bool CborReader::skipRest()
{
    while (m_reader.hasNext()) {
        if (!skip())
            return false;
    }
    return m_reader.leaveContainer();
}

bool CborReader::readUnsigned(quint64 &value)
{
    if (!m_reader.isUnsignedInteger())
        return false;
    value = m_reader.toUnsignedInteger();
    return m_reader.next();
}

bool CborReader::readText(QString &value)
{
    if (!m_reader.isString() || !m_reader.isLengthKnown() || m_reader.length() > quint64(m_size))
        return false;
    auto chunk = m_reader.readString(); // refuses invalid UTF-8
    if (chunk.status != QCborStreamReader::Ok)
        return m_reader.lastError() == QCborError::NoError && chunk.status == QCborStreamReader::EndOfString;
    value = chunk.data;
    return m_reader.readString().status == QCborStreamReader::EndOfString;
}

bool CborReader::readByteString(QByteArray &value)
{
    // The declared length is checked against what is there before anything is allocated for it.
    if (!m_reader.isByteArray() || !m_reader.isLengthKnown() || m_reader.length() > quint64(m_size))
        return false;
    auto chunk = m_reader.readByteArray();
    if (chunk.status != QCborStreamReader::Ok)
        return m_reader.lastError() == QCborError::NoError && chunk.status == QCborStreamReader::EndOfString;
    value = chunk.data;
    return m_reader.readByteArray().status == QCborStreamReader::EndOfString;
}

} // namespace porchlight::wire
