// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/base/WholeFile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using porchlight::test::bytesOf;
using porchlight::test::put;

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
    /// No test has any business in the keyring of whoever runs it.
    static void withoutKeyring(QProcess &process)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QDir::tempPath());
        process.setProcessEnvironment(environment);
    }
    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        withoutKeyring(process);
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
    QString folderOf(const QString &profile) const { return m_folder.path() + u"/profiles/" + profile; }
    /// Comes up and is ended again. What it has said.
    QString stay(const QString &profile, const QStringList &more = {})
    {
        QProcess process;
        withoutKeyring(process);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path(), arguments(profile) + more);
        const bool isThere = QTest::qWaitFor([&] { return isUp(profile) || process.state() == QProcess::NotRunning; }, 60'000);
        QTest::qWait(2'500); // seconds' worth of window, for warnings to come
        process.terminate();
        const bool isWell = isThere && process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
        return QString::fromUtf8(process.readAll()) + (isWell ? QString() : QStringLiteral("error: it did not end well"));
    }
    /// It has the profile, and answers signals.
    bool isUp(const QString &profile) const
    {
        return QFile::exists(folderOf(profile) + u"/porchlight.db");
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
                                         QStringList{QStringLiteral("https://relay/i/x")}, QStringList{QStringLiteral("porchlight:a"), QStringLiteral("porchlight:b")},
                                         arguments(QStringLiteral("../evil")), arguments(QString()),
                                         arguments(QStringLiteral("kit")) + QStringList{QStringLiteral("--keys"), QStringLiteral("moon")},
                                         arguments(QStringLiteral("liv")) + QStringList{QStringLiteral("--with"), QStringLiteral("<img>")}}) {
            const Ended ended = run(wrong);
            QCOMPARE(ended.code, 64);
            // Qt may have said something before it, as it does without XDG_RUNTIME_DIR.
            const QString lastLine = ended.errors.trimmed().section(u'\n', -1);
            QVERIFY2(lastLine.startsWith(QStringLiteral("porchlight: ")), qPrintable(ended.errors));
        }
    }

    void oneProcessForAProfile_F14()
    {
        QProcess first;
        withoutKeyring(first);
        first.setProcessChannelMode(QProcess::MergedChannels);
        first.start(path(), arguments(QStringLiteral("alice")));
        QTRY_VERIFY_WITH_TIMEOUT(isUp(QStringLiteral("alice")), 60'000);
        // The second start speaks to the first, and is over.
        Ended second;
        const QStringList withLink = arguments(QStringLiteral("alice")) + QStringList{QStringLiteral("porchlight://relay/i/x")};
        QTRY_VERIFY_WITH_TIMEOUT((second = run(withLink)).code == 0, 60'000); // once its window is there
        QCOMPARE(first.state(), QProcess::Running);
        // One that does not answer is said to be there.
        QCOMPARE(::kill(pid_t(first.processId()), SIGSTOP), 0);
        second = run(arguments(QStringLiteral("alice")));
        QCOMPARE(::kill(pid_t(first.processId()), SIGCONT), 0);
        QCOMPARE(second.code, 75);
        QVERIFY2(second.errors.contains(QStringLiteral("alice")), qPrintable(second.errors));
        first.terminate();
        QVERIFY(first.waitForFinished(60'000));
    }

    void saysWhatIsWrongWithTheProfile()
    {
        const QString folder = folderOf(QStringLiteral("broken"));
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
        const QString said = stay(QStringLiteral("well"));
        QVERIFY2(!said.contains(QStringLiteral("qml")) && !said.contains(QStringLiteral("rror")), qPrintable(said));
    }

    // The window has the profile `default`, whatever has become of the list of the others; and leaves that as it is.
    void aDamagedListOfAccountsIsSaid_F7()
    {
        const QTemporaryDir data;
        const QByteArray damaged("{\"version\":1,\"accounts\":[{\"pro");
        QVERIFY(put(data.filePath(QStringLiteral("accounts.json")), damaged));
        QProcess process;
        withoutKeyring(process);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(path(), {QStringLiteral("--data"), data.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data.filePath(QStringLiteral("profiles/default/porchlight.db"))), 60'000); // else the second start could be the first
        QTRY_COMPARE_WITH_TIMEOUT(run({QStringLiteral("--data"), data.path()}).code, 0, 60'000); // its window is there, and has answered
        process.terminate();
        QVERIFY(process.waitForFinished(60'000) && process.exitCode() == 0);
        const QString said = QString::fromUtf8(process.readAll());
        QVERIFY2(said.contains(QStringLiteral("The list of your accounts is damaged")), qPrintable(said));
        QCOMPARE(bytesOf(data.filePath(QStringLiteral("accounts.json"))), damaged);
    }

    // Without a keyring the key is in a file that is nobody else's, and the start waits for nothing.
    void keepsTheKeyInAFileWhereThereIsNoKeyring_F8()
    {
        const QString note = folderOf(QStringLiteral("ada")) + u"/keys.txt";
        for (const QStringList &more : {QStringList(), {QStringLiteral("--keys"), QStringLiteral("keyring")}}) {
            const QByteArray before = bytesOf(note); // empty, and then in its place for good
            QVERIFY2(!stay(QStringLiteral("ada"), more).contains(QStringLiteral("rror")), "with or without the word");
            QVERIFY(bytesOf(note).contains("\nplace = file\n"));
            QVERIFY(before.isEmpty() || before == bytesOf(note));
            QCOMPARE(QFile::permissions(note) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
        const Ended wanted = run(arguments(QStringLiteral("bea")) + QStringList{QStringLiteral("--keys"), QStringLiteral("keyring")});
        QCOMPARE(wanted.code, 74);
        QVERIFY2(wanted.errors.contains(QStringLiteral("--keys file")), qPrintable(wanted.errors));
        QVERIFY(!isUp(QStringLiteral("bea")));
    }

    void saysWhatBecameOfTheKeyAndChangesNothing_F8()
    {
        const QString profile = QStringLiteral("eve");
        const QString note = folderOf(profile) + u"/keys.txt";
        QVERIFY2(!stay(profile).contains(QStringLiteral("rror")), "it must come up once");
        const QByteArray key = bytesOf(note);
        const QByteArray database = bytesOf(folderOf(profile) + u"/porchlight.db");
        QVERIFY(!key.isEmpty() && !database.isEmpty());
        const QByteArray other = QByteArray(key).replace("key = ", "key = 00").chopped(3);
        for (const QByteArray &text : {QByteArray(), QByteArray("nonsense"), other, QByteArray("place = keyring\nentry = profile-0\n")}) {
            QFile::remove(note);
            QVERIFY(text.isEmpty() || put(note, text));
            const Ended ended = run(arguments(profile));
            QCOMPARE(ended.code, 74);
            QVERIFY2(ended.errors.contains(QStringLiteral("Nothing was changed.")), qPrintable(ended.errors));
            QCOMPARE(bytesOf(note), text);
            QCOMPARE(bytesOf(folderOf(profile) + u"/porchlight.db"), database);
        }
        QVERIFY(put(note, key));
        QVERIFY2(!stay(profile).contains(QStringLiteral("rror")), "with its own key it is as before");
    }
};

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_Program.moc"
