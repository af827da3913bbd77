// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/AccountService.h"

#include "shared/base/Handle.h"
#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Secret.h"
#include "shared/wire/Limits.h"

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenFull = 5s;
constexpr milliseconds retryWhenHashing = 2s;

QString invitationKey(const QString &invitation)
{
    return u"invitation " + QString::fromLatin1(invitationHash(invitation).toHex());
}

} // namespace

bool AccountService::mayTry(Connection &connection, quint64 request, const QString &name)
{
    const auto wait = m_limiter.begin(name, m_registry.now().mono);
    if (wait)
        m_registry.refuse(connection, request, ErrorCode::RateLimited, wait);
    return !wait;
}

void AccountService::registerAccount(Connection &connection, const wire::Register &request)
{
    const auto handle = normalizedHandle(request.handle);
    if (!handle)
        return m_registry.refuse(connection, request.request, ErrorCode::BadHandle);
    if (request.password.size() < passwordLengthMin || request.password.size() > passwordLengthMax)
        return m_registry.refuse(connection, request.request, ErrorCode::BadPassword);
    if (!mayRegister(connection, request) || !mayTry(connection, request.request, addressKey(connection)))
        return;
    m_registry.hash(connection, request.password, {}, PendingPasswordHash{request});
}

bool AccountService::mayRegister(Connection &connection, const wire::Register &request)
{
    const milliseconds now = m_registry.now().mono;
    auto wait = m_taken.begin(addressKey(connection), now);
    if (!wait) {
        wait = m_taken.begin(invitationKey(request.invitation), now);
        if (wait)
            m_taken.succeeded(addressKey(connection));
    }
    if (wait)
        m_registry.refuse(connection, request.request, ErrorCode::RateLimited, wait);
    return !wait;
}

/// Or refused for something else than the handle.
void AccountService::registered(const Connection &connection, const QString &invitation)
{
    m_taken.succeeded(addressKey(connection));
    m_taken.succeeded(invitation);
}

void AccountService::passwordHashed(Connection &connection, const PendingPasswordHash &pending, const HashDone &done)
{
    const wire::Register &request = pending.request;
    if (done.overloaded || done.hash.isEmpty()) {
        m_limiter.succeeded(addressKey(connection));
        registered(connection, invitationKey(request.invitation));
        return m_registry.refuse(connection, request.request, ErrorCode::Busy, retryWhenHashing);
    }
    const QByteArray token = m_random.bytes(wire::tokenBytes);
    CreateAccount create;
    create.account = m_random.id<AccountId>();
    create.handle = *normalizedHandle(request.handle);
    create.passwordHash = done.hash;
    create.invitation = invitationHash(request.invitation);
    create.deviceName = request.deviceName;
    create.token = tokenHash(token);
    create.nowMs = m_registry.wallMs();
    m_registry.submit(connection, std::move(create), PendingDevice{request.request, token, true, invitationKey(request.invitation)});
}

void AccountService::signIn(Connection &connection, const wire::SignIn &request)
{
    // What is no handle at all is as wrong as one that nobody has.
    const QString handle = normalizedHandle(request.handle).value_or(QString());
    if (!mayTry(connection, request.request, addressKey(connection)))
        return;
    if (!mayTry(connection, request.request, handleKey(handle))) {
        m_limiter.succeeded(addressKey(connection));
        return;
    }
    m_registry.read(connection, LoginQuery{handle}, PendingLogin{request});
}

void AccountService::loginFound(Connection &connection, const PendingLogin &pending, const std::optional<Login> &login)
{
    m_registry.hash(connection, pending.signIn.password, login ? login->passwordHash : unmatchablePasswordHash(),
                    PendingVerify{pending.signIn, login ? std::optional(login->account) : std::nullopt});
}

void AccountService::passwordVerified(Connection &connection, const PendingVerify &pending, const HashDone &done)
{
    const QString handle = normalizedHandle(pending.signIn.handle).value_or(QString());
    if (done.overloaded || (done.matches && pending.account)) {
        m_limiter.succeeded(addressKey(connection));
        m_limiter.succeeded(handleKey(handle));
    }
    if (done.overloaded)
        return m_registry.refuse(connection, pending.signIn.request, ErrorCode::Busy, retryWhenHashing);
    if (!done.matches || !pending.account)
        return m_registry.refuse(connection, pending.signIn.request, ErrorCode::CredentialsWrong);
    const QByteArray token = m_random.bytes(wire::tokenBytes);
    AddDevice add;
    add.account = *pending.account;
    add.deviceName = pending.signIn.deviceName;
    add.token = tokenHash(token);
    add.nowMs = m_registry.wallMs();
    m_registry.submit(connection, std::move(add), PendingDevice{pending.signIn.request, token, false});
}

void AccountService::deviceMade(Connection &connection, const PendingDevice &pending, const Settlement &settlement)
{
    const auto *made = std::get_if<DeviceOutcome>(&settlement.outcome);
    // Guessing invitations stays counted; a taken handle is an honest mistake, and a full disk is the relay's.
    if (pending.registering && !(made && made->error == ErrorCode::InvitationInvalid))
        m_limiter.succeeded(addressKey(connection));
    if (pending.registering && !(made && made->error == ErrorCode::HandleTaken))
        registered(connection, pending.invitation);
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<DeviceOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    wire::SignedIn answer;
    answer.request = pending.request;
    answer.account = outcome.device.account;
    answer.device = outcome.device.number;
    answer.handle = outcome.handle;
    answer.token = pending.token;
    m_registry.send(connection, std::move(answer));
}

void AccountService::startConversation(Connection &connection, const wire::StartConversation &request)
{
    const auto handle = normalizedHandle(request.handle);
    if (!handle)
        return m_registry.refuse(connection, request.request, ErrorCode::BadHandle);
    m_registry.submit(connection, StartDirect{connection.device.account, *handle}, PendingStart{request.request});
}

void AccountService::invite(Connection &connection, const wire::Invite &request)
{
    if (!m_registry.rates().mayInvite())
        return m_registry.refuse(connection, request.request, ErrorCode::NotAllowed);
    const QString code = makeInvitationCode(m_random);
    CreateInvitation create;
    create.code = invitationHash(code);
    create.nowMs = m_registry.wallMs();
    create.expiresMs = create.nowMs + quint64(invitationTime.count());
    m_registry.submit(connection, create, PendingInvitation{request.request, code, create.expiresMs});
}

void AccountService::invitationMade(Connection &connection, const PendingInvitation &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    m_registry.send(connection, wire::Invitation{pending.request, pending.code, pending.expiresMs});
}

void AccountService::conversationMade(Connection &connection, const PendingStart &pending, const Settlement &settlement)
{
    if (settlement.status != CommitStatus::Committed)
        return m_registry.refuse(connection, pending.request, ErrorCode::StorageFull, retryWhenFull);
    const auto &outcome = std::get<ConversationOutcome>(settlement.outcome);
    if (outcome.error != ErrorCode::None)
        return m_registry.refuse(connection, pending.request, outcome.error);
    wire::Conversation answer;
    answer.request = pending.request;
    answer.conversation = outcome.conversation;
    answer.members = outcome.members;
    m_registry.send(connection, std::move(answer));
}

} // namespace porchlight::relay
