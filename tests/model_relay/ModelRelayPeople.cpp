// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: contacts, blocks, settings and reports.

#include "tests/model_relay/ModelRelayPeople.h"

#include "shared/base/Hash.h"
#include "shared/wire/AccountEvent.h"
#include "tests/model_relay/ModelRelayRules.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

Relation relationOf(const ModelRelayData &data, const AccountId &me, const AccountId &other)
{
    const RelayAccount &mine = *data.accounts.at(me);
    const RelayAccount &theirs = *data.accounts.at(other);
    const auto has = [](const RelayAccount &account, const AccountId &one) {
        const auto blocked = account.blocked.find(one);
        return account.contacts.contains(one) || (blocked != account.blocked.end() && blocked->second);
    };
    return {mine.settings, theirs.settings, has(mine, other), has(theirs, me), mine.blocked.contains(other) || theirs.blocked.contains(me)};
}

bool mayBegin(const ModelRelayData &data, const RelayConversation &conversation, const AccountId &sender)
{
    return conversation.head() > 0 || std::ranges::all_of(conversation.strangers, [&](const AccountId &other) {
        return other == sender || mayWrite(relationOf(data, sender, other));
    });
}

ErrorCode ModelRelayStore::findOther(const DeviceId &by, const AccountId &other) const
{
    if (!m_data.devices.contains(by))
        return ErrorCode::TokenUnknown;
    const bool mayKnow = other != by.account && m_data.accounts.contains(other) && areTalking(m_data, by.account, other);
    return mayKnow ? ErrorCode::None : ErrorCode::NoSuchAccount;
}

AccountOutcome ModelRelayStore::setContact(const SetContact &request)
{
    AccountOutcome outcome;
    outcome.error = findOther(request.by, request.account);
    if (outcome.error == ErrorCode::None && request.isContact
        && m_data.accounts.at(request.by.account)->blocked.contains(request.account))
        outcome.error = ErrorCode::NotAllowed;
    if (outcome.error != ErrorCode::None
        || m_data.accounts.at(request.by.account)->contacts.contains(request.account) == request.isContact)
        return outcome;
    std::set<AccountId> &contacts = m_data.accounts.at(request.by.account).change().contacts;
    if (request.isContact)
        contacts.insert(request.account);
    else
        contacts.erase(request.account);
    wire::AccountEvent event;
    event.contact = request.account;
    event.handle = m_data.accounts.at(request.account)->handle;
    event.on = request.isContact;
    outcome.announced.push_back(tell(request.by.account, event, request.nowMs));
    return outcome;
}

AccountOutcome ModelRelayStore::setBlocked(const SetBlocked &request)
{
    AccountOutcome outcome;
    const AccountId &me = request.by.account;
    outcome.error = findOther(request.by, request.account);
    if (outcome.error != ErrorCode::None || m_data.accounts.at(me)->blocked.contains(request.account) == request.isBlocked)
        return outcome;
    const auto conversation = m_data.conversations.find(directConversationId(me, request.account));
    const bool areTwo = conversation != m_data.conversations.end();
    wire::AccountEvent event;
    event.handle = m_data.accounts.at(request.account)->handle;
    if (request.isBlocked) {
        const bool wasContact = m_data.accounts.at(me).change().contacts.erase(request.account) > 0;
        m_data.accounts.at(me).change().blocked[request.account] = wasContact;
        outcome.withheld = AccountOutcome::Withheld{me, request.account, {}};
        Seq seen = 0;
        const bool inGroup = shareGroup(m_data, me, request.account);
        for (auto it = m_data.devices.lower_bound({me, 0}); it != m_data.devices.end() && it->first.account == me; ++it) {
            for (auto &[seq, item] : it->second.change().mailbox) {
                if (item.sender == request.account && !inGroup)
                    item = withheldItem(item);
            }
            if (areTwo)
                seen = std::max(seen, it->second->cursor(LogId::of(conversation->first)));
        }
        if (areTwo) {
            auto &ranges = conversation->second.change().withheld[me];
            std::erase_if(ranges, [&](const auto &range) { return range.first == seen + 1; });
            ranges.emplace_back(seen + 1, std::nullopt);
            outcome.withheld->conversation = conversation->first;
        }
        event.blocked = request.account;
        event.on = true;
        outcome.announced.push_back(tell(me, event, request.nowMs));
        if (wasContact) {
            event.blocked.reset();
            event.contact = request.account;
            event.on = false;
            outcome.announced.push_back(tell(me, event, request.nowMs));
        }
    } else {
        m_data.accounts.at(me).change().blocked.erase(request.account);
        if (areTwo) {
            auto &ranges = conversation->second.change().withheld[me];
            ranges.back().second = conversation->second->head();
            if (ranges.back().first > conversation->second->head())
                ranges.pop_back();
        }
        event.blocked = request.account;
        event.on = false;
        outcome.announced.push_back(tell(me, event, request.nowMs));
    }
    return outcome;
}

AccountOutcome ModelRelayStore::putSettings(const PutSettings &request)
{
    AccountOutcome outcome;
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
    } else if (m_data.accounts.at(request.by.account)->settings != request.settings) {
        m_data.accounts.at(request.by.account).change().settings = request.settings;
        wire::AccountEvent event;
        event.settings = request.settings;
        outcome.announced.push_back(tell(request.by.account, event, request.nowMs));
    }
    return outcome;
}

void withholdFrom(LogPage &page, const AccountId &reader, const RelayConversation &conversation)
{
    const auto ranges = conversation.withheld.find(reader);
    if (ranges == conversation.withheld.end())
        return;
    for (const auto &[first, last] : ranges->second)
        withhold(page, reader, first, last);
}

AccountOutcome ModelRelayStore::reportMessage(const ReportMessage &request)
{
    AccountOutcome outcome;
    const AccountId &me = request.by.account;
    const RelayConversation *conversation = m_data.conversation(request.conversation);
    if (!m_data.devices.contains(request.by))
        outcome.error = ErrorCode::TokenUnknown;
    else if (!conversation || !conversation->hasMember(me))
        outcome.error = ErrorCode::NotAMember;
    else if (request.seq == 0 || request.seq > conversation->head())
        outcome.error = ErrorCode::NoSuchMessage;
    const auto isSame = [&](const StoredReport &r) {
        return r.reporter == me && r.conversation == request.conversation && r.seq == request.seq;
    };
    if (outcome.error != ErrorCode::None || std::ranges::any_of(m_data.reports, isSame))
        return outcome;
    LogPage page;
    const wire::Entry &entry = conversation->entries.at(request.seq - 1);
    page.entries = {entry};
    withholdFrom(page, me, *conversation);
    const auto lately = std::ranges::count_if(m_data.reports, [&](const StoredReport &r) {
        return r.reporter == me && r.reportedMs + ReportMessage::reportsWindowMs > request.nowMs;
    });
    if (page.entries.front().absent == quint8(wire::Absence::Withheld))
        outcome.error = ErrorCode::NoSuchMessage;
    else if (entry.sender.isNull() || entry.sender == me)
        outcome.error = ErrorCode::ReportInvalid;
    else if (entry.absent)
        outcome.error = ErrorCode::NoSuchMessage;
    else if (!opensCommitment(request.inner, entry.body))
        outcome.error = ErrorCode::ReportInvalid;
    else if (lately >= ReportMessage::reportsMax)
        outcome.error = ErrorCode::RateLimited;
    else
        m_data.reports.push_back({m_data.reports.size() + 1, me, m_data.accounts.at(me)->handle, entry.sender,
                                  m_data.accounts.at(entry.sender)->handle, entry.senderDevice, request.conversation, request.seq,
                                  entry.relayTimeMs, request.nowMs, entry.body.left(commitmentBytes), request.inner, request.reason, {}});
    return outcome;
}

AccountOutcome ModelRelayStore::closeReport(const CloseReport &request)
{
    AccountOutcome outcome;
    if (request.number == 0 || request.number > m_data.reports.size())
        outcome.error = ErrorCode::NoSuchMessage;
    else if (auto &closed = m_data.reports[request.number - 1].closedMs; !closed)
        closed = request.nowMs;
    return outcome;
}

std::vector<StoredReport> ModelRelayReader::readReports(quint64 before, int limit, bool withClosed)
{
    std::vector<StoredReport> found;
    for (auto report = m_committed.reports.rbegin(); report != m_committed.reports.rend(); ++report) {
        const bool isWanted = (before == 0 || report->number < before) && (withClosed || !report->closedMs);
        if (isWanted && std::cmp_less(found.size(), std::max(0, limit)))
            found.push_back(*report);
    }
    return found;
}

} // namespace porchlight::test
