// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/LockModel.h"

#include "app/models/Activity.h"
#include "shared/base/DataFolder.h"
#include "shared/base/Secret.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace porchlight::models {

namespace {

constexpr QLatin1StringView verifierKey("lock/verifier");
constexpr QLatin1StringView afterMinutesKey("lock/afterMinutes");
constexpr QLatin1StringView failuresKey("lock/failures");
constexpr int freeAttempts = 3;
constexpr milliseconds waitMax = 5min;

} // namespace

LockModel::LockModel(const QString &path, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat), m_clock(std::move(clock))
{
    m_verifier = m_settings.value(verifierKey).toByteArray();
    m_afterMinutes = std::clamp(m_settings.value(afterMinutesKey, 0).toInt(), 0, afterMinutesMax);
    m_failures = std::clamp(m_settings.value(failuresKey, 0).toInt(), 0, 1'000);
    m_slowly.setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &LockModel::idle);
    m_waiting.setInterval(1s);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (waitSeconds() == 0)
            m_waiting.stop();
        Q_EMIT changed();
    });
    if (isSet()) {
        m_isLocked = true;
        m_notBefore = m_clock->now().mono + waitAfter(m_failures); // a new start is no way around the waiting
        m_waiting.start();
    }
    touched();
    if (QCoreApplication *app = QCoreApplication::instance())
        app->installEventFilter(this);
}

LockModel::~LockModel()
{
    m_slowly.waitForDone();
}

milliseconds LockModel::waitAfter(int failures)
{
    if (failures < freeAttempts)
        return milliseconds(0);
    return std::min<milliseconds>(1s * (1 << std::min(failures - freeAttempts + 1, 16)), waitMax);
}

int LockModel::waitSeconds() const
{
    const milliseconds left = m_notBefore - m_clock->now().mono;
    return left <= milliseconds(0) ? 0 : int((left + 999ms) / 1s);
}

void LockModel::setAfterMinutes(int minutes)
{
    const int bounded = std::clamp(minutes, 0, afterMinutesMax);
    if (std::exchange(m_afterMinutes, bounded) == bounded)
        return;
    m_settings.setValue(afterMinutesKey, bounded);
    m_idle.stop();
    touched();
    Q_EMIT changed();
}

void LockModel::set(const QString &passphrase, const QString &current)
{
    if (passphrase.size() < passphraseLengthMin || passphrase.size() > passwordLengthMax)
        return fail(Sentence::english("A passphrase has 6 characters or more."));
    attempt(Purpose::Set, current, passphrase);
}

void LockModel::remove(const QString &current)
{
    if (isSet())
        attempt(Purpose::Remove, current, {});
}

void LockModel::lock()
{
    if (!isSet() || std::exchange(m_isLocked, true))
        return;
    m_idle.stop();
    m_error.clear();
    Q_EMIT changed();
    Q_EMIT locked();
}

void LockModel::unlock(const QString &passphrase)
{
    if (m_isLocked)
        attempt(Purpose::Unlock, passphrase, {});
}

void LockModel::attempt(Purpose purpose, const QString &passphrase, const QString &next)
{
    if (m_isBusy || waitSeconds() > 0)
        return;
    m_error.clear();
    m_isBusy = true;
    if (isSet())
        countFailures(m_failures + 1); // before it is known: whoever ends the program meanwhile has used it up
    m_slowly.start([this, purpose, passphrase, next, verifier = m_verifier] {
        const bool isRight = verifier.isEmpty() || (passphrase.size() <= passwordLengthMax && verifyPassword(verifier, passphrase));
        const QByteArray made = isRight && purpose == Purpose::Set ? hashPassword(next) : QByteArray();
        QMetaObject::invokeMethod(this, [this, purpose, isRight, made] { onAttempted(purpose, isRight, made); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void LockModel::onAttempted(Purpose purpose, bool isRight, const QByteArray &next)
{
    m_isBusy = false;
    if (!isRight) {
        m_notBefore = m_clock->now().mono + waitAfter(m_failures);
        m_waiting.start();
        return fail(Sentence::english("That is not the passphrase."));
    }
    countFailures(0);
    if (purpose == Purpose::Set && next.isEmpty())
        return fail(Sentence::english("This computer has not enough memory for that at the moment."));
    if (purpose == Purpose::Unlock)
        m_isLocked = false;
    else
        keepVerifier(next);
    touched();
    Q_EMIT changed();
    if (purpose == Purpose::Unlock)
        Q_EMIT unlocked();
    else if (m_error.isEmpty())
        Q_EMIT kept();
}

void LockModel::keepVerifier(const QByteArray &verifier)
{
    // For nobody else to guess at; what is written later keeps the access of what is there.
    const bool isPrivate = makeDataFile(m_settings.fileName());
    const QByteArray before = std::exchange(m_verifier, verifier);
    if (verifier.isEmpty())
        m_settings.remove(verifierKey);
    else
        m_settings.setValue(verifierKey, verifier);
    m_settings.sync();
    if (isPrivate && m_settings.status() == QSettings::NoError)
        return;
    m_verifier = before;
    m_error = Sentence(Sentence::english("It could not be stored on this computer. Is the disk full?"));
}

void LockModel::countFailures(int failures)
{
    m_failures = failures;
    m_settings.setValue(failuresKey, failures);
    m_settings.sync();
}

void LockModel::fail(const QString &english)
{
    m_error = Sentence(english);
    Q_EMIT changed();
}

void LockModel::clearError()
{
    if (m_error.isEmpty())
        return;
    m_error.clear();
    Q_EMIT changed();
}

bool LockModel::eventFilter(QObject *watched, QEvent *event)
{
    if (isDoneBySomebody(*event))
        touched();
    return QObject::eventFilter(watched, event);
}

void LockModel::touched()
{
    if (m_isLocked || m_afterMinutes == 0 || !isSet())
        return;
    const milliseconds now = m_clock->now().mono;
    const milliseconds after = std::chrono::minutes(m_afterMinutes);
    // A machine that slept has no timer for that time: whoever wakes it finds the lock, and not the window.
    if (m_idle.isActive() && now - m_touchedAt >= after)
        return lock();
    // A mouse that moves comes by many times a second.
    if (!m_idle.isActive() || now - m_touchedAt >= 1s) {
        m_touchedAt = now;
        m_idle.start(after);
    }
}

void LockModel::idle()
{
    if (m_afterMinutes > 0)
        lock();
}

} // namespace porchlight::models
