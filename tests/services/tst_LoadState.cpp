// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/LoadState.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace porchlight;
using namespace porchlight::relay;

/// What a relay under load leaves undone, in which order, and what it refuses (G3, G4, G19).
class TestLoadState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shedsFromTheBottom_G3();
    void comesBackOneByOneWhenCalm_G3();
    void commandsOutrankTheLoad_G3();
    void refusesBeforeAWriteWouldWaitTooLong_G19();
    void refusesWhenTheWriterIsStuck_G19();
    void theQueueIsBounded_I18();
    void aSlowStartIsNoReasonToRefuse_G19();
    void refusalsAreSpread_G3();
    void aFailingStoreIsLeftAloneAndProbed_G4();
    void slowCommitsTripItToo_G4();
    void recoveryIsGradual_G4();
    void oneBadCommitIsNothing_G4();

private:
    static constexpr milliseconds t0 = 1'000'000ms;

    static std::size_t shed(const LoadState &load)
    {
        return std::size_t(std::count_if(allWork.begin(), allWork.end(), [&](const WorkName &row) { return load.sheds(row.work); }));
    }
    /// Trips the breaker with commits of this kind.
    static LoadState tripped(CommitStatus status, milliseconds took)
    {
        LoadState load;
        for (int i = 0; i < 3; ++i) {
            load.submitted(1, t0);
            load.settled(1, status, took, t0);
        }
        return load;
    }
};

void TestLoadState::shedsFromTheBottom_G3()
{
    LoadState load;
    load.submitted(100, t0);
    std::size_t before = 0;
    for (milliseconds age = 0ms; age <= 2s; age += 10ms) {
        load.update(t0 + age);
        const std::size_t now = shed(load);
        QVERIFY(now >= before);
        // Never one without all below it.
        for (std::size_t i = 0; i < allWork.size(); ++i)
            QCOMPARE(load.sheds(allWork[i].work), i < now);
        before = now;
    }
    QCOMPARE(before, allWork.size());
}

void TestLoadState::comesBackOneByOneWhenCalm_G3()
{
    LoadState load;
    load.measured(1 << 30, 0ms);
    load.update(t0);
    QCOMPARE(shed(load), allWork.size());
    load.measured(70 << 20, 0ms); // below what made it shed deliveries, above half of it
    load.update(t0 + 10s);
    load.update(t0 + 20s);
    QCOMPARE(shed(load), allWork.size());
    load.measured(0, 0ms);
    load.update(t0 + 20'500ms);
    QCOMPARE(shed(load), allWork.size());
    for (std::size_t i = 1; i <= allWork.size(); ++i) {
        load.update(t0 + 20s + milliseconds(1s) * qint64(i));
        QCOMPARE(shed(load), allWork.size() - i);
    }
}

void TestLoadState::commandsOutrankTheLoad_G3()
{
    LoadState load;
    load.set(Work::Receipts, Toggle::On);
    QVERIFY(load.sheds(Work::Receipts) && !load.sheds(Work::Presence) && !load.sheds(Work::History));
    load.set(Work::History, Toggle::Off);
    load.measured(1 << 30, 0ms);
    load.update(t0);
    QVERIFY(!load.sheds(Work::History) && load.sheds(Work::Deliveries));
    load.set(Work::History, Toggle::Auto);
    QVERIFY(load.sheds(Work::History));
}

void TestLoadState::refusesBeforeAWriteWouldWaitTooLong_G19()
{
    LoadState load;
    // A writer that does 4 in a millisecond, and always has more to do.
    std::size_t waiting = 2'000;
    for (std::size_t i = 0; i < waiting; ++i)
        load.submitted(100, t0);
    milliseconds now = t0;
    for (int i = 0; i < 1'000; ++i) {
        now += 1ms;
        load.settled(4, CommitStatus::Committed, 1ms, now);
        for (int k = 0; k < 4; ++k)
            load.submitted(100, now);
    }
    QVERIFY(load.figures(now).writesPerSecond > 3'500 && load.figures(now).writesPerSecond < 4'500);
    // It has 2,000: half a second's work. That is too much.
    const auto refusal = load.refusesWrite(now);
    QVERIFY(refusal);
    QCOMPARE(refusal->code, wire::ErrorCode::Busy);
    QVERIFY(refusal->retryAfter >= 1s);
    load.settled(900, CommitStatus::Committed, 1ms, now);
    QVERIFY(!load.refusesWrite(now));
}

void TestLoadState::refusesWhenTheWriterIsStuck_G19()
{
    LoadState load;
    load.submitted(100, t0);
    QVERIFY(!load.refusesWrite(t0 + 499ms));
    QVERIFY(load.refusesWrite(t0 + 500ms)); // refused, and not queued: at once
    load.settled(1, CommitStatus::Committed, 600ms, t0 + 600ms);
    QVERIFY(!load.refusesWrite(t0 + 600ms));
}

void TestLoadState::theQueueIsBounded_I18()
{
    LoadState load;
    std::size_t taken = 0;
    while (!load.refusesWrite(t0)) {
        load.submitted(100, t0);
        ++taken;
        QVERIFY(taken < 100'000);
    }
    QCOMPARE(taken, LoadLimits().writesMin);
    LoadState large;
    qsizetype bytes = 0;
    while (!large.refusesWrite(t0)) {
        large.submitted(192 * 1024, t0);
        bytes += 192 * 1024;
    }
    QVERIFY(bytes <= LoadLimits().writeBytesMax + 192 * 1024);
}

void TestLoadState::aSlowStartIsNoReasonToRefuse_G19()
{
    LoadState load;
    for (int second = 0; second < 100; ++second) { // one message a second is no slow writer
        load.submitted(100, t0 + second * 1s);
        load.settled(1, CommitStatus::Committed, 1ms, t0 + second * 1s + 1ms);
    }
    const milliseconds now = t0 + 200s;
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(!load.refusesWrite(now));
        load.submitted(100, now);
    }
}

void TestLoadState::refusalsAreSpread_G3()
{
    LoadState load;
    load.submitted(100, t0);
    std::array<int, 10> tenths{};
    for (int i = 0; i < 1'000; ++i) {
        const auto after = load.refusesWrite(t0 + 1s)->retryAfter;
        QVERIFY(after >= 1s && after < 2s);
        ++tenths[std::size_t((after - milliseconds(1s)) / 100ms)];
    }
    QVERIFY(*std::max_element(tenths.begin(), tenths.end()) <= 120);
}

void TestLoadState::aFailingStoreIsLeftAloneAndProbed_G4()
{
    LoadState load = tripped(CommitStatus::Full, 1ms);
    QCOMPARE(load.breaker(), StoreBreaker::State::Open);
    QCOMPARE(load.refusesWrite(t0)->code, wire::ErrorCode::StorageFull);
    QVERIFY(load.refusesWrite(t0 + 999ms));
    QVERIFY(load.admitsRead()); // reads go on
    // One probe, and no second one beside it.
    QVERIFY(!load.refusesWrite(t0 + 1s));
    load.submitted(100, t0 + 1s);
    QVERIFY(load.refusesWrite(t0 + 1s));
    load.settled(1, CommitStatus::Full, 1ms, t0 + 1s);
    QVERIFY(load.refusesWrite(t0 + 2'900ms)); // twice as long
    QVERIFY(!load.refusesWrite(t0 + 3s));
    // However long it lasts: once there is room it is noticed within 5 s (G7).
    milliseconds now = t0 + 3s;
    for (int i = 0; i < 10; ++i) {
        load.submitted(100, now);
        load.settled(1, CommitStatus::Full, 1ms, now);
        const milliseconds since = now;
        while (load.refusesWrite(now))
            now += 10ms;
        QVERIFY(now - since <= 4s);
    }
}

void TestLoadState::slowCommitsTripItToo_G4()
{
    LoadState load = tripped(CommitStatus::Committed, 2'001ms);
    QCOMPARE(load.breaker(), StoreBreaker::State::Open);
    QCOMPARE(load.refusesWrite(t0)->code, wire::ErrorCode::Busy);
}

void TestLoadState::recoveryIsGradual_G4()
{
    LoadState load = tripped(CommitStatus::Full, 1ms);
    const milliseconds now = t0 + 1s;
    std::vector<std::size_t> taken;
    while (load.breaker() != StoreBreaker::State::Closed) {
        std::size_t count = 0;
        for (; !load.refusesWrite(now); ++count)
            load.submitted(100, now);
        QVERIFY(count > 0);
        taken.push_back(count);
        load.settled(count, CommitStatus::Committed, 1ms, now);
        QVERIFY(taken.size() < 20);
    }
    for (std::size_t i = 1; i < taken.size(); ++i)
        QCOMPARE(taken[i], 2 * taken[i - 1]);
    QCOMPARE(taken.front(), std::size_t(1));
}

void TestLoadState::oneBadCommitIsNothing_G4()
{
    LoadState load;
    for (int i = 0; i < 100; ++i) { // one in four
        load.submitted(100, t0);
        load.settled(1, i % 4 == 0 ? CommitStatus::Full : CommitStatus::Committed, 1ms, t0);
        QCOMPARE(load.breaker(), StoreBreaker::State::Closed);
    }
}

QTEST_APPLESS_MAIN(TestLoadState)
#include "tst_LoadState.moc"
