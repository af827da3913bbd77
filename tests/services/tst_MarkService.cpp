// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

const DeviceId alice{idOf<AccountId>(1), 1};
const DeviceId alicesOther{idOf<AccountId>(1), 2};
const DeviceId bob{idOf<AccountId>(2), 1};
const auto conversation = idOf<ConversationId>(7);

CommitNotice raised(Seq delivered, Seq readPrivate, Seq readPublic, quint64 version)
{
    RaisedMarks marks;
    marks.changes = {{{conversation, alice.account, delivered, readPrivate, readPublic}, {alice.account, bob.account}}};
    marks.version = version;
    CommitNotice notice;
    notice.marks = {marks};
    return notice;
}

} // namespace

/// Watermarks (rule 6, B2, B3): merged, gathered, sent when there is room (rule 8); what is private stays so (C5).
class TestMarkService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisingIsUpToTheStore()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.receive(1, wire::Mark{{{conversation, 5, 4, 3}}});
        const Submission submission = core.submission();
        const auto raise = std::get<RaiseMarks>(submission.operation);
        QVERIFY(raise.account == alice.account);
        QVERIFY(raise.marks == (std::vector<wire::OwnMark>{{conversation, 5, 4, 3}}));
        core.advance(1s);
        QVERIFY(core.sent(1).empty()); // nothing is told before it is durable
        core.settle(submission, RaisedMarks());
        QVERIFY(core.sent(1).empty());
    }

    void privateReadMarksReachOwnDevicesOnly()
    {
        ScriptedCore core;
        core.live(1, alice);
        core.live(2, alicesOther);
        core.live(3, bob);
        core.step(raised(9, 8, 0, 4));
        core.advance(50ms);
        const wire::AccountMark own{conversation, alice.account, 9, 8, 0};
        const wire::AccountMark forOthers{conversation, alice.account, 9, 0, 0};
        for (const ConnectionId connection : {1, 2})
            QVERIFY(core.sent(connection) == (std::vector<wire::Frame>{wire::Marks{4, {own}}}));
        QVERIFY(core.sent(3) == (std::vector<wire::Frame>{wire::Marks{4, {forOthers}}}));
    }

    void manyChangesAreOneFrame()
    {
        ScriptedCore core;
        core.live(1, bob);
        for (Seq seq = 1; seq <= 100; ++seq)
            core.step(raised(seq, 0, seq / 2, seq));
        QVERIFY(core.sent(1).empty());
        core.advance(50ms);
        QVERIFY(core.sent(1)
                == (std::vector<wire::Frame>{wire::Marks{100, {{conversation, alice.account, 100, 0, 50}}}}));
        core.advance(10s);
        QVERIFY(core.sent(1).empty()); // sent once
    }

    void marksOnlyGrow()
    {
        ScriptedCore core;
        core.live(1, bob);
        core.step(raised(9, 0, 2, 1));
        core.step(raised(5, 0, 6, 2));
        core.advance(50ms);
        QVERIFY(core.sent(1) == (std::vector<wire::Frame>{wire::Marks{2, {{conversation, alice.account, 9, 0, 6}}}}));
    }

    void whoDoesNotReadGetsTheStateLater()
    {
        ScriptedCore core;
        core.live(1, bob);
        core.step(WritableChanged{1, false});
        for (Seq seq = 1; seq <= 1'000; ++seq) {
            core.step(raised(seq, 0, 0, seq));
            core.advance(20ms);
        }
        QVERIFY(core.sent(1).empty());
        core.step(WritableChanged{1, true});
        QVERIFY(core.sent(1)
                == (std::vector<wire::Frame>{wire::Marks{1'000, {{conversation, alice.account, 1'000, 0, 0}}}}));
    }

    void aSessionBeginsWithWhatItMissed()
    {
        ScriptedCore core;
        core.open(1);
        core.receive(1, ScriptedCore::helloOf(bob));
        core.settle(core.submission(), TokenOutcome{wire::ErrorCode::None, bob});
        core.step(raised(9, 0, 9, 12)); // while the session is being read
        core.advance(1s);
        QVERIFY(core.sent(1).empty());
        SessionImage image;
        image.marks = {{conversation, alice.account, 3, 0, 1}};
        image.marksVersion = 11;
        core.answer(core.read(), image);
        QVERIFY(framesOf<wire::Marks>(core.sent(1))
                == (std::vector<wire::Marks>{{12, {{conversation, alice.account, 9, 0, 9}}}}));
    }

    void manyMarksAreToldInSlices_H5()
    {
        ScriptedCore core;
        core.live(1, bob);
        constexpr int changes = 100;
        RaisedMarks marks;
        std::vector<AccountId> members{alice.account, bob.account};
        for (unsigned char i = 10; i < 60; ++i)
            members.push_back(idOf<AccountId>(i)); // who are away
        for (int i = 0; i < changes; ++i)
            marks.changes.push_back({{idOf<ConversationId>(static_cast<unsigned char>(i + 1)), alice.account, 5, 0, 5}, members});
        marks.version = 500;
        CommitNotice notice;
        notice.marks = {marks};
        core.step(notice);
        QVERIFY(core.deadline() <= core.now.mono); // it did not get to the end
        core.now.mono += MarkService::gatherFor;
        core.step(Tick());
        // What is told before the end says no more than is true: who comes back after it is given the rest.
        const auto early = framesOf<wire::Marks>(core.sent(1));
        QCOMPARE(early.size(), std::size_t(1));
        QVERIFY(!early.front().marks.empty() && early.front().marks.size() < std::size_t(changes));
        QCOMPARE(early.front().version, 400 + early.front().marks.size());
        core.advance(1s);
        std::size_t told = early.front().marks.size();
        quint64 version = 0;
        for (const wire::Marks &frame : framesOf<wire::Marks>(core.sent(1))) {
            told += frame.marks.size();
            version = std::max(version, frame.version);
        }
        QCOMPARE(told, std::size_t(changes));
        QCOMPARE(version, quint64(500));
        QVERIFY(core.deadline() > core.now.mono);
    }

    // Each frame is a call to the kernel: a turn that brought it to everybody would hold all others up (G19).
    void oneTickSendsToAFewAndTheRestFollows_G19()
    {
        constexpr int devices = 100;
        ScriptedCore core;
        RaisedMarks marks;
        marks.version = 1;
        marks.changes = {{{conversation, alice.account, 1, 0, 1}, {}}};
        std::vector<AccountId> members;
        for (int i = 0; i < devices; ++i) {
            members.push_back(idOf<AccountId>(static_cast<unsigned char>(100 + i)));
            core.live(ConnectionId(1 + i), {members.back(), 1});
        }
        marks.changes.front().members = members;
        CommitNotice notice;
        notice.marks = {marks};
        core.step(notice);
        const auto told = [&core] {
            int count = 0;
            for (int i = 0; i < devices; ++i)
                count += int(framesOf<wire::Marks>(core.sent(ConnectionId(1 + i))).size());
            return count;
        };
        core.now.mono += MarkService::gatherFor;
        core.step(Tick());
        const int first = told();
        QVERIFY2(first > 0 && first <= devices / 2, qPrintable(QString::number(first)));
        QVERIFY(core.deadline() <= core.now.mono); // the rest is due at once
        core.advance(1ms);
        QCOMPARE(first + told(), devices);
    }

    void aMarkThatWaitsIsRaisedWhereItIs_H5()
    {
        ScriptedCore core;
        core.live(1, bob);
        std::vector<AccountId> many;
        for (int i = 0; i < 2'000; ++i)
            many.push_back(idOf<AccountId>(static_cast<unsigned char>(100 + i % 100)));
        CommitNotice notice;
        RaisedMarks first;
        first.changes = {{{idOf<ConversationId>(99), alice.account, 1, 0, 0}, many}};
        first.version = 1;
        notice.marks = {first};
        for (Seq seq = 1; seq <= 50; ++seq) {
            RaisedMarks marks;
            marks.changes = {{{conversation, alice.account, seq, 0, 0}, {alice.account, bob.account}}};
            marks.version = 1 + seq;
            notice.marks.push_back(marks);
        }
        core.step(notice);
        core.advance(50ms);
        const auto frames = framesOf<wire::Marks>(core.sent(1));
        QCOMPARE(frames.size(), std::size_t(1));
        QVERIFY(frames.front().marks == (std::vector<wire::AccountMark>{{conversation, alice.account, 50, 0, 0}}));
        QVERIFY(frames.front().version <= 51);
    }

    void longListsComeInParts()
    {
        ScriptedCore core;
        SessionImage image;
        for (int i = 0; i < 2'500; ++i) {
            auto bytes = idOf<ConversationId>(0).bytes();
            bytes[0] = static_cast<unsigned char>(i);
            bytes[1] = static_cast<unsigned char>(i >> 8);
            image.marks.push_back({ConversationId(bytes), alice.account, 1, 0, 0});
        }
        image.marksVersion = 77;
        core.welcomed(1, bob, image);
        const auto frames = framesOf<wire::Marks>(core.sent(1));
        QCOMPARE(frames.size(), std::size_t(3));
        QCOMPARE(frames[0].version, quint64(0)); // only the last part makes the version true
        QCOMPARE(frames[1].version, quint64(0));
        QCOMPARE(frames[2].version, quint64(77));
        QCOMPARE(frames[0].marks.size() + frames[1].marks.size() + frames[2].marks.size(), std::size_t(2'500));
    }
};

QTEST_APPLESS_MAIN(TestMarkService)
#include "tst_MarkService.moc"
