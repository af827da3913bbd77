// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Structured logs without content (F5, G6): one event is one line, whatever its values are.

#include "relay/ops/Log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace porchlight::relay;

class TestLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineHasTimeLevelEventAndFields();
    void noValueBeginsALineOfItsOwn_data();
    void noValueBeginsALineOfItsOwn();
    void warningsOfQtAreNotQuoted();
};

void TestLog::aLineHasTimeLevelEventAndFields()
{
    QCOMPARE(logLine(QStringLiteral("NOW"), LogLevel::Info, "started", {}), "NOW info started\n");
    QCOMPARE(logLine(QStringLiteral("NOW"), LogLevel::Warning, "e", {{"url", QStringLiteral("ws://[::1]:8440")}}),
             "NOW warning e url=ws://[::1]:8440\n");
    QCOMPARE(
        logLine(QStringLiteral("NOW"), LogLevel::Error, "e", {{"a", QString()}, {"b", QStringLiteral("two words")}}),
        "NOW error e a=\"\" b=\"two words\"\n");
}

void TestLog::noValueBeginsALineOfItsOwn_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QByteArray("\"a\\x0ab\"");
    QTest::newRow("carriage return") << QStringLiteral("a\rb") << QByteArray("\"a\\x0db\"");
    QTest::newRow("escape sequence") << QStringLiteral("\x1b[2J") << QByteArray("\"\\x1b[2J\"");
    QTest::newRow("quote") << QStringLiteral("a\" level=error") << QByteArray("\"a\\\" level=error\"");
    QTest::newRow("backslash") << QStringLiteral("a\\") << QByteArray("\"a\\\\\"");
    QTest::newRow("zero") << QString(QChar(0)) << QByteArray("\"\\x00\"");
    QTest::newRow("equals sign") << QStringLiteral("a=b") << QByteArray("\"a=b\"");
}

void TestLog::noValueBeginsALineOfItsOwn()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, written);
    QCOMPARE(logLine(QStringLiteral("NOW"), LogLevel::Info, "e", {{"v", value}}), "NOW info e v=" + written + '\n');
}

void TestLog::warningsOfQtAreNotQuoted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    const int real = ::dup(STDERR_FILENO);
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    QVERIFY(real >= 0 && file >= 0);
    ::dup2(file, STDERR_FILENO);
    const auto before = qInstallMessageHandler(nullptr);
    logMessagesOfQt();
    qWarning("from a client: secret");
    qDebug("secret too");
    writeLog(LogLevel::Info, "ours");
    qInstallMessageHandler(before);
    ::dup2(real, STDERR_FILENO);
    ::close(real);
    ::close(file);

    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArrayList lines = log.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].endsWith("Z warning qt category=default"), lines[0].constData());
    QVERIFY2(lines[1].endsWith("Z info ours"), lines[1].constData());
}

QTEST_APPLESS_MAIN(TestLog)
#include "tst_Log.moc"
