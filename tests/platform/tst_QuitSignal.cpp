// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/QuitSignal.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using porchlight::platform::QuitSignal;

namespace {

constexpr int patienceMs = 30'000;
constexpr int exitCode = 23;

/// This program as the one that is ended. With @p isDeaf it does not go when it is asked to.
int waitForSignal(bool isDeaf, bool isLate)
{
    QuitSignal signal;
    QObject::connect(&signal, &QuitSignal::received, &signal, [isDeaf] {
        std::puts("asked");
        std::fflush(stdout);
        if (!isDeaf)
            QCoreApplication::exit(exitCode);
    });
    if (isLate)
        std::raise(SIGTERM); // nobody listens yet
    std::puts(signal.isReceived() ? "too early" : "ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

bool says(QProcess &process, const char *word)
{
    while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) { }
    return process.readLine().trimmed() == word;
}

} // namespace

/// The system asks the app to go: what was typed is stored first (A6).
class tst_QuitSignal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAppGoesInItsOwnTime_A6_data();
    void theAppGoesInItsOwnTime_A6();
    void theSecondOneIsMeantSeriously_A6();
    void theOneThatCameBeforeIsServed_A6();
};

void tst_QuitSignal::theAppGoesInItsOwnTime_A6_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_QuitSignal::theAppGoesInItsOwnTime_A6()
{
    QFETCH(int, number);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wait")});
    QVERIFY(says(process, "ready"));
    QCOMPARE(::kill(pid_t(process.processId()), number), 0);
    QVERIFY(says(process, "asked"));
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), exitCode);
}

void tst_QuitSignal::theSecondOneIsMeantSeriously_A6()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wait"), QStringLiteral("--deaf")});
    QVERIFY(says(process, "ready"));
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(says(process, "asked"));
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void tst_QuitSignal::theOneThatCameBeforeIsServed_A6()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wait"), QStringLiteral("--late")});
    QVERIFY(says(process, "ready"));
    QVERIFY(says(process, "asked"));
    QVERIFY(process.waitForFinished(patienceMs));
    QCOMPARE(process.exitCode(), exitCode);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--wait")))
        return waitForSignal(arguments.contains(QStringLiteral("--deaf")), arguments.contains(QStringLiteral("--late")));
    tst_QuitSignal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_QuitSignal.moc"
