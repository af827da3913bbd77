// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The relay as a service of systemd (G10): the unit starts what the program understands, is correct, and takes from the
// process what it does not need.

#include "relay/ops/CommandLine.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::relay;

class TestServiceUnit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itStartsWhatTheProgramUnderstands();
    void itIsRestartedOnlyWhereThatHelps();
    void systemdUnderstandsIt();
    void itIsExposedLittle();

private:
    QString valueOf(const QString &key) const;

    QString m_unit;
};

namespace {

const QString analyze = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));

struct Outcome
{
    int code = -1;
    QByteArray text;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(analyze, arguments, QIODevice::ReadOnly);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

} // namespace

void TestServiceUnit::initTestCase()
{
    QFile file(qEnvironmentVariable("PORCHLIGHT_SOURCE") + u"/installer/porchlight-relay.service");
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_unit = QString::fromUtf8(file.readAll());
}

QString TestServiceUnit::valueOf(const QString &key) const
{
    for (const QString &line : m_unit.split(u'\n')) {
        if (line.startsWith(key + u'='))
            return line.mid(key.size() + 1);
    }
    return {};
}

void TestServiceUnit::itStartsWhatTheProgramUnderstands()
{
    QStringList words = valueOf(QStringLiteral("ExecStart")).split(u' ');
    QVERIFY(words.takeFirst().endsWith(u"/porchlight-relay"));
    const auto parsed = parseCommandLine(words, [](const char *) { return QString(); });
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().sentence));
    QCOMPARE(parsed->command, Command::Serve);
    QCOMPARE(parsed->dataFolder, u"/var/lib/" + valueOf(QStringLiteral("StateDirectory")));
}

/// A database that is damaged or of a newer version (G9) does not get better by trying again.
void TestServiceUnit::itIsRestartedOnlyWhereThatHelps()
{
    QCOMPARE(valueOf(QStringLiteral("Restart")), QStringLiteral("on-failure"));
    QCOMPARE(valueOf(QStringLiteral("RestartPreventExitStatus")), QStringLiteral("64 65 78"));
}

void TestServiceUnit::systemdUnderstandsIt()
{
    if (analyze.isEmpty())
        QSKIP("there is no systemd-analyze here");
    // It looks for the program too, which is not installed.
    const QTemporaryDir folder;
    QFile unit(folder.filePath(QStringLiteral("porchlight-relay.service")));
    QVERIFY(unit.open(QIODevice::WriteOnly));
    const QString program = qEnvironmentVariable("PORCHLIGHT_BIN") + u"/porchlight-relay";
    unit.write(QString(m_unit).replace(QStringLiteral("/usr/bin/porchlight-relay"), program).toUtf8());
    unit.close();
    const Outcome outcome = run({QStringLiteral("verify"), unit.fileName()});
    QVERIFY2(outcome.code == 0, outcome.text.constData());
    QVERIFY2(!outcome.text.contains("Unknown"), outcome.text.constData());
}

void TestServiceUnit::itIsExposedLittle()
{
    if (analyze.isEmpty())
        QSKIP("there is no systemd-analyze here");
    constexpr int exposureMaxTenths = 15; // 1.5 of 10
    const Outcome outcome = run({QStringLiteral("security"), QStringLiteral("--offline=true"),
                                 QStringLiteral("--no-pager"), QStringLiteral("--threshold=%1").arg(exposureMaxTenths),
                                 qEnvironmentVariable("PORCHLIGHT_SOURCE") + u"/installer/porchlight-relay.service"});
    QVERIFY2(outcome.text.contains("Overall exposure level"), outcome.text.constData());
    QVERIFY2(outcome.code == 0, outcome.text.constData());
}

QTEST_APPLESS_MAIN(TestServiceUnit)
#include "tst_ServiceUnit.moc"
