// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An entry that ends the program, in processes that really end (rule 15, G10): it is put aside after five attempts, and
// nothing else is lost or waits long.

#include "app/store/LocalReader.h"
#include "shared/sqlite/Connection.h"
#include "tests/app_store/TestVault.h"
#include "tests/engine/EngineBench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

#include <sys/wait.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

constexpr Seq entriesInLog = 40;
constexpr Seq poisonAt = 17;
constexpr int withReport = 3; ///< how a process ends that told the relay

/// As a decoder with a fault would.
class PoisonedSeal final : public PlainSeal
{
public:
    Opening open(const ConversationId &, const wire::Entry &entry, Now, Out &) override
    {
        if (entry.body.startsWith('P'))
            std::abort();
        return {OpenState::Opened, entry.body.mid(1)};
    }
};

/// The program: one store, one engine, and a relay that gives it what its cursor says is missing. True when the relay
/// heard of something put aside.
bool runOnce(const QString &path)
{
    auto opened = test::openLocalStore(path);
    if (!opened)
        std::_Exit(9);
    engine::LocalStore &store = *opened.value();
    PoisonedSeal seal;
    simulation::SeededRandom random(1);
    const LocalImage image = store.load();
    const auto cursor = image.cursors.find(LogId::of(c1));
    const Seq from = cursor == image.cursors.end() ? 0 : cursor->second;
    Engine engine(image, seal, random);
    const Now now{1'000'000ms, milliseconds(1'700'000'000'000)};
    ConnectionId connection = 0;
    bool isReported = false;
    const auto on = [&](const EngineEvent &event) {
        Out out;
        engine.on(event, now, out);
        while (!(out.transaction.empty() && out.now.empty() && out.after.empty())) {
            if (!out.transaction.empty() && store.commit(out.transaction) == LocalCommit::Failed)
                std::_Exit(8);
            for (const auto *effects : {&out.now, &out.after}) {
                for (const EngineEffect &effect : *effects) {
                    if (const auto *dial = std::get_if<Dial>(&effect))
                        connection = dial->connection;
                    if (const auto *sent = std::get_if<Transmit>(&effect)) {
                        const auto *report = std::get_if<wire::Quarantined>(&sent->frame);
                        isReported = isReported || (report && report->seq == poisonAt && report->attempts == 5);
                    }
                }
            }
            out = Out();
            engine.committed(now, out);
        }
    };
    on(Start());
    on(SocketOpened{connection});
    wire::Welcome welcome;
    welcome.signedIn = true;
    welcome.account = me;
    welcome.device = 1;
    welcome.generation = idOf<GenerationId>(1);
    on(FrameReceived{connection, welcome});
    wire::Entries page = entriesOf(LogId::of(c1), {});
    page.head = entriesInLog;
    for (Seq seq = from + 1; seq <= entriesInLog; ++seq) {
        wire::Entry entry = entriesOf(LogId::of(c1), {seq}).entries.front();
        if (seq == poisonAt)
            entry.body = "Poison";
        page.entries.push_back(entry);
    }
    if (!page.entries.empty())
        on(FrameReceived{connection, page});
    return isReported;
}

/// In a process of its own; how it ended, -1 for by a signal.
int runInProcess(const QString &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isReported = runOnce(path); // with it the store is closed
        std::_Exit(isReported ? withReport : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class tst_Poison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryThatEndsTheProgramIsPutAside_rule15();
};

void tst_Poison::anEntryThatEndsTheProgramIsPutAside_rule15()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("profile/porchlight.db"));
    {
        auto store = test::openLocalStore(path);
        QVERIFY(store);
        QVERIFY(store.value()->commit({PutIdentity{me, 1, QStringLiteral("me"), QStringLiteral("ws://relay"), QByteArray(32, 't')},
                                       BeginGeneration{idOf<GenerationId>(1)}})
                == LocalCommit::Committed);
    }
    QElapsedTimer timer;
    int ends = 0;
    int code = -1;
    for (; ends < 20; ++ends) {
        timer.start();
        code = runInProcess(path);
        if (code != -1)
            break;
        auto store = test::openLocalStore(path);
        const Seq stored = store.value()->load().cursors[LogId::of(c1)];
        QVERIFY2(ends == 0 ? stored == 0 : stored == poisonAt - 1, "what stands before it is not held up");
        QVERIFY(store.value()->load().wasInterrupted);
        // This look was no run of the program, and must not pass for its own end.
        store.value().reset();
        sqlite::Connection connection;
        QVERIFY(connection.open(path, sqlite::Connection::Mode::Write));
        QVERIFY(connection.execute("INSERT OR REPLACE INTO setting VALUES ('running', 1)"));
    }
    qInfo("put aside after %d ends; that run took %lld ms for the other %d entries", ends, qlonglong(timer.elapsed()),
          int(entriesInLog - poisonAt));
    QCOMPARE(code, withReport);
    QCOMPARE(ends, 6); // the first, which nobody expected, and five attempts
    QVERIFY(timer.elapsed() < 1'000);
    {
        auto reader = store::LocalReader::open(path);
        QVERIFY(reader);
        const auto rows = reader.value()->timelinePage(c1, {}, 100);
        QCOMPARE(rows.size(), std::size_t(entriesInLog));
        for (const store::TimelineRow &row : rows) {
            QVERIFY(row.state == (row.seq == poisonAt ? ContentState::Quarantined : ContentState::Readable));
        }
    }
    QCOMPARE(runInProcess(path), 0); // its own end before: no more care
    auto store = test::openLocalStore(path);
    QVERIFY(!store.value()->load().wasInterrupted);
    QCOMPARE(store.value()->load().cursors[LogId::of(c1)], entriesInLog);
}

QTEST_APPLESS_MAIN(tst_Poison)
#include "tst_Poison.moc"
