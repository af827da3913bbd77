// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/CredentialService.h"

#include "shared/base/Secret.h"

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWhenHashing = 2s;

quint64 requestOf(const CredentialRequest &asked)
{
    return std::visit([](const auto &frame) { return frame.request; }, asked);
}

const QString &passwordOf(const CredentialRequest &asked)
{
    const auto *change = std::get_if<wire::ChangePassword>(&asked);
    return change ? change->current : std::get<wire::DeleteAccount>(asked).password;
}

} // namespace

QString CredentialService::key(const Connection &connection)
{
    return QString::fromLatin1(connection.device.account.toHex());
}

void CredentialService::asked(Connection &connection, const CredentialRequest &request)
{
    const auto *change = std::get_if<wire::ChangePassword>(&request);
    if (change && (change->wanted.size() < passwordLengthMin || change->wanted.size() > passwordLengthMax))
        return m_registry.refuse(connection, change->request, ErrorCode::BadPassword);
    if (const auto wait = m_limiter.begin(key(connection), m_registry.now().mono))
        return m_registry.refuse(connection, requestOf(request), ErrorCode::RateLimited, wait);
    m_registry.read(connection, OwnLoginQuery{connection.device}, PendingOwnLogin{request});
}

void CredentialService::loginFound(Connection &connection, const PendingOwnLogin &pending, const std::optional<Login> &login)
{
    if (!login)
        return m_registry.refuseAndClose(connection, ErrorCode::TokenUnknown);
    m_registry.hash(connection, passwordOf(pending.asked), login->passwordHash,
                    PendingOwnVerify{pending.asked, login->passwordHash});
}

void CredentialService::hashed(Connection &connection, const Pending &pending, const HashDone &done)
{
    if (const auto *verify = std::get_if<PendingOwnVerify>(&pending))
        return verified(connection, *verify, done);
    const auto *made = std::get_if<PendingNewHash>(&pending);
    if (!made)
        return;
    if (done.overloaded || done.hash.isEmpty())
        return m_registry.refuse(connection, made->request, ErrorCode::Busy, retryWhenHashing);
    m_registry.submit(connection, ChangePassword{connection.device, made->was, done.hash, m_registry.wallMs()},
                      PendingCredential{made->request});
}

void CredentialService::verified(Connection &connection, const PendingOwnVerify &pending, const HashDone &done)
{
    const quint64 request = requestOf(pending.asked);
    if (done.overloaded || done.matches)
        m_limiter.succeeded(key(connection));
    if (done.overloaded)
        return m_registry.refuse(connection, request, ErrorCode::Busy, retryWhenHashing);
    if (!done.matches)
        return m_registry.refuse(connection, request, ErrorCode::CredentialsWrong);
    if (const auto *change = std::get_if<wire::ChangePassword>(&pending.asked))
        return m_registry.hash(connection, change->wanted, {}, PendingNewHash{request, pending.was});
    m_registry.submit(connection, DeleteAccount{connection.device, pending.was, m_registry.wallMs()},
                      PendingCredential{request});
}

void CredentialService::settled(Connection &connection, const PendingCredential &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<CredentialOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    m_registry.send(connection, wire::Done{pending.request}); // of an account that is gone the connections end after it
}

} // namespace porchlight::relay
