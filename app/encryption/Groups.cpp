// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Groups.h"

#include "app/encryption/BodyRecords.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using Verdict = GroupLedger::Verdict;

namespace {

constexpr milliseconds nothingNewMax = 30s;

} // namespace

Groups::Groups(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
               Alarms &alarms, KnownAccounts &accounts)
    : m_self(self), m_session(session), m_requests(requests), m_alarms(alarms), m_accounts(accounts)
{
    for (const auto &[name, record] : rowsOf(records, groupKind)) {
        const auto conversation = conversationOfRow(name);
        if (const auto head = GroupHead::decode(record); conversation && head)
            group(*conversation).ledger.restore(*head);
    }
    for (const auto &[name, record] : rowsOf(records, groupEntryKind)) {
        const auto place = placeOfRow(name);
        const auto entry = place ? GroupEntry::decode(place->second, record) : std::nullopt;
        if (entry)
            group(place->first).ledger.restore(*entry);
    }
    for (const auto &[name, record] : rowsOf(records, groupStartKind)) {
        const auto place = placeOfRow(name);
        if (const auto start = GroupStart::decode(record); place && start)
            group(place->first).ledger.restore(place->second, *start);
    }
    for (auto &[conversation, group] : m_groups)
        m_waiting.insert(conversation);
}

Groups::Group &Groups::group(const ConversationId &conversation)
{
    return m_groups.try_emplace(conversation, Group{GroupLedger(conversation, m_self)}).first->second;
}

const GroupLedger *Groups::find(const ConversationId &conversation) const
{
    const auto found = m_groups.find(conversation);
    return found == m_groups.end() ? nullptr : &found->second.ledger;
}

std::vector<ConversationId> Groups::all() const
{
    std::vector<ConversationId> all;
    for (const auto &[conversation, group] : m_groups)
        all.push_back(conversation);
    return all;
}

bool Groups::isAsking(const ConversationId &conversation) const
{
    const auto found = m_groups.find(conversation);
    return found != m_groups.end() &&
           (found->second.isWanted || found->second.request != 0 || !found->second.page.empty());
}

quint64 Groups::knownTo(const ConversationId &conversation) const
{
    const auto found = m_groups.find(conversation);
    return found == m_groups.end() ? 0 : std::max(found->second.knownTo, found->second.ledger.head().epoch);
}

std::optional<wire::ErrorCode> Groups::refusal(const ConversationId &conversation) const
{
    const auto found = m_groups.find(conversation);
    return found == m_groups.end() ? std::nullopt : found->second.refusal;
}

void Groups::learn(const ConversationId &conversation)
{
    if (!knows(conversation))
        m_changed.insert(conversation);
    ask(conversation);
    group(conversation).isSuspect = false;
}

void Groups::suspect(const ConversationId &conversation)
{
    const bool isNews = !knows(conversation);
    learn(conversation);
    group(conversation).isSuspect = isNews;
}

void Groups::ask(const ConversationId &conversation, quint64 epoch, std::optional<QByteArray> proof)
{
    Group &asked = group(conversation);
    asked.isWanted = true;
    if (epoch > asked.hint)
        asked.notBefore = 0ms; // that is news
    asked.hint = std::max(asked.hint, epoch);
    if (proof) {
        asked.proof = std::move(proof);
        asked.refusal.reset();
        asked.notBefore = 0ms;
    }
}

void Groups::entry(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    Group &told = group(conversation);
    if (!told.ledger.note(GroupEntry::of(entry)) && told.ledger.entry(entry.epoch)->body != entry.body)
        lied(conversation, entry.epoch);
    advance(told, now, out);
    if (told.ledger.hasUntaken() && !told.ledger.next() && told.page.empty()) {
        told.isWanted = true; // what stands before it
        told.notBefore = 0ms;
        told.tries = 0;
    }
    told.ledger.shorten(epochsUntilStart);
    store(told, out);
    m_changed.insert(conversation);
}

Verdict Groups::offer(const ConversationId &conversation, quint64 epoch, const ClaimedMembers &lists,
                      const RosterDigest &digest, Out &out)
{
    Group &offered = group(conversation);
    const Verdict verdict = offered.ledger.offer(epoch, lists, digest);
    store(offered, out);
    m_changed.insert(conversation);
    return verdict;
}

void Groups::refuseLists(const ConversationId &conversation, quint64 epoch, Out &out)
{
    Group &refused = group(conversation);
    refused.ledger.refuseLists(epoch);
    store(refused, out);
    m_changed.insert(conversation);
}

// ---- taking

void Groups::advance(Group &group, Now now, Out &out)
{
    const ConversationId conversation = group.ledger.conversation();
    m_waiting.erase(conversation);
    for (;;) {
        const bool isOfPage = !group.page.empty();
        const GroupEntry *next = isOfPage ? &group.page.front() : group.ledger.next();
        if (!next || !take(group, GroupEntry(*next), isOfPage, now, out))
            break;
        if (isOfPage)
            group.page.pop_front();
        if (isOfPage && group.page.empty()) {
            group.isWanted = group.isWanted || !group.isLast;
            if (group.isLast)
                group.knownTo = std::max(group.knownTo, group.askedFor);
        }
    }
}

/// True: the next one may be looked at.
bool Groups::take(Group &group, const GroupEntry &entry, bool isOfPage, Now now, Out &out)
{
    const ConversationId conversation = group.ledger.conversation();
    const auto wanted = GroupLedger::wantedList(entry);
    const DeviceList *actor = wanted ? m_accounts.at(wanted->account, wanted->version) : nullptr;
    const GroupState before = actor || !wanted ? group.ledger.state() : GroupState();
    const Verdict verdict = group.ledger.take(entry, actor);
    switch (verdict) {
    case Verdict::Taken:
        group.tries = 0;
        group.refusal.reset();
        tell(group, entry, before, out);
        m_changed.insert(conversation);
        return true;
    case Verdict::Known:
        return isOfPage;
    case Verdict::ListMissing:
        m_accounts.want(wanted->account, wanted->version, out);
        m_waiting.insert(conversation);
        return false;
    case Verdict::Gap:
        break;
    case Verdict::Lie:
    case Verdict::Forked:
        lied(conversation, entry.epoch);
        break;
    }
    group.page.clear();
    askLater(group, now);
    return false;
}

void Groups::askLater(Group &group, Now now)
{
    group.isWanted = true;
    group.notBefore = now.mono + waitAfter(++group.tries, againAfter, againAfterMax);
}

void Groups::lied(const ConversationId &conversation, quint64 epoch)
{
    m_alarms.raise({Alarm::Kind::RosterLie, {}, conversation, epoch});
}

void Groups::store(Group &group, Out &out)
{
    const GroupLedger &ledger = group.ledger;
    const ConversationId &conversation = ledger.conversation();
    const GroupLedger::Unstored unstored = group.ledger.takeUnstored();
    if (unstored.isHeadChanged)
        put(groupKind, rowName(conversation), ledger.head().encode(), out);
    for (const quint64 epoch : unstored.entries) {
        const GroupEntry *entry = ledger.entry(epoch);
        put(groupEntryKind, rowName(conversation, epoch), entry ? entry->encode() : QByteArray(), out);
    }
    for (const quint64 epoch : unstored.starts) {
        const auto start = ledger.starts().find(epoch);
        put(groupStartKind, rowName(conversation, epoch),
            start == ledger.starts().end() ? QByteArray() : start->second.encode(), out);
    }
}

// ---- the session

void Groups::online()
{
    offline();
    std::erase_if(m_groups, [](const auto &one) { return one.second.isSuspect && one.second.ledger.head().count == 0; });
    std::erase_if(m_changed, [this](const ConversationId &one) { return !knows(one); });
    m_waiting.clear();
    for (auto &[conversation, group] : m_groups) {
        group.notBefore = 0ms;
        group.tries = 0;
        group.refusal.reset();
        m_waiting.insert(conversation);
    }
}

void Groups::offline()
{
    for (auto &[conversation, group] : m_groups) {
        group.isWanted = group.isWanted || group.request != 0 || !group.page.empty();
        group.request = 0;
        group.page.clear();
    }
}

void Groups::beginAnew(const ConversationId &conversation, Out &out)
{
    const auto found = m_groups.find(conversation);
    if (found == m_groups.end())
        return;
    Group &group = found->second;
    group.ledger.beginAnew();
    group.page.clear();
    group.knownTo = group.hint = 0;
    group.isWanted = true;
    store(group, out);
    m_changed.insert(conversation);
}

void Groups::beginGeneration(Out &out)
{
    for (const ConversationId &conversation : all())
        beginAnew(conversation, out);
}

bool Groups::received(const wire::Frame &frame, Now now, Out &out)
{
    const auto *error = std::get_if<wire::Error>(&frame);
    const auto *answer = std::get_if<wire::Control>(&frame);
    const quint64 request = error ? error->request : answer ? answer->request : 0;
    const auto found = request == 0 ? m_groups.end() : std::ranges::find_if(m_groups, [request](const auto &one) {
        return one.second.request == request;
    });
    if (found == m_groups.end())
        return false;
    Group &group = found->second;
    group.request = 0;
    if (error) {
        if (wire::isFinal(error->code))
            group.refusal = error->code;
        group.isWanted = !wire::isFinal(error->code);
        group.notBefore = now.mono + retryAfter(*error, ++group.tries, againAfter, againAfterMax);
        m_changed.insert(found->first);
        if (group.isSuspect && wire::isFinal(error->code))
            lied(found->first, 0);
        return true;
    }
    group.refusal.reset();
    group.isLast = !answer->hasMore;
    for (const wire::Entry &entry : answer->entries)
        group.page.push_back(GroupEntry::of(entry));
    if (group.page.empty()) { // whoever needs more asks again, and not at once
        group.knownTo = std::max(group.knownTo, group.askedFor);
        group.notBefore = now.mono + waitAfter(++group.tries, againAfter, nothingNewMax);
    }
    advance(group, now, out);
    store(group, out);
    m_changed.insert(found->first);
    return true;
}

void Groups::work(Now now, Out &out)
{
    for (const ConversationId &conversation : std::exchange(m_waiting, {})) {
        Group &waiting = group(conversation);
        advance(waiting, now, out);
        if (waiting.ledger.hasUntaken() && !waiting.ledger.next() && waiting.page.empty())
            waiting.isWanted = true;
        store(waiting, out);
    }
    if (!m_session.isOnline() || m_session.isPending())
        return;
    for (auto &[conversation, group] : m_groups) {
        if (!group.isWanted || group.request != 0 || !group.page.empty() || group.notBefore > now.mono)
            continue;
        group.isWanted = false;
        group.askedFor = group.hint;
        group.request = m_requests.next();
        m_session.send(wire::GetControl{group.request, conversation, group.ledger.head().upTo, group.proof}, out);
    }
}

milliseconds Groups::deadline() const
{
    milliseconds next = Never;
    if (m_session.isOnline() && !m_session.isPending()) {
        for (const auto &[conversation, group] : m_groups) {
            if (group.isWanted && group.request == 0 && group.page.empty())
                next = std::min(next, group.notBefore);
        }
    }
    return next;
}

} // namespace porchlight::encryption
