// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/FrameScanner.h"

#include <QtEndian>

namespace porchlight::relay {

namespace {

constexpr quint8 finBit = 0x80;
constexpr quint8 reservedBits = 0x70;
constexpr quint8 maskBit = 0x80;
constexpr quint8 opcodeContinuation = 0x0;
constexpr quint8 opcodeText = 0x1;
constexpr quint8 opcodeBinary = 0x2;
constexpr quint8 opcodePong = 0xA;
constexpr quint8 controlLengthMax = 125;
constexpr qsizetype maskKeyBytes = 4;

quint8 opcodeOf(quint8 first)
{
    return first & 0x0F;
}

bool isControl(quint8 first)
{
    return opcodeOf(first) >= 0x8;
}

} // namespace

FrameScanner::Step FrameScanner::next(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto *raw = reinterpret_cast<const uchar *>(bytes.data());
    const quint8 first = raw[0];
    const bool control = isControl(first);
    if (const Refusal refusal = judgeStart(first); refusal != Refusal::None)
        return {0, control, refusal};
    if (bytes.size() < 2)
        return {};
    if (!(raw[1] & maskBit))
        return {0, control, Refusal::Protocol};

    quint64 length = raw[1] & ~maskBit;
    qsizetype headerBytes = 2;
    if (control && length > controlLengthMax)
        return {0, control, Refusal::Protocol};
    if (length >= 126) {
        const bool wide = length == 127;
        headerBytes += wide ? 8 : 2;
        if (bytes.size() < headerBytes)
            return {};
        length = wide ? qFromBigEndian<quint64>(raw + 2) : qFromBigEndian<quint16>(raw + 2);
        // The shortest form is a must, and the top bit of a wide length is always 0 (5.2).
        if (length < (wide ? 0x10000u : 126u) || (length >> 63))
            return {0, control, Refusal::Protocol};
    }
    if (const Refusal refusal = judgeLength(control, length); refusal != Refusal::None)
        return {0, control, refusal};

    const qsizetype frameBytes = headerBytes + maskKeyBytes + qsizetype(length);
    if (bytes.size() < frameBytes)
        return {};
    accept(first, qsizetype(length));
    return {frameBytes, control, Refusal::None};
}

FrameScanner::Refusal FrameScanner::judgeStart(quint8 first) const
{
    const quint8 opcode = opcodeOf(first);
    if (first & reservedBits) // no extension was agreed on
        return Refusal::Protocol;
    if (isControl(first))
        return opcode > opcodePong || !(first & finBit) ? Refusal::Protocol : Refusal::None;
    if (opcode > opcodeBinary)
        return Refusal::Protocol;
    if ((opcode == opcodeContinuation) != m_messageOpen)
        return Refusal::Protocol;
    return opcode == opcodeText ? Refusal::Text : Refusal::None;
}

FrameScanner::Refusal FrameScanner::judgeLength(bool control, quint64 length) const
{
    if (control)
        return Refusal::None;
    const bool fits = length <= quint64(m_messageBytesMax) && m_messageBytes + qsizetype(length) <= m_messageBytesMax;
    return fits && m_fragments < fragmentsMax ? Refusal::None : Refusal::TooBig;
}

void FrameScanner::accept(quint8 first, qsizetype length)
{
    if (isControl(first))
        return;
    m_messageOpen = !(first & finBit);
    m_messageBytes = m_messageOpen ? m_messageBytes + length : 0;
    m_fragments = m_messageOpen ? m_fragments + 1 : 0;
}

} // namespace porchlight::relay
