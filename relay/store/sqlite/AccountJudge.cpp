// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/AccountJudge.h"

#include "relay/store/sqlite/AccountTable.h"
#include "relay/store/sqlite/ConversationTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/MarkTable.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

wire::AccountEvent deviceEvent(quint32 device, const QString &name, wire::DeviceChange change)
{
    wire::AccountEvent event;
    event.device = device;
    if (change != wire::DeviceChange::Unlinked)
        event.deviceName = name;
    event.deviceChange = quint8(change);
    return event;
}

AccountOutcome refused(ErrorCode error)
{
    AccountOutcome outcome;
    outcome.error = error;
    return outcome;
}

} // namespace

AccountEntry AccountJudge::announceLinked(const AccountRow &account, quint32 device, const QString &name, quint64 nowMs)
{
    const auto event = deviceEvent(device, name, wire::DeviceChange::Linked);
    return {account.who.account, m_accounts.announce(account.no, wire::encodeAccountEvent(event), nowMs)};
}

AccountOutcome AccountJudge::rename(const RenameDevice &request)
{
    const auto by = m_devices.find(request.by);
    const auto device = m_devices.find({request.by.account, request.device});
    if (!by || !device)
        return refused(by ? ErrorCode::NoSuchDevice : ErrorCode::TokenUnknown);
    AccountOutcome outcome;
    if (m_devices.rename(device->no, request.name)) {
        const auto event = deviceEvent(request.device, request.name, wire::DeviceChange::Renamed);
        outcome.announced.push_back(
            {request.by.account, m_accounts.announce(by->accountNo, wire::encodeAccountEvent(event), request.nowMs)});
    }
    return outcome;
}

AccountOutcome AccountJudge::unlink(const UnlinkDevice &request)
{
    const auto by = m_devices.find(request.by);
    const DeviceId id{request.by.account, request.device};
    const auto device = m_devices.find(id);
    if (!by || !device)
        return refused(by ? ErrorCode::NoSuchDevice : ErrorCode::TokenUnknown);
    m_devices.unlink(id, *device, request.nowMs);
    AccountOutcome outcome;
    const auto event = deviceEvent(request.device, {}, wire::DeviceChange::Unlinked);
    outcome.announced.push_back(
        {request.by.account, m_accounts.announce(device->accountNo, wire::encodeAccountEvent(event), request.nowMs)});
    return outcome;
}

AccountOutcome AccountJudge::mute(const SetMute &request)
{
    const auto by = m_devices.find(request.by);
    if (!by)
        return refused(ErrorCode::TokenUnknown);
    const ConversationRow *conversation = m_conversations.find(request.conversation);
    if (!conversation || !conversation->hasMember(by->accountNo))
        return refused(ErrorCode::NotAMember);
    AccountOutcome outcome;
    if (m_conversations.setMute(*conversation, by->accountNo, request.untilMs)) {
        wire::AccountEvent event;
        event.muted = request.conversation;
        event.untilMs = request.untilMs;
        outcome.announced.push_back(
            {request.by.account, m_accounts.announce(by->accountNo, wire::encodeAccountEvent(event), request.nowMs)});
    }
    return outcome;
}

AccountOutcome AccountJudge::accept(const AcceptConversation &request)
{
    const auto by = m_devices.find(request.by);
    if (!by)
        return refused(ErrorCode::TokenUnknown);
    ConversationRow *conversation = m_conversations.find(request.conversation);
    // Before its first entry nobody hears of a conversation, not even that somebody thought of it.
    if (!conversation || !conversation->hasMember(by->accountNo) || conversation->head == 0)
        return refused(ErrorCode::NotAMember);
    if (conversation->isWithholding(by->accountNo))
        return refused(ErrorCode::NotAllowed); // the other one would notice
    AccountOutcome outcome;
    if (!conversation->hasAccepted(by->accountNo))
        accepted(*conversation, by->accountNo, request.nowMs, outcome.announced, outcome.revealed);
    return outcome;
}

void AccountJudge::accepted(ConversationRow &conversation, qint64 accountNo, quint64 nowMs,
                            std::vector<AccountEntry> &announced, RaisedMarks &revealed)
{
    m_conversations.accept(conversation, accountNo);
    const auto member = std::ranges::find(conversation.members(), accountNo, &AccountRow::no);
    wire::AccountEvent event;
    event.accepted = conversation.id;
    announced.push_back({member->who.account, m_accounts.announce(accountNo, wire::encodeAccountEvent(event), nowMs)});
    if (auto change = m_marks.reveal(conversation, *member, revealed.version))
        revealed.changes.push_back(std::move(*change));
}

} // namespace porchlight::relay
