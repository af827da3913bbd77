// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/LockModel.h"
#include "tests/base/WholeFile.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;

namespace {

/// A clock that stands until it is told otherwise.
class StandingClock final : public Clock
{
public:
    Now now() const override { return {at, at}; }
    milliseconds at = 1h;
};

const QString right = QStringLiteral("lamp and door");

} // namespace

/// The lock of the windows: closed by time or by hand, opened by the passphrase, slower with every wrong one (F8).
class tst_LockModel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<StandingClock> m_clock;
    std::unique_ptr<LockModel> m_lock;

    QString path() const { return m_folder->filePath(QStringLiteral("lock.ini")); }
    void open() { m_lock = std::make_unique<LockModel>(path(), m_clock); }
    void setPassphrase()
    {
        m_lock->set(right, {});
        QTRY_VERIFY(!m_lock->isBusy());
        QVERIFY(m_lock->isSet());
    }
    void tryWith(const QString &passphrase)
    {
        m_lock->unlock(passphrase);
        QTRY_VERIFY(!m_lock->isBusy());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<StandingClock>();
        open();
    }
    void cleanup() { m_lock.reset(); }

    void withoutAPassphraseThereIsNoLock()
    {
        m_lock->lock();
        QVERIFY(!m_lock->isSet() && !m_lock->isLocked());
        m_lock->set(QStringLiteral("short"), {});
        QVERIFY(!m_lock->isSet() && !m_lock->isBusy() && m_lock->error().endsWith(u'.'));
    }

    void opensWithThePassphraseAlone()
    {
        setPassphrase();
        QVERIFY(!m_lock->isLocked()); // whoever sets it is there
        QSignalSpy locked(m_lock.get(), &LockModel::locked);
        m_lock->lock();
        m_lock->lock();
        QCOMPARE(locked.count(), 1);
        tryWith(QStringLiteral("lamp and doors"));
        QVERIFY(m_lock->isLocked() && !m_lock->error().isEmpty());
        tryWith(QString());
        QVERIFY(m_lock->isLocked());
        tryWith(QString(100'000, u'x'));
        QVERIFY(m_lock->isLocked());
    }

    void staysLockedOverANewStart()
    {
        setPassphrase();
        open();
        QVERIFY(m_lock->isSet() && m_lock->isLocked());
        tryWith(right);
        QVERIFY(!m_lock->isLocked());
        QVERIFY(m_lock->error().isEmpty());
    }

    // Nothing of it is in the file, and the file is nobody else's.
    void keepsAVerifierAlone_F8()
    {
        setPassphrase();
        const QByteArray text = bytesOf(path());
        QVERIFY(text.contains("argon2id") && !text.contains("lamp"));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    }

    void anotherPassphraseNeedsTheFirst()
    {
        setPassphrase();
        m_lock->set(QStringLiteral("another one"), QStringLiteral("guessed"));
        QTRY_VERIFY(!m_lock->isBusy());
        QVERIFY(!m_lock->error().isEmpty());
        QSignalSpy kept(m_lock.get(), &LockModel::kept);
        m_lock->set(QStringLiteral("another one"), right);
        QTRY_COMPARE(kept.count(), 1);
        m_lock->lock();
        tryWith(right);
        QVERIFY(m_lock->isLocked());
        tryWith(QStringLiteral("another one"));
        QVERIFY(!m_lock->isLocked());
        m_lock->remove(QStringLiteral("guessed"));
        QTRY_VERIFY(!m_lock->isBusy());
        QVERIFY(m_lock->isSet());
        m_lock->remove(QStringLiteral("another one"));
        QTRY_VERIFY(!m_lock->isBusy());
        QVERIFY(!m_lock->isSet());
        open();
        QVERIFY(!m_lock->isSet() && !m_lock->isLocked());
    }

    void wrongOnesWaitLongerEachTime()
    {
        QCOMPARE(LockModel::waitAfter(2), 0ms);
        for (int failures = 3; failures < 20; ++failures)
            QVERIFY(LockModel::waitAfter(failures) > LockModel::waitAfter(failures - 1) || LockModel::waitAfter(failures) == 5min);
        QCOMPARE(LockModel::waitAfter(1'000), 5min);
        setPassphrase();
        m_lock->lock();
        for (int i = 0; i < 3; ++i)
            tryWith(QStringLiteral("wrong words"));
        const int wait = m_lock->waitSeconds();
        QVERIFY(wait > 0);
        m_lock->unlock(right); // not looked at before its time
        QVERIFY(!m_lock->isBusy() && m_lock->isLocked());
        open(); // a new start is no way around
        QCOMPARE(m_lock->waitSeconds(), wait);
        m_clock->at += LockModel::waitAfter(3);
        QCOMPARE(m_lock->waitSeconds(), 0);
        tryWith(QStringLiteral("wrong words"));
        QVERIFY(m_lock->waitSeconds() > wait);
        m_clock->at += 5min;
        tryWith(right);
        QVERIFY(!m_lock->isLocked());
        m_lock->lock();
        tryWith(QStringLiteral("wrong words")); // it begins anew
        QCOMPARE(m_lock->waitSeconds(), 0);
    }

    // An attempt that is cut off has been one.
    void anAttemptCountsBeforeItIsJudged()
    {
        setPassphrase();
        m_lock->lock();
        m_lock->unlock(QStringLiteral("wrong words"));
        QVERIFY(bytesOf(path()).contains("failures=1"));
        QTRY_VERIFY(!m_lock->isBusy());
    }

    void aDamagedVerifierOpensToNobody()
    {
        setPassphrase();
        m_lock.reset();
        QVERIFY(put(path(), bytesOf(path()).replace("argon2id", "argon2ix")));
        open();
        QVERIFY(m_lock->isLocked());
        tryWith(right);
        QVERIFY(m_lock->isLocked());
    }

    void closesWhenNobodyIsThere()
    {
        setPassphrase();
        m_lock->setAfterMinutes(1);
        QObject window;
        const auto press = [&] {
            QKeyEvent event(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
            QCoreApplication::sendEvent(&window, &event);
        };
        press();
        m_clock->at += 50s;
        press();
        m_clock->at += 50s;
        press();
        QVERIFY(!m_lock->isLocked());
        m_clock->at += 60s; // as after a sleep, in which no timer goes
        press();
        QVERIFY(m_lock->isLocked());
        tryWith(right);
        QVERIFY(!m_lock->isLocked());
        m_lock->setAfterMinutes(0);
        m_clock->at += 24h;
        press();
        QVERIFY(!m_lock->isLocked());
    }
};

QTEST_GUILESS_MAIN(tst_LockModel)
#include "tst_LockModel.moc"
