// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/FanoutQueue.h"

#include <algorithm>
#include <utility>

namespace porchlight::relay {

namespace {

qsizetype bytesOf(const Fanout &fanout)
{
    qsizetype bytes = 0;
    if (fanout.frame) {
        for (const wire::Entry &entry : fanout.frame->entries)
            bytes += entry.body.size();
    }
    return bytes;
}

} // namespace

Fanout Fanout::of(const PublishedEntries &entries, const QByteArray &tide, quint64 number)
{
    Fanout fanout;
    fanout.log = entries.frame->log;
    fanout.first = entries.frame->entries.front().seq;
    fanout.last = entries.frame->entries.back().seq;
    fanout.lastTimeMs = entries.frame->entries.back().relayTimeMs;
    fanout.frame = entries.frame;
    fanout.members = entries.members;
    fanout.newcomers = entries.newcomers;
    std::ranges::sort(fanout.newcomers);
    fanout.tide = tide;
    fanout.number = number;
    return fanout;
}

bool Fanout::isNewcomer(const AccountId &account) const
{
    return std::ranges::binary_search(newcomers, account);
}

bool FanoutQueue::isDue(const LogId &log, const AccountId &account) const
{
    const auto found = m_lanes.find(log);
    if (found == m_lanes.end())
        return false;
    const Lane &lane = found->second;
    const std::vector<AccountId> &members = lane.wave.empty() ? MemberList().ids() : lane.wave.front().members.ids();
    const auto left = members.begin() + qptrdiff(std::min(lane.next, members.size()));
    return std::binary_search(left, members.end(), account)
        || std::ranges::any_of(lane.waiting, [&](const Fanout &fanout) { return std::ranges::binary_search(fanout.members, account); });
}

void FanoutQueue::add(Fanout fanout)
{
    if (fanout.members.empty())
        return;
    const auto [it, isNew] = m_lanes.try_emplace(fanout.log);
    Lane &lane = it->second;
    if (isTakenAlong(lane, fanout))
        return;
    ++m_size;
    m_bytes += bytesOf(fanout);
    if (isNew)
        m_turns.push_back(fanout.log);
    lane.waiting.push_back(std::move(fanout));
}

bool FanoutQueue::isTakenAlong(Lane &lane, const Fanout &fanout)
{
    Fanout *last = lane.waiting.empty() ? nullptr : &lane.waiting.back();
    const bool isRead = last && !last->frame; // who reads for it reads to the end
    if (!isRead && lane.waiting.size() < waitingMax && m_bytes + bytesOf(fanout) <= bytesMax)
        return false;
    if (!last || !last->newcomers.empty() || !fanout.newcomers.empty() || last->members != fanout.members)
        return false;
    m_bytes -= bytesOf(*last);
    last->frame.reset();
    last->last = fanout.last;
    last->lastTimeMs = std::max(last->lastTimeMs, fanout.lastTimeMs);
    last->number = fanout.number;
    return true;
}

std::span<const Fanout> FanoutQueue::wave()
{
    Lane &lane = m_lanes.at(m_turns.front());
    while (!lane.isClosed && !lane.waiting.empty() && lane.wave.size() < waveMax
           && (lane.wave.empty() || lane.wave.front().members == lane.waiting.front().members)) {
        lane.wave.push_back(std::move(lane.waiting.front()));
        lane.waiting.pop_front();
    }
    lane.isClosed = true;
    return lane.wave;
}

void FanoutQueue::endVisit()
{
    const auto found = m_lanes.find(m_turns.front());
    Lane &lane = found->second;
    if (lane.next < lane.wave.front().members.size())
        return;
    m_size -= lane.wave.size();
    for (const Fanout &fanout : lane.wave)
        m_bytes -= bytesOf(fanout);
    if (lane.waiting.empty()) {
        m_lanes.erase(found);
        m_turns.pop_front();
        return;
    }
    lane.wave.clear();
    lane.next = 0;
    lane.isClosed = false;
    yieldTurn();
}

void FanoutQueue::yieldTurn()
{
    m_turns.push_back(m_turns.front());
    m_turns.pop_front();
}

} // namespace porchlight::relay
