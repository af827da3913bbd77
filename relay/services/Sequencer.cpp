// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/Sequencer.h"

#include "relay/store/People.h"
#include "shared/base/Result.h"

#include <algorithm>

namespace porchlight::relay {

namespace {

void publish(CommitNotice &notice, const ConversationId &conversation, std::vector<wire::Entry> fresh,
             const MemberList &members, std::vector<AccountId> newcomers = {})
{
    wire::Entries entries;
    entries.log = LogId::of(conversation);
    entries.head = fresh.back().seq;
    entries.entries = std::move(fresh);
    if (!notice.tide.isEmpty())
        entries.tide = notice.tide;
    notice.entries.push_back({std::make_shared<const wire::Entries>(std::move(entries)), members, std::move(newcomers)});
}

/// Who has blocked the sender hears that there is something, and not what (rule 11).
void publish(CommitNotice &notice, const AppendRequest &request, const AppendOutcome &outcome)
{
    if (outcome.withheldFrom.empty())
        return publish(notice, request.append.conversation, outcome.fresh, outcome.members);
    std::vector<AccountId> members = outcome.members.ids();
    std::erase_if(members, [&](const AccountId &member) { return std::ranges::find(outcome.withheldFrom, member) != outcome.withheldFrom.end(); });
    publish(notice, request.append.conversation, outcome.fresh, std::move(members));
    std::vector<wire::Entry> left = outcome.fresh;
    for (wire::Entry &entry : left) {
        if (entry.sender == request.device.account)
            entry = withheldEntry(entry);
    }
    publish(notice, request.append.conversation, std::move(left), outcome.withheldFrom);
}

/// What of an outcome others must hear of goes into the notice.
void publish(CommitNotice &notice, const Operation &operation, const Outcome &outcome)
{
    if (const auto *appended = std::get_if<AppendOutcome>(&outcome)) {
        notice.mail.insert(notice.mail.end(), appended->mail.begin(), appended->mail.end());
        notice.account.insert(notice.account.end(), appended->announced.begin(), appended->announced.end());
        if (!appended->fresh.empty())
            publish(notice, std::get<AppendRequest>(operation), *appended);
        if (!appended->revealed.changes.empty())
            notice.marks.push_back(appended->revealed);
    } else if (const auto *changed = std::get_if<AccountOutcome>(&outcome)) {
        notice.account.insert(notice.account.end(), changed->announced.begin(), changed->announced.end());
        if (!changed->revealed.changes.empty())
            notice.marks.push_back(changed->revealed);
        const auto *unlink = std::get_if<UnlinkDevice>(&operation);
        if (unlink && changed->error == wire::ErrorCode::None)
            notice.unlinked.push_back({unlink->by.account, unlink->device});
    } else if (const auto *published = std::get_if<ManifestOutcome>(&outcome)) {
        notice.account.insert(notice.account.end(), published->announced.begin(), published->announced.end());
        const auto &request = std::get<PublishManifest>(operation);
        for (const quint32 number : published->unlinked)
            notice.unlinked.push_back({request.by.account, number});
        if (!published->announced.empty()) // else it was there already
            notice.listed.push_back({request.by.account, request.place.version, published->listed});
        for (const ConversationEntry &epoch : published->epochs)
            publish(notice, epoch.conversation, {epoch.entry}, epoch.members);
    } else if (const auto *group = std::get_if<GroupOutcome>(&outcome)) {
        notice.mail.insert(notice.mail.end(), group->mail.begin(), group->mail.end());
        notice.account.insert(notice.account.end(), group->announced.begin(), group->announced.end());
        if (!group->fresh.empty())
            publish(notice, group->conversation, group->fresh, group->members, group->come);
    } else if (const auto *credential = std::get_if<CredentialOutcome>(&outcome)) {
        notice.account.insert(notice.account.end(), credential->announced.begin(), credential->announced.end());
        const auto *change = std::get_if<ChangePassword>(&operation);
        const AccountId &account = change ? change->by.account : std::get<DeleteAccount>(operation).by.account;
        for (const quint32 number : credential->unlinked)
            notice.unlinked.push_back({account, number});
        for (const ConversationEntry &gone : credential->gone)
            publish(notice, gone.conversation, {gone.entry}, gone.members);
    } else if (const auto *put = std::get_if<MailOutcome>(&outcome)) {
        notice.mail.insert(notice.mail.end(), put->mail.begin(), put->mail.end());
    } else if (const auto *made = std::get_if<DeviceOutcome>(&outcome)) {
        notice.account.insert(notice.account.end(), made->announced.begin(), made->announced.end());
    } else if (const auto *raised = std::get_if<RaisedMarks>(&outcome)) {
        if (!raised->changes.empty())
            notice.marks.push_back(*raised);
    } else if (const auto *opened = std::get_if<GenerationOutcome>(&outcome)) {
        if (opened->isNew)
            notice.generation = opened->generation;
    }
}

} // namespace

std::vector<Operation> Sequencer::begin()
{
    const auto last = m_waiting.begin() + qptrdiff(std::min(operationsMax, m_waiting.size()));
    m_inCommit.assign(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(last));
    m_waiting.erase(m_waiting.begin(), last);
    std::vector<Operation> operations;
    operations.reserve(m_inCommit.size());
    for (const Submission &submission : m_inCommit)
        operations.push_back(submission.operation);
    return operations;
}

CommitNotice Sequencer::settle(CommitResult result)
{
    CommitNotice notice;
    notice.status = result.status;
    notice.tide = std::move(result.tide);
    const bool committed = result.status == CommitStatus::Committed;
    for (std::size_t i = 0; i < m_inCommit.size(); ++i) {
        const Submission &submission = m_inCommit[i];
        if (committed)
            publish(notice, submission.operation, result.outcomes[i]);
        notice.settlements.push_back({submission.connection, submission.tag, result.status,
                                      committed ? std::move(result.outcomes[i]) : Outcome()});
    }
    m_inCommit.clear();
    return notice;
}

} // namespace porchlight::relay
