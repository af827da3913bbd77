// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/zoo/RelayBugs.h"

#include "relay/store/GroupRules.h"
#include "shared/base/Result.h"
#include "tests/model_relay/ModelRelayRules.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace relay;

namespace {

constexpr milliseconds replicaLag = 20s;
constexpr Seq idsRemembered = 2;

/// Some device of the first member.
std::optional<DeviceId> deviceIn(const test::ModelRelayData &data, const ConversationId &id)
{
    const auto *conversation = data.conversation(id);
    if (!conversation || conversation->members.empty())
        return std::nullopt;
    const auto device = data.devices.lower_bound({conversation->members.front().account, 0});
    return device == data.devices.end() ? std::nullopt : std::optional(device->first);
}

} // namespace

// ---- the store

void RelayBugs::asked(std::vector<Operation> &operations)
{
    for (Operation &operation : operations) {
        if (auto *append = std::get_if<AppendRequest>(&operation)) {
            if (is(Plant::MailDropped))
                std::erase_if(append->append.mail, [this](const auto &) { return m_random.chance(0.05); });
            if (is(Plant::ForgedSender))
                forge(*append);
            if (is(Plant::StaleRosterTaken))
                refreshRoster(*append);
            if (is(Plant::UnlinkedMayAppend))
                appendForUnlinked(*append);
        } else if (const auto *unlink = std::get_if<UnlinkDevice>(&operation)) {
            const auto device = data().devices.find({unlink->by.account, unlink->device});
            if (device != data().devices.end())
                m_unlinked[device->first] = *device->second;
        } else if (auto *use = std::get_if<UseToken>(&operation); use && is(Plant::RotationUnsaved)) {
            use->successor = m_random.id<TokenHash>();
        }
    }
}

void RelayBugs::forge(AppendRequest &request)
{
    const auto *conversation = data().conversation(request.append.conversation);
    if (conversation && !conversation->hasMember(request.device.account))
        request.device = deviceIn(data(), request.append.conversation).value_or(request.device);
}

void RelayBugs::appendForUnlinked(AppendRequest &request)
{
    const auto *conversation = data().conversation(request.append.conversation);
    if (!m_unlinked.contains(request.device) || !conversation)
        return;
    const AccountId account = request.device.account;
    for (auto sibling = data().devices.lower_bound({account, 0}); sibling != data().devices.end(); ++sibling) {
        if (sibling->first.account != account || sibling->first == request.device)
            continue;
        request.device = sibling->first;
        const auto last = conversation->lastNumbers.find(request.device);
        request.append.firstNumber = last == conversation->lastNumbers.end() ? 1 : last->second + 1;
        return;
    }
}

void RelayBugs::stored(const std::vector<Operation> &operations, CommitResult &result)
{
    for (std::size_t i = 0; i < operations.size() && i < result.outcomes.size(); ++i) {
        if (const auto *marks = std::get_if<RaiseMarks>(&operations[i]))
            storedMarks(*marks);
        else if (const auto *append = std::get_if<AppendRequest>(&operations[i]))
            storedEntries(*append, std::get<AppendOutcome>(result.outcomes[i]));
        else if (std::holds_alternative<AddDevice>(operations[i]) && is(Plant::HistoryFromJoin))
            storedDevice(std::get<DeviceOutcome>(result.outcomes[i]));
        else if (const auto *unlink = std::get_if<UnlinkDevice>(&operations[i]))
            storedUnlink(*unlink, std::get<AccountOutcome>(result.outcomes[i]));
        else if (const auto *change = std::get_if<ChangeGroup>(&operations[i]))
            storedGroup(*change, std::get<GroupOutcome>(result.outcomes[i]));
        else if (const auto *use = std::get_if<UseToken>(&operations[i]))
            storedToken(*use, std::get<TokenOutcome>(result.outcomes[i]));
    }
}

void RelayBugs::storedUnlink(const UnlinkDevice &request, AccountOutcome &outcome)
{
    const auto before = m_unlinked.find({request.by.account, request.device});
    if (outcome.error != wire::ErrorCode::None || before == m_unlinked.end())
        return;
    if (is(Plant::UnlinkedCursorsKept)) {
        test::RelayDevice &kept = data().devices[before->first].change();
        kept = before->second;
        kept.token = m_random.id<TokenHash>();
        kept.successor.reset();
    }
    if (is(Plant::UnlinkUnannounced)) {
        auto &log = data().accounts.at(request.by.account).change().log;
        if (log.size() == outcome.announced.front().entry.seq) {
            log.pop_back();
            outcome.announced.clear();
        }
    }
}

void RelayBugs::storedToken(const UseToken &request, TokenOutcome &outcome)
{
    if (!is(Plant::UnlinkedTokenGood) || outcome.error != wire::ErrorCode::TokenUnknown)
        return;
    for (const auto &[id, before] : m_unlinked) {
        if (before.token != request.used && before.successor != request.used)
            continue;
        outcome = {wire::ErrorCode::None, id};
        test::RelayDevice &again = data().devices[id].change();
        again = before;
        again.successor = request.successor;
    }
}

void RelayBugs::storedMarks(const RaiseMarks &request)
{
    if (!is(Plant::MarksNotMerged) && !is(Plant::MarksBeyondHead))
        return;
    for (const wire::OwnMark &told : request.marks) {
        const auto found = data().conversations.find(told.conversation);
        if (found == data().conversations.end() || !found->second->marks.contains(request.account))
            continue;
        const Seq most = is(Plant::MarksBeyondHead) ? told.delivered : found->second->head();
        auto &mark = found->second.change().marks[request.account].mark;
        mark.delivered = std::min(told.delivered, most);
        if (is(Plant::MarksNotMerged))
            mark.readPublic = std::min(told.readPublic, most);
    }
}

void RelayBugs::storedEntries(const AppendRequest &request, AppendOutcome &outcome)
{
    if (outcome.fresh.empty())
        return;
    auto &conversation = data().conversations.at(request.append.conversation).change();
    for (wire::Entry &entry : outcome.fresh) {
        wire::Entry &kept = conversation.entries[entry.seq - 1];
        if (is(Plant::WallClockOrder))
            kept.relayTimeMs = entry.relayTimeMs = request.relayTimeMs;
        if (is(Plant::SequenceFromCounter))
            kept.seq = entry.seq = entry.seq + m_usedUp;
    }
    if (is(Plant::DedupPruned))
        std::erase_if(conversation.ids, [&](const auto &id) { return id.second + idsRemembered <= conversation.head(); });
}

void RelayBugs::storedDevice(const DeviceOutcome &outcome)
{
    const auto device = data().devices.find(outcome.device);
    if (device == data().devices.end())
        return;
    for (const auto &[id, conversation] : data().conversations) {
        if (conversation->hasMember(outcome.device.account))
            device->second.change().cursors[LogId::of(id)] = conversation->head();
    }
}

void RelayBugs::storedGroup(const ChangeGroup &request, GroupOutcome &outcome)
{
    const auto event = outcome.fresh.empty() ? std::nullopt : std::optional(controlEventOf(request));
    if (!event || !*event)
        return;
    test::RelayConversation &conversation = data().conversations.at(outcome.conversation).change();
    for (const AccountId &account : goneBy(**event)) {
        if (is(Plant::RemovedIsServed))
            conversation.periods[account].to.reset();
        if (is(Plant::RosterKeepsRemoved))
            conversation.epochs.back().lists.erase(account);
    }
    const std::vector<AccountId> come = comeBy(**event);
    for (const AccountId &account : come) {
        if (is(Plant::NewcomerIsServed))
            conversation.periods[account].from = 1;
    }
    if (is(Plant::JoinUnannounced)) {
        std::erase_if(outcome.announced, [&](const AccountEntry &entry) {
            auto &log = data().accounts.at(entry.account).change().log;
            const bool isForgotten = std::ranges::count(come, entry.account) > 0 && log.size() == entry.entry.seq;
            if (isForgotten)
                log.pop_back();
            return isForgotten;
        });
    }
}

void RelayBugs::refreshRoster(AppendRequest &request)
{
    const auto *conversation = data().conversation(request.append.conversation);
    if (!conversation || !conversation->group || !conversation->hasMember(request.device.account))
        return;
    const quint64 epoch = conversation->epochs.size();
    request.append.epoch = epoch;
    request.append.rosterDigest = rosterDigestOf(request.append.conversation, epoch, test::listsIn(data(), *conversation, epoch));
}

void RelayBugs::refused(const std::vector<Operation> &operations)
{
    for (const Operation &operation : operations) {
        if (const auto *append = std::get_if<AppendRequest>(&operation))
            m_usedUp += append->append.bodies.size();
    }
}

CommitResult RelayBugs::pretended(const std::vector<Operation> &operations) const
{
    test::ModelRelayStore guess = m_disk.model();
    return relay::commit(guess, operations);
}

void RelayBugs::welcomed()
{
    if (is(Plant::DedupByConnection))
        m_disk.model().forgetMessageIds();
}

// ---- what is told

bool RelayBugs::told(CommitNotice &notice)
{
    if (is(Plant::NoticeDropped) && m_random.chance(0.02))
        return false;
    if (is(Plant::UnlinkedStaysConnected))
        notice.unlinked.clear();
    if (is(Plant::AnswersCrossed)) {
        std::vector<Settlement *> appends;
        for (Settlement &settlement : notice.settlements) {
            if (std::holds_alternative<AppendOutcome>(settlement.outcome))
                appends.push_back(&settlement);
        }
        if (appends.size() > 1)
            std::swap(appends.front()->outcome, appends.back()->outcome);
    }
    return true;
}

Answer RelayBugs::answer(const Query &query)
{
    if (is(Plant::UncommittedRead) && !m_underWay.empty()) {
        test::ModelRelayStore guess = m_disk.model();
        relay::commit(guess, m_underWay);
        return answerOf(guess, query);
    }
    if (is(Plant::StaleReplica)) {
        if (!m_replica || m_scene.schedule.now() >= m_replicaOf + replicaLag) {
            m_replica = m_disk.model();
            m_replicaOf = m_scene.schedule.now();
        }
        return answerOf(*m_replica, query);
    }
    const auto *page = std::get_if<LogQuery>(&query);
    if (page && is(Plant::PageSkipsOne) && page->after > 0) {
        LogQuery next = *page;
        ++next.after;
        return m_disk.ask(next);
    }
    Answer answer = m_disk.ask(query);
    const auto *list = std::get_if<DevicesQuery>(&query);
    if (list && is(Plant::UnlinkedIsListed)) {
        for (const auto &[id, before] : m_unlinked) {
            if (id.account == list->device.account && !data().devices.contains(id)) {
                wire::DeviceInfo info;
                info.device = id.number;
                std::get<std::vector<wire::DeviceInfo>>(answer).push_back(std::move(info));
            }
        }
    }
    if (page && is(Plant::ForeignLogServed) && !std::get<LogPage>(answer).allowed) {
        LogQuery asMember = *page;
        asMember.device = deviceIn(data(), page->log.conversation).value_or(page->device);
        return m_disk.ask(asMember);
    }
    return answer;
}

void RelayBugs::leaving(wire::Frame &frame) const
{
    if (auto *marks = std::get_if<wire::Marks>(&frame); marks && is(Plant::PrivateMarksLeaked)) {
        for (wire::AccountMark &mark : marks->marks) {
            const auto *conversation = m_disk.data().conversation(mark.conversation);
            const auto kept = conversation->marks.find(mark.account);
            if (kept != conversation->marks.end())
                mark.readPrivate = kept->second.mark.readPrivate;
        }
    }
}

} // namespace porchlight::simulation
