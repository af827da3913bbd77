// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a relay drops, repeats, reorders or shows to some only is seen (F1, G17).

#include "app/crypto/senderkey/LogChain.h"
#include "app/crypto/senderkey/OwnChain.h"
#include "app/crypto/senderkey/PeerChain.h"
#include "tests/crypto/senderkey/Pen.h"

#include <QTest>

#include <numeric>

using namespace porchlight;
using namespace porchlight::crypto;
using namespace porchlight::crypto::tests;

class tst_SenderChains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownNumbersFollowWhatTheRelayTook_G15();
    void anHonestChainRaisesNothing_F1();
    void whatIsMissingIsSeen_G17();
    void whatComesLateFillsItsPlace_F1();
    void anyOrderEndsWithoutAHole_F1();
    void anotherPredecessorIsSeen_G17();
    void whoWasPutBackBeginsAnew_G16();
    void whatCameInAnotherWayIsNoHole_G16();
    void aNumberTakenTwiceIsSeen_G17();
    void holesAreBounded_G17();
    void theLogTakesOnlyItsNextEntry_F1();
    void aForkIsSeenWithTheFirstBodyThatCrosses_G17();
    void aHeadOutOfTheWindowAccusesNobody_F1();
    void rowsComeBack_G15();
};

namespace {

using Verdict = PeerChain::Verdict;
using Head = LogChain::Head;

const PeerChainName peer{someConversation, alice};

Digest body(quint64 number)
{
    return number == 0 ? Digest() : digestOf({QByteArray::number(number)});
}

/// The honest body of that number.
PeerChain::Step note(PeerChain &chain, quint64 number)
{
    PeerChain::Step step = chain.note(number, body(number - 1), body(number));
    const auto again = PeerChain::fromRow(step.row); // as after any crash
    Q_ASSERT(again && again->row().bytes == step.row.bytes);
    chain = *again;
    return step;
}

Digest entry(Seq seq)
{
    return digestOf({"entry", QByteArray::number(seq)});
}

} // namespace

void tst_SenderChains::ownNumbersFollowWhatTheRelayTook_G15()
{
    OwnChain chain(someConversation);
    QVERIFY(chain.nextCounter() == 1 && chain.previousOwn() == Digest());
    chain.stage(body(1));
    const OwnChainRow staged = chain.stage(body(2));
    QVERIFY(chain.nextCounter() == 3 && chain.previousOwn() == body(2));
    OwnChain stale = *OwnChain::fromRow(staged); // a crash, and then the relay says that they were stale
    stale.withdraw();
    QVERIFY(stale.nextCounter() == 1 && stale.previousOwn() == Digest());
    chain.acknowledge();
    chain.stage(body(3));
    chain = *OwnChain::fromRow(chain.withdraw());
    QVERIFY(chain.nextCounter() == 3 && chain.previousOwn() == body(2));
}

void tst_SenderChains::anHonestChainRaisesNothing_F1()
{
    PeerChain chain(peer);
    QCOMPARE(note(chain, 1).verdict, Verdict::First);
    for (quint64 number = 2; number < 100; ++number)
        QCOMPARE(note(chain, number).verdict, Verdict::Follows);
    QVERIFY(chain.holes().empty());
    PeerChain joined(peer); // who comes later misses nothing
    QCOMPARE(note(joined, 50).verdict, Verdict::First);
    QCOMPARE(note(joined, 51).verdict, Verdict::Follows);
    QVERIFY(joined.holes().size() == 1 && joined.holes().front().isBeforeUs);
    QCOMPARE(note(joined, 49).verdict, Verdict::Fills); // a page from before
}

void tst_SenderChains::whatIsMissingIsSeen_G17()
{
    PeerChain chain(peer);
    note(chain, 1);
    const PeerChain::Step step = note(chain, 5);
    QCOMPARE(step.verdict, Verdict::Gap);
    QCOMPARE(step.missing, quint64(3));
    QVERIFY(chain.holes().size() == 1 && chain.holes()[0].first == 2 && chain.holes()[0].last == 4);
    QCOMPARE(note(chain, 6).verdict, Verdict::Follows); // said once
    const quint64 most = std::numeric_limits<quint64>::max();
    QCOMPARE(chain.note(most, body(1), body(2)).missing, most - 7);
    QCOMPARE(chain.note(most, body(1), body(2)).verdict, Verdict::Repeated);
}

void tst_SenderChains::whatComesLateFillsItsPlace_F1()
{
    PeerChain chain(peer);
    note(chain, 1);
    note(chain, 6);
    QCOMPARE(note(chain, 4).verdict, Verdict::Fills);
    QCOMPARE(chain.holes().size(), std::size_t(2));
    for (const quint64 number : {2, 5, 3})
        QCOMPARE(note(chain, number).verdict, Verdict::Fills);
    QVERIFY(chain.holes().empty());
    QCOMPARE(note(chain, 4).verdict, Verdict::Repeated);
}

void tst_SenderChains::anyOrderEndsWithoutAHole_F1()
{
    for (quint64 seed = 1; seed <= 50; ++seed) {
        simulation::SeededRandom random(seed);
        std::vector<quint64> order(60);
        std::iota(order.begin(), order.end(), 1);
        for (std::size_t i = order.size() - 1; i > 0; --i)
            std::swap(order[i], order[random.below(i + 1)]);
        PeerChain chain(peer);
        for (const quint64 number : order) {
            const Verdict verdict = note(chain, number).verdict;
            QVERIFY(verdict != Verdict::HashDiffers && verdict != Verdict::Repeated);
        }
        QVERIFY(chain.holes().empty());
    }
}

// Two bodies that the sender gave one number, of which a relay shows one here and the other there.
void tst_SenderChains::anotherPredecessorIsSeen_G17()
{
    PeerChain chain(peer);
    QCOMPARE(chain.note(1, body(9), body(1)).verdict, Verdict::HashDiffers); // the first has none
    QCOMPARE(note(chain, 2).verdict, Verdict::Follows);
    QCOMPARE(chain.note(3, body(9), body(3)).verdict, Verdict::HashDiffers);
    QCOMPARE(note(chain, 4).verdict, Verdict::Follows); // and it goes on
    note(chain, 10);
    QCOMPARE(chain.note(9, body(8), body(99)).verdict, Verdict::HashDiffers); // not the one that 10 names
    QCOMPARE(chain.note(5, body(99), body(5)).verdict, Verdict::HashDiffers); // does not name 4
    QCOMPARE(note(chain, 6).verdict, Verdict::Fills);
    QCOMPARE(chain.note(7, body(66), body(7)).verdict, Verdict::HashDiffers); // does not name the 6 that filled
    PeerChain single(peer);
    note(single, 1);
    note(single, 3);
    QCOMPARE(single.note(2, body(1), body(99)).verdict, Verdict::HashDiffers);
    QVERIFY(single.holes().empty());
}

// It names none, in whichever order its bodies come; what follows it is looked at as before.
void tst_SenderChains::whoWasPutBackBeginsAnew_G16()
{
    const Digest none;
    PeerChain chain(peer);
    note(chain, 1);
    QCOMPARE(chain.note(2, none, body(2)).verdict, Verdict::Follows);
    QCOMPARE(chain.note(3, body(9), body(3)).verdict, Verdict::HashDiffers);
    QCOMPARE(chain.note(6, none, body(6)).missing, 2u);
    QCOMPARE(note(chain, 5).verdict, Verdict::Fills);
    QCOMPARE(note(chain, 4).verdict, Verdict::Fills);
    QVERIFY(chain.holes().empty());

    OwnChain own(peer.conversation);
    own.stage(body(1));
    own.acknowledge();
    own.stage(body(2));
    QVERIFY(OwnChain::fromRow(own.restart())->previousOwn().isNull());
    own.withdraw();
    QVERIFY(own.previousOwn().isNull());
    own.stage(body(3));
    QCOMPARE(own.previousOwn(), body(3));
}

// From another device of one's own: it is not missing, and says nothing of its neighbours.
void tst_SenderChains::whatCameInAnotherWayIsNoHole_G16()
{
    PeerChain chain(peer);
    note(chain, 1);
    note(chain, 6);
    chain.came(3);
    QCOMPARE(chain.holes().size(), std::size_t(2));
    QCOMPARE(chain.note(4, body(77), body(4)).verdict, Verdict::Fills); // whatever 3 was
    QCOMPARE(note(chain, 2).verdict, Verdict::Fills);
    QCOMPARE(chain.note(5, body(9), body(5)).verdict, Verdict::HashDiffers); // 4 is known
    QVERIFY(chain.holes().empty());
    chain.came(6);
    chain.came(3);
    QVERIFY(chain.holes().empty()); // it was here
    chain.came(9);
    QCOMPARE(chain.holes().size(), std::size_t(1));
    QCOMPARE(chain.note(10, body(77), body(10)).verdict, Verdict::Follows);
    QCOMPARE(chain.note(11, body(77), body(11)).verdict, Verdict::HashDiffers);
    const PeerChainRow row = chain.row();
    QVERIFY(PeerChain::fromRow(row) && PeerChain::fromRow(row)->row().bytes == row.bytes);
    PeerChain fresh(peer);
    fresh.came(4);
    QVERIFY(fresh.holes().size() == 1 && fresh.holes().front().isBeforeUs);
    QCOMPARE(fresh.note(1, body(9), body(1)).verdict, Verdict::HashDiffers); // the first has none
}

void tst_SenderChains::aNumberTakenTwiceIsSeen_G17()
{
    PeerChain chain(peer);
    for (quint64 number = 1; number <= 5; ++number)
        note(chain, number);
    for (quint64 number = 1; number <= 5; ++number)
        QCOMPARE(note(chain, number).verdict, Verdict::Repeated);
    QCOMPARE(note(chain, 6).verdict, Verdict::Follows);
}

void tst_SenderChains::holesAreBounded_G17()
{
    PeerChain chain(peer);
    for (quint64 number = 1; number < 1'000; number += 2)
        note(chain, number);
    QCOMPARE(chain.holes().size(), PeerChain::holesMax);
    QCOMPARE(chain.holes().back().last, quint64(998));
    QCOMPARE(note(chain, 2).verdict, Verdict::Repeated); // forgotten: nothing can be said of it
    QCOMPARE(note(chain, 998).verdict, Verdict::Fills);
    QVERIFY(chain.row().bytes.size() < 6'000);
}

void tst_SenderChains::theLogTakesOnlyItsNextEntry_F1()
{
    LogChain log(someConversation);
    QVERIFY(!log.append(0, entry(0)) && !log.append(2, entry(2)));
    QVERIFY(log.append(1, entry(1)) && !log.append(1, entry(1)) && !log.append(3, entry(3)));
    QCOMPARE(log.seq(), Seq(1));
    LogChain joined(someConversation, 1, log.hash()); // with what a snapshot says
    QVERIFY(log.append(2, entry(2)) && joined.append(2, entry(2)));
    QCOMPARE(joined.hash(), log.hash());
}

void tst_SenderChains::aForkIsSeenWithTheFirstBodyThatCrosses_G17()
{
    LogChain ours(someConversation), theirs(someConversation);
    QCOMPARE(ours.compare(1, 0, theirs.head()), Head::Agrees);
    for (Seq seq = 1; seq <= 10; ++seq) {
        ours.append(seq, entry(seq));
        theirs.append(seq, entry(seq == 7 ? 77 : seq)); // one entry is another
        QCOMPARE(ours.compare(seq + 1, seq, theirs.head()), seq < 7 ? Head::Agrees : Head::Differs);
    }
    QCOMPARE(ours.compare(11, 11, ours.head()), Head::Ahead); // it cannot have seen itself
    QCOMPARE(ours.compare(20, 15, ours.head()), Head::Ahead);
    QCOMPARE(ours.compare(10, 10, ours.head()), Head::Ahead); // nor when it is looked at later
    LogChain swapped(someConversation); // the same entries in another order
    swapped.append(1, entry(2));
    swapped.append(2, entry(1));
    QCOMPARE(ours.compare(3, 2, swapped.head()), Head::Differs);
}

void tst_SenderChains::aHeadOutOfTheWindowAccusesNobody_F1()
{
    LogChain log(someConversation);
    std::vector<LogHead> heads{log.head()};
    for (Seq seq = 1; seq <= 600; ++seq) {
        log.append(seq, entry(seq));
        heads.push_back(log.head());
    }
    for (Seq seq = 0; seq <= 600; ++seq) {
        const bool isKnown = 600 - seq < LogChain::recentMax;
        QCOMPARE(log.compare(601, seq, heads[seq]), isKnown ? Head::Agrees : Head::Unknown);
        QCOMPARE(log.compare(601, seq, idOf<LogHead>(1)), isKnown ? Head::Differs : Head::Unknown);
    }
}

void tst_SenderChains::rowsComeBack_G15()
{
    LogChain log(someConversation);
    for (Seq seq = 1; seq <= 600; ++seq) {
        const auto row = log.append(seq, entry(seq));
        QVERIFY(row && LogChain::fromRow(*row)->row().bytes == row->bytes);
    }
    const LogChainRow row = log.row();
    QVERIFY(row.bytes.size() < 4'200);
    PeerChain chain(peer);
    note(chain, 3);
    const PeerChainRow chainRow = note(chain, 9).row;
    OwnChain own(someConversation);
    const OwnChainRow ownRow = own.stage(body(1));
    for (qsizetype length = 0; length < row.bytes.size(); ++length)
        QVERIFY(!LogChain::fromRow({row.name, row.bytes.first(length)}));
    for (qsizetype length = 0; length < chainRow.bytes.size(); ++length)
        QVERIFY(!PeerChain::fromRow({chainRow.name, chainRow.bytes.first(length)}));
    for (qsizetype length = 0; length < ownRow.bytes.size(); ++length)
        QVERIFY(!OwnChain::fromRow({ownRow.name, ownRow.bytes.first(length)}));
    QVERIFY(!LogChain::fromRow({idOf<ConversationId>(1), row.bytes}));
    QVERIFY(!PeerChain::fromRow({{someConversation, mallory}, chainRow.bytes}));
    QVERIFY(!OwnChain::fromRow({idOf<ConversationId>(1), ownRow.bytes}));
}

QTEST_GUILESS_MAIN(tst_SenderChains)
#include "tst_SenderChains.moc"
