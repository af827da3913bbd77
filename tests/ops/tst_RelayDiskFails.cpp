// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that fails (A1, A3): after a write that failed nothing is acknowledged any more and the process ends with 74;
// started again it has everything that was acknowledged, and takes the rest once. The failure is real: the kernel does
// not let the files of the running relay grow.

#include "tests/ops/Person.h"
#include "tests/ops/RelayProgram.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::tests;

class TestRelayDiskFails final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAcknowledgedAnyMore();
    void aCommandIsNotAcknowledgedEither();
    void closedOutputIsNotWrittenIntoTheData();
};

namespace {

/// From now on every write of the relay to a file fails.
bool breakDisk(const RelayProgram &relay)
{
    const rlimit nothing{0, 0};
    return ::prlimit(pid_t(relay.processId()), RLIMIT_FSIZE, &nothing, nullptr) == 0;
}

} // namespace

void TestRelayDiskFails::nothingIsAcknowledgedAnyMore()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    Person ada(relay.port());
    QCOMPARE(ada.join(relay.invite(), QStringLiteral("ada")), wire::ErrorCode::None);
    const auto notes = ada.talkTo(QStringLiteral("ada"));
    QVERIFY(notes);
    QCOMPARE(ada.write(*notes, 1, MessageId({1}), "kept")->seq, Seq(1));
    QVERIFY(breakDisk(relay));
    QVERIFY2(!ada.write(*notes, 2, MessageId({2}), "not stored"), "there is no answer: the connection ends");
    const auto ended = relay.waitForEnd();
    QCOMPARE(ended.code, EX_IOERR);
    QVERIFY2(ended.err.contains(" error commit-failed exit=74\n"), ended.err.constData());

    QVERIFY(relay.start());
    Person again(relay.port());
    QVERIFY(again.comeBack(ada.token()));
    const auto sent = again.write(*notes, 2, MessageId({2}), "not stored");
    QVERIFY(sent);
    QCOMPARE(sent->seq, Seq(2));
    const auto entries = again.read(*notes, 2);
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].body, "kept");
}

void TestRelayDiskFails::aCommandIsNotAcknowledgedEither()
{
    RelayProgram relay;
    QVERIFY(relay.start());
    QVERIFY(breakDisk(relay));
    // The command finds the relay gone, takes the lock, and does it itself: its own disk is sound.
    const auto made = relay.admin({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")});
    QCOMPARE(relay.waitForEnd().code, EX_IOERR);
    QCOMPARE(made.code, EX_OK);
    QVERIFY(relay.start());
    Person ada(relay.port());
    const QByteArray code = made.out.left(made.out.indexOf('\n')); // after it comes the link, or why there is none
    QCOMPARE(ada.join(QString::fromLatin1(code), QStringLiteral("ada")), wire::ErrorCode::None);
}

/// Started without a standard output or error, the relay must not take a file of its own for one.
void TestRelayDiskFails::closedOutputIsNotWrittenIntoTheData()
{
    const RelayProgram relay;
    const QString program = qEnvironmentVariable("PORCHLIGHT_BIN") + u"/porchlight-relay";
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("exec \"$0\" serve --port 0 --data \"$1\" <&- >&- 2>&-"), program,
                 relay.dataFolder()});
    QVERIFY(shell.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(relay.file(QStringLiteral("admin.sock"))), 20'000);
    QVERIFY(!relay.invite().isEmpty());
    shell.terminate();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), EX_OK);
    QCOMPARE(QFile(relay.file(QStringLiteral("lock"))).size(), 0);
    QVERIFY(!relay.status("generation").isEmpty());
}

QTEST_GUILESS_MAIN(TestRelayDiskFails)
#include "tst_RelayDiskFails.moc"
