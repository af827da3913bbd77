// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the relay says of a conversation's members has to fit itself (F1).

#include "tests/encryption/KeysBench.h"

#include "shared/base/Hash.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using Verdict = RosterClaims::Verdict;

namespace {

const AccountId me = *AccountId::fromHex("01000000000000000000000000000001");
const AccountId ada = *AccountId::fromHex("02000000000000000000000000000002");
const AccountId ghost = *AccountId::fromHex("03000000000000000000000000000003");
const ConversationId talk = directConversationId(me, ada);
const ConversationId notes = directConversationId(me, me);

/// Hashes follow from versions here.
ClaimedList list(quint64 version, char mark = 'h')
{
    return {version, *Digest::fromBytes(QByteArray(QByteArray(31, mark) + char(version)))};
}

wire::Roster said(quint64 epoch, const std::map<AccountId, ClaimedList> &members)
{
    wire::Roster roster;
    roster.conversation = talk;
    roster.epoch = epoch;
    for (const auto &[account, one] : members)
        roster.members.push_back({account, one.version, ManifestHash(one.hash.bytes())});
    return roster;
}

} // namespace

class tst_RosterClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesMakeOneEpochAfterTheOther_F1();
    void theSameEntryMayComeAgain_F1();
    void noListGoesBack_F1();
    void nobodyElseGetsIn_F1();
    void theMembersOfNotesAreOne_F1();
    void whoBeginsInTheMiddleAsks_F1();
    void earlierEntriesFitLaterOnes_F1();
    void anAnswerIsInForceUntilEntriesGetThere_F1();
    void anAnswerFromThePastIsNoAnswer_F1();
    void anAnswerIsToTheQuestion_F1();
    void whatTheLogSaysOutweighsAnOffer_F1();
    void doubtEndsWithAnAnswer_F1();
    void whatIsRefusedIsForgotten_F1();
    void aRecordHasOneForm_G9();
};

void tst_RosterClaims::entriesMakeOneEpochAfterTheOther_F1()
{
    RosterClaims claims(me, talk);
    QVERIFY(!claims.inForce() && !claims.at(0) && claims.newest() == 0);
    QVERIFY(claims.notice(1, me, list(1)) == Verdict::Taken);
    QVERIFY(claims.inForce() && !claims.hasAll(claims.inForce()->members)); // the other has none yet
    QVERIFY(claims.notice(2, ada, list(4)) == Verdict::Taken);
    QVERIFY(claims.notice(3, me, list(2)) == Verdict::Taken);
    QCOMPARE(claims.inForceEpoch(), quint64(3));
    QVERIFY(claims.inForce()->members == (ClaimedMembers{{me, list(2)}, {ada, list(4)}}));
    QVERIFY(claims.at(2)->members == (ClaimedMembers{{me, list(1)}, {ada, list(4)}}));
    QVERIFY(claims.hasAll(claims.inForce()->members));
    QCOMPARE(claims.takeUnstored().size(), std::size_t(3));
    QCOMPARE(claims.takeUnstored().size(), std::size_t(0));
}

void tst_RosterClaims::theSameEntryMayComeAgain_F1()
{
    RosterClaims claims(me, talk);
    claims.notice(1, me, list(1));
    claims.notice(2, ada, list(1));
    QVERIFY(claims.notice(1, me, list(1)) == Verdict::Known);
    QVERIFY(claims.notice(2, ada, list(1)) == Verdict::Known);
    QVERIFY(claims.notice(2, ada, list(1, 'x')) == Verdict::Lie);
    QVERIFY(claims.notice(1, ada, list(1)) == Verdict::Lie);
    QVERIFY(claims.at(2)->members.at(ada) == list(1));
}

void tst_RosterClaims::noListGoesBack_F1()
{
    RosterClaims claims(me, talk);
    claims.notice(1, me, list(3));
    claims.notice(2, ada, list(5));
    QVERIFY(claims.notice(3, ada, list(4)) == Verdict::Lie);
    QVERIFY(claims.notice(3, ada, list(5, 'x')) == Verdict::Lie);
    QVERIFY(claims.notice(3, ada, list(0)) == Verdict::Lie);
    QCOMPARE(claims.newest(), quint64(2));
    QVERIFY(claims.answer(said(4, {{me, list(2)}, {ada, list(5)}}), {}, 2) == Verdict::Lie);
    QVERIFY(claims.answer(said(4, {{ada, list(6)}}), {}, 2) == Verdict::Lie); // a member less
    QVERIFY(claims.answer(said(4, {{me, list(3)}, {ada, list(6)}}), {}, 2) == Verdict::Taken);
}

void tst_RosterClaims::nobodyElseGetsIn_F1()
{
    RosterClaims claims(me, talk);
    QVERIFY(claims.notice(1, ghost, list(1)) == Verdict::Lie);
    claims.notice(1, me, list(1));
    QVERIFY(claims.notice(2, ghost, list(1)) == Verdict::Lie);
    QVERIFY(claims.answer(said(3, {{me, list(1)}, {ada, list(1)}, {ghost, list(1)}}), {}, 1) == Verdict::Lie);
    QVERIFY(claims.answer(said(2, {{me, list(1)}, {ghost, list(1)}}), {2}, 1) == Verdict::Lie);
    QCOMPARE(claims.inForceEpoch(), quint64(1));
}

void tst_RosterClaims::theMembersOfNotesAreOne_F1()
{
    RosterClaims claims(me, notes);
    claims.notice(1, me, list(1));
    QVERIFY(claims.hasAll(claims.inForce()->members));
    QVERIFY(claims.notice(2, ada, list(1)) == Verdict::Lie);
}

void tst_RosterClaims::whoBeginsInTheMiddleAsks_F1()
{
    RosterClaims claims(me, talk);
    QVERIFY(claims.notice(7, me, list(3)) == Verdict::Taken);
    QVERIFY(claims.notice(8, ada, list(2)) == Verdict::Taken);
    QVERIFY(!claims.at(7) && !claims.at(8) && !claims.inForce());
    QVERIFY(claims.answer(said(7, {{me, list(2)}, {ada, list(1)}}), {7}, 8) == Verdict::Lie); // not what its entry says
    QVERIFY(claims.answer(said(7, {{me, list(3)}, {ada, list(3)}}), {7}, 8) == Verdict::Lie); // it would go back after
    QVERIFY(claims.answer(said(7, {{me, list(3)}, {ada, list(1)}}), {7}, 8) == Verdict::Taken);
    QVERIFY(claims.at(8)->members == (ClaimedMembers{{me, list(3)}, {ada, list(2)}})); // follows from it
    QCOMPARE(claims.takeUnstored().size(), std::size_t(2));
}

void tst_RosterClaims::earlierEntriesFitLaterOnes_F1()
{
    RosterClaims claims(me, talk);
    claims.notice(7, me, list(3));
    claims.answer(said(7, {{me, list(3)}, {ada, list(2)}}), {7}, 7);
    QVERIFY(claims.notice(6, ada, list(3)) == Verdict::Lie);
    QVERIFY(claims.notice(6, ada, list(2)) == Verdict::Taken); // from before, in no order
    QVERIFY(claims.notice(4, me, list(4)) == Verdict::Lie);
    QVERIFY(claims.notice(4, me, list(2)) == Verdict::Taken);
    QVERIFY(!claims.at(6) && claims.inForceEpoch() == 7 && claims.inForce());
}

void tst_RosterClaims::anAnswerIsInForceUntilEntriesGetThere_F1()
{
    RosterClaims claims(me, talk);
    QVERIFY(claims.answer(said(2, {{me, list(1)}, {ada, list(1)}}), {}, 0) == Verdict::Taken);
    QCOMPARE(claims.inForceEpoch(), quint64(2));
    QVERIFY(claims.takeUnstored().empty()); // nothing has happened yet
    claims.notice(1, me, list(1));
    QCOMPARE(claims.inForceEpoch(), quint64(2));
    QVERIFY(claims.notice(2, ada, list(1)) == Verdict::Taken);
    QVERIFY(claims.inForce() && claims.at(2)->by == ada);
    // Before the first entry a list may go on without a new epoch.
    RosterClaims later(me, talk);
    later.answer(said(2, {{me, list(1)}, {ada, list(1)}}), {}, 0);
    QVERIFY(later.answer(said(2, {{me, list(1)}, {ada, list(2)}}), {}, 0) == Verdict::Taken);
    QVERIFY(later.answer(said(2, {{me, list(1)}, {ada, list(1)}}), {}, 0) == Verdict::Lie);
    later.notice(1, me, list(2));
    QVERIFY(later.notice(2, ada, list(2)) == Verdict::Taken);
    QCOMPARE(later.inForce()->members.at(me).version, quint64(2));
}

void tst_RosterClaims::anAnswerFromThePastIsNoAnswer_F1()
{
    RosterClaims claims(me, talk);
    claims.notice(1, me, list(1));
    claims.notice(2, ada, list(1));
    claims.notice(3, ada, list(2));
    const auto past = said(2, {{me, list(1)}, {ada, list(1)}});
    QVERIFY(claims.answer(past, {}, 3) == Verdict::Lie);
    QVERIFY(claims.answer(past, {}, 2) == Verdict::Late); // an entry has overtaken it
    QVERIFY(claims.answer(said(5, {{me, list(1)}, {ada, list(3)}}), {}, 3) == Verdict::Taken);
    QVERIFY(claims.answer(said(4, {{me, list(1)}, {ada, list(3)}}), {}, 3) == Verdict::Lie); // told of 5 before
    QCOMPARE(claims.inForceEpoch(), quint64(5));
}

void tst_RosterClaims::anAnswerIsToTheQuestion_F1()
{
    RosterClaims claims(me, talk);
    auto roster = said(2, {{me, list(1)}, {ada, list(1)}});
    QVERIFY(claims.answer(roster, {3}, 0) == Verdict::Lie);
    std::swap(roster.members[0], roster.members[1]);
    QVERIFY(claims.answer(roster, {2}, 0) == Verdict::Lie); // in another form
    std::swap(roster.members[0], roster.members[1]);
    roster.members.push_back(roster.members.back());
    QVERIFY(claims.answer(roster, {2}, 0) == Verdict::Lie);
    roster.members.pop_back();
    roster.conversation = notes;
    QVERIFY(claims.answer(roster, {2}, 0) == Verdict::Lie);
    roster.conversation = talk;
    QVERIFY(claims.answer(roster, {2}, 0) == Verdict::Taken);
    RosterClaims none(me, talk);
    QVERIFY(none.answer(said(0, {{me, list(1)}}), {}, 0) == Verdict::Lie); // nobody is in epoch 0
    QVERIFY(none.answer(said(0, {}), {}, 0) == Verdict::Taken && !none.hasAll(none.inForce()->members));
}

void tst_RosterClaims::whatTheLogSaysOutweighsAnOffer_F1()
{
    RosterClaims claims(me, talk);
    claims.answer(said(2, {{me, list(1)}, {ada, list(3)}}), {}, 0);
    claims.notice(1, me, list(1));
    QVERIFY(claims.notice(2, ada, list(2)) == Verdict::Lie); // ada's list goes back
    QVERIFY(claims.at(2) && claims.at(2)->members.at(ada) == list(2));
    QVERIFY(!claims.inForce()); // until the relay says the same in both
    QVERIFY(claims.answer(said(2, {{me, list(1)}, {ada, list(3)}}), {}, 2) == Verdict::Lie);
    QVERIFY(!claims.inForce());
    QVERIFY(claims.answer(said(2, {{me, list(1)}, {ada, list(2)}}), {}, 2) == Verdict::Known);
    QVERIFY(claims.inForce());
}

void tst_RosterClaims::doubtEndsWithAnAnswer_F1()
{
    RosterClaims claims(me, talk);
    claims.notice(1, me, list(1));
    claims.notice(2, ada, list(1));
    claims.doubt();
    QVERIFY(!claims.inForce() && claims.at(2)); // what was written then can be read
    claims.notice(3, ada, list(2));
    QVERIFY(!claims.inForce()); // there may be more
    QVERIFY(claims.answer(said(4, {{me, list(2)}, {ada, list(2)}}), {}, 3) == Verdict::Taken);
    QVERIFY(claims.inForce() && claims.inForceEpoch() == 4);
}

void tst_RosterClaims::whatIsRefusedIsForgotten_F1()
{
    RosterClaims claims(me, talk);
    claims.answer(said(2, {{me, list(1)}, {ada, list(1)}}), {}, 0);
    claims.refuse(2);
    QVERIFY(!claims.at(2) && !claims.inForce());
    claims.notice(4, me, list(1));
    claims.answer(said(4, {{me, list(1)}, {ada, list(1)}}), {4}, 4);
    claims.answer(said(5, {{me, list(2)}, {ada, list(1)}}), {5}, 4);
    claims.takeUnstored();
    claims.refuse(4);
    claims.refuse(5);
    QVERIFY(!claims.at(4) && !claims.at(5));
    const auto unstored = claims.takeUnstored();
    QVERIFY(unstored.at(4)->members == (ClaimedMembers{{me, list(1)}})); // the entry alone
    QVERIFY(unstored.at(5) == nullptr);
}

void tst_RosterClaims::aRecordHasOneForm_G9()
{
    for (const bool isWhole : {true, false}) {
        RosterClaim claim{{{me, list(1)}, {ada, list(2)}}, {}, isWhole, {}, {}};
        if (isWhole)
            claim.digest = *RosterDigest::fromBytes(QByteArray(32, 'd'));
        else
            claim.by = ada;
        const QByteArray record = claim.encode();
        const auto read = RosterClaim::decode(record);
        QVERIFY(read && read->members == claim.members && read->digest == claim.digest && read->isWhole == isWhole &&
                read->by == claim.by);
        for (qsizetype size = 0; size < record.size(); ++size)
            QVERIFY(!RosterClaim::decode(record.first(size)));
        QVERIFY(!RosterClaim::decode(QByteArray(record + 'x')));
    }
    RosterClaim claim{{{me, list(1)}}, {}, true, ada, {}};
    QVERIFY(!RosterClaim::decode(claim.encode())); // by somebody who is not in it
    // From the layout as it is described, by hand: version, flags, count, account, version, hash.
    const auto known = RosterClaim::decode(QByteArray::fromHex(
        "01010001" "01000000000000000000000000000001" "0000000000000007" "6868686868686868686868686868686868686868686868"
        "6868686868686868" "07"));
    QVERIFY(known && known->isWhole && known->members == (ClaimedMembers{{me, list(7)}}));
}

QTEST_GUILESS_MAIN(tst_RosterClaims)
#include "tst_RosterClaims.moc"
