// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/PeopleJudge.h"

#include "relay/store/sqlite/AccountTable.h"
#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/ManifestTable.h"
#include "relay/store/sqlite/PeopleTable.h"
#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

wire::AccountEvent contactEvent(const AccountRow &other, bool isContact)
{
    wire::AccountEvent event;
    event.contact = other.who.account;
    event.handle = other.who.handle;
    event.on = isContact;
    return event;
}

wire::AccountEvent blockEvent(const AccountRow &other, bool isBlocked)
{
    wire::AccountEvent event;
    event.blocked = other.who.account;
    event.handle = other.who.handle;
    event.on = isBlocked;
    return event;
}

} // namespace

ErrorCode PeopleJudge::find(const DeviceId &by, const AccountId &account, std::optional<DeviceRow> &device,
                            std::optional<AccountRow> &other)
{
    device = m_devices.find(by);
    if (!device)
        return ErrorCode::TokenUnknown;
    other = m_accounts.find(account);
    const bool mayKnow = other && other->no != device->accountNo && m_manifests.areTalking(device->accountNo, other->no);
    return mayKnow ? ErrorCode::None : ErrorCode::NoSuchAccount;
}

void PeopleJudge::announce(const DeviceRow &by, const AccountId &account, const wire::AccountEvent &event, quint64 nowMs,
                           AccountOutcome &outcome)
{
    outcome.announced.push_back({account, m_accounts.announce(by.accountNo, wire::encodeAccountEvent(event), nowMs)});
}

AccountOutcome PeopleJudge::setContact(const SetContact &request)
{
    AccountOutcome outcome;
    std::optional<DeviceRow> by;
    std::optional<AccountRow> other;
    outcome.error = find(request.by, request.account, by, other);
    if (outcome.error == ErrorCode::None && request.isContact && m_people.hasBlocked(by->accountNo, other->no))
        outcome.error = ErrorCode::NotAllowed;
    if (outcome.error == ErrorCode::None && m_people.setContact(by->accountNo, other->no, request.isContact))
        announce(*by, request.by.account, contactEvent(*other, request.isContact), request.nowMs, outcome);
    return outcome;
}

AccountOutcome PeopleJudge::setBlocked(const SetBlocked &request)
{
    AccountOutcome outcome;
    std::optional<DeviceRow> by;
    std::optional<AccountRow> other;
    outcome.error = find(request.by, request.account, by, other);
    if (outcome.error != ErrorCode::None)
        return outcome;
    if (request.isBlocked)
        block(request, *by, *other, outcome);
    else
        unblock(request, *by, *other, outcome);
    return outcome;
}

void PeopleJudge::block(const SetBlocked &request, const DeviceRow &by, const AccountRow &other, AccountOutcome &outcome)
{
    if (m_people.hasBlocked(by.accountNo, other.no))
        return;
    const bool wasContact = m_people.setContact(by.accountNo, other.no, false);
    m_people.block(by.accountNo, other.no, wasContact);
    if (!m_manifests.shareGroup(by.accountNo, other.no)) // or a group's keys may be among it
        m_people.dropMail(by.accountNo, other.no);
    outcome.withheld = AccountOutcome::Withheld{request.by.account, other.who.account, {}};
    const ConversationId direct = directConversationId(request.by.account, other.who.account);
    if (ConversationRow *conversation = m_conversations.find(direct)) {
        m_people.beginWithholding(conversation->no, by.accountNo, m_people.unseenFrom(by.accountNo, conversation->no));
        conversation->withholding.push_back(by.accountNo);
        outcome.withheld->conversation = direct;
    }
    announce(by, request.by.account, blockEvent(other, true), request.nowMs, outcome); // before what follows from it
    if (wasContact)
        announce(by, request.by.account, contactEvent(other, false), request.nowMs, outcome);
}

void PeopleJudge::unblock(const SetBlocked &request, const DeviceRow &by, const AccountRow &other, AccountOutcome &outcome)
{
    if (!m_people.unblock(by.accountNo, other.no))
        return;
    if (ConversationRow *conversation = m_conversations.find(directConversationId(request.by.account, other.who.account))) {
        m_people.endWithholding(conversation->no, by.accountNo, conversation->head);
        std::erase(conversation->withholding, by.accountNo);
    }
    announce(by, request.by.account, blockEvent(other, false), request.nowMs, outcome);
}

AccountOutcome PeopleJudge::put(const PutSettings &request)
{
    AccountOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by) {
        outcome.error = ErrorCode::TokenUnknown;
    } else if (m_people.put(by->accountNo, request.settings)) {
        wire::AccountEvent event;
        event.settings = request.settings;
        announce(*by, request.by.account, event, request.nowMs, outcome);
    }
    return outcome;
}

bool PeopleJudge::mayAdd(qint64 actorNo, qint64 addedNo)
{
    return relay::mayAdd(m_people.relation(actorNo, addedNo), m_manifests.haveAccepted(actorNo, addedNo));
}

} // namespace porchlight::relay
