// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupLedger.h"

#include "shared/wire/ControlNotice.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr std::size_t viewsMax = 3;

bool isControl(const GroupEntry &entry)
{
    return entry.kind == quint8(wire::EntryKind::Control);
}

bool isGone(const GroupEntry &entry)
{
    return entry.kind == quint8(wire::EntryKind::Gone);
}

bool isOfDevices(const GroupEntry &entry)
{
    return entry.kind == quint8(wire::EntryKind::DevicesChanged);
}

/// Nothing unless they are ascending: each has one form.
std::optional<ClaimedMembers> listsOf(const std::vector<wire::DevicesNotice> &notices)
{
    ClaimedMembers lists;
    for (const wire::DevicesNotice &notice : notices) {
        if (notice.version == 0 || (!lists.empty() && notice.account <= lists.rbegin()->first))
            return std::nullopt;
        lists.emplace(notice.account, ClaimedList{notice.version, Digest(notice.hash.bytes())});
    }
    return lists;
}

bool isOfJust(const ClaimedMembers &lists, const std::vector<AccountId> &accounts)
{
    return std::ranges::equal(lists, accounts, {}, [](const auto &list) { return list.first; });
}

} // namespace

GroupLedger::GroupLedger(const ConversationId &conversation, const AccountId &self)
    : m_conversation(conversation), m_self(self)
{
}

void GroupLedger::restore(const GroupHead &head)
{
    m_head = head;
}

void GroupLedger::changed(bool isRewritten)
{
    if (isRewritten) // else what was known of epochs before still holds
        m_views.clear();
    ++m_revision;
}

// ---- what is known

quint64 GroupLedger::newest() const
{
    const quint64 entry = m_entries.empty() ? 0 : m_entries.rbegin()->first;
    return std::max({entry, m_starts.empty() ? 0 : m_starts.rbegin()->first, m_head.epoch});
}

const GroupEntry *GroupLedger::entry(quint64 epoch) const
{
    const auto found = m_entries.find(epoch);
    return found == m_entries.end() ? nullptr : &found->second;
}

bool GroupLedger::hasUntaken() const
{
    return std::any_of(m_entries.upper_bound(m_head.epoch), m_entries.end(),
                       [](const auto &entry) { return !isOfDevices(entry.second); });
}

bool GroupLedger::isWhole() const
{
    return m_head.count > 0 && !m_head.isForked && !isShort() && !hasUntaken();
}

quint64 GroupLedger::startWithoutLists(quint64 epoch) const
{
    auto start = m_starts.upper_bound(epoch);
    if (start == m_starts.begin())
        return 0;
    --start;
    return start->second.lists ? 0 : start->first;
}

/// All epochs from @p first to @p last have an entry that counts.
bool GroupLedger::isInOnePiece(quint64 first, quint64 last) const
{
    auto entry = m_entries.lower_bound(first);
    for (quint64 epoch = first; epoch <= last; ++epoch, ++entry) {
        if (entry == m_entries.end() || entry->first != epoch || (!isOfDevices(entry->second) && !entry->second.isTaken))
            return false;
    }
    return true;
}

/// False: what it says of lists does not fit, and they are not known from there on.
bool GroupLedger::step(View &view, const GroupEntry &entry)
{
    view.epoch = entry.epoch;
    if (isControl(entry)) {
        const auto notice = wire::decodeControlNotice(entry.body);
        const auto event = entry.event();
        const auto lists = notice ? listsOf(notice->lists) : std::nullopt;
        if (!event)
            return false;
        view.state.apply(*event);
        const MembersMoved moved = membersMoved(*event);
        for (const AccountId &account : moved.went)
            view.lists.erase(account);
        if (!lists || !isOfJust(*lists, moved.came))
            return false;
        view.lists.insert(lists->begin(), lists->end());
        return true;
    }
    const auto notice = wire::decodeDevicesNotice(entry.body);
    if (!notice)
        return false;
    if (isGone(entry)) {
        view.state.gone(notice->account);
        view.lists.erase(notice->account);
        return true;
    }
    const auto list = view.lists.find(notice->account);
    if (list == view.lists.end() || notice->version <= list->second.version)
        return list != view.lists.end() && list->second == ClaimedList{notice->version, Digest(notice->hash.bytes())};
    list->second = {notice->version, Digest(notice->hash.bytes())};
    return true;
}

const GroupLedger::View *GroupLedger::at(quint64 epoch) const
{
    auto start = m_starts.upper_bound(epoch);
    if (start == m_starts.begin() || !(--start)->second.lists)
        return nullptr;
    const auto known = std::ranges::find(m_views, epoch, &View::epoch);
    if (known != m_views.end()) {
        std::rotate(known, std::next(known), m_views.end());
        return &m_views.back();
    }
    if (!isInOnePiece(start->first + 1, epoch))
        return nullptr;
    View view{start->first, start->second.state, *start->second.lists};
    // From the nearest one before it, which is mostly the epoch before.
    for (const View &other : m_views) {
        if (other.epoch > view.epoch && other.epoch < epoch)
            view = other;
    }
    for (quint64 next = view.epoch + 1; next <= epoch; ++next) {
        if (!step(view, m_entries.at(next)))
            return nullptr;
    }
    if (m_views.size() == viewsMax)
        m_views.erase(m_views.begin());
    m_views.push_back(std::move(view));
    return &m_views.back();
}

// ---- what comes

bool GroupLedger::note(const GroupEntry &entry)
{
    const auto known = m_entries.find(entry.epoch);
    if (known != m_entries.end()) {
        GroupEntry same = known->second;
        same.isTaken = entry.isTaken;
        if (same == entry || known->second.isTaken)
            return same == entry;
    }
    const bool isNews = known == m_entries.end();
    m_entries[entry.epoch] = entry;
    m_unstored.entries.insert(entry.epoch);
    changed(!isNews);
    return isNews;
}

const GroupEntry *GroupLedger::next() const
{
    quint64 epoch = m_head.epoch + 1;
    for (auto entry = m_entries.find(epoch); entry != m_entries.end() && entry->first == epoch; ++entry, ++epoch) {
        if (!isOfDevices(entry->second))
            return &entry->second;
    }
    return nullptr;
}

std::optional<GroupLedger::WantedList> GroupLedger::wantedList(const GroupEntry &entry)
{
    const auto event = entry.event();
    if (!event)
        return std::nullopt;
    return WantedList{event->facts().actor.account, event->facts().manifestVersion};
}

/// The actor's list is the one that the relay has said to be in force there: a device that was removed since makes no
/// events any more.
bool GroupLedger::isInForce(const GroupEntry &entry, const ControlEvent &event) const
{
    const AccountId &actor = event.facts().actor.account;
    const quint64 version = event.facts().manifestVersion;
    if (event.isCreate() || std::holds_alternative<operation::Join>(event.facts().operation)) {
        const auto notice = wire::decodeControlNotice(entry.body);
        return std::ranges::any_of(notice->lists, [&](const wire::DevicesNotice &list) {
            return list.account == actor && list.version == version;
        });
    }
    const View *before = at(entry.epoch - 1);
    const auto list = before ? before->lists.find(actor) : ClaimedMembers::const_iterator();
    return !before || (list != before->lists.end() && list->second.version == version);
}

GroupLedger::Verdict GroupLedger::take(const GroupEntry &entry, const DeviceList *actor)
{
    if (entry.epoch <= m_head.epoch) {
        const auto known = m_entries.find(entry.epoch);
        const bool isOther = known != m_entries.end() && known->second.isTaken && known->second.body != entry.body;
        return isOther ? Verdict::Lie : Verdict::Known;
    }
    if (m_head.isForked)
        return Verdict::Forked;
    if (entry.seq <= m_head.upTo)
        return Verdict::Lie;
    const bool wasMember = m_head.state.isMember(m_self);
    const Verdict verdict = isGone(entry) ? takeGone(entry) : isControl(entry) ? takeControl(entry, actor) : Verdict::Lie;
    if (verdict == Verdict::Taken)
        taken(entry, wasMember);
    else if (verdict == Verdict::Forked)
        m_unstored.isHeadChanged = m_head.isForked = true;
    return verdict;
}

GroupLedger::Verdict GroupLedger::takeGone(const GroupEntry &entry)
{
    const auto notice = wire::decodeDevicesNotice(entry.body);
    if (!notice || m_head.count == 0)
        return Verdict::Lie;
    m_head.state.gone(notice->account); // whoever is no member changes nothing
    return Verdict::Taken;
}

GroupLedger::Verdict GroupLedger::takeControl(const GroupEntry &entry, const DeviceList *actor)
{
    const auto event = entry.event();
    if (!event || event->conversation() != m_conversation)
        return Verdict::Lie;
    if (event->facts().number > m_head.count + 1)
        return Verdict::Gap;
    if (!actor)
        return Verdict::ListMissing;
    ControlChain chain = ControlChain::ofGroup(m_conversation).after(m_head.count, m_head.hash);
    const ControlAnswer answer = chain.consider(*event, *actor);
    if (answer.verdict == ControlVerdict::Forked)
        return Verdict::Forked;
    if (answer.verdict != ControlVerdict::Accepted || !isInForce(entry, *event) ||
        m_head.state.fault(*event, std::size_t(wire::groupMembersMax)))
        return Verdict::Lie;
    // What an earlier life of the relay has ended with comes again as it was, or it is another history.
    if (chain.count() == m_head.countBefore && chain.hash() != m_head.hashBefore)
        return Verdict::Forked;
    m_head.count = chain.count();
    m_head.hash = chain.hash();
    m_head.state.apply(*event);
    return Verdict::Taken;
}

void GroupLedger::taken(const GroupEntry &entry, bool wasMember)
{
    const bool isMember = m_head.state.isMember(m_self);
    m_head.upTo = entry.seq;
    m_head.epoch = entry.epoch;
    m_unstored.isHeadChanged = true;
    if (!wasMember && isMember) {
        m_head.since = entry.seq;
        GroupStart start{m_head.state, {}, {}};
        if (m_head.count == 1) { // all came with it
            const auto notice = wire::decodeControlNotice(entry.body);
            const auto lists = notice ? listsOf(notice->lists) : std::nullopt;
            if (lists && isOfJust(*lists, membersMoved(*entry.event()).came))
                start.lists = lists;
        }
        m_starts[entry.epoch] = std::move(start);
        m_unstored.starts.insert(entry.epoch);
    }
    if (wasMember || isMember) {
        GroupEntry kept = entry;
        kept.isTaken = true;
        m_entries[entry.epoch] = std::move(kept);
        m_unstored.entries.insert(entry.epoch);
    }
    changed(false);
}

/// Of an epoch whose control events are all known.
std::optional<GroupState> GroupLedger::stateIn(quint64 epoch) const
{
    if (epoch > m_head.epoch)
        return hasUntaken() || m_head.count == 0 ? std::nullopt : std::optional(m_head.state);
    auto start = m_starts.upper_bound(epoch);
    if (start == m_starts.begin())
        return std::nullopt;
    --start;
    View view{start->first, start->second.state, {}};
    for (auto entry = m_entries.upper_bound(start->first); entry != m_entries.end() && entry->first <= epoch; ++entry) {
        if (!isOfDevices(entry->second))
            step(view, entry->second);
    }
    return view.state;
}

GroupLedger::Verdict GroupLedger::offer(quint64 epoch, const ClaimedMembers &lists, const RosterDigest &digest)
{
    if (const View *known = at(epoch))
        return known->lists == lists ? Verdict::Known : Verdict::Lie;
    auto state = stateIn(epoch);
    if (!state)
        return Verdict::Gap;
    std::vector<AccountId> members;
    for (const auto &[account, member] : state->members())
        members.push_back(account);
    if (!isOfJust(lists, members))
        return Verdict::Lie;
    m_starts[epoch] = GroupStart{std::move(*state), lists, digest};
    m_unstored.starts.insert(epoch);
    changed(false);
    return Verdict::Taken;
}

void GroupLedger::shorten(quint64 most)
{
    const quint64 last = m_starts.empty() ? 0 : m_starts.rbegin()->first;
    const View *view = newest() >= last + most ? at(newest()) : nullptr;
    if (!view || last == 0)
        return;
    m_starts[view->epoch] = GroupStart{view->state, view->lists, {}};
    m_unstored.starts.insert(view->epoch);
}

void GroupLedger::refuseLists(quint64 epoch)
{
    auto start = m_starts.upper_bound(epoch);
    if (start == m_starts.begin())
        return;
    --start;
    start->second.lists.reset();
    start->second.digest.reset();
    m_unstored.starts.insert(start->first);
    changed(true);
}

void GroupLedger::beginAnew()
{
    for (const auto &[epoch, entry] : m_entries)
        m_unstored.entries.insert(epoch);
    for (const auto &[epoch, start] : m_starts)
        m_unstored.starts.insert(epoch);
    m_entries.clear();
    m_starts.clear();
    GroupHead head;
    const bool isLonger = m_head.count >= m_head.countBefore;
    head.countBefore = isLonger ? m_head.count : m_head.countBefore;
    head.hashBefore = isLonger ? m_head.hash : m_head.hashBefore;
    head.isForked = m_head.isForked;
    m_head = head;
    m_unstored.isHeadChanged = true;
    changed(true);
}

} // namespace porchlight::encryption
