// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/AccountModel.h"

#include "shared/base/Handle.h"
#include "shared/base/Secret.h"

#include <utility>

namespace porchlight::models {

namespace {

const QString changing = QStringLiteral("changing");
const QString deleting = QStringLiteral("deleting");

} // namespace

AccountModel::AccountModel(EngineSink &sink, std::function<QString()> handle, QObject *parent)
    : QObject(parent), m_sink(sink), m_handle(std::move(handle))
{
}

void AccountModel::changePassword(const QString &current, const QString &wanted, const QString &again)
{
    if (isBusy())
        return;
    if (current.isEmpty())
        return set({}, QStringLiteral("current"), Sentence::english("Type the password that you have now."));
    if (wanted.size() < passwordLengthMin)
        return set({}, QStringLiteral("wanted"), {Sentence::english("A password has at least %1 characters."), {QString::number(passwordLengthMin)}});
    if (wanted.size() > passwordLengthMax || current.size() > passwordLengthMax)
        return set({}, QStringLiteral("wanted"), {Sentence::english("A password has at most %1 characters."), {QString::number(passwordLengthMax)}});
    if (wanted != again)
        return set({}, QStringLiteral("again"), Sentence::english("This is another one than above."));
    m_ask = m_sink.nextAsk();
    set(changing);
    m_sink.post(engine::ChangePassword{m_ask, current, wanted});
}

void AccountModel::deleteAccount(const QString &typed, const QString &password)
{
    if (isBusy())
        return;
    const QString bare = typed.trimmed();
    const auto handle = normalizedHandle(bare.startsWith(u'@') ? bare.mid(1) : bare);
    if (!handle || *handle != m_handle())
        return set({}, QStringLiteral("handle"), Sentence::english("This is not your handle."));
    if (password.isEmpty() || password.size() > passwordLengthMax)
        return set({}, QStringLiteral("current"), Sentence::english("Type your password."));
    m_ask = m_sink.nextAsk();
    set(deleting);
    m_sink.post(engine::DeleteAccount{m_ask, password});
}

void AccountModel::clear()
{
    if (m_stage == deleting || isDeleted())
        return;
    m_ask = 0;
    set({});
}

void AccountModel::onDone(const engine::AskDone &done)
{
    if (m_ask == 0 || done.ask != m_ask)
        return;
    m_ask = 0;
    const bool isGone = m_stage == deleting;
    set(isGone ? QStringLiteral("deleted") : QStringLiteral("changed"));
    if (isGone)
        Q_EMIT deleted();
}

void AccountModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    if (failed.code == wire::ErrorCode::CredentialsWrong)
        return set({}, QStringLiteral("current"), Sentence::english("This is not your password."));
    if (failed.code == wire::ErrorCode::RateLimited)
        return set({}, QStringLiteral("current"), Sentence::english("That were too many attempts. Try again in a quarter of an hour."));
    if (failed.code == wire::ErrorCode::BadPassword)
        return set({}, QStringLiteral("wanted"), failed.text);
    set({}, {}, failed.text);
}

void AccountModel::set(const QString &stage, const QString &field, const Sentence &error)
{
    m_stage = stage;
    m_errorField = field;
    m_error = error;
    Q_EMIT changed();
}

} // namespace porchlight::models
