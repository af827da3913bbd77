// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The program as it is started (G10 wants it scriptable): its options, its refusals, its end.
class tst_Program : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Ended
    {
        int code = -1;
        QString out;
        QString errors;
    };

    static QString path() { return qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight"); }
    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(path(), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QStringList arguments(const QString &profile) const
    {
        return {QStringLiteral("--profile"), profile, QStringLiteral("--data"), m_folder.path()};
    }
    /// It has the profile, and answers signals.
    bool isUp(const QString &profile) const
    {
        return QFile::exists(m_folder.path() + u"/profiles/" + profile + u"/porchlight.db");
    }

private Q_SLOTS:
    void answersWithoutAWindow()
    {
        const Ended version = run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(QStringLiteral("porchlight 0.")));
        const Ended help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(QStringLiteral("--profile NAME")));
    }

    void refusesWhatItDoesNotKnow()
    {
        for (const QStringList &wrong : {QStringList{QStringLiteral("--nonsense")}, QStringList{QStringLiteral("stray")},
                                         arguments(QStringLiteral("../evil")), arguments(QString()),
                                         arguments(QStringLiteral("liv")) + QStringList{QStringLiteral("--with"), QStringLiteral("<img>")}}) {
            const Ended ended = run(wrong);
            QCOMPARE(ended.code, 64);
            // Qt may have said something before it, as it does without XDG_RUNTIME_DIR.
            const QString lastLine = ended.errors.trimmed().section(u'\n', -1);
            QVERIFY2(lastLine.startsWith(QStringLiteral("porchlight: ")), qPrintable(ended.errors));
        }
    }

    void oneProcessForAProfile()
    {
        QProcess first;
        first.setProcessChannelMode(QProcess::MergedChannels);
        first.start(path(), arguments(QStringLiteral("alice")));
        QTRY_VERIFY_WITH_TIMEOUT(isUp(QStringLiteral("alice")), 60'000);
        const Ended second = run(arguments(QStringLiteral("alice")));
        QCOMPARE(second.code, 75);
        QVERIFY2(second.errors.contains(QStringLiteral("alice")), qPrintable(second.errors));
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(60'000));
    }

    void saysWhatIsWrongWithTheProfile()
    {
        const QString folder = m_folder.path() + u"/profiles/broken";
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/porchlight.db");
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        const Ended ended = run(arguments(QStringLiteral("broken")));
        QCOMPARE(ended.code, 74);
        QVERIFY2(ended.errors.contains(QStringLiteral("damaged")), qPrintable(ended.errors));
        const Ended nowhere = run({QStringLiteral("--data"), QStringLiteral("/proc/nowhere")});
        QCOMPARE(nowhere.code, 74);
    }

    // The window comes up without a word of warning, and SIGTERM ends it well.
    void comesUpAndEndsWell()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path(), arguments(QStringLiteral("well")));
        QTRY_VERIFY_WITH_TIMEOUT(isUp(QStringLiteral("well")), 60'000);
        QTest::qWait(1'500); // a second's worth of window, for warnings to come
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QString said = QString::fromUtf8(process.readAll());
        QVERIFY2(!said.contains(QStringLiteral("qml")) && !said.contains(QStringLiteral("rror")), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
