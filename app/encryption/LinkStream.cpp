// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/LinkStream.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr milliseconds resendDelayMin = 2s;
constexpr milliseconds resendDelayMax = 15s;
constexpr milliseconds callEvery = 3s;
constexpr milliseconds markEvery = 15s; // so that the other side knows that this one is there

// 60 a minute are taken of a device (PROTOCOL.md). Sixteen at once and forty a minute after them leave some for the
// goodbyes and for a linking just before.
constexpr milliseconds packetCost = 1500ms;
constexpr milliseconds budget = 16 * packetCost;

} // namespace

LinkStream::LinkStream(const LinkSession &own, LinkPacket::From side, Now now)
    : m_own(own), m_side(side), m_resendDelay(resendDelayMin), m_owesMark(mayTalk()), m_lastHeard(now.mono), m_lastSaid(now.mono), m_budgetAt(now.mono)
{
}

void LinkStream::send(const std::vector<QByteArray> &messages)
{
    for (const QByteArray &message : messages) {
        for (qsizetype at = 0; at < message.size(); at += LinkPacket::partBytesMax) {
            const bool isLast = message.size() - at <= LinkPacket::partBytesMax;
            m_parts.push_back({isLast, message.mid(at, LinkPacket::partBytesMax)});
        }
    }
}

std::vector<QByteArray> LinkStream::take(const LinkPacket &packet, Now now)
{
    std::vector<QByteArray> whole;
    if (isOwnSide(packet) || !isFromPeer(packet))
        return whole;
    m_peer = packet.session;
    m_lastHeard = now.mono;
    confirm(packet.expects, now);
    if (packet.kind == LinkPacket::Kind::Part) {
        m_owesMark = true; // also of one that had come: its confirmation was lost
        takePart(packet, whole);
    }
    return whole;
}

void LinkStream::confirm(quint32 upTo, Now now)
{
    if (upTo <= m_firstPart || upTo - m_firstPart > m_parts.size())
        return;
    const std::size_t count = upTo - m_firstPart;
    m_parts.erase(m_parts.begin(), m_parts.begin() + qsizetype(count));
    m_firstPart = upTo;
    m_sent -= std::min(m_sent, count);
    m_resendDelay = resendDelayMin;
    m_resendAt = m_sent > 0 ? now.mono + m_resendDelay : Never;
}

void LinkStream::takePart(const LinkPacket &packet, std::vector<QByteArray> &whole)
{
    if (packet.number != m_expects || m_gathered.size() + packet.bytes.size() > messageBytesMax)
        return;
    ++m_expects;
    m_gathered.append(packet.bytes);
    if (packet.isLast)
        whole.push_back(std::exchange(m_gathered, {}));
}

std::vector<LinkPacket> LinkStream::due(Now now)
{
    std::vector<LinkPacket> packets;
    if (!mayTalk())
        return packets;
    if (m_resendAt <= now.mono) {
        m_sent = 0;
        m_resendAt = Never;
        m_resendDelay = std::min(m_resendDelay * 2, resendDelayMax);
    }
    // Nobody is there yet who could take a part.
    while (m_peer && m_sent < std::min(m_parts.size(), windowParts) && spend(now)) {
        LinkPacket packet = head(LinkPacket::Kind::Part);
        packet.number = m_firstPart + quint32(m_sent);
        packet.isLast = m_parts[m_sent].isLast;
        packet.bytes = m_parts[m_sent].bytes;
        packets.push_back(std::move(packet));
        ++m_sent;
        m_owesMark = false;
    }
    if (m_sent > 0 && m_resendAt == Never)
        m_resendAt = now.mono + m_resendDelay;
    if ((m_owesMark || nextMark() <= now.mono) && packets.empty() && spend(now)) {
        packets.push_back(head(LinkPacket::Kind::Mark));
        m_owesMark = false;
    }
    if (!packets.empty())
        m_lastSaid = now.mono;
    return packets;
}

milliseconds LinkStream::nextMark() const
{
    return m_lastSaid + (m_peer ? markEvery : callEvery);
}

milliseconds LinkStream::deadline() const
{
    if (!mayTalk())
        return Never;
    const bool isWaiting = m_owesMark || (m_peer && m_sent < std::min(m_parts.size(), windowParts));
    const milliseconds affordable = m_budgetAt - budget + packetCost;
    const milliseconds next = isWaiting ? milliseconds(0) : std::min(m_resendAt, nextMark());
    return std::max(next, affordable);
}

bool LinkStream::spend(Now now)
{
    const milliseconds after = std::max(m_budgetAt, now.mono) + packetCost;
    if (after - now.mono > budget)
        return false;
    m_budgetAt = after;
    return true;
}

LinkPacket LinkStream::goodbye(LinkPacket::Reason reason) const
{
    LinkPacket packet = head(LinkPacket::Kind::Goodbye);
    packet.reason = reason;
    return packet;
}

void LinkStream::again(Now now)
{
    m_owesMark = mayTalk();
    m_resendAt = m_sent > 0 ? now.mono : Never;
    m_resendDelay = resendDelayMin;
}

LinkPacket LinkStream::head(LinkPacket::Kind kind) const
{
    LinkPacket packet;
    packet.kind = kind;
    packet.from = m_side;
    packet.session = m_own;
    packet.expects = m_expects;
    return packet;
}

} // namespace porchlight::encryption
