// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const LogId log1 = LogId::of(c1);

LateEntry given(Seq seq, const ConversationId &conversation = c1)
{
    LateEntry late{conversation, entriesOf(LogId::of(conversation), {seq}).entries.front(), {OpenState::Opened, {}}};
    late.entry.id = MessageId({quint8(seq / 256), quint8(seq % 256), 7});
    late.opening.content = encodeContent({.text = QStringLiteral("given %1").arg(seq)});
    late.entry.body = late.opening.content;
    return late;
}

ArrivedHistory part(Seq first, Seq last, bool isLast = false)
{
    ArrivedHistory arrived;
    for (Seq seq = last; seq >= first; --seq)
        arrived.entries.push_back(given(seq));
    arrived.isLast = isLast;
    return arrived;
}

} // namespace

/// What another device of the account gives is stored like what comes from the relay, and what it does not have stays
/// missing (B4).
class tst_HistoryArrived : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> m_bench;

    std::vector<Gap> gaps(const ConversationId &conversation = c1)
    {
        const auto all = m_bench->store.load().gaps;
        const auto found = all.find(conversation);
        return found == all.end() ? std::vector<Gap>() : found->second;
    }
    void trim(const LogId &log, Seq first, wire::TrimReason why = wire::TrimReason::BeforeDevice)
    {
        wire::Entries entries = entriesOf(log, {first});
        m_bench->receive(wire::Behind{{{log, first, 0, 0, 5'000}}, true});
        m_bench->receive(wire::Trimmed{log, first, quint8(why)});
        m_bench->receive(entries);
    }
    void arrive(ArrivedHistory arrived)
    {
        m_bench->seal.arriving = std::move(arrived);
        m_bench->receive(wire::Pong());
    }
    QString text(Seq seq) { return m_bench->store.shownText(c1, given(seq).entry.id); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->goOnline();
        trim(log1, 101);
    }

    void whatIsFromBeforeTheDeviceIsSaidToTheSeal_B4()
    {
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 100, true, true}}));
        QCOMPARE(m_bench->seal.begunLater, 1);
        trim(LogId::of(c2), 11, wire::TrimReason::Expired);
        QCOMPARE(m_bench->seal.begunLater, 1); // nobody has that
        m_bench->start();
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 100, true, true}}));
    }

    void itIsStoredAndTheGapClosesFromItsEnd_B4()
    {
        arrive(part(91, 100));
        QCOMPARE(text(95), QStringLiteral("given 95"));
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 90, true, true}}));
        QCOMPARE(m_bench->seal.wholeHistories, 0);
        arrive(part(40, 90)); // and the entries in between that nobody shows are of no account
        arrive({{given(21)}, {}, {}, false});
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 20, true, true}}));
        arrive({{}, {}, {}, true});
        QCOMPARE(gaps(), std::vector<Gap>());
        QCOMPARE(m_bench->seal.wholeHistories, 1);
    }

    void whatTheOtherOneHasNotStaysMissing_B4()
    {
        ArrivedHistory arrived = part(31, 100);
        arrived.missing = {{c1, 1, 5, true}, {c1, 50, 59, true}, {c1, 95, 400, false}, {c2, 40, 45, false}};
        arrive(arrived);
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 30, true, true}, {50, 59, true, false}, {95, 100, true, true}}));
        ArrivedHistory last;
        last.missing = arrived.missing;
        last.isLast = true;
        arrive(last);
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 5, true, false}, {50, 59, true, false}, {95, 100, true, true}}));
        QCOMPARE(m_bench->seal.wholeHistories, 0); // a third one may have it
    }

    void belowAGapItIsClosed_B4()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->goOnline();
        m_bench->receive(entriesOf(log1, {1, 2, 3}));
        m_bench->receive(wire::Trimmed{log1, 11, quint8(wire::TrimReason::BeforeDevice)});
        QCOMPARE(gaps(), (std::vector<Gap>{{4, 10, true, true}}));
        arrive({{given(9), given(6)}, {}, {}, false});
        QCOMPARE(gaps(), (std::vector<Gap>{{4, 5, true, true}}));
        arrive({{given(3)}, {}, {}, false});
        QCOMPARE(gaps(), std::vector<Gap>());
        QCOMPARE(m_bench->seal.wholeHistories, 1);
    }

    void whatIsHereIsNotWrittenOver_B4()
    {
        LateEntry other = given(101);
        other.entry.id = entriesOf(log1, {101}).entries.front().id;
        const QString before = m_bench->store.shownText(c1, other.entry.id);
        other.opening.content = encodeContent({.text = QStringLiteral("something else")});
        arrive({{other}, {}, {}, false});
        QCOMPARE(m_bench->store.shownText(c1, other.entry.id), before);
    }

    void whatLiesAheadInTheLogIsLeftToTheRelay_A4()
    {
        arrive({{given(102)}, {}, {}, false});
        QVERIFY(!m_bench->store.message(c1, given(102).entry.id));
    }

    void aFetchThatEndsThereIsOfTheSameKind_B5()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->goOnline();
        m_bench->receive(wire::Behind{{{log1, 900, 0, 0, 5'000}}, true});
        m_bench->receive(wire::Trimmed{log1, 801, quint8(wire::TrimReason::Asked)});
        wire::Entries newest = entriesOf(log1, {});
        newest.head = 900;
        for (Seq seq = 801; seq <= 900; ++seq)
            newest.entries.push_back(given(seq).entry);
        m_bench->receive(newest);
        const auto fetch = m_bench->sent<wire::Fetch>().back();
        wire::Fetched answer{fetch.request, log1, 791, {}, quint8(wire::TrimReason::BeforeDevice)};
        for (Seq seq = 791; seq <= 800; ++seq)
            answer.entries.push_back(given(seq).entry);
        m_bench->receive(answer);
        QCOMPARE(gaps(), (std::vector<Gap>{{1, 790, true, true}}));
        QCOMPARE(m_bench->seal.begunLater, 1);
    }

    void whoGivesItIsUpToDate_B4()
    {
        m_bench->on(HistoryRead{5, {}, {}});
        m_bench->receive(wire::Behind{{{log1, 200, 101, 0, 5'000}}, true});
        m_bench->on(HistoryRead{6, {}, {}});
        QCOMPARE(m_bench->seal.historyReads, (std::vector<std::pair<quint64, bool>>{{5, true}, {6, false}}));
    }
};

QTEST_GUILESS_MAIN(tst_HistoryArrived)
#include "tst_HistoryArrived.moc"
