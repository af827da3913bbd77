// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/LinkPacket.h"
#include "shared/base/Time.h"

#include <deque>
#include <vector>

namespace porchlight::encryption {

/// Makes of tell-device, which may lose, double and reorder, a way on which each message of a linking arrives once and
/// in order, for as long as both sides are there: messages go in parts, each side says up to which part it has come,
/// and what is not confirmed goes again. Never sends more in a minute than the relay takes of a device. One end; a value
/// without network, clock or thread.
class LinkStream
{
public:
    static constexpr qsizetype messageBytesMax = 64 * 1024; ///< gathered before it is given on
    static constexpr std::size_t windowParts = 8;
    static constexpr milliseconds gone = 60s; ///< a side that is not heard for so long

    /// The old device calls: it sends before anything is heard, and so begins.
    LinkStream(const LinkSession &own, LinkPacket::From side, Now now);

    void send(const std::vector<QByteArray> &messages);
    /// What the packet completes, in order. What is not of the other end is passed over: the first that is heard is
    /// that one.
    std::vector<QByteArray> take(const LinkPacket &packet, Now now);
    /// False for what comes from a third, when the other end is known.
    bool isFromPeer(const LinkPacket &packet) const { return !m_peer || *m_peer == packet.session; }
    /// Of this side, whether its own thrown back or another's.
    bool isOwnSide(const LinkPacket &packet) const { return packet.from == m_side; }

    /// What is to be sent now.
    std::vector<LinkPacket> due(Now now);
    milliseconds deadline() const;
    LinkPacket goodbye(LinkPacket::Reason reason) const;
    /// After a connection was lost: whatever may have gone with it goes again.
    void again(Now now);

    bool hasPeer() const { return m_peer.has_value(); }
    /// The other end has everything that was sent.
    bool isAllTaken() const { return m_parts.empty(); }
    milliseconds lastHeard() const { return m_lastHeard; } ///< monotonic; when it began, before anything was

private:
    struct Part
    {
        bool isLast = false;
        QByteArray bytes;
    };

    LinkPacket head(LinkPacket::Kind kind) const;
    void confirm(quint32 upTo, Now now);
    void takePart(const LinkPacket &packet, std::vector<QByteArray> &whole);
    bool mayTalk() const { return m_side == LinkPacket::From::OldDevice || m_peer; }
    milliseconds nextMark() const;
    bool spend(Now now);

    LinkSession m_own;
    LinkPacket::From m_side;
    std::optional<LinkSession> m_peer;
    std::deque<Part> m_parts; ///< not confirmed
    quint32 m_firstPart = 0;  ///< the number of the first of them
    std::size_t m_sent = 0;   ///< so many of them are on their way
    milliseconds m_resendAt = Never;
    milliseconds m_resendDelay;
    quint32 m_expects = 0; ///< the next part of the other's
    QByteArray m_gathered;
    bool m_owesMark = false;
    milliseconds m_lastHeard;
    milliseconds m_lastSaid;
    milliseconds m_budgetAt; ///< from when on the whole budget is there again
};

} // namespace porchlight::encryption
