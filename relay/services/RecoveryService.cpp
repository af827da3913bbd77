// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/RecoveryService.h"

#include "shared/base/Hash.h"

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

QString nameOf(const AccountId &account)
{
    return QString::fromLatin1(account.toHex());
}

} // namespace

void RecoveryService::received(Connection &connection, const wire::PutRecovery &request)
{
    const bool isMeant = request.tokenHash || (!request.blob && !request.backup); // else nobody could ever get it
    if (!isMeant)
        return m_registry.refuse(connection, request.request, ErrorCode::Malformed);
    PutRecovery put{connection.device, request.blob.value_or(QByteArray()), {}, request.backup, m_registry.wallMs()};
    if (request.tokenHash)
        put.tokenHash = TokenHash::fromBytes(*request.tokenHash).value_or(TokenHash());
    m_registry.submit(connection, std::move(put), PendingAccountChange{request.request});
}

void RecoveryService::received(Connection &connection, const wire::GetRecovery &request)
{
    if (request.token) {
        if (const auto wait = m_attempts.begin(nameOf(connection.device.account), m_registry.now().mono))
            return m_registry.refuse(connection, request.request, ErrorCode::RateLimited, *wait);
    }
    m_registry.read(connection, RecoveryQuery{connection.device}, PendingRecovery{request.request, request.token});
}

void RecoveryService::found(Connection &connection, const PendingRecovery &pending, const StoredRecovery &stored)
{
    wire::Recovery answer;
    answer.request = pending.request;
    answer.madeMs = stored.madeMs;
    answer.parameters = stored.blob.left(wire::recoveryParametersBytes);
    if (pending.token) {
        if (stored.blob.isEmpty())
            return m_registry.refuse(connection, pending.request, ErrorCode::NoRecoveryKit);
        if (tokenHash(*pending.token) != stored.tokenHash)
            return m_registry.refuse(connection, pending.request, ErrorCode::RecoveryTokenWrong);
        m_attempts.succeeded(nameOf(connection.device.account));
        answer.blob = stored.blob;
        answer.backup = stored.backup;
    }
    m_registry.send(connection, std::move(answer));
}

} // namespace porchlight::relay
