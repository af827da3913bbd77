// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/SystemKeyring.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace porchlight::platform {

namespace {

using Kind = KeyringFailure::Kind;

/// As people find it in their keyring: "Porchlight/" and the entry.
const QString service = QStringLiteral("Porchlight");

/// What a job has come to. The text is a secret when something was read.
struct Answer
{
    QKeychain::Error error = QKeychain::OtherError;
    QString words;
    QString text;
};

/// Who would answer, or could be started to. Without this question every backend has its own way of failing, and some
/// take half a minute for it.
bool isThere()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList names = bus.interface()->registeredServiceNames().value()
        + bus.interface()->activatableServiceNames().value();
    const QStringList keyrings{QStringLiteral("org.freedesktop.secrets"), QStringLiteral("org.kde.kwalletd5"),
                               QStringLiteral("org.kde.kwalletd")};
    return std::ranges::any_of(keyrings, [&](const QString &name) { return names.contains(name); });
}

/// Nothing when there was none in time. The job deletes itself after its answer, and one that never has any is left to
/// itself: the library underneath still knows it.
std::optional<Answer> answerOf(QKeychain::Job *job, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *done) {
        const auto *const reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        answer = Answer{done->error(), done->errorString(), reading ? reading->textData() : QString()};
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    job->start();
    if (!answer)
        loop.exec();
    return answer;
}

std::optional<KeyringFailure> failureOf(const std::optional<Answer> &answer)
{
    if (!answer)
        return KeyringFailure{Kind::Silent};
    switch (answer->error) {
    case QKeychain::NoError: return std::nullopt;
    case QKeychain::EntryNotFound: return KeyringFailure{Kind::NoEntry};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeyringFailure{Kind::NoKeyring, answer->words};
    default: return KeyringFailure{Kind::Refused, answer->words};
    }
}

} // namespace

Result<SecretBuffer, KeyringFailure> SystemKeyring::read(const QString &entry)
{
    if (!isThere())
        return KeyringFailure{Kind::NoKeyring};
    auto *const job = new QKeychain::ReadPasswordJob(service);
    job->setKey(entry);
    auto answer = answerOf(job, m_patience);
    if (auto failure = failureOf(answer))
        return *failure;
    SecretBuffer secret(answer->text.toUtf8());
    answer->text.fill(u'\0');
    return secret;
}

std::optional<KeyringFailure> SystemKeyring::remove(const QString &entry)
{
    if (!isThere())
        return KeyringFailure{Kind::NoKeyring};
    auto *const job = new QKeychain::DeletePasswordJob(service);
    job->setKey(entry);
    const auto failure = failureOf(answerOf(job, m_patience));
    return failure && failure->kind == Kind::NoEntry ? std::nullopt : failure;
}

std::optional<KeyringFailure> SystemKeyring::write(const QString &entry, QByteArrayView secret)
{
    if (!isThere())
        return KeyringFailure{Kind::NoKeyring};
    auto *const job = new QKeychain::WritePasswordJob(service);
    job->setKey(entry);
    job->setTextData(QString::fromUtf8(secret));
    return failureOf(answerOf(job, m_patience));
}

} // namespace porchlight::platform
