// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/SystemFixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <random>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr milliseconds servingAgainMax = 2s; // after a kill (G6), with a small database

enum class Victim { Relay, Alice, Bob };

/// What happens to a process: SIGKILL, SIGTERM, or SIGSTOP and after a while SIGCONT.
enum class Way { Kill, Quit, Hang };

struct Interruption
{
    Victim victim = Victim::Relay;
    Way way = Way::Kill;
};

/// How much of it: half of each way befalls the relay, a quarter each of the clients.
struct Amount
{
    int ofEachWay = 0;
    int messagesOfEach = 0;
};

Amount amount()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? Amount{200, 1'500} : Amount{50, 500};
}

/// What happens when, from a seed that is printed: PORCHLIGHT_SEED repeats it, as far as processes can be repeated.
class Chance
{
public:
    Chance()
    {
        bool isGiven = false;
        seed = qEnvironmentVariable("PORCHLIGHT_SEED").toUInt(&isGiven);
        if (!isGiven)
            seed = std::random_device()();
        m_generator.seed(seed);
    }
    int between(int low, int high) { return std::uniform_int_distribution(low, high)(m_generator); }
    std::vector<Interruption> interruptions(int ofEachWay)
    {
        std::vector<Interruption> all;
        for (const Way way : {Way::Kill, Way::Quit, Way::Hang}) {
            for (int i = 0; i < ofEachWay; ++i)
                all.push_back({i % 2 == 0 ? Victim::Relay : i % 4 == 1 ? Victim::Alice : Victim::Bob, way});
        }
        std::shuffle(all.begin(), all.end(), m_generator);
        return all;
    }

    unsigned seed = 0;

private:
    std::mt19937 m_generator;
};

} // namespace

/// Nothing is lost, doubled or turned around, whichever process is killed, quit or stopped at whatever moment (A1, A2,
/// A3, A4, A6, reliability G6): messages between two people while the relay and their clients are interrupted.
class tst_Kill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled_A1_A2_A3_A4_A6_G2();

private:
    void write(int upTo);
    void interruptWhileWriting(const Interruption &what, int upTo);
    void interrupt(const Interruption &what);
    void hang(Victim victim);
    void restart(Victim victim);
    void forgeAndJudge();
    ClientProcess &client(Victim victim) { return victim == Victim::Alice ? m_system->alice : m_system->bob; }

    Chance m_chance;
    std::unique_ptr<SystemFixture> m_system;
    int m_underWay = 0;              ///< interruptions of a process that was at work on messages
    milliseconds m_slowestReturn{0}; ///< of the relay, from its start until it listens
};

void tst_Kill::nothingIsLostOrDoubled_A1_A2_A3_A4_A6_G2()
{
    QElapsedTimer clock;
    clock.start();
    qInfo("seed %u", m_chance.seed);
    m_system = std::make_unique<SystemFixture>();
    const QString trouble = m_system->begin();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    const Amount plan = amount();
    const auto interruptions = m_chance.interruptions(plan.ofEachWay);
    const int total = int(interruptions.size());
    for (int done = 0; done < total; ++done) {
        interruptWhileWriting(interruptions[std::size_t(done)], plan.messagesOfEach * (done + 1) / (total + 1));
        if (QTest::currentTestFailed())
            return m_system->keepFolder();
    }
    write(plan.messagesOfEach);
    for (ClientProcess *client : {&m_system->alice, &m_system->bob})
        client->tryNow();
    const bool hasConverged = QTest::qWaitFor([this] { return m_system->hasConverged(); }, 120'000);
    const QString state = m_system->report();
    const QString ending = m_system->end();
    const auto verdict = m_system->judge();
    if (!hasConverged || !ending.isEmpty() || !verdict.isClean())
        m_system->keepFolder();
    QVERIFY2(hasConverged, qPrintable(state + u'\n' + verdict.summary() + u'\n' + verdict.complaints.join(u'\n')));
    QVERIFY2(ending.isEmpty(), qPrintable(ending));
    QVERIFY2(verdict.isClean(), qPrintable(verdict.summary() + u'\n' + verdict.complaints.join(u'\n')));
    QCOMPARE(verdict.sent, 2 * plan.messagesOfEach);
    QCOMPARE(verdict.acknowledged, verdict.sent);
    QVERIFY2(m_underWay >= total / 5, qPrintable(QStringLiteral("only %1, which proves little").arg(m_underWay)));
    QVERIFY2(m_slowestReturn <= servingAgainMax, qPrintable(QString::number(m_slowestReturn.count())));
    forgeAndJudge();
    qInfo("ledger: %s; %d interruptions (%d each of SIGKILL, SIGTERM and SIGSTOP, half of the relay; %d while messages "
          "were under way), the relay listening again within %lld ms, %.1f s, seed %u",
          qPrintable(verdict.summary()), total, plan.ofEachWay, m_underWay, qlonglong(m_slowestReturn.count()),
          double(clock.elapsed()) / 1000, m_chance.seed);
}

/// Both write in small bursts, also while they are offline, and read now and then.
void tst_Kill::write(int upTo)
{
    const auto isDone = [&](const ClientProcess &client) { return client.written() >= upTo; };
    while (!isDone(m_system->alice) || !isDone(m_system->bob)) {
        for (ClientProcess *client : {&m_system->alice, &m_system->bob}) {
            client->compose(std::clamp(m_chance.between(0, 4), 0, upTo - client->written()));
            if (m_chance.between(0, 9) == 0)
                client->readAll();
        }
        QTest::qWait(m_chance.between(0, 15));
    }
}

void tst_Kill::interruptWhileWriting(const Interruption &what, int upTo)
{
    // Mostly when all is well; sometimes while they are still finding each other again.
    const auto areOnline = [this] { return m_system->alice.isOnline() && m_system->bob.isOnline(); };
    if (m_chance.between(0, 4) > 0 && !QTest::qWaitFor(areOnline, 4'000)) {
        for (ClientProcess *person : {&m_system->alice, &m_system->bob})
            person->tryNow(); // by themselves they may wait for a minute
        QVERIFY(QTest::qWaitFor(areOnline, 60'000));
    }
    write(m_chance.between(m_system->alice.written(), upTo));
    for (ClientProcess *person : {&m_system->alice, &m_system->bob})
        person->compose(m_chance.between(0, std::max(0, std::min(3, upTo - person->written()))));
    QThread::usleep(ulong(m_chance.between(0, 4'000))); // at any step of what is under way
    const bool wereOnline = areOnline();
    interrupt(what);
    QTest::qWait(20);
    m_underWay += wereOnline && m_system->isUnderWay();
    write(upTo);
    if (what.way == Way::Hang)
        hang(what.victim);
    else
        restart(what.victim);
}

void tst_Kill::interrupt(const Interruption &what)
{
    const bool isRelay = what.victim == Victim::Relay;
    switch (what.way) {
    case Way::Kill: return isRelay ? m_system->relay.kill() : client(what.victim).kill();
    case Way::Quit: QVERIFY2(isRelay ? m_system->relay.stop() : client(what.victim).stop(), "it did not end well"); return;
    case Way::Hang: return isRelay ? m_system->relay.suspend() : client(what.victim).suspend();
    }
}

/// Stands still for a moment, then goes on as if nothing had been.
void tst_Kill::hang(Victim victim)
{
    QTest::qWait(m_chance.between(0, 300));
    if (victim == Victim::Relay)
        m_system->relay.resume();
    else
        client(victim).resume();
}

void tst_Kill::restart(Victim victim)
{
    if (victim != Victim::Relay) {
        QVERIFY2(client(victim).start(), qPrintable(m_system->report()));
        return;
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY2(m_system->relay.start(), qPrintable(m_system->report()));
    m_slowestReturn = std::max(m_slowestReturn, milliseconds(clock.elapsed()));
    // Some come back by themselves, most because a person presses "try now".
    for (ClientProcess *person : {&m_system->alice, &m_system->bob}) {
        if (m_chance.between(0, 3) > 0)
            person->tryNow();
    }
}

/// The judge is only worth something if it sees what is wrong with this very evidence.
void tst_Kill::forgeAndJudge()
{
    const auto judged = [this](const std::function<void(Evidence &)> &forge) {
        Evidence evidence = m_system->evidence();
        forge(evidence);
        return m_system->ledger().judge(evidence);
    };
    QVERIFY(judged([](Evidence &) {}).isClean());
    QCOMPARE(judged([](Evidence &e) { e.relayLog.pop_back(); }).lost, 1);
    QCOMPARE(judged([](Evidence &e) { e.relayLog.push_back(e.relayLog.front()); }).doubled, 1);
    QCOMPARE(judged([](Evidence &e) { e.timelines["bob"].pop_back(); }).lost, 1);
    QCOMPARE(judged([](Evidence &e) { e.timelines["alice"].push_back(e.timelines["alice"].front()); }).doubled, 1);
}

QTEST_GUILESS_MAIN(tst_Kill)

#include "tst_Kill.moc"
