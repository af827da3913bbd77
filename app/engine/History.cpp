// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/History.h"

#include <algorithm>
#include <utility>

namespace porchlight::engine {

History::History(const LocalImage &image)
{
    for (const auto &[conversation, gaps] : image.gaps) {
        for (const Gap &gap : gaps)
            m_gaps[conversation][gap.first] = gap;
    }
}

void History::online()
{
    m_request = 0;
    m_refused.clear();
}

void History::beginGeneration()
{
    m_gaps.clear();
    m_wanted.clear();
    online();
}

void History::rewind(const ConversationId &conversation)
{
    m_gaps.erase(conversation);
    m_wanted.erase(conversation);
}

void History::put(const ConversationId &conversation, const Gap &gap, Out &out)
{
    m_gaps[conversation][gap.first] = gap;
    out.transaction.push_back(PutGap{conversation, gap});
}

void History::drop(const ConversationId &conversation, Seq first, Out &out)
{
    Gaps &gaps = m_gaps[conversation];
    gaps.erase(first);
    if (gaps.empty())
        m_gaps.erase(conversation);
    out.transaction.push_back(DropGap{conversation, first});
}

void History::add(const ConversationId &conversation, const Gap &gap, Out &out)
{
    put(conversation, gap, out);
}

void History::want(const ConversationId &conversation)
{
    if (newestAsked(conversation))
        m_wanted.insert(conversation);
}

const Gap *History::newestAsked(const ConversationId &conversation) const
{
    const auto found = m_gaps.find(conversation);
    if (found == m_gaps.end())
        return nullptr;
    for (auto gap = found->second.rbegin(); gap != found->second.rend(); ++gap) {
        if (!gap->second.isExpired)
            return &gap->second;
    }
    return nullptr;
}

std::optional<Seq> History::missingFrom(const ConversationId &conversation) const
{
    const auto found = m_gaps.find(conversation);
    if (found == m_gaps.end())
        return std::nullopt;
    for (const auto &[first, gap] : found->second) {
        if (!gap.isExpired)
            return first;
    }
    return std::nullopt;
}

std::optional<wire::Fetch> History::next(bool isCaughtUp) const
{
    if (m_request != 0)
        return std::nullopt;
    const ConversationId *chosen = nullptr;
    std::pair<bool, quint64> best;
    for (const auto &[conversation, gaps] : m_gaps) {
        const bool isWanted = m_wanted.contains(conversation);
        if ((!isCaughtUp && !isWanted) || m_refused.contains(conversation) || !newestAsked(conversation))
            continue;
        const auto time = m_times.find(conversation);
        const std::pair rank(isWanted, time == m_times.end() ? 0 : time->second);
        if (!chosen || rank > best) {
            chosen = &conversation;
            best = rank;
        }
    }
    if (!chosen)
        return std::nullopt;
    wire::Fetch fetch;
    fetch.log = LogId::of(*chosen);
    fetch.before = newestAsked(*chosen)->last + 1;
    fetch.limit = pageMax;
    return fetch;
}

void History::asked(quint64 request, const ConversationId &conversation)
{
    m_request = request;
    m_asking = conversation;
}

std::vector<wire::Entry> History::fetched(const wire::Fetched &frame, Out &out)
{
    if (!owns(frame.request) || frame.log != LogId::of(m_asking))
        return {};
    m_request = 0;
    m_wanted.erase(m_asking);
    const Gap *found = newestAsked(m_asking);
    if (!found)
        return {};
    const Gap gap = *found;
    std::vector<wire::Entry> entries;
    for (const wire::Entry &entry : frame.entries) {
        // Only what joins on: with a hole in between nobody would know what is missing.
        if (entry.seq < gap.first || entry.seq > gap.last || (!entries.empty() && entry.seq != entries.back().seq + 1))
            continue;
        entries.push_back(entry);
    }
    if (!entries.empty() && entries.back().seq != gap.last)
        entries.clear();
    const Seq left = entries.empty() ? gap.last : entries.front().seq - 1; // still missing up to here
    const Seq start = std::clamp(frame.first, gap.first, left + 1);        // what lies below is gone
    if (entries.empty() && start <= left) {
        m_refused.insert(m_asking); // there should have been something
        return {};
    }
    drop(m_asking, gap.first, out);
    if (start > gap.first)
        put(m_asking, {gap.first, start - 1, true}, out);
    if (start <= left)
        put(m_asking, {start, left, false}, out);
    return entries;
}

void History::refused()
{
    m_request = 0;
    m_wanted.erase(m_asking);
    m_refused.insert(m_asking);
}

} // namespace porchlight::engine
