// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: an account's devices, its mutes, and the requests of strangers.

#include "shared/wire/AccountEvent.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>
#include <utility>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

AccountEntry ModelRelayStore::tell(const AccountId &id, const wire::AccountEvent &event, quint64 timeMs)
{
    RelayAccount &account = m_data.accounts.at(id).change();
    wire::Entry entry;
    entry.seq = account.log.size() + 1;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.relayTimeMs = account.log.empty() ? timeMs : std::max(timeMs, account.log.back().relayTimeMs);
    entry.body = wire::encodeAccountEvent(event);
    account.log.push_back(entry);
    return {id, entry};
}

AccountOutcome ModelRelayStore::renameDevice(const RenameDevice &request)
{
    const DeviceId id{request.by.account, request.device};
    AccountOutcome outcome;
    if (!m_data.devices.contains(request.by))
        outcome.error = ErrorCode::TokenUnknown;
    else if (!m_data.devices.contains(id))
        outcome.error = ErrorCode::NoSuchDevice;
    else if (m_data.devices.at(id)->name != request.name) {
        m_data.devices.at(id).change().name = request.name;
        wire::AccountEvent event;
        event.device = id.number;
        event.deviceName = request.name;
        event.deviceChange = quint8(wire::DeviceChange::Renamed);
        outcome.announced.push_back(tell(id.account, event, request.nowMs));
    }
    return outcome;
}

AccountOutcome ModelRelayStore::unlinkDevice(const UnlinkDevice &request)
{
    const DeviceId id{request.by.account, request.device};
    AccountOutcome outcome;
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
    } else if (m_data.devices.erase(id) == 0) {
        outcome.error = ErrorCode::NoSuchDevice;
    } else {
        for (auto &[conversationId, conversation] : m_data.conversations) {
            const auto isOfDevice = [&](const auto &refusal) { return refusal.first.first == id; };
            const bool hasRefusals = std::any_of(conversation->refusals.begin(), conversation->refusals.end(), isOfDevice);
            if (hasRefusals || conversation->lastNumbers.contains(id)) {
                std::erase_if(conversation.change().refusals, isOfDevice);
                conversation.change().lastNumbers.erase(id);
            }
        }
        wire::AccountEvent event;
        event.device = id.number;
        event.deviceChange = quint8(wire::DeviceChange::Unlinked);
        outcome.announced.push_back(tell(id.account, event, request.nowMs));
    }
    return outcome;
}

AccountOutcome ModelRelayStore::setMute(const SetMute &request)
{
    AccountOutcome outcome;
    const auto *conversation = m_data.conversation(request.conversation);
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
    } else if (!conversation || !conversation->hasMember(request.by.account)) {
        outcome.error = ErrorCode::NotAMember;
    } else {
        quint64 &muted = m_data.accounts.at(request.by.account).change().mutes[request.conversation];
        if (std::exchange(muted, request.untilMs) == request.untilMs)
            return outcome;
        wire::AccountEvent event;
        event.muted = request.conversation;
        event.untilMs = request.untilMs;
        outcome.announced.push_back(tell(request.by.account, event, request.nowMs));
    }
    return outcome;
}

AccountOutcome ModelRelayStore::acceptConversation(const AcceptConversation &request)
{
    AccountOutcome outcome;
    const auto found = m_data.conversations.find(request.conversation);
    if (!m_data.devices.contains(request.by)) {
        outcome.error = ErrorCode::TokenUnknown;
    } else if (found == m_data.conversations.end() || !found->second->hasMember(request.by.account)
               || found->second->head() == 0) {
        outcome.error = ErrorCode::NotAMember;
    } else if (found->second->isWithholding(request.by.account)) {
        outcome.error = ErrorCode::NotAllowed;
    } else if (found->second->strangers.contains(request.by.account)) {
        accepted(request.conversation, found->second.change(), request.by.account, request.nowMs, outcome.announced,
                 outcome.revealed);
    }
    return outcome;
}

void ModelRelayStore::accepted(const ConversationId &id, RelayConversation &conversation, const AccountId &account,
                               quint64 nowMs, std::vector<AccountEntry> &announced, RaisedMarks &revealed)
{
    conversation.strangers.erase(account);
    wire::AccountEvent event;
    event.accepted = id;
    announced.push_back(tell(account, event, nowMs));
    const auto kept = conversation.marks.find(account);
    if (kept == conversation.marks.end() || (kept->second.mark.delivered == 0 && kept->second.mark.readPublic == 0))
        return;
    kept->second.version = kept->second.publicVersion = ++m_data.marksVersion;
    revealed.version = m_data.marksVersion;
    revealed.changes.push_back({kept->second.mark, conversation.memberIds()});
}

void ModelRelayStore::noteContacts(const NoteContacts &request)
{
    for (const NoteContacts::Contact &contact : request.contacts) {
        const auto device = m_data.devices.find(contact.device);
        if (device != m_data.devices.end() && device->second->seenMs < contact.seenMs)
            device->second.change().seenMs = contact.seenMs;
    }
}

std::vector<wire::DeviceInfo> ModelRelayReader::listDevices(const DeviceId &asking,
                                                           const std::optional<ConversationId> &conversation)
{
    std::vector<wire::DeviceInfo> list;
    if (!m_committed.devices.contains(asking))
        return list;
    for (auto it = m_committed.devices.lower_bound({asking.account, 0});
         it != m_committed.devices.end() && it->first.account == asking.account; ++it) {
        const RelayDevice &device = *it->second;
        wire::DeviceInfo info;
        info.device = it->first.number;
        info.name = device.name;
        info.createdMs = device.createdMs;
        info.seenMs = device.seenMs;
        info.mail = device.mailHead - device.cursor(LogId::mailbox());
        info.behind = m_committed.accounts.at(asking.account)->log.size() - device.cursor(LogId::accountLog());
        for (const auto &[id, shared] : m_committed.conversations) {
            const auto period = shared->served(asking.account);
            const Seq read = std::max(device.cursor(LogId::of(id)), period && period->from > 0 ? period->from - 1 : 0);
            const Seq head = shared->servedUpTo(asking.account);
            info.behind += head - std::min(head, read);
        }
        info.parked = device.parkedMs.has_value();
        if (conversation)
            info.cursor = device.cursor(LogId::of(*conversation));
        list.push_back(std::move(info));
    }
    return list;
}

} // namespace porchlight::test
