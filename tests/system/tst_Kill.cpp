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

constexpr int messagesOfEach = 250;
constexpr int relayKills = 10;
constexpr int clientKillsOfEach = 5;
constexpr int kills = relayKills + 2 * clientKillsOfEach;
constexpr int killsUnderWayMin = 4; // or the run has proved little

enum class Victim { Relay, Alice, Bob };

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
    std::vector<Victim> victims()
    {
        std::vector<Victim> all(relayKills, Victim::Relay);
        all.insert(all.end(), clientKillsOfEach, Victim::Alice);
        all.insert(all.end(), clientKillsOfEach, Victim::Bob);
        std::shuffle(all.begin(), all.end(), m_generator);
        return all;
    }

    unsigned seed = 0;

private:
    std::mt19937 m_generator;
};

} // namespace

/// Nothing is lost, doubled or turned around, whichever process is killed at whatever moment (A1, A2, A3, A4, A6): 500
/// messages between two people while the relay and their clients are killed 20 times and started again.
class tst_Kill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled_A1_A2_A3_A4_A6_G2();

private:
    void write(int upTo);
    void killWhileWriting(Victim victim, int upTo);
    void restart(Victim victim);
    void forgeAndJudge();

    Chance m_chance;
    std::unique_ptr<SystemFixture> m_system;
    int m_killsUnderWay = 0; ///< of a process that was at work on messages
};

void tst_Kill::nothingIsLostOrDoubled_A1_A2_A3_A4_A6_G2()
{
    QElapsedTimer clock;
    clock.start();
    qInfo("seed %u", m_chance.seed);
    m_system = std::make_unique<SystemFixture>();
    const QString trouble = m_system->begin();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    int killed = 0;
    for (const Victim victim : m_chance.victims()) {
        killWhileWriting(victim, messagesOfEach * (killed + 1) / (kills + 1));
        if (!QTest::currentTestFailed())
            restart(victim);
        if (QTest::currentTestFailed())
            return m_system->keepFolder();
        ++killed;
    }
    write(messagesOfEach);
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
    QCOMPARE(verdict.sent, 2 * messagesOfEach);
    QCOMPARE(verdict.acknowledged, verdict.sent);
    QVERIFY2(m_killsUnderWay >= killsUnderWayMin, qPrintable(QStringLiteral("only %1").arg(m_killsUnderWay)));
    forgeAndJudge();
    qInfo("ledger: %s; %d kills (relay %d, clients %d; %d while messages were under way), %.1f s, seed %u",
          qPrintable(verdict.summary()), killed, relayKills, 2 * clientKillsOfEach, m_killsUnderWay,
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

void tst_Kill::killWhileWriting(Victim victim, int upTo)
{
    // Mostly when all is well; sometimes while they are still finding each other again.
    const auto areOnline = [this] { return m_system->alice.isOnline() && m_system->bob.isOnline(); };
    if (m_chance.between(0, 4) > 0 && !QTest::qWaitFor(areOnline, 4'000)) {
        for (ClientProcess *person : {&m_system->alice, &m_system->bob})
            person->tryNow(); // by themselves they may wait for a minute
        QVERIFY(QTest::qWaitFor(areOnline, 60'000));
    }
    write(m_chance.between(m_system->alice.written(), upTo));
    for (ClientProcess *client : {&m_system->alice, &m_system->bob})
        client->compose(m_chance.between(0, std::max(0, std::min(3, upTo - client->written()))));
    QThread::usleep(ulong(m_chance.between(0, 4'000))); // at any step of what is under way
    const bool wereOnline = areOnline();
    if (victim == Victim::Relay)
        m_system->relay.kill();
    else
        (victim == Victim::Alice ? m_system->alice : m_system->bob).kill();
    QTest::qWait(20);
    m_killsUnderWay += wereOnline && m_system->isUnderWay();
    write(upTo);
}

void tst_Kill::restart(Victim victim)
{
    if (victim != Victim::Relay) {
        QVERIFY2((victim == Victim::Alice ? m_system->alice : m_system->bob).start(), qPrintable(m_system->report()));
        return;
    }
    QVERIFY2(m_system->relay.start(), qPrintable(m_system->report()));
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
