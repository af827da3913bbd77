// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A relay whose clock is led through the past, for demos (F7): who may have one, and where its clock goes.

#include "tests/ops/RelayProgram.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

#include <sysexits.h>

using namespace porchlight::tests;

class TestRehearsal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isForNobodyElse_data();
    void isForNobodyElse();
    void needsANewFolder();
    void goesForward();
};

namespace {

QStringList arguments(const QString &folder)
{
    return {QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data"), folder,
            QStringLiteral("--rehearsal-from"), QStringLiteral("2026-01-02T12:00:00Z")};
}

bool isRefused(const QString &folder, const QStringList &options, const char *word)
{
    const RelayProgram::Outcome outcome = RelayProgram::run(arguments(folder) + options);
    const bool holds = outcome.code == EX_CONFIG && outcome.out.isEmpty() && outcome.err.contains(word);
    if (!holds)
        qWarning() << outcome.code << outcome.out << outcome.err;
    return holds;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestRehearsal::isForNobodyElse_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *options) { QTest::newRow(options) << QString::fromLatin1(options).split(u' '); };
    row("--listen 0.0.0.0");
    row("--listen ::");
    row("--tls off"); // a proxy may stand before it
    row("--public-url relay.example.org:8440");
    row("--trusted-proxies 127.0.0.1");
}

/// No operator forges the times of people's messages by accident.
void TestRehearsal::isForNobodyElse()
{
    QFETCH(QStringList, options);
    const RelayProgram relay;
    QVERIFY(isRefused(relay.dataFolder(), options, "forges the times"));
    QVERIFY(!QFile::exists(relay.file(QStringLiteral("relay.db"))));
}

void TestRehearsal::needsANewFolder()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QCOMPARE(relay.stop().code, EX_OK);
    const QByteArray before = contentsOf(relay.file(QStringLiteral("relay.db")));
    QVERIFY(isRefused(relay.dataFolder(), {}, "new data folder"));
    QCOMPARE(contentsOf(relay.file(QStringLiteral("relay.db"))), before);
}

void TestRehearsal::goesForward()
{
    const RelayProgram relay;
    QProcess process;
    process.start(qEnvironmentVariable("PORCHLIGHT_BIN") + u"/porchlight-relay",
                  arguments(relay.dataFolder()));
    const auto lineFrom = [&process]() -> QByteArray {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(30'000))
                return {};
        }
        return process.readLine().trimmed();
    };
    QVERIFY(lineFrom().startsWith("listening on wss://127.0.0.1:"));
    const auto answerTo = [&](const QByteArray &line) {
        if (line.isEmpty())
            process.closeWriteChannel();
        else
            process.write(line + '\n');
        return lineFrom();
    };
    QVERIFY(answerTo("2026-01-03T18:30:00Z").startsWith("time 2026-01-03T18:30:0"));
    QVERIFY2(answerTo("2026-01-02T18:30:00Z").startsWith("time 2026-01-03T18:30:0"), "not back");
    QVERIFY2(answerTo("moon " + QByteArray(5'000, 'x')).startsWith("time 2026-01-03T18:30:0"), "nor anywhere else");
    const auto isNow = [](const QByteArray &answer) {
        const auto time = QDateTime::fromString(QString::fromLatin1(answer.mid(qstrlen("time "))), Qt::ISODateWithMs);
        return time.isValid() && qAbs(time.msecsTo(QDateTime::currentDateTimeUtc())) < 20'000;
    };
    QVERIFY(answerTo("2026-01-04T18:30:00Z").startsWith("time 2026-01-04T18:30:0"));
    QVERIFY2(isNow(answerTo({})), "its input has ended");
    QVERIFY(process.state() == QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), EX_OK);
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_Rehearsal.moc"
