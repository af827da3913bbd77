// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Alive.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using porchlight::test::isAlive;

namespace {

constexpr int patienceMs = 60'000;

/// Children of a process, by what the system says of all of them.
QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (!stat.open(QFile::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toLongLong() == parent && fields.value(0) != "Z")
            children << name.toLongLong();
    }
    return children;
}

} // namespace

/// `porchlight --demo` as it is started (F7): it comes up without a word, leaves nothing behind, and touches nothing else.
class tst_DemoProgram : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString inFolder(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void start(QProcess &process, const QStringList &more = {}) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        environment.insert(QStringLiteral("TMPDIR"), inFolder("tmp"));
        environment.insert(QStringLiteral("HOME"), inFolder("home"));
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            environment.remove(QString::fromLatin1(place));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight"),
                      QStringList{QStringLiteral("--demo")} + more);
    }
    QStringList demos() const
    {
        return QDir(inFolder("tmp")).entryList({QStringLiteral("porchlight-demo-*")}, QDir::Dirs);
    }
    /// Liv's profile is the window's: nobody needs a recovery kit here.
    bool isUp() const
    {
        const QStringList all = demos();
        return std::any_of(all.begin(), all.end(), [this](const QString &demo) {
            return QFile::exists(inFolder("tmp") + u'/' + demo + QStringLiteral("/profiles/liv/recovery.ini"));
        });
    }
    QStringList leftAtHome() const
    {
        QStringList left;
        QDirIterator each(inFolder("home"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext())
            left << each.next();
        return left.filter(QStringLiteral("porchlight"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("tmp")) && QDir(m_folder->path()).mkdir(QStringLiteral("home")));
    }

    void comesUpAndLeavesNothing_F7()
    {
        QProcess process;
        start(process);
        QTRY_VERIFY_WITH_TIMEOUT(isUp() || process.state() == QProcess::NotRunning, patienceMs);
        QTest::qWait(2'500); // for warnings to come
        const QList<qint64> relays = childrenOf(process.processId());
        QCOMPARE(relays.size(), 1);
        process.terminate();
        QVERIFY(process.waitForFinished(patienceMs));
        const QString said = QString::fromUtf8(process.readAll());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("qml")) && !said.contains(QStringLiteral("rror")), qPrintable(said));
        QVERIFY(!isAlive(relays.constFirst()));
        QCOMPARE(demos(), QStringList());
        QCOMPARE(leftAtHome(), QStringList());
    }

    void endsBeforeItIsReady()
    {
        QProcess process;
        start(process);
        QTRY_VERIFY_WITH_TIMEOUT(!childrenOf(process.processId()).isEmpty(), patienceMs);
        const qint64 relay = childrenOf(process.processId()).constFirst();
        process.terminate();
        QVERIFY(process.waitForFinished(patienceMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY(!isAlive(relay));
        QCOMPARE(demos(), QStringList());
    }

    // There is no moment at which it does not listen: not between the demo's making and its window either.
    void endsWheneverItIsAsked()
    {
        for (int afterMs = 150; afterMs <= 1'900; afterMs += 350) {
            QProcess process;
            start(process);
            QTRY_VERIFY_WITH_TIMEOUT(!demos().isEmpty(), patienceMs);
            QTest::qWait(afterMs);
            process.terminate();
            QVERIFY2(process.waitForFinished(patienceMs), qPrintable(QString::number(afterMs)));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(demos(), QStringList());
        }
    }

    // Then the system ends the relay, and the next demo tidies up.
    void isKilled()
    {
        QProcess process;
        start(process);
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), patienceMs);
        const QList<qint64> relays = childrenOf(process.processId());
        QCOMPARE(relays.size(), 1);
        process.kill();
        QVERIFY(process.waitForFinished(patienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(relays.constFirst()), patienceMs);
        const QStringList left = demos();
        QCOMPARE(left.size(), 1);
        QProcess next;
        start(next, {QStringLiteral("--demo-seed"), QStringLiteral("9")});
        QTRY_VERIFY_WITH_TIMEOUT(demos().size() == 1 && demos() != left && isUp(), patienceMs);
        QProcess beside; // which is another's, and stays
        start(beside);
        QTRY_COMPARE_WITH_TIMEOUT(demos().size(), 2, patienceMs);
        QTest::qWait(1'000);
        QCOMPARE(demos().size(), 2);
        for (QProcess *each : {&next, &beside}) {
            each->terminate();
            QVERIFY(each->waitForFinished(patienceMs));
        }
        QCOMPARE(demos(), QStringList());
    }

    void refusesWhatIsNoSeed()
    {
        QProcess process;
        start(process, {QStringLiteral("--demo-seed"), QStringLiteral("moon")});
        QVERIFY(process.waitForFinished(patienceMs));
        QCOMPARE(process.exitCode(), 64);
    }
};

QTEST_GUILESS_MAIN(tst_DemoProgram)
#include "tst_DemoProgram.moc"
