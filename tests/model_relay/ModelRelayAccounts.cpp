// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelRelayStore: people, devices, invitations.

#include "shared/base/Hash.h"
#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

DeviceOutcome ModelRelayStore::createAccount(const CreateAccount &request)
{
    // Without a good invitation nobody learns which handles are taken.
    const auto invitation = m_data.invitations.find(request.invitation);
    const bool isValid = invitation != m_data.invitations.end() && invitation->second.usesLeft > 0
        && (invitation->second.expiresMs == 0 || invitation->second.expiresMs > request.nowMs);
    if (!isValid)
        return {ErrorCode::InvitationInvalid, {}, {}};
    if (m_data.handles.contains(request.handle))
        return {ErrorCode::HandleTaken, {}, {}};
    --invitation->second.usesLeft;
    RelayAccount &account = m_data.accounts[request.account].change();
    account.handle = request.handle;
    account.passwordHash = request.passwordHash;
    m_data.handles[request.handle] = request.account;
    return makeDevice(request.account, request.deviceName, request.token, request.nowMs);
}

DeviceOutcome ModelRelayStore::addDevice(const AddDevice &request)
{
    if (!m_data.accounts.contains(request.account) || m_data.accounts.at(request.account)->isGone)
        return {ErrorCode::CredentialsWrong, {}, {}};
    DeviceOutcome made = makeDevice(request.account, request.deviceName, request.token, request.nowMs);
    wire::AccountEvent event;
    event.device = made.device.number;
    event.deviceName = request.deviceName;
    event.deviceChange = quint8(wire::DeviceChange::Linked);
    made.announced.push_back(tell(request.account, event, request.nowMs));
    return made;
}

DeviceOutcome ModelRelayStore::makeDevice(const AccountId &id, const QString &name, const TokenHash &token,
                                          quint64 nowMs)
{
    RelayAccount &account = m_data.accounts.at(id).change();
    const DeviceId device{id, ++account.lastDevice};
    RelayDevice &made = m_data.devices[device].change();
    made.token = token;
    made.name = name;
    made.createdMs = made.seenMs = nowMs;
    return {ErrorCode::None, device, account.handle};
}

TokenOutcome ModelRelayStore::useToken(const UseToken &request)
{
    const bool forgotten = request.shown && hasForgotten(*request.shown);
    TokenOutcome outcome = use(request.used, request);
    if (forgotten && outcome.error == ErrorCode::TokenUnknown)
        outcome = useOlder(request);
    const bool isOfThisGeneration = request.shown && request.shown->generation == m_data.generation;
    outcome.isOlderCopy = forgotten && isOfThisGeneration;
    if (outcome.error == ErrorCode::None && request.shown && !isOfThisGeneration && !request.hasBegun) {
        m_data.devices.at(outcome.device).change().beginAnew();
        if (hasGiven(*request.shown))
            noteHeads(outcome.device.account);
    }
    return outcome;
}

TokenOutcome ModelRelayStore::useOlder(const UseToken &request)
{
    bool isReplayed = false;
    for (const TokenHash &older : request.older) {
        const TokenOutcome found = use(older, request);
        if (found.error == ErrorCode::None)
            return found;
        isReplayed = isReplayed || found.error == ErrorCode::TokenReplayed;
    }
    return {isReplayed ? ErrorCode::TokenReplayed : ErrorCode::TokenUnknown, {}};
}

TokenOutcome ModelRelayStore::use(const TokenHash &token, const UseToken &request)
{
    for (auto &[id, shared] : m_data.devices) {
        if (token == shared->token) {
            RelayDevice &device = shared.change();
            device.successor = request.successor;
            device.seenMs = std::max(device.seenMs, request.nowMs);
            return {ErrorCode::None, id};
        }
        if (token == shared->successor) {
            RelayDevice &device = shared.change();
            device.previous = device.token;
            device.token = token;
            device.successor = request.successor;
            device.seenMs = std::max(device.seenMs, request.nowMs);
            return {ErrorCode::None, id};
        }
        if (token == shared->previous)
            return {ErrorCode::TokenReplayed, {}};
    }
    return {ErrorCode::TokenUnknown, {}};
}

ConversationOutcome ModelRelayStore::startDirect(const StartDirect &request)
{
    const auto other = m_data.handles.find(request.handle);
    const auto isGone = [&](const AccountId &id) { return !m_data.accounts.contains(id) || m_data.accounts.at(id)->isGone; };
    if (other == m_data.handles.end() || isGone(request.self) || isGone(other->second))
        return {ErrorCode::UnknownHandle, {}, {}};
    const ConversationId id = directConversationId(request.self, other->second);
    if (!m_data.conversations.contains(id)) {
        RelayConversation &made = m_data.conversations[id].change();
        for (const AccountId &account : std::set{request.self, other->second})
            made.members.push_back({account, m_data.accounts.at(account)->handle});
        if (made.members.size() == 2)
            made.strangers = {request.self, other->second};
        const auto withholds = [&](const AccountId &one, const AccountId &two) {
            if (m_data.accounts.at(one)->blocked.contains(two))
                made.withheld[one].emplace_back(1, std::nullopt);
        };
        withholds(request.self, other->second);
        withholds(other->second, request.self);
    }
    if (m_data.conversations.at(id)->head() == 0)
        m_data.conversations.at(id).change().strangers.erase(request.self);
    return {ErrorCode::None, id, m_data.conversations.at(id)->members};
}

void ModelRelayStore::createInvitation(const CreateInvitation &request)
{
    if (request.uses == 0)
        m_data.invitations.erase(request.code);
    else
        m_data.invitations[request.code] = {request.uses, request.expiresMs};
}

std::optional<Login> ModelRelayReader::findLogin(const QString &handle)
{
    const auto found = m_committed.handles.find(handle);
    if (found == m_committed.handles.end() || m_committed.accounts.at(found->second)->isGone)
        return std::nullopt;
    return Login{found->second, m_committed.accounts.at(found->second)->passwordHash};
}

} // namespace porchlight::test
