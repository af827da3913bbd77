// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SignInModel.h"

#include "shared/base/Handle.h"
#include "shared/base/RelayAddress.h"
#include "shared/base/Secret.h"
#include "shared/content/Content.h"

#include <QSysInfo>

namespace porchlight::models {

using runtime::SignInError;
using wire::ErrorCode;

namespace {

QString fieldOf(const SignInError &error)
{
    switch (error.code) {
    case SignInError::Code::BadAddress:
    case SignInError::Code::Unreachable:
    case SignInError::Code::Silent:
    case SignInError::Code::Malformed: return QStringLiteral("relay");
    case SignInError::Code::OtherAccount: return QStringLiteral("handle");
    case SignInError::Code::NotStored:
    case SignInError::Code::Cancelled: return QString();
    case SignInError::Code::Refused: break;
    }
    switch (error.refusal) {
    case ErrorCode::CredentialsWrong:
    case ErrorCode::BadPassword: return QStringLiteral("password");
    case ErrorCode::HandleTaken:
    case ErrorCode::BadHandle:
    case ErrorCode::UnknownHandle: return QStringLiteral("handle");
    case ErrorCode::InvitationInvalid: return QStringLiteral("invitation");
    case ErrorCode::Unsupported: return QStringLiteral("relay");
    default: return QString();
    }
}

/// A link in the place of the code says which relay as well. The text is what is wrong with it: a damaged one must
/// not go as a code to whatever relay stands in the form.
QString takeLink(runtime::SignInRequest &request)
{
    if (!request.invitation || !request.invitation->contains(u"://"))
        return {};
    const auto link = parseInvitationLink(*request.invitation);
    if (!link) {
        const auto address = parseRelayAddress(*request.invitation);
        return address ? Sentence::english("This link holds no invitation. Copy the whole link again.") : address.error();
    }
    request.relayUrl = link->relay.toString();
    request.invitation = link->code;
    return {};
}

} // namespace

SignInModel::SignInModel(runtime::SignInFlow::Store store, runtime::SignInPatience patience, QObject *parent)
    : QObject(parent), m_flow(std::move(store), patience), m_relayUrl(QStringLiteral("ws://127.0.0.1:8440"))
{
    connect(&m_flow, &runtime::SignInFlow::finished, this, &SignInModel::onFinished);
}

void SignInModel::setRelayUrl(const QString &relayUrl)
{
    if (relayUrl.isEmpty() || relayUrl == m_relayUrl)
        return;
    m_relayUrl = relayUrl;
    Q_EMIT relayUrlChanged();
}

void SignInModel::setError(const QString &field, const Sentence &error)
{
    m_errorField = field;
    m_error = error;
    Q_EMIT errorChanged();
}

void SignInModel::createAccount(const QString &relayUrl, const QString &invitation, const QString &handle,
                                const QString &password, const QString &displayName)
{
    start({relayUrl, handle, password, displayName, QString(), invitation.trimmed()});
}

void SignInModel::signIn(const QString &relayUrl, const QString &handle, const QString &password,
                         const QString &displayName)
{
    start({relayUrl, handle, password, displayName, QString(), std::nullopt});
}

void SignInModel::start(runtime::SignInRequest request)
{
    if (isBusy())
        cancel();
    if (const QString wrong = takeLink(request); !wrong.isEmpty())
        return setError(QStringLiteral("invitation"), wrong);
    const auto relay = parseRelayAddress(request.relayUrl);
    if (!relay)
        return setError(QStringLiteral("relay"), relay.error());
    if (request.invitation && request.invitation->isEmpty())
        return setError(QStringLiteral("invitation"),
                        Sentence::english("A new account needs an invitation. Whoever runs the relay can give you one."));
    const auto handle = normalizedHandle(request.handle);
    if (!handle)
        return setError(QStringLiteral("handle"), wire::describe(ErrorCode::BadHandle));
    if (m_owner && (request.invitation || *handle != m_owner->handle)) {
        return setError(QStringLiteral("handle"),
                        {Sentence::english("This profile belongs to @%1. "
                                           "For someone else, start Porchlight with --profile and another name."),
                         {m_owner->handle}});
    }
    if (request.password.isEmpty())
        return setError(QStringLiteral("password"), Sentence::english("The password is missing."));
    // Whoever signs in may have an old one; that it is wrong the relay will say.
    const qsizetype length = request.password.size();
    if (length > passwordLengthMax || (request.invitation && length < passwordLengthMin))
        return setError(QStringLiteral("password"), wire::describe(ErrorCode::BadPassword));
    request.relayUrl = relay->toString();
    request.handle = *handle;
    request.displayName = cleanedDisplayName(request.displayName);
    if (m_owner)
        request.onlyAs = m_owner->account;
    request.deviceName = QSysInfo::prettyProductName();
    clearError();
    m_flow.start(std::move(request));
    Q_EMIT isBusyChanged();
}

QStringList SignInModel::readLink(const QString &typed) const
{
    const auto link = parseInvitationLink(typed);
    return link ? QStringList{link->relay.toString(), link->code} : QStringList();
}

void SignInModel::cancel()
{
    m_flow.cancel();
    Q_EMIT isBusyChanged();
}

void SignInModel::clearError()
{
    setError(QString(), QString());
}

void SignInModel::onFinished(const runtime::SignInResult &result)
{
    Q_EMIT isBusyChanged();
    if (!result)
        return setError(fieldOf(result.error()), result.error().text);
    clearError();
    setRelayUrl(result->relayUrl);
    Q_EMIT signedIn();
}

} // namespace porchlight::models
