// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/Sequencer.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

const auto conversation = idOf<ConversationId>(7);
const auto alice = idOf<AccountId>(1);
const auto bob = idOf<AccountId>(2);

Submission append(quint64 tag)
{
    AppendRequest request{{alice, 1}, {}, 0};
    request.append.conversation = conversation;
    request.append.firstNumber = tag;
    return {1, tag, request};
}

AppendOutcome stored(Seq seq)
{
    AppendOutcome outcome;
    outcome.stored = {{seq, 1'000, wire::ErrorCode::None}};
    outcome.fresh = {ScriptedCore::entry(seq)};
    outcome.members = {alice, bob};
    return outcome;
}

quint64 numberOf(const Operation &operation)
{
    return std::get<AppendRequest>(operation).append.firstNumber;
}

} // namespace

/// Group commit, and that nothing of a transaction is told before it is durable, or when it failed (A1).
class TestSequencer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrivedMeanwhileSharesTheNextTransaction()
    {
        Sequencer sequencer;
        QVERIFY(!sequencer.hasWork());
        sequencer.on(append(1));
        QVERIFY(sequencer.hasWork());
        QCOMPARE(sequencer.begin().size(), std::size_t(1));
        QVERIFY(!sequencer.hasWork());
        for (quint64 tag = 2; tag <= 6; ++tag)
            sequencer.on(append(tag)); // while the disk works
        CommitResult first;
        first.outcomes = {stored(1)};
        QCOMPARE(sequencer.settle(first).settlements.size(), std::size_t(1));
        const std::vector<Operation> next = sequencer.begin();
        QCOMPARE(next.size(), std::size_t(5));
        for (std::size_t i = 0; i < next.size(); ++i) // in the order in which they came
            QCOMPARE(numberOf(next[i]), quint64(i + 2));
    }

    void aTransactionIsBounded()
    {
        Sequencer sequencer;
        quint64 submitted = 0;
        quint64 done = 0;
        for (int round = 0; round < 10; ++round) { // always more than fits
            for (std::size_t i = 0; i < Sequencer::operationsMax + 100; ++i)
                sequencer.on(append(++submitted));
            const auto operations = sequencer.begin();
            QCOMPARE(operations.size(), Sequencer::operationsMax);
            for (const Operation &operation : operations)
                QCOMPARE(numberOf(operation), ++done);
            CommitResult result;
            for (std::size_t i = 0; i < operations.size(); ++i)
                result.outcomes.push_back(std::monostate());
            sequencer.settle(result);
        }
        QCOMPARE(sequencer.begin().size(), std::min<std::size_t>(1'000, Sequencer::operationsMax)); // what was left over
    }

    void everyoneIsAnsweredInOrder()
    {
        Sequencer sequencer;
        sequencer.on(append(1));
        sequencer.on({2, 9, AdvanceCursors{}});
        sequencer.on(append(3));
        sequencer.begin();
        CommitResult result;
        result.outcomes = {stored(1), std::monostate(), stored(2)};
        const CommitNotice notice = sequencer.settle(result);
        QCOMPARE(notice.settlements.size(), std::size_t(3));
        QCOMPARE(notice.settlements[0].tag, quint64(1));
        QCOMPARE(std::get<AppendOutcome>(notice.settlements[0].outcome).stored[0].seq, Seq(1));
        QCOMPARE(notice.settlements[1].connection, ConnectionId(2));
        QCOMPARE(notice.settlements[1].tag, quint64(9));
        QCOMPARE(std::get<AppendOutcome>(notice.settlements[2].outcome).stored[0].seq, Seq(2));
        QCOMPARE(notice.entries.size(), std::size_t(2));
        QVERIFY(notice.entries[0].frame->log == LogId::of(conversation));
        QCOMPARE(notice.entries[0].frame->head, Seq(1));
        QCOMPARE(notice.entries[1].frame->entries[0].seq, Seq(2));
        QVERIFY(notice.entries[1].members == (std::vector<AccountId>{alice, bob}));
    }

    void aRepeatIsAnsweredAndNotToldAgain()
    {
        Sequencer sequencer;
        sequencer.on(append(1));
        sequencer.begin();
        AppendOutcome repeat = stored(1);
        repeat.fresh.clear();
        CommitResult result;
        result.outcomes = {repeat};
        const CommitNotice notice = sequencer.settle(result);
        QCOMPARE(std::get<AppendOutcome>(notice.settlements[0].outcome).stored[0].seq, Seq(1));
        QVERIFY(notice.entries.empty() && notice.mail.empty() && notice.account.empty() && notice.marks.empty());
    }

    void everythingNewIsTold()
    {
        Sequencer sequencer;
        sequencer.on(append(1));
        sequencer.on({2, 1, RaiseMarks{}});
        sequencer.on({2, 2, RaiseMarks{}});
        sequencer.begin();
        AppendOutcome appended = stored(1);
        appended.mail = {{{bob, 1}, ScriptedCore::entry(4)}};
        appended.announced = {{bob, ScriptedCore::entry(5)}};
        RaisedMarks raised;
        raised.changes = {{{conversation, bob, 1, 1, 1}, {alice, bob}}};
        raised.version = 3;
        CommitResult result;
        result.outcomes = {appended, raised, RaisedMarks{}};
        const CommitNotice notice = sequencer.settle(result);
        QCOMPARE(notice.mail.size(), std::size_t(1));
        QCOMPARE(notice.account.size(), std::size_t(1));
        QCOMPARE(notice.marks.size(), std::size_t(1)); // one that grew nothing is no news
        QCOMPARE(notice.marks[0].version, quint64(3));
    }

    void aNewListIsToldWithTheEpochsThatItBegins_F2()
    {
        Sequencer sequencer;
        PublishManifest publish;
        publish.by = {alice, 1};
        publish.place.version = 4;
        sequencer.on({1, 1, publish});
        sequencer.on({2, 2, publish});
        sequencer.on({3, 3, PutMail{}});
        sequencer.begin();
        ManifestOutcome published;
        published.announced = {{alice, ScriptedCore::entry(5)}};
        published.unlinked = {3};
        published.listed = {1, 2};
        published.epochs = {{conversation, ScriptedCore::entry(9), {alice, bob}}};
        MailOutcome put;
        put.mail = {{{bob, 1}, ScriptedCore::entry(4)}};
        CommitResult result;
        result.outcomes = {published, ManifestOutcome(), put}; // the second is a repeat
        result.tide = "tide";
        const CommitNotice notice = sequencer.settle(result);
        QVERIFY(notice.listed.size() == 1 && notice.listed[0].account == alice && notice.listed[0].version == 4);
        QCOMPARE(notice.listed[0].devices, (std::vector<quint32>{1, 2}));
        QVERIFY(notice.unlinked == (std::vector{DeviceId{alice, 3}}));
        QCOMPARE(notice.mail.size(), std::size_t(1));
        QCOMPARE(notice.entries.size(), std::size_t(1));
        QVERIFY(notice.entries[0].frame->log == LogId::of(conversation) && notice.entries[0].frame->head == 9);
        QVERIFY(notice.entries[0].frame->tide == QByteArray("tide"));
        QVERIFY(notice.entries[0].members == (std::vector<AccountId>{alice, bob}));
    }

    void aFailedCommitTellsNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("full") << int(CommitStatus::Full);
        QTest::newRow("failed") << int(CommitStatus::Failed);
    }

    void aFailedCommitTellsNothing()
    {
        QFETCH(int, status);
        Sequencer sequencer;
        sequencer.on(append(1));
        sequencer.on({2, 1, RaiseMarks{}});
        sequencer.begin();
        sequencer.on(append(3));
        CommitResult result;
        result.status = CommitStatus(status);
        const CommitNotice notice = sequencer.settle(result);
        QCOMPARE(notice.settlements.size(), std::size_t(2));
        for (const Settlement &settlement : notice.settlements) {
            QCOMPARE(settlement.status, CommitStatus(status));
            QVERIFY(std::holds_alternative<std::monostate>(settlement.outcome));
        }
        QVERIFY(notice.entries.empty() && notice.mail.empty() && notice.account.empty() && notice.marks.empty());
        // What was in it is not tried again by itself: its askers do that. The rest goes on.
        const auto next = sequencer.begin();
        QCOMPARE(next.size(), std::size_t(1));
        QCOMPARE(numberOf(next[0]), quint64(3));
    }
};

QTEST_APPLESS_MAIN(TestSequencer)
#include "tst_Sequencer.moc"
