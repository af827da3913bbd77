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
    return makeDevice(request.account, request.token);
}

DeviceOutcome ModelRelayStore::addDevice(const AddDevice &request)
{
    if (!m_data.accounts.contains(request.account))
        return {ErrorCode::CredentialsWrong, {}, {}};
    return makeDevice(request.account, request.token);
}

DeviceOutcome ModelRelayStore::makeDevice(const AccountId &id, const TokenHash &token)
{
    RelayAccount &account = m_data.accounts.at(id).change();
    const DeviceId device{id, ++account.lastDevice};
    m_data.devices[device].change().token = token;
    return {ErrorCode::None, device, account.handle};
}

TokenOutcome ModelRelayStore::useToken(const UseToken &request)
{
    const bool forgotten = request.shown && hasForgotten(*request.shown);
    TokenOutcome outcome = use(request.used, request.successor);
    if (forgotten && outcome.error == ErrorCode::TokenUnknown)
        outcome = useOlder(request);
    const bool isOfThisGeneration = request.shown && request.shown->generation == m_data.generation;
    outcome.isOlderCopy = forgotten && isOfThisGeneration;
    if (outcome.error == ErrorCode::None && request.shown && !isOfThisGeneration)
        m_data.devices.at(outcome.device).change().beginAnew();
    return outcome;
}

TokenOutcome ModelRelayStore::useOlder(const UseToken &request)
{
    bool isReplayed = false;
    for (const TokenHash &older : request.older) {
        const TokenOutcome found = use(older, request.successor);
        if (found.error == ErrorCode::None)
            return found;
        isReplayed = isReplayed || found.error == ErrorCode::TokenReplayed;
    }
    return {isReplayed ? ErrorCode::TokenReplayed : ErrorCode::TokenUnknown, {}};
}

TokenOutcome ModelRelayStore::use(const TokenHash &token, const TokenHash &successor)
{
    for (auto &[id, shared] : m_data.devices) {
        if (token == shared->token) {
            shared.change().successor = successor;
            return {ErrorCode::None, id};
        }
        if (token == shared->successor) {
            RelayDevice &device = shared.change();
            device.previous = device.token;
            device.token = token;
            device.successor = successor;
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
    if (other == m_data.handles.end() || !m_data.accounts.contains(request.self))
        return {ErrorCode::UnknownHandle, {}, {}};
    const ConversationId id = directConversationId(request.self, other->second);
    if (!m_data.conversations.contains(id)) {
        for (const AccountId &account : std::set{request.self, other->second})
            m_data.conversations[id].change().members.push_back({account, m_data.accounts.at(account)->handle});
    }
    return {ErrorCode::None, id, m_data.conversations.at(id)->members};
}

void ModelRelayStore::createInvitation(const CreateInvitation &request)
{
    if (request.uses == 0)
        m_data.invitations.erase(request.code);
    else
        m_data.invitations[request.code] = {request.uses, request.expiresMs};
}

std::optional<Login> ModelRelayStore::findLogin(const QString &handle)
{
    const auto found = m_committed.handles.find(handle);
    if (found == m_committed.handles.end())
        return std::nullopt;
    return Login{found->second, m_committed.accounts.at(found->second)->passwordHash};
}

} // namespace porchlight::test
