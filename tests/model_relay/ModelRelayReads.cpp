// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: pages of logs, and what a session begins with.

#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;

namespace {

quint64 unreadIn(const RelayConversation &conversation, const AccountId &account)
{
    const auto mark = conversation.marks.find(account);
    const Seq read = mark == conversation.marks.end() ? 0 : mark->second.mark.readPrivate;
    return conversation.ordinal - (read == 0 ? 0 : conversation.entries.at(read - 1).ordinal);
}

} // namespace

LogPage ModelRelayStore::readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax)
{
    LogPage page;
    const auto reader = m_committed.devices.find(device);
    const auto *conversation = m_committed.conversation(log.conversation);
    page.allowed = reader != m_committed.devices.end()
        && (log.kind != LogId::Kind::Conversation || (conversation && conversation->hasMember(device.account)));
    if (!page.allowed)
        return page;
    page.mailboxHead = reader->second->mailHead;
    page.tide = tide();
    qsizetype bytes = 0;
    bool full = limit <= 0;
    const auto take = [&](const wire::Entry &entry) {
        bytes += entry.body.size();
        full = full || (!page.entries.empty() && bytes > bytesMax);
        if (!full)
            page.entries.push_back(entry);
        full = full || int(page.entries.size()) == limit;
    };
    if (log.kind == LogId::Kind::Mailbox) {
        page.head = reader->second->mailHead;
        for (auto it = reader->second->mailbox.upper_bound(after); it != reader->second->mailbox.end() && !full; ++it)
            take(it->second);
        return page;
    }
    const std::vector<wire::Entry> &entries =
        conversation ? conversation->entries : m_committed.accounts.at(device.account)->log;
    page.head = entries.size();
    for (std::size_t i = std::min<std::size_t>(after, entries.size()); i < entries.size() && !full; ++i)
        take(entries[i]);
    return page;
}

SessionImage ModelRelayStore::loadSession(const DeviceId &id, quint64 marksAfter)
{
    SessionImage image;
    const auto found = m_committed.devices.find(id);
    image.exists = found != m_committed.devices.end();
    if (!image.exists)
        return image;
    const RelayDevice &device = *found->second;
    const auto &accountLog = m_committed.accounts.at(id.account)->log;
    image.mailboxHead = device.mailHead;
    image.marksVersion = m_committed.marksVersion;
    image.tide = tide();
    if (device.cursor(LogId::mailbox()) < device.mailHead)
        image.behind.push_back({LogId::mailbox(), device.mailHead, device.cursor(LogId::mailbox()), 0, device.mailTimeMs});
    if (device.cursor(LogId::accountLog()) < accountLog.size())
        image.behind.push_back({LogId::accountLog(), accountLog.size(), device.cursor(LogId::accountLog()), 0,
                                accountLog.back().relayTimeMs});
    const auto conversationsFrom = qptrdiff(image.behind.size());
    for (const auto &[conversation, shared] : m_committed.conversations) {
        if (!shared->hasMember(id.account))
            continue;
        const LogId log = LogId::of(conversation);
        if (device.cursor(log) < shared->head())
            image.behind.push_back({log, shared->head(), device.cursor(log), unreadIn(*shared, id.account),
                                    shared->entries.back().relayTimeMs});
        for (const auto &[account, kept] : shared->marks) {
            const bool own = account == id.account;
            if ((own ? kept.version : kept.publicVersion) <= marksAfter)
                continue;
            image.marks.push_back(kept.mark);
            if (!own)
                image.marks.back().readPrivate = 0;
        }
    }
    std::stable_sort(image.behind.begin() + conversationsFrom, image.behind.end(),
                     [](const auto &a, const auto &b) { return a.lastTimeMs > b.lastTimeMs; });
    return image;
}

} // namespace porchlight::test
