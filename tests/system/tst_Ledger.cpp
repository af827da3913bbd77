// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Ledger.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using store::MessageStatus;

namespace {

MessageId idOf(int n)
{
    return MessageId::fromHex(QByteArray::number(n).rightJustified(32, '0')).value();
}

QByteArray textOf(int n)
{
    return "message " + QByteArray::number(n);
}

const AccountId aliceAccount = AccountId::fromHex(QByteArray(32, 'a')).value();
const AccountId bobAccount = AccountId::fromHex(QByteArray(32, 'b')).value();

/// Six messages, odd ones by Alice: 1, 2, … as they stand in the relay's log.
Evidence honestEvidence()
{
    Evidence evidence;
    for (int n = 1; n <= 6; ++n) {
        evidence.relayLog.push_back({idOf(n), n % 2 ? aliceAccount : bobAccount, quint64((n + 1) / 2)});
        evidence.timelines["alice"].push_back({idOf(n), textOf(n)});
        evidence.timelines["bob"].push_back({idOf(n), textOf(n)});
    }
    return evidence;
}

Ledger honestLedger()
{
    Ledger ledger;
    for (int n = 1; n <= 6; ++n) {
        const QByteArray who = n % 2 ? "alice" : "bob";
        ledger.stored(who, idOf(n), textOf(n));
        ledger.shown(who, idOf(n), MessageStatus::Sending);
        ledger.shown(who, idOf(n), MessageStatus::Sent);
    }
    return ledger;
}

} // namespace

/// The judge of the kill test must see what it is there to see: what is lost (A1), doubled (A3), out of order (A4), and
/// a status that goes backwards (A2).
class tst_Ledger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void honestBooksAreClean();
    void aForgeryIsSeen_A1_A3_A4_data();
    void aForgeryIsSeen_A1_A3_A4();
    void aStatusThatStepsBackIsSeen_A2();
    void aMessageStoredTwiceIsSeen_A3();
};

void tst_Ledger::honestBooksAreClean()
{
    const auto verdict = honestLedger().judge(honestEvidence());
    QVERIFY2(verdict.isClean(), qPrintable(verdict.complaints.join(u'\n')));
    QCOMPARE(verdict.sent, 6);
    QCOMPARE(verdict.acknowledged, 6);
}

using Forgery = std::function<void(Evidence &)>;
using Count = int Ledger::Verdict::*;

void tst_Ledger::aForgeryIsSeen_A1_A3_A4_data()
{
    QTest::addColumn<Forgery>("forge");
    QTest::addColumn<Count>("counted");
    const auto add = [](const char *name, const Forgery &forge, Count counted) { QTest::newRow(name) << forge << counted; };

    add("the relay lost one", [](Evidence &e) { e.relayLog.erase(e.relayLog.begin() + 2); }, &Ledger::Verdict::lost);
    add("the relay lost the last", [](Evidence &e) { e.relayLog.pop_back(); }, &Ledger::Verdict::lost);
    add("the relay has one twice", [](Evidence &e) { e.relayLog.push_back(e.relayLog[1]); }, &Ledger::Verdict::doubled);
    add("the relay made one up", [](Evidence &e) { e.relayLog.push_back({idOf(99), bobAccount, 9}); }, &Ledger::Verdict::unknown);
    add("a sender's order is turned", [](Evidence &e) { std::swap(e.relayLog[0], e.relayLog[2]); }, &Ledger::Verdict::outOfOrder);
    add("a timeline lost one", [](Evidence &e) { e.timelines["bob"].pop_back(); }, &Ledger::Verdict::lost);
    add("a timeline is empty", [](Evidence &e) { e.timelines["bob"].clear(); }, &Ledger::Verdict::lost);
    add("a timeline shows one twice", [](Evidence &e) { e.timelines["alice"].push_back(e.timelines["alice"][3]); },
        &Ledger::Verdict::doubled);
    add("the same text under two ids", [](Evidence &e) { e.timelines["alice"].push_back({idOf(99), textOf(3)}); },
        &Ledger::Verdict::doubled);
    add("a timeline shows what nobody wrote", [](Evidence &e) { e.timelines["alice"].push_back({idOf(99), "forged"}); },
        &Ledger::Verdict::unknown);
    add("a text was changed", [](Evidence &e) { e.timelines["bob"][2].text = textOf(4); }, &Ledger::Verdict::unknown);
    add("the timelines differ in order", [](Evidence &e) { std::swap(e.timelines["bob"][1], e.timelines["bob"][2]); },
        &Ledger::Verdict::outOfOrder);
}

void tst_Ledger::aForgeryIsSeen_A1_A3_A4()
{
    QFETCH(Forgery, forge);
    QFETCH(Count, counted);
    Evidence evidence = honestEvidence();
    forge(evidence);
    const auto verdict = honestLedger().judge(evidence);
    QVERIFY(!verdict.isClean());
    QVERIFY(verdict.*counted > 0);
    QVERIFY(!verdict.complaints.isEmpty());
}

void tst_Ledger::aStatusThatStepsBackIsSeen_A2()
{
    Ledger ledger = honestLedger();
    ledger.shown("alice", idOf(1), MessageStatus::Delivered);
    QVERIFY(ledger.judge(honestEvidence()).isClean());
    ledger.shown("alice", idOf(1), MessageStatus::Sent);
    ledger.shown("alice", idOf(1), MessageStatus::Delivered);
    QCOMPARE(ledger.judge(honestEvidence()).steppedBack, 1);
}

void tst_Ledger::aMessageStoredTwiceIsSeen_A3()
{
    // Written again after a crash although it was there: both are known, and the person sees it twice.
    Ledger ledger = honestLedger();
    ledger.stored("alice", idOf(7), textOf(5));
    Evidence evidence = honestEvidence();
    evidence.relayLog.push_back({idOf(7), aliceAccount, 4});
    for (auto &[client, timeline] : evidence.timelines)
        timeline.push_back({idOf(7), textOf(5)});
    QVERIFY(ledger.judge(evidence).doubled > 0);
}

QTEST_GUILESS_MAIN(tst_Ledger)

#include "tst_Ledger.moc"
