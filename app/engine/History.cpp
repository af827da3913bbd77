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
    m_hasBegun = m_hasBegun || gap.isBeforeDevice;
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
        add(m_asking, {gap.first, start - 1, true, frame.why == quint8(wire::TrimReason::BeforeDevice)}, out);
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

// ---- from another device

void History::arrived(const ArrivedHistory &history, Out &out)
{
    std::map<ConversationId, Seq> reached;
    for (const LateEntry &late : history.entries) {
        const auto [at, isNew] = reached.try_emplace(late.conversation, late.entry.seq);
        at->second = std::min(at->second, late.entry.seq);
    }
    if (history.isLast) {
        for (const auto &[conversation, gaps] : m_gaps)
            reached[conversation] = 0;
    }
    for (const auto &[conversation, from] : reached)
        fill(conversation, from, history.missing, out);
}

/// From there on all is here that the other device has; what it has not stays missing, or is gone.
void History::fill(const ConversationId &conversation, Seq from, const std::vector<MissingHistory> &missing, Out &out)
{
    const auto found = m_gaps.find(conversation);
    if (found == m_gaps.end())
        return;
    std::vector<Gap> open;
    for (const auto &[first, gap] : found->second) {
        if (gap.isBeforeDevice && gap.last >= from)
            open.push_back(gap);
    }
    for (const Gap &gap : open) {
        drop(conversation, gap.first, out);
        if (gap.first < from)
            put(conversation, {gap.first, from - 1, true, true}, out);
        for (const MissingHistory &m : missing) {
            const Seq first = std::max({m.first, gap.first, from});
            const Seq last = std::min(m.last, gap.last);
            if (m.conversation == conversation && first <= last)
                put(conversation, {first, last, true, !m.isGone}, out);
        }
    }
}

bool History::isAnyBeforeDevice() const
{
    return std::ranges::any_of(m_gaps, [](const auto &entry) {
        return std::ranges::any_of(entry.second, [](const auto &gap) { return gap.second.isBeforeDevice; });
    });
}

} // namespace porchlight::engine
