// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/FolderLock.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using porchlight::FolderLock;

namespace {

constexpr int patienceMs = 30'000;

/// This program as the second process: says how the lock stands, and keeps it until its input ends.
int holdLock(const QString &folder)
{
    const FolderLock lock(folder);
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

/// Two processes on one folder would take each other's send numbers (rule 2) and tokens (A7), or checkpoint at once
/// (G1).
class tst_FolderLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondProcessIsRefused_A7();
    void theLockGoesWithItsProcess_A6();
    void theFolderIsItsOwnersOnly_F8();
    void aFolderThatCannotBeIsSaid_G7();
};

void tst_FolderLock::aSecondProcessIsRefused_A7()
{
    QTemporaryDir data;
    auto lock = std::make_unique<FolderLock>(data.filePath(QStringLiteral("alice")));
    QCOMPARE(lock->state(), FolderLock::State::Locked);
    const FolderLock other(data.filePath(QStringLiteral("bob")));
    QCOMPARE(other.state(), FolderLock::State::Locked);
    const auto second = secondProcess(data.filePath(QStringLiteral("alice")));
    QCOMPARE(stateIn(*second), int(FolderLock::State::InUse));
    QCOMPARE(FolderLock(data.filePath(QStringLiteral("alice"))).state(), FolderLock::State::InUse); // nor twice in one
    lock.reset(); // the refused one does not hold it open either
    const FolderLock again(data.filePath(QStringLiteral("alice")));
    QCOMPARE(again.state(), FolderLock::State::Locked);
    second->closeWriteChannel();
    QVERIFY(second->waitForFinished(patienceMs));
}

void tst_FolderLock::theLockGoesWithItsProcess_A6()
{
    QTemporaryDir data;
    const auto holder = secondProcess(data.path());
    QCOMPARE(stateIn(*holder), int(FolderLock::State::Locked));
    QCOMPARE(FolderLock(data.path()).state(), FolderLock::State::InUse);
    holder->kill(); // however it ends
    QVERIFY(holder->waitForFinished(patienceMs));
    QCOMPARE(FolderLock(data.path()).state(), FolderLock::State::Locked);
    QVERIFY(QFileInfo::exists(data.filePath(QStringLiteral("lock"))));
}

void tst_FolderLock::theFolderIsItsOwnersOnly_F8()
{
    QTemporaryDir data;
    const QString folder = data.filePath(QStringLiteral("a/b"));
    const FolderLock lock(folder);
    QCOMPARE(lock.state(), FolderLock::State::Locked);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    QVERIFY(!(QFileInfo(folder + u"/lock").permissions() & others));
}

void tst_FolderLock::aFolderThatCannotBeIsSaid_G7()
{
    QTemporaryDir data;
    QFile file(data.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(FolderLock(file.fileName()).state(), FolderLock::State::NoFolder);
    QCOMPARE(FolderLock(file.fileName() + u"/profile").state(), FolderLock::State::NoFolder);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--hold")
        return holdLock(arguments[2]);
    tst_FolderLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_FolderLock.moc"
