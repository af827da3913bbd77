// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: pages of logs, and what a session begins with.

#include "tests/model_relay/ModelRelayPeople.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace porchlight::test {

using namespace relay;

namespace {

quint64 unreadIn(const RelayConversation &conversation, const AccountId &account)
{
    const auto mark = conversation.marks.find(account);
    const Seq read = mark == conversation.marks.end() ? 0 : mark->second.mark.readPrivate;
    const auto ranges = conversation.withheld.find(account);
    const auto isWithheld = [&](const wire::Entry &entry) {
        return ranges != conversation.withheld.end() && std::ranges::any_of(ranges->second, [&](const auto &range) {
            return entry.seq >= range.first && (!range.second || entry.seq <= *range.second);
        });
    };
    const auto never = std::ranges::count_if(conversation.entries, [&](const wire::Entry &entry) {
        return entry.seq > read && entry.kind == quint8(wire::EntryKind::Counts) && entry.sender != account && isWithheld(entry);
    });
    const auto ordinalAt = [&](Seq seq) { return seq == 0 ? 0 : conversation.entries.at(seq - 1).ordinal; };
    const quint64 before = ordinalAt(std::max(read, conversation.served(account)->from)) + quint64(never);
    const quint64 last = ordinalAt(conversation.servedUpTo(account));
    return last - std::min(last, before);
}

} // namespace

LogPage ModelRelayReader::readLog(const DeviceId &device, const LogId &log, Seq after, int limit, qsizetype bytesMax)
{
    return readNewest(device, log, after, std::numeric_limits<quint64>::max(), limit, bytesMax);
}

LogPage ModelRelayReader::readNewest(const DeviceId &device, const LogId &log, Seq after, quint64 newest, int limit,
                                    qsizetype bytesMax)
{
    LogPage page;
    const auto reader = m_committed.devices.find(device);
    const auto *conversation = m_committed.conversation(log.conversation);
    page.allowed = reader != m_committed.devices.end()
        && (log.kind != LogId::Kind::Conversation || (conversation && conversation->served(device.account)));
    if (!page.allowed)
        return page;
    page.mailboxHead = reader->second->mailHead;
    page.tide = tide();
    page.generation = m_committed.generation;
    if (log.kind == LogId::Kind::Mailbox) {
        page.head = reader->second->mailHead;
        page.first = reader->second->cursor(LogId::mailbox()) + 1;
        std::vector<wire::Entry> items;
        for (const auto &[seq, item] : reader->second->mailbox)
            items.push_back(item);
        fill(page, log, items, after, limit, bytesMax);
        return page;
    }
    if (log.kind == LogId::Kind::Account) {
        const auto &entries = m_committed.accounts.at(device.account)->log;
        page.head = entries.size();
        fill(page, log, entries, after, limit, bytesMax);
        return page;
    }
    page.head = conversation->servedUpTo(device.account);
    const Seq sealed = sealedFrom(*conversation, device, *reader->second);
    page.first = std::max(conversation->keptFrom, sealed);
    if (sealed > conversation->keptFrom)
        page.why = wire::TrimReason::BeforeDevice;
    if (page.head > newest && page.head - newest >= page.first) {
        page.first = page.head - newest + 1;
        page.why = wire::TrimReason::Asked;
    }
    const Seq from = std::max(after, page.first - 1);
    const Seq served = page.head - std::min(page.head, from); // and nothing that came after it went
    fill(page, log, conversation->entries, from, int(std::min<Seq>(served, Seq(std::max(0, limit)))), bytesMax);
    withholdFrom(page, device.account, *conversation);
    return page;
}

LogPage ModelRelayReader::readBefore(const DeviceId &device, const ConversationId &id, Seq before, int limit,
                                    qsizetype bytesMax)
{
    constexpr auto plenty = std::numeric_limits<qsizetype>::max();
    LogPage page = readNewest(device, LogId::of(id), 0, std::numeric_limits<quint64>::max(), 0, plenty);
    const Seq end = std::min(before, page.head + 1);
    const Seq start = std::max(page.first, end > Seq(std::max(0, limit)) ? end - Seq(std::max(0, limit)) : 1);
    if (!page.allowed || limit <= 0 || start >= end)
        return page;
    fill(page, LogId::of(id), m_committed.conversation(id)->entries, start - 1, int(end - start), plenty);
    qsizetype bytes = 0;
    std::size_t kept = 0;
    for (auto it = page.entries.rbegin(); it != page.entries.rend(); ++it) {
        bytes += it->body.size();
        if (kept > 0 && bytes > bytesMax)
            break;
        ++kept;
    }
    page.entries.erase(page.entries.begin(), page.entries.end() - qptrdiff(kept));
    withholdFrom(page, device.account, *m_committed.conversation(id));
    return page;
}

/// From the first after @p from; what the disk has damaged is said to be.
void ModelRelayReader::fill(LogPage &page, const LogId &log, const std::vector<wire::Entry> &entries, Seq from, int limit,
                           qsizetype bytesMax) const
{
    qsizetype bytes = 0;
    for (const wire::Entry &stored : entries) {
        if (stored.seq <= from)
            continue;
        if (std::cmp_greater_equal(page.entries.size(), std::max(0, limit)))
            return;
        const auto damage = m_committed.damage.find({log, stored.seq});
        const bool isDamaged = damage != m_committed.damage.end();
        if (isDamaged && damage->second == ModelDamage::Place) {
            page.brokenAt = stored.seq;
            return;
        }
        bytes += stored.body.size();
        if (bytes > bytesMax && !page.entries.empty())
            return;
        wire::Entry entry = stored;
        if (isDamaged) {
            page.damaged.push_back(stored.seq);
            if (damage->second == ModelDamage::Head) {
                entry = {};
                entry.seq = stored.seq;
                entry.kind = quint8(wire::EntryKind::Silent);
                entry.relayTimeMs = page.entries.empty() ? 0 : page.entries.back().relayTimeMs;
            }
            entry.body.clear();
            entry.absent = quint8(wire::Absence::Damaged);
        }
        page.entries.push_back(entry);
    }
}

SessionImage ModelRelayReader::loadSession(const DeviceId &id, const ShownPlaces &shown)
{
    SessionImage image;
    const auto found = m_committed.devices.find(id);
    image.exists = found != m_committed.devices.end();
    if (!image.exists)
        return image;
    const RelayDevice &device = *found->second;
    const auto &accountLog = m_committed.accounts.at(id.account)->log;
    image.mailboxHead = device.mailHead;
    image.parkedMs = device.parkedMs;
    image.marksVersion = m_committed.marksVersion;
    image.manifestVersion = m_committed.accounts.at(id.account)->manifests.size();
    image.prekeysLeft = quint32(device.keys.prekeys.size());
    image.isPending = isPending(m_committed, id);
    image.tide = tide();
    image.generation = m_committed.generation;
    quint64 acknowledged = 0;
    for (const auto &[log, seq] : device.cursors)
        acknowledged += seq;
    image.isPutBack = shown.acknowledged && *shown.acknowledged < acknowledged;
    const auto listedFrom = [&](const LogId &log) { return image.isPutBack ? 0 : device.cursor(log); };
    if (listedFrom(LogId::mailbox()) < device.mailHead)
        image.behind.push_back({LogId::mailbox(), device.mailHead, device.cursor(LogId::mailbox()), 0, device.mailTimeMs});
    if (listedFrom(LogId::accountLog()) < accountLog.size())
        image.behind.push_back({LogId::accountLog(), accountLog.size(), device.cursor(LogId::accountLog()), 0,
                                accountLog.back().relayTimeMs});
    const auto conversationsFrom = qptrdiff(image.behind.size());
    for (const auto &[conversation, shared] : m_committed.conversations) {
        const Seq head = shared->servedUpTo(id.account);
        const LogId log = LogId::of(conversation);
        if (listedFrom(log) < head)
            image.behind.push_back({log, head, device.cursor(log), unreadIn(*shared, id.account),
                                    shared->entries.at(head - 1).relayTimeMs});
        const bool hearsOfOthers = shared->hasMember(id.account) && shared->showsMarks();
        for (const auto &[account, kept] : shared->marks) {
            const bool own = account == id.account;
            if (!own && (!hearsOfOthers || !shared->hasMember(account)))
                continue;
            if ((own ? kept.version : kept.publicVersion) <= shown.marksAfter)
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
