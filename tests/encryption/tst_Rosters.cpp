// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may read a conversation: the relay's word, and what the members have signed (F1, F2, G15).

#include "tests/encryption/KeysBench.h"

#include "shared/base/Hash.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

/// A device of Ada's that is listed, and Bea, whom she talks with.
struct Talk
{
    Person ada{1};
    Person bea{2};
    KeysBench me{ada.account()};
    ConversationId conversation = directConversationId(ada.account(), bea.account());
    std::vector<DeviceList> own;
    std::vector<DeviceList> others;
    std::vector<wire::Frame> left; ///< in the last step

    Talk()
    {
        const DeviceFacts facts = me.identity->factsWith(1s, true);
        own.push_back(ManifestBuilder(ada.key())
                          .first(ada.account(),
                                 {ManifestBuilder(ada.key()).certified(facts, me.identity->provenByDevice(facts),
                                                                       me.identity->provenByIdentity(facts))},
                                 {}, 1s, IdentityCheck::notHere())
                          .value());
        others.push_back(bea.first({bea.device(1)}));
        me.step([&](engine::Out &out) {
            me.accounts->pin(ada.account(), ada.key().publicKey(), out);
            me.accounts->take(ada.account(), own.back().signedBytes(), out);
        });
        left = me.connect(1);
    }
    void notice(quint64 epoch, const DeviceList &list)
    {
        left = me.step([&](engine::Out &out) {
            me.rosters->devicesChanged(conversation, noticeEntry(epoch, list), me.now, out);
        });
    }
    void want(std::optional<quint64> epoch)
    {
        left = me.step([&](engine::Out &out) { me.rosters->want(conversation, epoch, me.now, out); });
    }
    /// To what has left: the lists of the two, as far as there are any.
    void answerManifests()
    {
        const auto *request = sent<wire::GetManifests>(left);
        QVERIFY(request);
        wire::Manifests answer{request->request, {}};
        for (const wire::KnownManifest &known : request->known)
            answer.accounts.push_back(manifestsOf(known.account == ada.account() ? own : others, known.version));
        left = me.receive(answer);
    }
    void answerRoster(wire::Roster roster)
    {
        const auto *request = sent<wire::GetRoster>(left);
        QVERIFY(request);
        roster.request = request->request;
        left = me.receive(roster);
    }
    const Roster *inForce() const { return me.rosters->inForce(conversation); }
    const Roster *at(quint64 epoch) const { return me.rosters->at(conversation, epoch); }
    /// Two entries, and both lists.
    void begin()
    {
        notice(1, own.back());
        notice(2, others.back());
        answerManifests();
    }
};

} // namespace

class tst_Rosters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAndListsMakeARoster_F1();
    void aNewConversationIsAskedAbout_F1();
    void aStartKnowsWhatTheEntriesSaid_G15();
    void aCrashBeforeTheCommitMakesNone_G15();
    void aStaleAnswerIsFollowedByAQuestion_F1();
    void anAnswerFromBeforeTheDoubtDoesNotEndIt_F1();
    void aWrongDigestIsALie_F1();
    void aHashThatWasNotSignedIsALie_F1();
    void aGhostIsALie_F1();
    void nobodyIsLeftOut_F1();
    void aListOlderThanTheNewestIsNotSealedFor_F1();
    void whoseKeyHasChangedIsNotSealedFor_F2();
    void whoBeginsInTheMiddleAsks_F1();
    void anEpochThatNeverWasIsNotAskedForAgain_F1();
    void anotherLifeOfTheRelayBeginsAnew_F1();
    void questionsWaitLongerEachTime_F1();
};

void tst_Rosters::entriesAndListsMakeARoster_F1()
{
    Talk t;
    t.notice(1, t.own[0]);
    QVERIFY(t.at(1) && t.at(1)->devices().size() == 1);
    QVERIFY(!t.inForce()); // Bea has no list yet: nobody seals for half of them
    t.notice(2, t.others[0]);
    QVERIFY(!t.at(2)); // her list is not here
    t.answerManifests();
    QVERIFY(t.at(2) && t.inForce() == t.at(2));
    QCOMPARE(t.inForce()->digest(), rosterOf(t.conversation, 2, {t.own[0], t.others[0]}).digest);
    QVERIFY(t.me.rosters->takeChanged().contains(t.conversation));
    t.others.push_back(t.bea.with(t.others[0], t.bea.device(2)));
    t.notice(3, t.others[1]);
    QVERIFY(!t.inForce());
    t.answerManifests();
    QCOMPARE(t.inForce()->epoch(), quint64(3));
    QCOMPARE(t.inForce()->devices().size(), std::size_t(3));
    QCOMPARE(t.at(2)->devices().size(), std::size_t(2)); // as it was then
    QVERIFY(t.me.takeAlarms().empty());
}

void tst_Rosters::aNewConversationIsAskedAbout_F1()
{
    Talk t;
    t.want({});
    QVERIFY(!sent<wire::GetRoster>(t.left)->epoch);
    t.answerRoster(rosterOf(t.conversation, 2, {t.own[0], t.others[0]}));
    QVERIFY(!t.inForce());
    t.answerManifests();
    QCOMPARE(t.inForce()->epoch(), quint64(2));
    QVERIFY(!t.me.hasRow(RecordKind::Roster)); // there is no such entry yet
    t.want({});
    QCOMPARE(count<wire::GetRoster>(t.left), 0);
    t.notice(1, t.own[0]);
    t.notice(2, t.others[0]);
    QCOMPARE(t.inForce()->epoch(), quint64(2));
    QVERIFY(t.me.takeAlarms().empty());
    // As long as Bea has none, the answer is of no use, and is asked for again.
    Talk early;
    early.want({});
    early.answerRoster(rosterOf(early.conversation, 1, {early.own[0]}));
    QVERIFY(!early.inForce());
    early.want({});
    QCOMPARE(count<wire::GetRoster>(early.left), 0);
    early.left = early.me.wait(Rosters::againAfter);
    early.answerRoster(rosterOf(early.conversation, 2, {early.own[0], early.others[0]}));
    early.answerManifests();
    QVERIFY(early.inForce() && early.me.takeAlarms().empty());
}

void tst_Rosters::aStartKnowsWhatTheEntriesSaid_G15()
{
    Talk t;
    t.begin();
    t.me.restart();
    QVERIFY(t.inForce() && t.at(1) && t.at(2));
    QCOMPARE(t.inForce()->digest(), rosterOf(t.conversation, 2, {t.own[0], t.others[0]}).digest);
    // Before its lists are here, too.
    Talk early;
    early.notice(1, early.own[0]);
    early.notice(2, early.others[0]);
    early.me.restart();
    early.me.connect(1);
    QVERIFY(!early.at(2));
    early.want(2);
    QCOMPARE(count<wire::GetRoster>(early.left), 0);
    early.answerManifests();
    QVERIFY(early.at(2) && early.inForce());
}

void tst_Rosters::aCrashBeforeTheCommitMakesNone_G15()
{
    Talk t;
    t.notice(1, t.own[0]);
    t.me.crashIn([&](engine::Out &out) {
        t.me.rosters->devicesChanged(t.conversation, noticeEntry(2, t.others[0]), t.me.now, out);
    });
    QVERIFY(t.at(1) && !t.at(2));
    t.me.connect(1);
    t.notice(2, t.others[0]); // the log brings it again
    t.answerManifests();
    QVERIFY(t.inForce());
}

void tst_Rosters::aStaleAnswerIsFollowedByAQuestion_F1()
{
    Talk t;
    t.begin();
    t.me.rosters->doubt(t.conversation);
    QVERIFY(!t.inForce() && t.at(2));
    t.others.push_back(t.bea.with(t.others[0], t.bea.device(2)));
    t.want({});
    t.answerRoster(rosterOf(t.conversation, 3, {t.own[0], t.others[1]}));
    t.answerManifests();
    QCOMPARE(t.inForce()->epoch(), quint64(3));
    t.notice(3, t.others[1]);
    QCOMPARE(t.inForce()->epoch(), quint64(3));
    QVERIFY(t.me.takeAlarms().empty());
}

void tst_Rosters::anAnswerFromBeforeTheDoubtDoesNotEndIt_F1()
{
    Talk t;
    t.begin();
    t.me.rosters->doubt(t.conversation);
    t.want({});
    t.me.rosters->doubt(t.conversation);
    t.answerRoster(rosterOf(t.conversation, 2, {t.own[0], t.others[0]}));
    QVERIFY(!t.inForce());
    t.want({});
    t.answerRoster(rosterOf(t.conversation, 2, {t.own[0], t.others[0]}));
    QVERIFY(t.inForce());
}

void tst_Rosters::aWrongDigestIsALie_F1()
{
    Talk t;
    t.want({});
    auto roster = rosterOf(t.conversation, 2, {t.own[0], t.others[0]});
    const auto honest = roster;
    roster.digest = rosterOf(t.conversation, 3, {t.own[0], t.others[0]}).digest;
    t.answerRoster(roster);
    t.answerManifests();
    QVERIFY(!t.inForce() && !t.at(2));
    QVERIFY(hasAlarm(t.me.takeAlarms(), Alarm::Kind::RosterLie));
    t.want({});
    QCOMPARE(count<wire::GetRoster>(t.left), 0); // not at once
    t.left = t.me.wait(Rosters::againAfterMax);
    t.answerRoster(honest);
    QVERIFY(t.inForce());
}

void tst_Rosters::aHashThatWasNotSignedIsALie_F1()
{
    Talk t;
    t.begin();
    const DeviceList other = t.bea.with(t.others[0], t.bea.device(9)); // she never published it
    t.others.push_back(t.bea.with(t.others[0], t.bea.device(2)));
    t.notice(3, other);
    t.answerManifests(); // what Bea has signed as her second
    QVERIFY(!t.at(3) && !t.inForce());
    QVERIFY(hasAlarm(t.me.takeAlarms(), Alarm::Kind::RosterLie));
    QVERIFY(t.at(2));
}

void tst_Rosters::aGhostIsALie_F1()
{
    Talk t;
    t.begin();
    Person ghost(3);
    const DeviceList list = ghost.first({ghost.device(1)});
    const auto before = t.me.disk;
    t.notice(3, list);
    QVERIFY(hasAlarm(t.me.takeAlarms(), Alarm::Kind::RosterLie));
    QVERIFY(t.me.disk == before);
    QVERIFY(!t.inForce()); // nothing is sealed until the relay says something better
    t.want({});
    t.answerRoster(rosterOf(t.conversation, 3, {t.own[0], t.others[0], list}));
    QVERIFY(!t.inForce());
    t.left = t.me.wait(Rosters::againAfterMax);
    t.answerRoster(rosterOf(t.conversation, 2, {t.own[0], t.others[0]}));
    QVERIFY(t.inForce());
    wire::Entry rubbish = noticeEntry(3, t.others[0]);
    rubbish.body = "rubbish";
    t.me.step([&](engine::Out &out) { t.me.rosters->devicesChanged(t.conversation, rubbish, t.me.now, out); });
    QVERIFY(!t.inForce() && t.me.disk == before);
}

void tst_Rosters::nobodyIsLeftOut_F1()
{
    Talk t;
    t.begin();
    t.me.rosters->doubt(t.conversation);
    t.want({});
    t.answerRoster(rosterOf(t.conversation, 3, {t.own[0]}));
    QVERIFY(!t.inForce());
    QVERIFY(hasAlarm(t.me.takeAlarms(), Alarm::Kind::RosterLie));
}

void tst_Rosters::aListOlderThanTheNewestIsNotSealedFor_F1()
{
    Talk t;
    t.begin();
    t.others.push_back(t.bea.with(t.others[0], t.bea.device(2)));
    t.others.push_back(t.bea.without(t.others[1], {1}));
    t.left = t.me.step([&](engine::Out &out) { t.me.accounts->want(t.bea.account(), 3, out); });
    t.answerManifests(); // device 1 is known to be gone, and the relay's roster has it still
    QVERIFY(!t.inForce() && t.at(2));
    t.want({});
    t.answerRoster(rosterOf(t.conversation, 2, {t.own[0], t.others[0]}));
    QVERIFY(!t.inForce());
    t.notice(3, t.others[1]);
    QVERIFY(!t.inForce());
    t.notice(4, t.others[2]);
    QCOMPARE(t.inForce()->epoch(), quint64(4));
    QVERIFY(!t.inForce()->device({t.bea.account(), 1}));
}

void tst_Rosters::whoseKeyHasChangedIsNotSealedFor_F2()
{
    Talk t;
    t.begin();
    t.me.rosters->takeChanged();
    t.bea.changeKey();
    const DeviceList first = t.bea.first({t.bea.device(7)});
    t.me.step([&](engine::Out &out) { t.me.accounts->take(t.bea.account(), first.signedBytes(), out); });
    QVERIFY(!t.inForce() && t.at(2));
    QVERIFY(t.me.rosters->takeChanged().contains(t.conversation));
    t.me.step([&](engine::Out &out) { t.me.accounts->accept(t.bea.account(), out); });
    QVERIFY(!t.inForce()); // the roster is still of the key before
    QVERIFY(t.at(2)); // what was written then is read as it was written
}

void tst_Rosters::whoBeginsInTheMiddleAsks_F1()
{
    Talk t;
    t.notice(7, t.own[0]);
    QCOMPARE(*sent<wire::GetRoster>(t.left)->epoch, quint64(7));
    const auto asked = t.left;
    t.notice(8, t.others[0]);
    QCOMPARE(count<wire::GetRoster>(t.left), 1);
    t.left = asked;
    t.answerRoster(rosterOf(t.conversation, 7, {t.own[0], t.others[0]}));
    t.answerManifests();
    QVERIFY(t.at(7) && t.at(8) && t.inForce()->epoch() == 8);
    t.me.restart();
    QVERIFY(t.at(7) && t.inForce()->epoch() == 8);
}

void tst_Rosters::anEpochThatNeverWasIsNotAskedForAgain_F1()
{
    Talk t;
    t.begin();
    t.want(40);
    wire::Error none{sent<wire::GetRoster>(t.left)->request, wire::ErrorCode::NoSuchMessage, {}, {}, {}};
    t.me.receive(none);
    QCOMPARE(t.me.rosters->deadline(), Never);
    QCOMPARE(count<wire::GetRoster>(t.me.wait(24h)), 0);
    t.want(40);
    QCOMPARE(count<wire::GetRoster>(t.left), 0);
}

void tst_Rosters::anotherLifeOfTheRelayBeginsAnew_F1()
{
    Talk t;
    t.begin();
    t.me.disconnect();
    t.me.beginGeneration();
    QVERIFY(!t.inForce() && !t.at(2) && !t.me.hasRow(RecordKind::Roster));
    QVERIFY(t.me.accounts->current(t.bea.account())); // lists stay
    t.me.connect(1);
    t.notice(1, t.others[0]); // in another order, perhaps
    t.notice(2, t.own[0]);
    QCOMPARE(t.inForce()->epoch(), quint64(2));
    QVERIFY(t.me.takeAlarms().empty());
}

void tst_Rosters::questionsWaitLongerEachTime_F1()
{
    Talk t;
    t.want({});
    const auto busy = [&] {
        const auto *request = sent<wire::GetRoster>(t.left);
        QVERIFY(request);
        t.left = t.me.receive(wire::Error{request->request, wire::ErrorCode::Busy, {}, {}, {}});
        QCOMPARE(count<wire::GetRoster>(t.left), 0);
    };
    for (const milliseconds wait : {1min, 2min, 4min, 8min, 10min, 10min}) {
        busy();
        QCOMPARE(t.me.rosters->deadline() - t.me.now.mono, wait);
        t.left = t.me.wait(wait);
    }
    t.me.disconnect();
    QCOMPARE(count<wire::GetRoster>(t.me.connect(1)), 1);
}

QTEST_GUILESS_MAIN(tst_Rosters)
#include "tst_Rosters.moc"
