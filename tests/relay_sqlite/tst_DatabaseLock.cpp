// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/DatabaseLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace porchlight::relay;
using State = DatabaseLock::State;

namespace {

/// Takes the lock, says how that went, and keeps it until its input ends.
int holdLock(const QString &folder)
{
    const DatabaseLock lock(folder);
    std::printf("%d\n", int(lock.state()));
    std::fflush(stdout);
    std::getchar();
    return 0;
}

} // namespace

/// One process for one database: two would both write and checkpoint (G1, reliability F14).
class tst_DatabaseLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondProcessIsRefused_G1();
    void aLockEndsWithItsHolder_G1();
    void theFolderIsMadeForItsOwner_F8();
    void noFolderIsSaid_G7();

private:
    /// What another process gets.
    static bool start(QProcess &other, const QString &folder, State expected);
};

bool tst_DatabaseLock::start(QProcess &other, const QString &folder, State expected)
{
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--lock"), folder});
    return other.waitForStarted() && other.waitForReadyRead(20'000)
           && other.readAllStandardOutput().trimmed() == QByteArray::number(int(expected));
}

void tst_DatabaseLock::aSecondProcessIsRefused_G1()
{
    QTemporaryDir folder;
    const DatabaseLock lock(folder.path());
    QVERIFY(lock.state() == State::Locked);
    QVERIFY(DatabaseLock(folder.path()).state() == State::InUse);
    QProcess other;
    QVERIFY(start(other, folder.path(), State::InUse));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(lock.state() == State::Locked);
}

void tst_DatabaseLock::aLockEndsWithItsHolder_G1()
{
    QTemporaryDir folder;
    QProcess holder;
    QVERIFY(start(holder, folder.path(), State::Locked));
    QVERIFY(DatabaseLock(folder.path()).state() == State::InUse);
    holder.kill(); // as by a power loss: nobody tidies up
    QVERIFY(holder.waitForFinished());
    QVERIFY(DatabaseLock(folder.path()).state() == State::Locked);
    QVERIFY(DatabaseLock(folder.path()).state() == State::Locked);
}

void tst_DatabaseLock::theFolderIsMadeForItsOwner_F8()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("some/where"));
    const DatabaseLock lock(folder);
    QVERIFY(lock.state() == State::Locked);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(folder + QStringLiteral("/lock")) & others));
}

void tst_DatabaseLock::noFolderIsSaid_G7()
{
    QTemporaryDir parent;
    QFile file(parent.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(DatabaseLock(file.fileName()).state() == State::NoFolder);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1) == u"--lock")
        return holdLock(app.arguments().at(2));
    tst_DatabaseLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_DatabaseLock.moc"
