// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

const LogId log1 = LogId::of(c1);
const LogId secondLog = LogId::of(c2);

wire::Entries range(const LogId &log, Seq first, Seq last)
{
    wire::Entries frame = entriesOf(log, {});
    frame.head = last;
    for (Seq seq = first; seq <= last; ++seq) {
        frame.entries.push_back(entriesOf(log, {seq}).entries.front());
        frame.entries.back().id = MessageId({quint8(seq / 256), quint8(seq % 256), quint8(log == LogId::of(c1))});
    }
    return frame;
}

wire::Fetched answerTo(const wire::Fetch &fetch, Seq first, Seq lowest = 1)
{
    wire::Fetched answer{fetch.request, fetch.log, lowest, {}};
    if (first < fetch.before)
        answer.entries = range(fetch.log, first, fetch.before - 1).entries;
    return answer;
}

wire::Behind behind(std::vector<wire::BehindLog> logs)
{
    return {std::move(logs), true};
}

std::vector<Gap> gapsOf(EngineBench &bench)
{
    const auto gaps = bench.store.load().gaps;
    const auto found = gaps.find(c1);
    return found == gaps.end() ? std::vector<Gap>() : found->second;
}

} // namespace

/// The newest first, and the rest on demand and in the background (rules 9 and 13, A5, B5).
class tst_History : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsRightBeforeAnyPage_A5();
    void farBehindTheNewestComeFirst_rule9();
    void theRestComesInTheBackground_B5();
    void whereThePersonLooksComesAtOnce_B5();
    void whatHasExpiredIsAGapForEver_rule13();
    void gapsSurviveACrash_A1();
    void deliveredDoesNotPassWhatIsMissing_rule6();
    void anAnswerWithAHoleIsNotTaken_A4();
    void aRefusalIsNotRepeatedAtOnce_A6();
    void aDamagedEntryKeepsItsPlace_G9();
};

void tst_History::theListIsRightBeforeAnyPage_A5()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(behind({{secondLog, 20, 0, 7, 5'000}, {log1, 900, 0, 800, 4'000}}));
    QCOMPARE(bench.store.unread(c1), 800);
    QCOMPARE(bench.store.unread(c2), 7);
    bench.receive(range(secondLog, 1, 20)); // everything is here: one's own count holds
    QCOMPARE(bench.store.unread(c2), 20);
}

void tst_History::farBehindTheNewestComeFirst_rule9()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(behind({{log1, LogSync::farBehind + 1, 0, 0, 0}, {secondLog, LogSync::farBehind, 0, 0, 0}}));
    const auto opened = bench.sent<wire::OpenLog>();
    QCOMPARE(opened.size(), std::size_t(2));
    QVERIFY(!opened[0].newest && opened[0].after.size() == 1 && opened[0].after[0].log == secondLog);
    QCOMPARE(opened[1].newest, std::optional<quint64>(LogSync::newestFirst));
    QVERIFY(opened[1].after.size() == 1 && opened[1].after[0].log == log1);
}

void tst_History::theRestComesInTheBackground_B5()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(behind({{log1, 1'000, 0, 1'000, 1}, {secondLog, 3, 0, 3, 2}}));
    bench.receive(wire::Trimmed{log1, 901, quint8(wire::TrimReason::Asked)});
    QCOMPARE(bench.store.cursor(log1), Seq(900));
    bench.receive(range(log1, 901, 1'000));
    QCOMPARE(bench.store.unread(c1), 1'000); // as the relay said, though 100 are here
    QVERIFY(bench.sent<wire::Fetch>().empty()); // the other conversation is newer than that
    bench.receive(range(secondLog, 1, 3));
    Seq expected = 901;
    for (int page = 0; page < 9; ++page) {
        const auto fetches = bench.sent<wire::Fetch>();
        QCOMPARE(fetches.size(), std::size_t(page + 1)); // one at a time
        QCOMPARE(fetches.back().before, expected);
        QCOMPARE(fetches.back().limit, History::pageMax);
        expected -= 100;
        bench.receive(answerTo(fetches.back(), expected));
    }
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(9));
    const auto rows = bench.store.timeline(c1);
    QCOMPARE(rows.size(), std::size_t(1'000));
    for (Seq seq = 1; seq <= 1'000; ++seq)
        QCOMPARE(rows[seq - 1].seq, std::optional(seq));
    QVERIFY(gapsOf(bench).empty());
    QCOMPARE(bench.store.cursor(log1), Seq(1'000)); // as before
}

void tst_History::whereThePersonLooksComesAtOnce_B5()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(behind({{log1, 1'000, 0, 1'000, 1}, {secondLog, 1'000, 0, 0, 2}}));
    bench.receive(wire::Trimmed{log1, 901, quint8(wire::TrimReason::Asked)});
    bench.on(WantOlder{c2}); // nothing is missing there as yet
    QVERIFY(bench.sent<wire::Fetch>().empty());
    bench.on(WantOlder{c1});
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1));
    QVERIFY(bench.sent<wire::Fetch>().front().log == log1);
    bench.receive(answerTo(bench.sent<wire::Fetch>().front(), 801));
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1)); // one page for one look
    QVERIFY((gapsOf(bench) == std::vector<Gap>{{1, 800, false}}));
}

void tst_History::whatHasExpiredIsAGapForEver_rule13()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Trimmed{log1, 51, quint8(wire::TrimReason::Expired)});
    bench.receive(range(log1, 51, 52));
    QVERIFY((gapsOf(bench) == std::vector<Gap>{{1, 50, true}}));
    QVERIFY(bench.sent<wire::Fetch>().empty());
    bench.receive(wire::Trimmed{log1, 10, quint8(wire::TrimReason::Expired)}); // below the cursor: nothing new
    QCOMPARE(bench.store.cursor(log1), Seq(52));
    // What was to be fetched may have expired meanwhile.
    bench.receive(wire::Trimmed{secondLog, 101, quint8(wire::TrimReason::Asked)});
    const auto fetch = bench.sent<wire::Fetch>().back();
    bench.receive(answerTo(fetch, 61, 61));
    QVERIFY((bench.store.load().gaps.at(c2) == std::vector<Gap>{{1, 60, true}}));
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1));
}

void tst_History::gapsSurviveACrash_A1()
{
    EngineBench bench;
    bench.goOnline();
    bench.feedFrame(wire::Trimmed{log1, 301, quint8(wire::TrimReason::Asked)});
    bench.start(); // before the commit: nothing has happened
    bench.welcome();
    QCOMPARE(bench.store.cursor(log1), Seq(0));
    bench.receive(wire::Trimmed{log1, 301, quint8(wire::TrimReason::Asked)});
    bench.clear();
    bench.start();
    bench.welcome();
    bench.receive(wire::Behind());
    const auto fetches = bench.sent<wire::Fetch>();
    QVERIFY(!fetches.empty());
    QCOMPARE(fetches.back().before, Seq(301));
}

void tst_History::deliveredDoesNotPassWhatIsMissing_rule6()
{
    EngineBench bench;
    bench.goOnline();
    const auto delivered = [&] {
        Seq last = 0;
        for (const wire::Mark &mark : bench.sent<wire::Mark>())
            for (const wire::OwnMark &own : mark.marks)
                last = own.conversation == c1 ? own.delivered : last;
        return last;
    };
    bench.receive(range(log1, 1, 2));
    QCOMPARE(delivered(), Seq(2));
    bench.receive(wire::Trimmed{log1, 51, quint8(wire::TrimReason::Asked)});
    bench.receive(range(log1, 51, 60));
    QCOMPARE(delivered(), Seq(2)); // what lies between cannot be shown yet
    bench.receive(answerTo(bench.sent<wire::Fetch>().back(), 3));
    QCOMPARE(delivered(), Seq(60));
}

void tst_History::anAnswerWithAHoleIsNotTaken_A4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Trimmed{log1, 51, quint8(wire::TrimReason::Asked)});
    wire::Fetched answer = answerTo(bench.sent<wire::Fetch>().back(), 1);
    answer.entries.erase(answer.entries.begin() + 20);
    bench.receive(answer);
    QVERIFY(bench.store.timeline(c1).empty());
    QVERIFY((gapsOf(bench) == std::vector<Gap>{{1, 50, false}}));
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1)); // and not asked again and again
}

void tst_History::aRefusalIsNotRepeatedAtOnce_A6()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Trimmed{log1, 51, quint8(wire::TrimReason::Asked)});
    const quint64 request = bench.sent<wire::Fetch>().back().request;
    bench.receive(wire::Error{request, wire::ErrorCode::Busy, {}, 500, {}});
    bench.receive(range(secondLog, 1, 3));
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1));
    bench.reconnect(); // which forgets what was sent before
    bench.receive(wire::Behind());
    QCOMPARE(bench.sent<wire::Fetch>().size(), std::size_t(1));
}

void tst_History::aDamagedEntryKeepsItsPlace_G9()
{
    EngineBench bench;
    bench.goOnline();
    wire::Entries frame = range(log1, 1, 4);
    frame.entries[1].body.clear();
    frame.entries[1].absent = quint8(wire::Absence::Damaged);
    for (const std::size_t lost : {2, 3}) { // even their names
        frame.entries[lost] = {};
        frame.entries[lost].seq = lost + 1;
        frame.entries[lost].kind = quint8(wire::EntryKind::Silent);
        frame.entries[lost].absent = quint8(wire::Absence::Damaged);
    }
    bench.receive(frame);
    const auto rows = bench.store.timeline(c1);
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(rows[0].state == ContentState::Readable && rows[1].state == ContentState::Damaged);
    QVERIFY(rows[2].state == ContentState::Damaged && rows[3].state == ContentState::Damaged);
    QCOMPARE(bench.store.cursor(log1), Seq(4)); // the log goes on
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
