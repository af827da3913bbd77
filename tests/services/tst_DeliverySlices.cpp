// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCrowd.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

const auto group = idOf<ConversationId>(7);
const auto otherGroup = idOf<ConversationId>(8);
const auto pair = idOf<ConversationId>(9);
/// Connections that one slice gives one frame.
constexpr std::size_t slice = DeliveryService::sliceMax / (DeliveryService::visitCost + 1);

std::vector<Seq> upTo(Seq last)
{
    std::vector<Seq> seqs;
    for (Seq seq = 1; seq <= last; ++seq)
        seqs.push_back(seq);
    return seqs;
}

/// What the store gives whoever asks after some position in a log of @p head entries.
void answerAll(ScriptedCrowd &crowd, Seq head)
{
    for (auto reads = crowd.reads(); !reads.empty(); reads = crowd.reads()) {
        for (const StartRead &read : reads) {
            const auto query = std::get<LogQuery>(read.query);
            crowd.answer(read, ScriptedCore::page(query.after + 1, std::min(head, query.after + Seq(query.limit)), head));
        }
    }
}

} // namespace

/// What goes to many goes in slices (H5, A10), in its order (rule 2), once to each (rule 9), whoever comes and goes.
class TestDeliverySlices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStepSendsMoreThanASlice_H5()
    {
        ScriptedCrowd crowd(10'000, 30);
        const std::size_t connected = crowd.present.size();
        QVERIFY(connected > 5 * slice);
        crowd.publish(group, 1, 1, crowd.members);
        std::vector<std::size_t> steps{crowd.taken()};
        for (; crowd.isDue() && steps.size() < 1'000; crowd.tick())
            steps.push_back(crowd.taken());
        std::size_t all = crowd.taken();
        for (const std::size_t sent : steps) {
            QVERIFY2(sent <= slice, qPrintable(QString::number(sent)));
            all += sent;
        }
        QCOMPARE(all, connected);
        QVERIFY2(steps.size() <= connected / slice * 2 + 2, qPrintable(QString::number(steps.size()))); // the many who are away cost little
    }

    void whoIsConnectedOftenIsOneVisit_H5()
    {
        ScriptedCrowd crowd(100);
        for (quint32 number = 2; number <= 16; ++number)
            crowd.live(1'000 + number, {accountOf(60), number});
        crowd.taken();
        crowd.publish(group, 1, 1, crowd.members);
        QVERIFY(crowd.taken() <= slice); // the sixteen of member 60 do not fit in any more, and go next
        crowd.tickOn();
        for (quint32 number = 2; number <= 16; ++number)
            QCOMPARE(crowd.received(1'000 + number), upTo(1));
        QCOMPARE(crowd.received(61), upTo(1));
    }

    void theCoreRestsWhenAllHaveIt_H5()
    {
        ScriptedCrowd crowd(200);
        QVERIFY(!crowd.isDue());
        crowd.publish(group, 1, 1, crowd.members);
        QVERIFY(crowd.isDue());
        const int steps = crowd.tickOn();
        QVERIFY2(steps >= 200 / int(slice) - 1 && steps <= 200 / int(slice) + 1, qPrintable(QString::number(steps)));
        QCOMPARE(crowd.deliveriesWaiting(), std::size_t(0));
        QVERIFY(crowd.deadline() > crowd.now.mono);
    }

    void whatIsSmallDoesNotWait_H5()
    {
        ScriptedCrowd crowd(300);
        crowd.publish(group, 1, 1, crowd.members);
        crowd.taken();
        crowd.publish(pair, 1, 1, {crowd.members[298], crowd.members[299]});
        QCOMPARE(framesOf<wire::Entries>(crowd.sent(300)).size(), std::size_t(1));
        QCOMPARE(crowd.taken(), std::size_t(1)); // the other of the two; the group's next slice is of the next turn
    }

    void nothingOvertakes_rule2()
    {
        ScriptedCrowd crowd(300);
        for (Seq seq = 1; seq <= 12; ++seq) {
            crowd.publish(group, seq, seq, crowd.members);
            if (seq % 3 == 0)
                crowd.tick();
        }
        // A small part of them only: still the same log.
        crowd.publish(group, 13, 13, {crowd.members.begin() + 290, crowd.members.end()});
        crowd.tickOn();
        for (const ConnectionId connection : crowd.present)
            QCOMPARE(crowd.received(connection), upTo(connection > 290 ? 13 : 12));
        QVERIFY(crowd.reads().empty()); // and nobody had to ask the store
    }

    void severalGoInOneVisit_H5()
    {
        ScriptedCrowd crowd(300);
        for (Seq seq = 1; seq <= 10; ++seq)
            crowd.publish(group, seq, seq, crowd.members);
        crowd.taken();
        const int apart = 10 * 300 / int(slice);
        int slices = 0;
        for (; slices < apart / 2 && crowd.isDue(); ++slices) {
            crowd.tick();
            QVERIFY(crowd.taken() <= DeliveryService::sliceMax);
        }
        QVERIFY2(!crowd.isDue(), qPrintable(QString::number(slices)));
    }

    void twoLogsTakeTurns_H5()
    {
        ScriptedCrowd crowd(300);
        crowd.publish(group, 1, 1, crowd.members);
        crowd.publish(otherGroup, 1, 1, crowd.members);
        crowd.taken();
        std::map<LogId, int> frames;
        for (int i = 0; i < 4; ++i)
            crowd.tick(); // two for each
        for (const ConnectionId connection : crowd.present) {
            for (const wire::Entries &frame : framesOf<wire::Entries>(crowd.sent(connection)))
                ++frames[frame.log];
        }
        QCOMPARE(frames[LogId::of(group)], 2 * int(slice));
        QCOMPARE(frames[LogId::of(otherGroup)], 2 * int(slice));
        crowd.tickOn();
        QCOMPARE(crowd.received(300), (std::vector<Seq>{1, 1}));
    }

    void whoGoesIsPassedOver()
    {
        ScriptedCrowd crowd(300);
        crowd.publish(group, 1, 1, crowd.members);
        crowd.step(Closed{300});
        crowd.step(Closed{100});
        crowd.tickOn();
        QCOMPARE(crowd.taken(), std::size_t(298));
        QVERIFY(!crowd.isDue());
    }

    void whoComesInTheMiddleHasItFromItsImage_rule9()
    {
        ScriptedCrowd crowd(300);
        crowd.publish(group, 1, 1, crowd.members);
        crowd.step(Closed{250});
        SessionImage image;
        image.behind = {{LogId::of(group), 1, 0, 1, 0}};
        crowd.live(1'000, ScriptedCrowd::deviceOf(249), image);
        // And one that has had it all: its cursor says so.
        crowd.step(Closed{260});
        crowd.live(1'001, ScriptedCrowd::deviceOf(259));
        crowd.receive(1'000, wire::OpenLog{{{LogId::of(group), 0}}});
        answerAll(crowd, 1);
        QCOMPARE(crowd.received(1'000), upTo(1));
        crowd.receive(1'000, wire::Ack{{{LogId::of(group), 1}}});
        crowd.tickOn();
        answerAll(crowd, 1);
        QVERIFY(crowd.received(1'000).empty());
        QVERIFY(crowd.received(1'001).empty());
        crowd.publish(group, 2, 2, crowd.members); // what comes after it reaches both
        crowd.tickOn();
        QCOMPARE(crowd.received(1'000), (std::vector<Seq>{2}));
        QCOMPARE(crowd.received(1'001), (std::vector<Seq>{2}));
        QVERIFY(crowd.reads().empty());
    }

    void whoSignsInWhileItIsPublishedMissesNothing_rule9()
    {
        ScriptedCrowd crowd(300);
        crowd.open(1'000);
        crowd.receive(1'000, ScriptedCore::helloOf({accountOf(299), 2}));
        crowd.settle(crowd.submission(), TokenOutcome{wire::ErrorCode::None, {accountOf(299), 2}});
        const StartRead session = crowd.read();
        crowd.publish(group, 1, 1, crowd.members); // its image may be of the moment before
        crowd.answer(session, SessionImage());
        crowd.sent(1'000);
        crowd.tickOn();
        QCOMPARE(crowd.received(1'000), upTo(1));
    }

    void whatAPageHasBroughtIsNotGivenAgain_rule9()
    {
        ScriptedCrowd crowd(300);
        crowd.publish(group, 1, 1, crowd.members);
        // Its turn has not come yet, and it reads the log for a reason of its own.
        crowd.receive(300, wire::OpenLog{{{LogId::of(group), 0}}});
        answerAll(crowd, 1);
        QCOMPARE(crowd.received(300), upTo(1));
        crowd.receive(300, wire::Ack{{{LogId::of(group), 1}}});
        crowd.tickOn();
        QVERIFY(crowd.received(300).empty());
        QVERIFY(crowd.reads().empty());
        crowd.publish(group, 2, 2, crowd.members);
        crowd.tickOn();
        QCOMPARE(crowd.received(300), (std::vector<Seq>{2}));
    }

    void aNewcomerBeginsWhereItCame_rule13()
    {
        ScriptedCrowd crowd(300);
        std::vector<AccountId> before = crowd.members;
        before.pop_back();
        crowd.publish(group, 1, 1, before);
        wire::Entries entries;
        entries.log = LogId::of(group);
        entries.head = 2;
        entries.entries = ScriptedCore::page(2, 2, 2).entries;
        CommitNotice notice;
        notice.entries.push_back({std::make_shared<const wire::Entries>(entries), crowd.members, {crowd.members.back()}});
        crowd.step(notice);
        crowd.publish(group, 3, 3, crowd.members);
        crowd.tickOn();
        const std::vector<wire::Frame> frames = crowd.sent(300);
        QCOMPARE(frames.size(), std::size_t(3));
        QCOMPARE(std::get<wire::Trimmed>(frames[0]).first, Seq(2));
        QCOMPARE(std::get<wire::Entries>(frames[1]).head, Seq(2));
        QCOMPARE(std::get<wire::Entries>(frames[2]).head, Seq(3));
        QCOMPARE(crowd.received(299), upTo(3));
    }

    void whatWaitsIsBounded_H5()
    {
        ScriptedCrowd crowd(300);
        constexpr Seq many = 1'000;
        for (Seq seq = 1; seq <= many; ++seq)
            crowd.publish(group, seq, seq, crowd.members); // and no turn of the loop in between
        QVERIFY(crowd.deliveriesWaiting() <= FanoutQueue::waitingMax + FanoutQueue::waveMax);
        // Whoever does not get it pushed reads it, and in the end all have all.
        std::map<ConnectionId, std::vector<Seq>> got;
        const auto take = [&] {
            for (const ConnectionId connection : crowd.present) {
                const std::vector<Seq> now = crowd.received(connection);
                std::vector<Seq> &all = got[connection];
                all.insert(all.end(), now.begin(), now.end());
                if (!now.empty())
                    crowd.receive(connection, wire::Ack{{{LogId::of(group), all.back()}}});
            }
        };
        for (int i = 0; i < 1'000 && (crowd.isDue() || got[300].size() < many); ++i) {
            crowd.tickOn();
            answerAll(crowd, many);
            take();
        }
        for (const ConnectionId connection : crowd.present)
            QCOMPARE(got[connection], upTo(many));
        QCOMPARE(crowd.deliveriesWaiting(), std::size_t(0));
    }

    void longBodiesAreBoundedByTheirBytes_H5()
    {
        ScriptedCrowd crowd(300);
        for (Seq seq = 1; seq <= 40; ++seq) {
            wire::Entries entries;
            entries.log = LogId::of(group);
            entries.head = seq;
            entries.entries = {ScriptedCore::entry(seq)};
            entries.entries.front().body = QByteArray(1 << 20, 'x');
            CommitNotice notice;
            notice.entries.push_back({std::make_shared<const wire::Entries>(entries), crowd.members});
            crowd.step(notice);
        }
        QVERIFY(crowd.deliveriesWaiting() <= std::size_t(FanoutQueue::bytesMax / (1 << 20)) + 1);
    }
};

QTEST_APPLESS_MAIN(TestDeliverySlices)
#include "tst_DeliverySlices.moc"
