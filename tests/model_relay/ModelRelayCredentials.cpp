// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// ModelRelayStore: passwords, the end of an account, and what an account may still say.

#include "tests/model_relay/ModelRelayStore.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;
using wire::ErrorCode;

bool ModelRelayStore::isRequestOf(const AccountId &sender, const RelayConversation &conversation)
{
    return std::ranges::any_of(conversation.strangers, [&](const AccountId &stranger) { return stranger != sender; });
}

bool ModelRelayStore::isLeft(const RelayConversation &conversation) const
{
    return !conversation.group && conversation.members.size() == 2 && std::ranges::any_of(conversation.members, [&](const wire::Member &member) {
        return m_data.accounts.at(member.account)->isGone;
    });
}

ErrorCode ModelRelayStore::judgeRate(const AppendRequest &request, const RelayConversation &conversation, AppendOutcome &outcome)
{
    if (!(outcome.isRequest ? request.may.toStrangers : request.may.toAccepted))
        return ErrorCode::RateLimited;
    if (!outcome.isRequest || !conversation.entries.empty())
        return ErrorCode::None;
    for (const AccountId &stranger : conversation.strangers) {
        if (stranger != request.device.account && !outcome.retryAfterMs)
            outcome.retryAfterMs = m_data.arrivals.wait(stranger, request.may.requestsPerHour, request.relayTimeMs);
    }
    return outcome.retryAfterMs ? ErrorCode::RateLimited : ErrorCode::None;
}

ErrorCode ModelRelayStore::judgeCredential(const DeviceId &by, const QByteArray &was) const
{
    if (!m_data.devices.contains(by))
        return ErrorCode::TokenUnknown;
    return m_data.accounts.at(by.account)->passwordHash == was ? ErrorCode::None : ErrorCode::CredentialsWrong;
}

CredentialOutcome ModelRelayStore::changePassword(const ChangePassword &request)
{
    CredentialOutcome outcome{judgeCredential(request.by, request.was)};
    if (outcome.error != ErrorCode::None)
        return outcome;
    m_data.accounts.at(request.by.account).change().passwordHash = request.wanted;
    for (auto it = m_data.devices.lower_bound({request.by.account, 0});
         it != m_data.devices.end() && it->first.account == request.by.account; ++it) {
        if (it->first != request.by && !it->second->isListed)
            outcome.unlinked.push_back(it->first.number);
    }
    for (const quint32 number : outcome.unlinked) {
        const AccountOutcome unlinked = unlinkDevice({request.by, number, request.nowMs});
        outcome.announced.insert(outcome.announced.end(), unlinked.announced.begin(), unlinked.announced.end());
    }
    return outcome;
}

CredentialOutcome ModelRelayStore::deleteAccount(const DeleteAccount &request)
{
    CredentialOutcome outcome{judgeCredential(request.by, request.was)};
    if (outcome.error != ErrorCode::None)
        return outcome;
    const AccountId &id = request.by.account;
    for (auto &[conversationId, shared] : m_data.conversations) {
        if (!shared->hasMember(id) || shared->group || shared->members.size() != 2 || shared->entries.empty())
            continue;
        RelayConversation &conversation = shared.change();
        beginEpoch(conversationId, conversation, {id, 0, {}}, request.nowMs, wire::EntryKind::Gone);
        outcome.gone.push_back({conversationId, conversation.entries.back(), conversation.memberIds()});
    }
    const auto groups = leaveGroups(id, request.nowMs);
    outcome.gone.insert(outcome.gone.end(), groups.begin(), groups.end());
    for (auto it = m_data.devices.lower_bound({id, 0}); it != m_data.devices.end() && it->first.account == id; ++it)
        outcome.unlinked.push_back(it->first.number);
    for (const quint32 number : outcome.unlinked) {
        if (number != request.by.number)
            unlinkDevice({request.by, number, request.nowMs});
    }
    unlinkDevice({request.by, request.by.number, request.nowMs});
    RelayAccount &account = m_data.accounts.at(id).change();
    account.isGone = true;
    account.passwordHash.clear();
    account.log.clear();
    account.recovery = {};
    account.blobs.clear();
    return outcome;
}

std::optional<Login> ModelRelayReader::readLogin(const DeviceId &asking)
{
    if (!m_committed.devices.contains(asking))
        return std::nullopt;
    return Login{asking.account, m_committed.accounts.at(asking.account)->passwordHash};
}

} // namespace porchlight::test
