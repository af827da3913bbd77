// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Sentence.h"
#include "shared/base/Time.h"

#include <QObject>
#include <QSettings>
#include <QThreadPool>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace porchlight::models {

/// Locks the windows with a passphrase, at once or when nobody has done anything for a while. It keeps people away who
/// come by: it hides what is on the screen, and encrypts nothing, so it is no defence against whoever can read or change
/// the files of this user (F8 is what protects those). Keeps an Argon2id verifier of the passphrase in a file beside the
/// database, never the passphrase; verifies on a thread of its own. After wrong attempts the next must wait, longer each
/// time, also over a new start. On the thread of the windows.
class LockModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isSet READ isSet NOTIFY changed)
    Q_PROPERTY(bool isLocked READ isLocked NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// Until the next attempt; 0: now.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    /// Without a key or the mouse; 0: only when somebody says so.
    Q_PROPERTY(int afterMinutes READ afterMinutes WRITE setAfterMinutes NOTIFY changed)
    Q_PROPERTY(int leastLength READ leastLength CONSTANT)

public:
    static constexpr int passphraseLengthMin = 6;
    static constexpr int afterMinutesMax = 24 * 60;

    LockModel(const QString &path, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~LockModel() override; ///< waits for an attempt under way

    bool isSet() const { return !m_verifier.isEmpty(); }
    bool isLocked() const { return m_isLocked; }
    bool isBusy() const { return m_isBusy; }
    QString error() const { return m_error.words(); }
    int waitSeconds() const;
    int afterMinutes() const { return m_afterMinutes; }
    void setAfterMinutes(int minutes);
    int leastLength() const { return passphraseLengthMin; }
    /// How long an attempt must wait after so many wrong ones.
    static milliseconds waitAfter(int failures);

    /// From now on. While there is one already it needs that too, as @p current.
    Q_INVOKABLE void set(const QString &passphrase, const QString &current);
    Q_INVOKABLE void remove(const QString &current);
    Q_INVOKABLE void lock(); ///< without a passphrase nothing happens
    Q_INVOKABLE void unlock(const QString &passphrase);
    Q_INVOKABLE void clearError();

    /// Looks at what is done with the windows: nothing is kept of it but that something was.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void locked();
    void unlocked();
    void kept(); ///< another passphrase, or none

private:
    enum class Purpose : quint8 { Unlock, Set, Remove };

    void attempt(Purpose purpose, const QString &passphrase, const QString &next);
    void onAttempted(Purpose purpose, bool isRight, const QByteArray &next);
    void keepVerifier(const QByteArray &verifier);
    void countFailures(int failures);
    void fail(const QString &english);
    void touched();
    void idle();

    QSettings m_settings;
    const std::shared_ptr<const Clock> m_clock;
    QByteArray m_verifier; ///< as hashPassword() makes it; empty: there is no lock
    bool m_isLocked = false;
    bool m_isBusy = false;
    Sentence m_error;
    int m_afterMinutes = 0;
    int m_failures = 0;
    milliseconds m_notBefore{0}; ///< monotonic
    milliseconds m_touchedAt{0}; ///< monotonic
    QTimer m_idle;
    QTimer m_waiting; ///< tells of each second
    QThreadPool m_slowly;
};

} // namespace porchlight::models
