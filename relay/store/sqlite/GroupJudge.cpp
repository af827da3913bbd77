// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/GroupJudge.h"

#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EpochJudge.h"
#include "relay/store/sqlite/MailJudge.h"
#include "relay/store/sqlite/ManifestTable.h"
#include "relay/store/sqlite/PeopleJudge.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/ControlNotice.h"

#include <algorithm>
#include <iterator>

namespace porchlight::relay {

using wire::ErrorCode;

GroupJudge::GroupJudge(sqlite::Connection &connection, AccountTable &accounts, DeviceTable &devices,
                       ConversationTable &conversations, ManifestTable &manifests, EpochJudge &epochs, MailJudge &mail,
                       PeopleJudge &people)
    : m_groups(connection), m_accounts(accounts), m_devices(devices), m_conversations(conversations), m_manifests(manifests),
      m_epochs(epochs), m_mail(mail), m_people(people)
{
}

GroupOutcome GroupJudge::change(const ChangeGroup &request)
{
    GroupOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by || !by->isListed) {
        outcome.error = !by ? ErrorCode::TokenUnknown : by->isPending ? ErrorCode::DevicePending : ErrorCode::KeysMissing;
        return outcome;
    }
    const auto event = controlEventOf(request);
    if (!event) {
        outcome.error = event.error();
        return outcome;
    }
    const ConversationId id = event->conversation();
    ConversationRow *conversation = m_conversations.find(id);
    if (conversation && conversation->group) {
        if (const auto known = m_groups.find(conversation->no, event->hash())) {
            outcome.conversation = id;
            outcome.seq = known->seq;
            outcome.epoch = known->epoch;
            return outcome;
        }
    }
    Coming coming;
    outcome.error = judge(*event, conversation, by->accountNo, coming);
    if (outcome.error != ErrorCode::None)
        return outcome;
    if (!conversation)
        conversation = m_conversations.createGroup(id);
    apply(*event, request, *by, coming, *conversation, outcome);
    return outcome;
}

ErrorCode GroupJudge::judge(const ControlEvent &event, const ConversationRow *conversation, qint64 actorNo, Coming &coming)
{
    const ControlFacts &facts = event.facts();
    const auto list = m_manifests.latest(actorNo);
    if (!list || list->version != facts.manifestVersion)
        return ErrorCode::ManifestStale;
    if (!event.isCreate() && (!conversation || !conversation->group))
        return ErrorCode::NotAMember;
    if (event.isCreate() && conversation)
        return ErrorCode::ControlInvalid;
    static const GroupRow none;
    const GroupRow &group = conversation ? *conversation->group : none;
    if (const auto refusal = refusalOfStranger(group.state, event))
        return *refusal;
    if (facts.number != group.events + 1 || facts.previous != group.hash)
        return ErrorCode::ControlStale;
    if (const auto fault = group.state.fault(event, std::size_t(wire::groupMembersMax)))
        return codeOf(*fault);
    const auto actor = m_accounts.find(facts.actor.account);
    return actor ? judgeComing(event, *actor, coming) : ErrorCode::NoSuchAccount;
}

ErrorCode GroupJudge::judgeComing(const ControlEvent &event, const AccountRow &actor, Coming &coming)
{
    for (const AccountId &account : comeBy(event)) {
        const auto row = m_accounts.find(account);
        if (!row || row->isGone)
            return ErrorCode::NoSuchAccount;
        coming.accounts.push_back(*row);
    }
    const bool mayAll = std::ranges::all_of(coming.accounts, [&](const AccountRow &account) {
        return account.no == actor.no || mayAdd(actor.no, account.no);
    });
    if (!mayAll)
        return ErrorCode::NotAllowed;
    for (const AccountRow &account : coming.accounts) {
        const auto list = m_manifests.latest(account.no);
        if (!list)
            return ErrorCode::KeysMissing;
        coming.lists.push_back({account.who.account, list->version, ManifestHash::fromBytes(list->hash).value_or(ManifestHash())});
    }
    return ErrorCode::None;
}

bool GroupJudge::mayAdd(qint64 actorNo, qint64 accountNo)
{
    return m_people.mayAdd(actorNo, accountNo);
}

void GroupJudge::apply(const ControlEvent &event, const ChangeGroup &request, const DeviceRow &by, const Coming &coming,
                       ConversationRow &conversation, GroupOutcome &outcome)
{
    const MemberList before = conversation.memberIds();
    const std::vector<AccountId> gone = goneBy(event);
    std::vector<EpochJudge::Change> changes;
    for (std::size_t i = 0; i < coming.accounts.size(); ++i)
        changes.push_back({coming.accounts[i].no, coming.lists[i].version});
    for (const AccountId &account : gone)
        changes.push_back({conversation.member(account)->no, 0});

    wire::Entry entry;
    entry.kind = quint8(wire::EntryKind::Control);
    entry.sender = request.by.account;
    entry.senderDevice = request.by.number;
    entry.body = wire::encodeControlNotice({request.event, coming.lists});
    outcome.fresh = {m_epochs.write(conversation, by, std::move(entry), request.nowMs, changes,
                                    [&](quint32 attempt) { return controlEntryId(event.hash(), attempt); })};
    outcome.conversation = conversation.id;
    outcome.seq = conversation.head;
    outcome.epoch = conversation.epoch;

    m_groups.put(conversation.no, conversation.head, event.hash());
    if (!coming.accounts.empty())
        m_groups.come(conversation, coming.accounts);
    if (!gone.empty())
        m_groups.go(conversation, gone);
    conversation.group->state.apply(event);
    conversation.group->events = event.facts().number;
    conversation.group->hash = event.hash();
    m_groups.store(conversation);
    m_conversations.storeHead(conversation);
    m_epochs.store(conversation);

    std::vector<AccountId> either;
    std::ranges::set_union(before, conversation.memberIds(), std::back_inserter(either));
    outcome.members = std::move(either);
    outcome.come = comeBy(event);
    announce(conversation, coming, gone, outcome);
    m_mail.stage(request.mail, request.by, by, conversation, request.nowMs, outcome.mail);
}

void GroupJudge::announce(const ConversationRow &conversation, const Coming &coming, const std::vector<AccountId> &gone,
                          GroupOutcome &outcome)
{
    const quint64 timeMs = outcome.fresh.front().relayTimeMs;
    wire::AccountEvent joined;
    joined.joined = conversation.id;
    joined.isGroup = true;
    for (const AccountRow &account : coming.accounts) {
        outcome.announced.push_back(
            {account.who.account, m_accounts.announce(account.no, wire::encodeAccountEvent(joined), timeMs)});
    }
    wire::AccountEvent left;
    left.left = conversation.id;
    for (const AccountId &account : gone) {
        if (const auto row = m_accounts.find(account))
            outcome.announced.push_back({account, m_accounts.announce(row->no, wire::encodeAccountEvent(left), timeMs)});
    }
}

std::vector<ConversationEntry> GroupJudge::leaveAll(const AccountId &account, const DeviceRow &by, quint64 timeMs)
{
    std::vector<ConversationEntry> entries;
    for (const ConversationId &id : m_groups.ofAccount(by.accountNo)) {
        ConversationRow &conversation = *m_conversations.find(id);
        if (!conversation.group)
            continue;
        wire::Entry entry;
        entry.kind = quint8(wire::EntryKind::Gone);
        entry.body = wire::encodeDevicesNotice({account, 0, {}});
        const quint64 epoch = conversation.epoch + 1;
        wire::Entry written = m_epochs.write(conversation, by, std::move(entry), timeMs, {{by.accountNo, 0}},
                                             [&](quint32 attempt) { return devicesEntryId(id, epoch, attempt); });
        m_groups.go(conversation, {account});
        m_groups.put(conversation.no, conversation.head, {});
        conversation.group->state.gone(account);
        m_groups.store(conversation);
        m_conversations.storeHead(conversation);
        m_epochs.store(conversation);
        entries.push_back({id, std::move(written), conversation.memberIds()});
    }
    return entries;
}

} // namespace porchlight::relay
