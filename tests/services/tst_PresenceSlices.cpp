// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCrowd.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::Presence;

namespace {

const auto group = idOf<ConversationId>(7);
constexpr std::size_t slice = PresenceService::sliceMax;

/// A group of which everybody has the screen open; the store shows all of them the first member.
class Watching : public ScriptedCrowd
{
public:
    explicit Watching(int count) : ScriptedCrowd(count)
    {
        for (const ConnectionId connection : present) {
            receive(connection, wire::Watch{{group}});
            answerPeers();
        }
        advance(1min);
        taken();
    }

    /// Of the reads that the core asks for these only: pushes are not acknowledged here, and are read again.
    std::vector<StartRead> peersAsked()
    {
        std::vector<StartRead> asked = reads();
        std::erase_if(asked, [](const StartRead &read) { return !std::holds_alternative<PeersQuery>(read.query); });
        return asked;
    }
    std::size_t answerPeers()
    {
        const auto asked = peersAsked();
        for (const StartRead &read : asked)
            answer(read, std::vector<Peer>{{group, read.connection == 1 ? members.back() : members.front()}});
        return asked.size();
    }
    /// Somebody was added, or has gone.
    void changeMembers(Seq seq)
    {
        wire::Entries entries;
        entries.log = LogId::of(group);
        entries.head = seq;
        entries.entries = page(seq, seq, seq).entries;
        entries.entries.front().kind = quint8(wire::EntryKind::Control);
        CommitNotice notice;
        notice.entries.push_back({std::make_shared<const wire::Entries>(entries), members});
        step(notice);
    }
    template <class F>
    std::size_t count()
    {
        std::size_t frames = 0;
        for (const ConnectionId connection : present)
            frames += framesOf<F>(sent(connection)).size();
        return frames;
    }
};

} // namespace

/// Who is there and who is typing (C1, C2, C4), in a group whose many members all look at it (H5).
class TestPresenceSlices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoTypesIsToldToAllInSlices_C4()
    {
        Watching crowd(300);
        crowd.receive(1, wire::Typing{group, 1, "typing"});
        std::size_t all = crowd.count<wire::Typed>();
        QVERIFY(all <= slice);
        for (int i = 0; i < 100 && crowd.isDue(); ++i) {
            crowd.tick();
            const std::size_t sent = crowd.count<wire::Typed>();
            QVERIFY2(sent <= slice, qPrintable(QString::number(sent)));
            all += sent;
        }
        QCOMPARE(all, std::size_t(299));
        QVERIFY(!crowd.isDue());
    }

    void manyWhoTypeAtOnceAreNotAllHeard_C4()
    {
        Watching crowd(300);
        for (const ConnectionId connection : crowd.present)
            crowd.receive(connection, wire::Typing{group, 1, "typing"});
        crowd.tickOn();
        QVERIFY(crowd.count<wire::Typed>() <= PresenceService::typingMax * 300);
        QVERIFY(!crowd.isDue());
        crowd.advance(1s);
        crowd.receive(1, wire::Typing{group, 1, "typing"}); // nothing is stuck
        crowd.tickOn();
        QCOMPARE(crowd.count<wire::Typed>(), std::size_t(299));
    }

    void howSomebodyIsReachesAllInSlices_C1()
    {
        Watching crowd(700); // more than are noted in one turn
        crowd.receive(1, wire::Active{true});
        std::size_t all = 0;
        const milliseconds end = crowd.now.mono + 2s;
        for (int steps = 0; steps < 1'000 && crowd.deadline() <= end; ++steps) {
            crowd.now.mono = std::max(crowd.now.mono, crowd.deadline());
            crowd.tick();
            const std::size_t sent = crowd.count<wire::Presences>();
            QVERIFY2(sent <= slice, qPrintable(QString::number(sent)));
            all += sent;
        }
        QCOMPARE(all, std::size_t(699));
    }

    void aChangeOfALargeGroupAsksAFewAtATime_C2()
    {
        Watching crowd(300);
        crowd.changeMembers(1);
        crowd.changeMembers(2); // one round for both
        std::size_t asked = crowd.peersAsked().size();
        QCOMPARE(asked, std::size_t(0));
        crowd.advance(PresenceService::roundSpacing);
        for (int i = 0; i < 1'000; ++i) {
            crowd.tickOn();
            const std::size_t now = crowd.answerPeers();
            QVERIFY(now <= PresenceService::roundReadsMax);
            if (now == 0)
                break;
            asked += now;
        }
        QCOMPARE(asked, std::size_t(300));
        crowd.advance(1min);
        QVERIFY(crowd.peersAsked().empty());
    }

    void whatHappensWhileARoundLastsBeginsAnother_C2()
    {
        Watching crowd(300);
        crowd.changeMembers(1);
        crowd.advance(PresenceService::roundSpacing);
        crowd.tickOn();
        QVERIFY(crowd.answerPeers() > 0);
        crowd.changeMembers(2);
        std::size_t asked = 0;
        for (int i = 0; i < 1'000; ++i) {
            crowd.advance(100ms);
            asked += crowd.answerPeers();
        }
        QVERIFY2(asked >= 590, qPrintable(QString::number(asked))); // whoever was first hears of the second as well
    }

    void whoLeavesWithItsAnswerUnderWayHoldsNobodyUp_C2()
    {
        Watching crowd(300);
        crowd.changeMembers(1);
        crowd.advance(PresenceService::roundSpacing);
        crowd.tickOn();
        std::set<ConnectionId> asked;
        for (const StartRead &read : crowd.peersAsked()) {
            asked.insert(read.connection);
            crowd.step(Closed{read.connection});
        }
        QCOMPARE(asked.size(), PresenceService::roundReadsMax);
        std::size_t others = 0;
        for (int i = 0; i < 1'000; ++i) {
            crowd.tickOn();
            others += crowd.answerPeers();
        }
        QCOMPARE(others, 300 - asked.size());
    }
};

QTEST_APPLESS_MAIN(TestPresenceSlices)
#include "tst_PresenceSlices.moc"
