// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/EngineThread.h"
#include "app/runtime/RealParts.h"
#include "tests/app_store/TestVault.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::runtime;

namespace {

constexpr int kills = 10;
constexpr int patienceMs = 30'000;
constexpr int wordsBeforeTheEnd = 200;
const auto c1 = ConversationId::fromHex("0102030405060708090a0b0c0d0e0f10").value();

/// Writes message after message, and says each ask once the thread has told that it is stored. With @p last: that many
/// at once, and then the window is closed.
int write(const QString &path, int last)
{
    EngineThread thread(realParts(path, test::dataKey())); // the relay is not running
    if (thread.start())
        return 2;
    AskId asks = 0;
    const auto say = [&] { thread.post(Compose{++asks, c1, QStringLiteral("message %1").arg(asks)}); };
    QObject::connect(&thread, &EngineThread::composed, &thread, [&](const Composed &stored) {
        std::printf("%llu\n", static_cast<unsigned long long>(stored.ask));
        std::fflush(stdout);
        say();
    });
    for (int i = 0; i < std::max(4, last); ++i)
        say();
    if (last == 0)
        return QCoreApplication::exec();
    thread.stop();
    return 0;
}

LocalImage imageOf(const QString &path)
{
    auto opened = test::openLocalStore(path);
    return opened ? opened.value()->load() : LocalImage();
}

} // namespace

/// What the window was told is stored survives any end of the process, and closing it loses nothing that was typed
/// (A1, A6, I8).
class tst_EngineThreadKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKillLosesNothingThatWasTold_A1_A6();
    void closingStoresWhatWasTyped_A6();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_EngineThreadKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("profile/porchlight.db"));
    auto opened = test::openLocalStore(m_path);
    QVERIFY(opened);
    const auto me = AccountId::fromHex("aa02030405060708090a0b0c0d0e0f10").value();
    QCOMPARE(opened.value()->commit({PutIdentity{me, 1, QStringLiteral("me"), QStringLiteral("ws://127.0.0.1:1"),
                                                 QByteArray(wire::tokenBytes, 't')},
                                     PutConversation{c1, {{me, QStringLiteral("me")}}}}),
             LocalCommit::Committed);
}

void tst_EngineThreadKilled::aKillLosesNothingThatWasTold_A1_A6()
{
    std::size_t before = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), m_path, QStringLiteral("0")});
        QVERIFY(writer.waitForReadyRead(patienceMs));
        QTest::qSleep(int(QRandomGenerator::global()->bounded(1, 80)));
        writer.kill();
        QVERIFY(writer.waitForFinished(patienceMs));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        const auto told = std::size_t(writer.readAllStandardOutput().count('\n'));
        QVERIFY(told > 0);
        const LocalImage image = imageOf(m_path);
        QVERIFY2(image.outbox.size() >= before + told, "a message that was told to be stored is gone");
        for (std::size_t i = 0; i < image.outbox.size(); ++i)
            QCOMPARE(image.outbox[i].number, quint64(i + 1)); // none twice, none left out (rule 2)
        QCOMPARE(image.conversations.at(c1).nextNumber, quint64(image.outbox.size() + 1));
        before = image.outbox.size();
    }
    qInfo("%d kills, %d messages, none lost", kills, int(before));
}

void tst_EngineThreadKilled::closingStoresWhatWasTyped_A6()
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--write"), m_path, QString::number(wordsBeforeTheEnd)});
    QVERIFY(writer.waitForFinished(patienceMs));
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.exitCode(), 0);
    QCOMPARE(imageOf(m_path).outbox.size(), std::size_t(wordsBeforeTheEnd));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--write")
        return write(arguments[2], arguments[3].toInt());
    tst_EngineThreadKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EngineThreadKilled.moc"
