// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace porchlight;

namespace {

/// The bits that say who may do what.
int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

} // namespace

/// Folders and files that only their owner can look into (F8).
class tst_DataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFoldersAreForTheirOwnerOnly_F8();
    void aFolderThatIsThereStaysAsItIs_F8();
    void aPlaceThatIsTakenIsRefused_G7();
    void filesAreForTheirOwnerOnly_F8();
    void filesKeepWhatIsInThem_A1();
};

void tst_DataFolder::newFoldersAreForTheirOwnerOnly_F8()
{
    const QTemporaryDir top;
    const QString folder = top.filePath(QStringLiteral("a/b/../c/data"));
    QVERIFY(makeDataFolder(folder + u'/'));
    QCOMPARE(modeOf(top.filePath(QStringLiteral("a/c/data"))), 0700);
    QVERIFY2(!QFileInfo::exists(top.filePath(QStringLiteral("a/b"))), "only what is needed is made");
    QVERIFY(makeDataFolder(folder));
}

void tst_DataFolder::aFolderThatIsThereStaysAsItIs_F8()
{
    const QTemporaryDir top;
    const QString folder = top.filePath(QStringLiteral("data"));
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0750), 0);
    QVERIFY(makeDataFolder(folder));
    QCOMPARE(modeOf(folder), 0750);
}

void tst_DataFolder::aPlaceThatIsTakenIsRefused_G7()
{
    const QTemporaryDir top;
    const QString place = top.filePath(QStringLiteral("place"));
    QVERIFY(makeDataFile(place));
    QVERIFY(!makeDataFolder(place));
    QVERIFY(!makeDataFolder(place + QStringLiteral("/below")));
    QVERIFY(!makeDataFile(place + QStringLiteral("/below")));
    QVERIFY(!makeDataFile(top.path()));
}

void tst_DataFolder::filesAreForTheirOwnerOnly_F8()
{
    const QTemporaryDir top;
    const QString file = top.filePath(QStringLiteral("file"));
    const mode_t before = ::umask(0);
    const bool made = makeDataFile(file);
    ::umask(before);
    QVERIFY(made);
    QCOMPARE(modeOf(file), 0600);
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0666), 0);
    QVERIFY(makeDataFile(file));
    QCOMPARE(modeOf(file), 0600);
}

void tst_DataFolder::filesKeepWhatIsInThem_A1()
{
    const QTemporaryDir top;
    QFile file(top.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("kept"), qint64(4));
    file.close();
    QVERIFY(makeDataFile(file.fileName()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("kept"));
}

QTEST_GUILESS_MAIN(tst_DataFolder)
#include "tst_DataFolder.moc"
