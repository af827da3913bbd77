// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/ProfileLock.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using porchlight::platform::ProfileLock;

namespace {

constexpr int patienceMs = 30'000;

/// This program as the second process: says how the lock stands, and keeps it until its input ends.
int holdLock(const QString &folder)
{
    const ProfileLock lock(folder);
    std::printf("%d\n", int(lock.state()));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

std::unique_ptr<QProcess> secondProcess(const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder});
    return process;
}

int stateIn(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) { }
    return process.readLine().trimmed().toInt();
}

} // namespace

/// Two processes on one profile would take each other's send numbers (rule 2) and tokens (A7).
class tst_ProfileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondProcessIsRefused_A7();
    void theLockGoesWithItsProcess_A6();
    void theFolderIsItsOwnersOnly_F8();
    void aFolderThatCannotBe();
};

void tst_ProfileLock::aSecondProcessIsRefused_A7()
{
    QTemporaryDir data;
    auto lock = std::make_unique<ProfileLock>(data.filePath(QStringLiteral("alice")));
    QCOMPARE(lock->state(), ProfileLock::State::Locked);
    const ProfileLock other(data.filePath(QStringLiteral("bob")));
    QCOMPARE(other.state(), ProfileLock::State::Locked);
    const auto second = secondProcess(data.filePath(QStringLiteral("alice")));
    QCOMPARE(stateIn(*second), int(ProfileLock::State::InUse));
    lock.reset(); // the refused one does not hold it open either
    const ProfileLock again(data.filePath(QStringLiteral("alice")));
    QCOMPARE(again.state(), ProfileLock::State::Locked);
    second->closeWriteChannel();
    QVERIFY(second->waitForFinished(patienceMs));
}

void tst_ProfileLock::theLockGoesWithItsProcess_A6()
{
    QTemporaryDir data;
    const auto holder = secondProcess(data.path());
    QCOMPARE(stateIn(*holder), int(ProfileLock::State::Locked));
    QCOMPARE(ProfileLock(data.path()).state(), ProfileLock::State::InUse);
    holder->kill(); // however it ends
    QVERIFY(holder->waitForFinished(patienceMs));
    QCOMPARE(ProfileLock(data.path()).state(), ProfileLock::State::Locked);
    QVERIFY(QFileInfo::exists(data.filePath(QStringLiteral("lock"))));
}

void tst_ProfileLock::theFolderIsItsOwnersOnly_F8()
{
    QTemporaryDir data;
    const QString folder = data.filePath(QStringLiteral("a/b"));
    const ProfileLock lock(folder);
    QCOMPARE(lock.state(), ProfileLock::State::Locked);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    QVERIFY(!(QFileInfo(folder + u"/lock").permissions() & others));
}

void tst_ProfileLock::aFolderThatCannotBe()
{
    QTemporaryDir data;
    QFile file(data.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(ProfileLock(file.fileName() + u"/profile").state(), ProfileLock::State::NoFolder);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--hold")
        return holdLock(arguments[2]);
    tst_ProfileLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ProfileLock.moc"
