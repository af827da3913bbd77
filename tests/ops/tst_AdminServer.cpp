// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The admin socket (G7): for its owner only, bounded in what it reads and how long it waits, and an answer comes only
// after what was asked for is on the disk (A1). Of an invitation the store gets the hash (F4).

#include "relay/ops/AdminClient.h"
#include "relay/ops/AdminServer.h"
#include "relay/ops/AdminSocket.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Thread.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <vector>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::relay;

class TestAdminServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInvitationIsMade();
    void theAnswerComesAfterTheCommit();
    void whatWasNotStoredIsNoInvitation_data();
    void whatWasNotStoredIsNoInvitation();
    void statusIsTheReport();
    void garbageIsAnsweredWithASentence_data();
    void garbageIsAnsweredWithASentence();
    void aFloodIsCut();
    void aRequestThatNeverEndsIsCut();
    void aRequestInPiecesIsOne();
    void whoLeavesBeforeTheAnswerHarmsNobody();
    void manyAtOnceAreBounded();
    void anotherUserIsNotSpokenTo();
    void nobodyListensAfterwards();
    void theLastAnswersAreGivenAtTheEnd();
};

namespace {

constexpr milliseconds wallTime = 1'700'000'000'000ms;
constexpr milliseconds patience = 20s; ///< for what happens at once unless the machine is loaded

class FixedClock final : public Clock
{
public:
    Now now() const override { return {0ms, wallTime}; }
};

/// A server over a store that is a list of what it was given. Settles at once, or when told to.
struct Fixture
{
    explicit Fixture(const AdminLimits &limits = {})
        : service({[this](const Operation &operation, const AdminParts::Settled &settled) {
                       operations.push_back(operation);
                       if (settlesAtOnce)
                           settled(status);
                       else
                           waiting = settled;
                       return takes;
                   },
                   [] {
                       return AdminAnswer{ExitCode::Ok, QStringLiteral("all is well\n")};
                   },
                   {}, clock, random}),
          server(service, limits)
    {
    }

    bool listen() { return !server.listen(folder.path()); }

    /// The client blocks, so it has a thread of its own, as it has a process in life.
    std::future<std::optional<AdminAnswer>> begin(const AdminRequest &request)
    {
        return std::async(std::launch::async,
                          [path = folder.path(), request] { return askRunningRelay(path, request, patience); });
    }
    std::optional<AdminAnswer> ask(const AdminRequest &request) { return end(begin(request)); }
    static std::optional<AdminAnswer> end(std::future<std::optional<AdminAnswer>> answer)
    {
        while (answer.wait_for(0s) != std::future_status::ready)
            QTest::qWait(1);
        return answer.get();
    }

    QTemporaryDir folder;
    FixedClock clock;
    SystemRandom random;
    bool settlesAtOnce = true;
    bool takes = true;
    CommitStatus status = CommitStatus::Committed;
    std::vector<Operation> operations;
    AdminParts::Settled waiting;
    AdminService service;
    AdminServer server;
};

/// A client that writes what it is told to.
struct Raw
{
    explicit Raw(const Fixture &f) { socket.setSocketDescriptor(connectToAdmin(f.folder.path())); }

    bool isEnded() { return socket.state() == QLocalSocket::UnconnectedState; }

    QLocalSocket socket;
};

const AdminRequest invite{Command::CreateInvitation, 3, std::chrono::days(7)};

} // namespace

void TestAdminServer::anInvitationIsMade()
{
    Fixture f;
    QVERIFY(f.listen());
    const auto answer = f.ask(invite);
    QVERIFY(answer);
    QCOMPARE(answer->code, ExitCode::Ok);
    QCOMPARE(answer->text.count(u'\n'), 1);
    const auto code = normalizedInvitationCode(answer->text);
    QCOMPARE(code, std::optional(answer->text.trimmed()));
    QCOMPARE(f.operations.size(), std::size_t(1));
    const auto &made = std::get<CreateInvitation>(f.operations.front());
    QCOMPARE(made.code, invitationHash(*code));
    QCOMPARE(made.uses, quint32(3));
    QCOMPARE(made.nowMs, quint64(wallTime.count()));
    QCOMPARE(made.expiresMs, quint64(milliseconds(wallTime + 7 * 24h).count()));
}

void TestAdminServer::theAnswerComesAfterTheCommit()
{
    Fixture f;
    f.settlesAtOnce = false;
    QVERIFY(f.listen());
    auto asked = f.begin(invite);
    QTRY_VERIFY_WITH_TIMEOUT(f.waiting, int(patience.count()));
    QTest::qWait(50);
    QVERIFY2(asked.wait_for(0s) != std::future_status::ready, "it is not on the disk yet");
    // As in the relay: from the writer's thread.
    Thread writer(QStringLiteral("writer"), [&f] { f.waiting(CommitStatus::Committed); });
    writer.start();
    writer.join();
    const auto answer = Fixture::end(std::move(asked));
    QVERIFY(answer);
    QCOMPARE(answer->code, ExitCode::Ok);
}

void TestAdminServer::whatWasNotStoredIsNoInvitation_data()
{
    QTest::addColumn<bool>("takes");
    QTest::addColumn<CommitStatus>("status");
    QTest::addColumn<ExitCode>("code");
    QTest::newRow("the disk is full") << true << CommitStatus::Full << ExitCode::Disk;
    QTest::newRow("the disk failed") << true << CommitStatus::Failed << ExitCode::Disk;
    QTest::newRow("the relay is stopping") << false << CommitStatus::Committed << ExitCode::InUse;
}

void TestAdminServer::whatWasNotStoredIsNoInvitation()
{
    QFETCH(bool, takes);
    QFETCH(CommitStatus, status);
    QFETCH(ExitCode, code);
    Fixture f;
    f.takes = takes;
    f.settlesAtOnce = takes;
    f.status = status;
    QVERIFY(f.listen());
    const auto answer = f.ask(invite);
    QVERIFY(answer);
    QCOMPARE(answer->code, code);
    QVERIFY(answer->text.contains(u"nothing was changed"));
    QCOMPARE(normalizedInvitationCode(answer->text), std::nullopt);
}

void TestAdminServer::statusIsTheReport()
{
    Fixture f;
    QVERIFY(f.listen());
    const auto answer = f.ask({Command::Status});
    QVERIFY(answer);
    QCOMPARE(answer->text, QStringLiteral("all is well\n"));
    QVERIFY(f.operations.empty());
}

void TestAdminServer::garbageIsAnsweredWithASentence_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(100, '\0') + '\n';
    QTest::newRow("an unknown command") << QByteArray("{\"command\":\"drop everything\"}\n");
    QTest::newRow("no command for a relay that runs") << QByteArray("{\"command\":\"serve\"}\n");
    QTest::newRow("nested") << QByteArray(4000, '[') + '\n';
    QTest::newRow("too long, with an end") << QByteArray(adminRequestBytesMax + 1, ' ') + '\n';
    QTest::newRow("too long, without one") << QByteArray(adminRequestBytesMax + 1, '{');
}

void TestAdminServer::garbageIsAnsweredWithASentence()
{
    QFETCH(QByteArray, sent);
    Fixture f;
    QVERIFY(f.listen());
    Raw raw(f);
    raw.socket.write(sent);
    QTRY_VERIFY_WITH_TIMEOUT(raw.isEnded(), int(patience.count()));
    const auto answer = decodeAnswer(raw.socket.readAll());
    QVERIFY(answer);
    QCOMPARE(answer->code, ExitCode::Usage);
    QVERIFY(answer->text.endsWith(u'.') || answer->text.endsWith(u'?'));
    QVERIFY(f.operations.empty());
    QVERIFY2(f.ask({Command::Status}), "the next one is served");
}

/// It fills neither the relay's memory nor its patience.
void TestAdminServer::aFloodIsCut()
{
    Fixture f;
    QVERIFY(f.listen());
    Raw raw(f);
    const QByteArray flood(64 * 1024, '{');
    QElapsedTimer timer;
    timer.start();
    qint64 sent = 0;
    while (!raw.isEnded() && timer.elapsed() < patience.count()) {
        sent += std::max<qint64>(0, raw.socket.write(flood));
        QTest::qWait(1);
    }
    QVERIFY(raw.isEnded());
    QVERIFY2(sent < 8 * 1024 * 1024, "what the kernel holds, and one read");
    QVERIFY(f.ask({Command::Status}));
}

void TestAdminServer::aRequestThatNeverEndsIsCut()
{
    Fixture f({.wholeMax = 300ms});
    QVERIFY(f.listen());
    Raw silent(f);
    Raw slow(f);
    QElapsedTimer timer;
    timer.start();
    while (!slow.isEnded() && timer.elapsed() < patience.count()) {
        slow.socket.write(" "); // the deadline is absolute: going on does not help
        QTest::qWait(20);
    }
    QVERIFY(slow.isEnded());
    QTRY_VERIFY_WITH_TIMEOUT(silent.isEnded(), int(patience.count()));
    QVERIFY(timer.elapsed() >= 250);
}

void TestAdminServer::aRequestInPiecesIsOne()
{
    Fixture f;
    QVERIFY(f.listen());
    Raw raw(f);
    for (const char byte : encodeRequest({Command::Status})) {
        raw.socket.write(QByteArray(1, byte));
        QTest::qWait(1);
    }
    QTRY_VERIFY_WITH_TIMEOUT(raw.isEnded(), int(patience.count()));
    QVERIFY(decodeAnswer(raw.socket.readAll()));
}

void TestAdminServer::whoLeavesBeforeTheAnswerHarmsNobody()
{
    Fixture f;
    f.settlesAtOnce = false;
    QVERIFY(f.listen());
    {
        Raw raw(f);
        raw.socket.write(encodeRequest(invite));
        QTRY_VERIFY_WITH_TIMEOUT(f.waiting, int(patience.count()));
    }
    QTest::qWait(20);
    f.waiting(CommitStatus::Committed);
    QTest::qWait(20);
    QVERIFY(f.ask({Command::Status}));
}

void TestAdminServer::manyAtOnceAreBounded()
{
    Fixture f({.connectionsMax = 3});
    QVERIFY(f.listen());
    std::vector<std::unique_ptr<Raw>> held;
    for (int i = 0; i < 3; ++i)
        held.push_back(std::make_unique<Raw>(f));
    QTest::qWait(50);
    Raw tooMany(f);
    QTRY_VERIFY_WITH_TIMEOUT(tooMany.isEnded(), int(patience.count()));
    for (const auto &raw : held)
        QVERIFY(!raw->isEnded());
    held.clear();
    QTest::qWait(50);
    QVERIFY2(f.ask({Command::Status}), "their places are free again");
}

/// Even where folder and socket were opened to everyone by mistake.
void TestAdminServer::anotherUserIsNotSpokenTo()
{
    if (::geteuid() != 0)
        QSKIP("only root can become another user");
    Fixture f;
    QVERIFY(f.listen());
    QCOMPARE(::chmod(QFile::encodeName(f.folder.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(f.folder.filePath(QStringLiteral("admin.sock"))).constData(), 0666), 0);
    const QByteArray request = encodeRequest({Command::Status});
    const auto askAs = [&](uid_t user) {
        const pid_t child = ::fork();
        if (child == 0) { // system calls only
            if (user != 0 && ::setresuid(user, user, user) != 0)
                ::_exit(3);
            const int descriptor = connectToAdmin(f.folder.path());
            if (descriptor < 0)
                ::_exit(2);
            [[maybe_unused]] const auto sent = ::send(descriptor, request.constData(), std::size_t(request.size()),
                                                      MSG_NOSIGNAL);
            char byte = 0;
            ::_exit(::recv(descriptor, &byte, 1, 0) == 1 ? 0 : 1);
        }
        int status = 0;
        while (::waitpid(child, &status, WNOHANG) == 0)
            QTest::qWait(1);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    QCOMPARE(askAs(65534), 1); // connected, and was not answered
    QCOMPARE(askAs(0), 0);
}

void TestAdminServer::nobodyListensAfterwards()
{
    Fixture f;
    QVERIFY(!f.ask({Command::Status}));
    QVERIFY(f.listen());
    f.server.stopAccepting();
    QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("admin.sock"))));
    QCOMPARE(connectToAdmin(f.folder.path()), -1);
    QCOMPARE(connectToAdmin(f.folder.filePath(QStringLiteral("nowhere"))), -1);
}

void TestAdminServer::theLastAnswersAreGivenAtTheEnd()
{
    Fixture f;
    f.settlesAtOnce = false;
    QVERIFY(f.listen());
    auto asked = f.begin(invite);
    QTRY_VERIFY_WITH_TIMEOUT(f.waiting, int(patience.count()));
    f.server.stopAccepting();
    f.waiting(CommitStatus::Committed); // as the writer does when it is stopped
    f.server.finish();
    const auto answer = asked.get(); // no event loop runs here any more
    QVERIFY(answer);
    QCOMPARE(answer->code, ExitCode::Ok);
}

QTEST_GUILESS_MAIN(TestAdminServer)
#include "tst_AdminServer.moc"
