// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/FlagBook.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

constexpr milliseconds window = 1h;
constexpr milliseconds meanMin = 1s;

} // namespace

void FlagBook::sent(const AccountId &account, const ConversationId &conversation, quint32 messages, Now now)
{
    if (messages == 0)
        return;
    if (m_watched.size() >= accountsMax && !m_watched.contains(account))
        makeRoom();
    Watched &watched = m_watched[account];
    const auto wallMs = quint64(std::max<qint64>(0, now.wall.count()));
    watched.last = now.mono;
    watched.recipients[conversation] = now.mono;
    if (watched.recipients.size() > recipientsMax)
        std::erase_if(watched.recipients, [&](const auto &entry) { return now.mono - entry.second > window; });
    if (watched.recipients.size() > recipientsMax) {
        flag(account, AccountFlag::Kind::ManyRecipients, wallMs);
        // It is known now: the one that was the longest ago makes room, so that one account takes no more than this.
        watched.recipients.erase(std::ranges::min_element(
            watched.recipients, [](const auto &a, const auto &b) { return a.second < b.second; }));
    }
    watched.times.push_back(now.mono);
    if (watched.times.size() > intervals + 1)
        watched.times.pop_front();
    if (isRegular(watched.times))
        flag(account, AccountFlag::Kind::Regular, wallMs);
}

void FlagBook::toldToWait(const AccountId &account)
{
    if (const auto found = m_watched.find(account); found != m_watched.end())
        found->second.times.clear();
}

bool FlagBook::isRegular(const std::deque<milliseconds> &times)
{
    if (times.size() <= intervals)
        return false;
    const milliseconds mean = (times.back() - times.front()) / qint64(intervals);
    if (mean < meanMin)
        return false;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const milliseconds off = times[i] - times[i - 1] - mean;
        if (std::max(off, -off) > mean / 10)
            return false;
    }
    return true;
}

void FlagBook::flag(const AccountId &account, AccountFlag::Kind kind, quint64 wallMs)
{
    if (m_flags.size() >= flagsMax && !m_flags.contains({account, kind})) {
        m_flags.erase(std::ranges::min_element(
            m_flags, [](const auto &a, const auto &b) { return a.second.lastMs < b.second.lastMs; }));
    }
    AccountFlag &known = m_flags.try_emplace({account, kind}, AccountFlag{account, kind, wallMs, wallMs, 0}).first->second;
    known.lastMs = std::max(known.lastMs, wallMs);
    ++known.times;
}

void FlagBook::makeRoom()
{
    std::vector<milliseconds> lasts;
    for (const auto &[account, watched] : m_watched)
        lasts.push_back(watched.last);
    const auto middle = lasts.begin() + qptrdiff(lasts.size() / 2);
    std::nth_element(lasts.begin(), middle, lasts.end());
    std::erase_if(m_watched, [&](const auto &entry) { return entry.second.last <= *middle; });
}

std::vector<AccountFlag> FlagBook::flags() const
{
    std::vector<AccountFlag> list;
    for (const auto &[key, flag] : m_flags)
        list.push_back(flag);
    std::ranges::stable_sort(list, [](const AccountFlag &a, const AccountFlag &b) { return a.lastMs > b.lastMs; });
    return list;
}

} // namespace porchlight::relay
