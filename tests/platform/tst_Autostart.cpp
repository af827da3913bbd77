// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Autostart.h"
#include "tests/base/WholeFile.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using porchlight::platform::Autostart;
using namespace porchlight::test;

/// Started at login if it is wished: the file that says so (E1; Desktop Application Autostart Specification).
class tst_Autostart final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString folder() const { return m_folder.filePath(QStringLiteral("config/autostart")); }

private Q_SLOTS:
    void onAndOff()
    {
        const Autostart start(QStringLiteral("default"), folder());
        QVERIFY(!start.isOn());
        QVERIFY(start.turnOff()); // it is
        QVERIFY(start.turnOn(QStringLiteral("/opt/porch light/bin/porchlight"), {QStringLiteral("--hidden")}));
        QVERIFY(start.isOn());
        QVERIFY(bytesOf(start.path()).contains("\nExec=\"/opt/porch light/bin/porchlight\" \"--hidden\"\n"));
        QVERIFY(!Autostart(QStringLiteral("other"), folder()).isOn());
        QVERIFY(start.turnOff());
        QVERIFY(!start.isOn());
        QVERIFY(!QFile::exists(start.path()));
    }

    void whatTheDesktopHasTurnedOffIsOff()
    {
        const Autostart start(QStringLiteral("default"), folder());
        QVERIFY(start.turnOn(QStringLiteral("/bin/true"), {}));
        const QByteArray text = bytesOf(start.path());
        QVERIFY(put(start.path(), text + "Hidden=true\n"));
        QVERIFY(!start.isOn());
        QVERIFY(put(start.path(), QByteArray(text).replace("enabled=true", "enabled=false")));
        QVERIFY(!start.isOn());
        QVERIFY(put(start.path(), "nonsense"));
        QVERIFY(!start.isOn());
    }

    void aWordStaysAWord()
    {
        QCOMPARE(Autostart::quoted(QStringLiteral("a b")), QStringLiteral("\"a b\""));
        QCOMPARE(Autostart::quoted(QStringLiteral("100%u")), QStringLiteral("\"100%%u\""));
        QCOMPARE(Autostart::quoted(QStringLiteral("$HOME`x`\"")), QStringLiteral("\"\\\\$HOME\\\\`x\\\\`\\\\\"\""));
        const Autostart start(QStringLiteral("default"), folder());
        QVERIFY(!start.turnOn(QStringLiteral("/bin/true\nTerminal=true"), {}));
    }

    void isAFileThatDesktopsRead()
    {
        QProcess validator;
        validator.start(QStringLiteral("desktop-file-validate"), {QStringLiteral("--version")});
        if (!validator.waitForStarted())
            QSKIP("desktop-file-validate is not installed");
        validator.waitForFinished();
        const Autostart start(QStringLiteral("default"), folder());
        QVERIFY(start.turnOn(QStringLiteral("/opt/100%/porch \"light\""), {QStringLiteral("--data"), QStringLiteral("/a b/c")}));
        for (const QString &file : {start.path(), QString(qEnvironmentVariable("PORCHLIGHT_SOURCE") + u"/installer/porchlight.desktop")}) {
            QProcess checking;
            checking.setProcessChannelMode(QProcess::MergedChannels);
            checking.start(QStringLiteral("desktop-file-validate"), {file});
            QVERIFY(checking.waitForFinished());
            QVERIFY2(checking.exitCode() == 0, checking.readAll().constData());
        }
    }

    void whereNothingCanBeWrittenItSaysSo()
    {
        const Autostart start(QStringLiteral("default"), QStringLiteral("/proc/nowhere"));
        QVERIFY(!start.turnOn(QStringLiteral("/bin/true"), {}));
        QVERIFY(!start.isOn());
    }
};

QTEST_GUILESS_MAIN(tst_Autostart)
#include "tst_Autostart.moc"
