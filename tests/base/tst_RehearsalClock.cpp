// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/RehearsalClock.h"

#include <QTest>

#include <random>
#include <thread>

using namespace porchlight;

namespace {

/// The machine's, as the test has it.
class SetClock final : public Clock
{
public:
    Now now() const override { return {mono, wall}; }
    milliseconds mono{5'000};
    milliseconds wall{1'000'000};
};

} // namespace

/// A clock that is behind and catches up: what a demo's history is dated by (F7). Its wall never goes back, nor ahead of the
/// machine's, and nothing that is measured notices.
class TestRehearsalClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWhereItIsToldAndGoesOn()
    {
        const auto machine = std::make_shared<SetClock>();
        const RehearsalClock clock(400'000ms, machine);
        QCOMPARE(clock.now().wall, 400'000ms);
        machine->wall += 70ms;
        machine->mono += 70ms;
        QCOMPARE(clock.now().wall, 400'070ms);
        QCOMPARE(clock.now().mono, machine->mono);
    }

    void neverBackAndNeverAhead()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 50; ++run) {
            const auto machine = std::make_shared<SetClock>();
            RehearsalClock clock(milliseconds(random() % 1'200'000), machine); // some of it in the future
            milliseconds last = clock.now().wall;
            QVERIFY(last <= machine->wall);
            for (int step = 0; step < 200; ++step) {
                const milliseconds passed(random() % 3);
                machine->wall += passed;
                const milliseconds wanted(random() % 1'300'000);
                clock.goTo(wanted);
                const milliseconds now = clock.now().wall;
                QVERIFY(now >= last && now <= machine->wall);
                QCOMPARE(now, std::clamp(wanted, last + passed, machine->wall));
                last = now;
            }
            clock.catchUp();
            QCOMPARE(clock.now().wall, machine->wall);
            clock.goTo(3ms);
            QCOMPARE(clock.now().wall, machine->wall);
        }
    }

    void whoReadsItMeanwhileSeesItGrow()
    {
        const MachineClock machine;
        RehearsalClock clock(machine.now().wall - 100h);
        std::atomic<bool> isOver = false;
        std::atomic<int> wentBack = 0;
        std::atomic<int> wasAhead = 0;
        std::vector<std::thread> readers;
        for (int i = 0; i < 2; ++i) {
            readers.emplace_back([&] {
                for (milliseconds last{0}; !isOver;) {
                    const milliseconds now = clock.now().wall;
                    wentBack += now < last;
                    wasAhead += now > machine.now().wall;
                    last = now;
                }
            });
        }
        for (int i = 0; i < 20'000; ++i)
            clock.goTo(machine.now().wall - 100h + milliseconds(i) * 17'000);
        clock.catchUp();
        isOver = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(wentBack.load(), 0);
        QCOMPARE(wasAhead.load(), 0);
    }
};

QTEST_APPLESS_MAIN(TestRehearsalClock)
#include "tst_RehearsalClock.moc"
