// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupRecords.h"
#include "tests/encryption/GroupWorld.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::GroupChangeKind;

/// Groups between honest devices, over a relay that keeps the rules (D3, A10, F1).
class tst_Groups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allWhoWereThereFromTheBeginningRead_D3();
    void whoIsAddedReadsFromThenOn_D3();
    void whoIsRemovedReadsNothingMore_I11();
    void whoComesBackReadsAgain();
    void theOnlyAdminLeavesAndTheLongestMemberFollows_D3();
    void rolesAreKept_D3();
    void byALink_D3();
    void aLinkThatWasRevokedOpensNothing();
    void twoChangeItAtOnce();
    void aGroupThatIsMadeOffline();
    void whoeverHasNoKeysIsSaid();
    void aDeviceThatIsLinkedLaterKnowsTheGroup();
    void aDeviceThatIsLinkedMuchLaterKnowsTheGroup();
    void anAccountIsDeleted();
    void afterTheEndOfTheProgramItIsTheSame();
    void theRelayLosesTheEndOfTheChain();
    void whatIsShown();
};

void tst_Groups::allWhoWereThereFromTheBeginningRead_D3()
{
    GroupWorld w(3, 2);
    const ConversationId group = w.found(w.at(1), {2, 3});
    QVERIFY(!group.isNull());
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    for (const int speaker : {1, 2, 3})
        GOOD(w.wrongReaders(w.at(speaker, 2), group, {1, 2, 3}));
    for (const int account : {1, 2, 3}) {
        for (const quint32 device : {1u, 2u})
            QCOMPARE(w.at(account, device).disk().notes[group].size(), std::size_t(1)); // it was made; its name is no news
    }
    QVERIFY(w.at(1).parts().groups.find(group)->state().isAdmin(w.account(1)));
    QVERIFY(!w.at(1).parts().groups.find(group)->state().isAdmin(w.account(2)));
    GOOD(w.wrong());
}

void tst_Groups::whoIsAddedReadsFromThenOn_D3()
{
    GroupWorld w(4, 2);
    const ConversationId group = w.found(w.at(1), {2});
    const MessageId before = w.at(1).say(group, "before");
    w.world.run();
    w.change(w.at(1), group, GroupChangeKind::Add, {3, 4});
    QCOMPARE(w.at(1).done.size(), std::size_t(1));
    w.world.advance(30s);
    GOOD(w.disagreement(group, {1, 2, 3, 4}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(2), group, {1, 2, 3, 4}));
    GOOD(w.wrongReaders(w.at(3, 2), group, {1, 2, 3, 4}));
    QVERIFY(!w.at(3).row(group, before));
    // Not for want of trying: the bytes do not open with what a newcomer has.
    const wire::Entry said = *std::ranges::find(w.world.relay.log(group), before, &wire::Entry::id);
    w.at(3).step([&](engine::Out &out) {
        QCOMPARE(w.at(3).encryption().open(group, said, w.world.now, out).state, OpenState::WaitingForKey);
    }, w.world.now);
    w.world.advance(std::chrono::hours(2)); // it asks, and is told nothing
    QVERIFY(!w.at(3).reads(group, before, "before"));
}

void tst_Groups::whoIsRemovedReadsNothingMore_I11()
{
    GroupWorld w(3, 2);
    const ConversationId group = w.found(w.at(1), {2, 3});
    GOOD(w.wrongReaders(w.at(1), group, {1, 2, 3}));
    w.change(w.at(1), group, GroupChangeKind::Remove, {3});
    GOOD(w.disagreement(group, {1, 2}));
    for (const auto &[speaker, device] : {std::pair(1, 1u), std::pair(2, 2u)})
        GOOD(w.wrongReaders(w.at(speaker, device), group, {1, 2}));
    QVERIFY(!w.at(3).disk().isMember[group]);
    QVERIFY(!w.at(3).encryption().mayWrite(group));
    // All that was ever said, given to the one who was removed, opens nothing of what came after.
    const auto log = w.world.relay.log(group);
    const Seq removedAt = w.at(3).parts().groups.find(group)->head().upTo;
    int tried = 0;
    for (const wire::Entry &entry : log) {
        if (entry.seq <= removedAt || entry.body.isEmpty() || entry.kind != quint8(wire::EntryKind::Counts))
            continue;
        wire::Entry moved = entry;
        for (quint64 epoch = 1; epoch <= w.world.relay.epoch(group); ++epoch) {
            moved.epoch = epoch;
            w.at(3).step([&](engine::Out &out) {
                QVERIFY(w.at(3).encryption().open(group, moved, w.world.now, out).state != OpenState::Opened);
            }, w.world.now);
            ++tried;
        }
    }
    QVERIFY(tried >= 2);
    const MessageId refused = w.at(3).say(group, "still here");
    w.world.run();
    QVERIFY(std::ranges::none_of(w.world.relay.log(group), [&](const wire::Entry &entry) { return entry.id == refused; }));
}

void tst_Groups::whoComesBackReadsAgain()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2, 3});
    w.change(w.at(3), group, GroupChangeKind::Leave);
    GOOD(w.wrongReaders(w.at(2), group, {1, 2}));
    w.change(w.at(1), group, GroupChangeKind::Add, {3});
    w.world.advance(30s);
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(2), group, {1, 2, 3}));
    GOOD(w.wrongReaders(w.at(3), group, {1, 2, 3}));
    GOOD(w.wrong());
}

void tst_Groups::theOnlyAdminLeavesAndTheLongestMemberFollows_D3()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2});
    w.change(w.at(1), group, GroupChangeKind::Add, {3});
    w.change(w.at(1), group, GroupChangeKind::Leave);
    QVERIFY(w.at(1).failed.empty());
    GOOD(w.disagreement(group, {2, 3}));
    QVERIFY(w.world.relay.group(group).isAdmin(w.account(2)));
    GOOD(w.wrongReaders(w.at(2), group, {2, 3}));
    // And whoever is alone goes.
    w.change(w.at(2), group, GroupChangeKind::Remove, {3});
    w.change(w.at(2), group, GroupChangeKind::Leave);
    QVERIFY(w.world.relay.group(group).members().empty());
    QVERIFY(w.at(2).failed.empty());
}

void tst_Groups::rolesAreKept_D3()
{
    GroupWorld w(4);
    const ConversationId group = w.found(w.at(1), {2, 3});
    w.change(w.at(2), group, GroupChangeKind::Add, {4});
    QCOMPARE(w.at(2).failed.back().code, wire::ErrorCode::NotAllowed);
    w.change(w.at(2), group, GroupChangeKind::Remove, {3});
    QCOMPARE(w.at(2).failed.back().code, wire::ErrorCode::NotAllowed);
    w.change(w.at(1), group, GroupChangeKind::Demote, {1});
    QCOMPARE(w.at(1).failed.back().code, wire::ErrorCode::LastAdmin);
    w.change(w.at(1), group, GroupChangeKind::Promote, {2});
    w.change(w.at(2), group, GroupChangeKind::Demote, {1});
    w.change(w.at(1), group, GroupChangeKind::Remove, {3});
    QCOMPARE(w.at(1).failed.back().code, wire::ErrorCode::NotAllowed);
    w.want(w.at(2), engine::SetMembersAdd{++w.ask, group, true});
    w.world.advance(1s);
    w.change(w.at(3), group, GroupChangeKind::Add, {4});
    w.world.advance(30s);
    GOOD(w.disagreement(group, {1, 2, 3, 4}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(4), group, {1, 2, 3, 4}));
    GOOD(w.wrong());
}

void tst_Groups::byALink_D3()
{
    GroupWorld w(3, 2);
    const ConversationId group = w.found(w.at(1), {2});
    w.want(w.at(1), engine::ShowGroup{group});
    w.want(w.at(1, 2), engine::ShowGroup{group});
    w.want(w.at(1), engine::SetInvitation{++w.ask, group, true});
    w.world.advance(1s);
    QVERIFY(w.at(1).group && w.at(1).group->isOpen);
    const QString link = w.at(1).group->link;
    QVERIFY2(parseGroupLink(link), qPrintable(link));
    QCOMPARE(w.at(1, 2).group->link, link); // one's own other devices can show it too
    w.want(w.at(3), engine::JoinGroup{++w.ask, link});
    w.world.advance(30s);
    QCOMPARE(w.at(3).ready.size(), std::size_t(1));
    QCOMPARE(w.at(3).ready.front().conversation, group);
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(3, 2), group, {1, 2, 3}));
    GOOD(w.wrongReaders(w.at(1), group, {1, 2, 3}));
    GOOD(w.wrong());
}

void tst_Groups::aLinkThatWasRevokedOpensNothing()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2});
    w.want(w.at(1), engine::ShowGroup{group});
    w.want(w.at(1), engine::SetInvitation{++w.ask, group, true});
    w.world.advance(1s);
    const QString link = w.at(1).group->link;
    w.want(w.at(1), engine::SetInvitation{++w.ask, group, false});
    w.world.advance(1s);
    QVERIFY(w.at(1).group->link.isEmpty());
    w.want(w.at(3), engine::JoinGroup{++w.ask, link});
    w.world.advance(1min);
    QCOMPARE(w.at(3).failed.size(), std::size_t(1));
    QVERIFY(w.at(3).ready.empty());
    QVERIFY(!w.world.relay.group(group).isMember(w.account(3)));
    w.want(w.at(3), engine::JoinGroup{++w.ask, QStringLiteral("porchlight://elsewhere.example:1/g/") + link.section(u'/', 4)});
    QCOMPARE(w.at(3).failed.size(), std::size_t(2));
}

void tst_Groups::twoChangeItAtOnce()
{
    GroupWorld w(6);
    const ConversationId group = w.found(w.at(1), {2, 3});
    w.change(w.at(1), group, GroupChangeKind::Promote, {2});
    // Both have signed behind the same event before either has heard of the other.
    w.at(1).step([&](engine::Out &out) {
        w.at(1).encryption().wanted(engine::ChangeGroup{1, group, GroupChangeKind::Add, {w.account(4)}}, w.world.now, out);
    }, w.world.now);
    w.at(2).step([&](engine::Out &out) {
        w.at(2).encryption().wanted(engine::ChangeGroup{2, group, GroupChangeKind::Add, {w.account(4), w.account(5)}}, w.world.now, out);
    }, w.world.now);
    w.at(3).step([&](engine::Out &out) {
        w.at(3).encryption().wanted(engine::ChangeGroup{3, group, GroupChangeKind::Leave, {}}, w.world.now, out);
    }, w.world.now);
    w.world.advance(1min);
    for (const int number : {1, 2, 3})
        QVERIFY2(w.at(number).failed.empty(), QByteArray::number(number).constData());
    GOOD(w.disagreement(group, {1, 2, 4, 5}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(5), group, {1, 2, 4, 5}));
    GOOD(w.wrong());
}

void tst_Groups::aGroupThatIsMadeOffline()
{
    GroupWorld w(2);
    w.at(1).disconnect();
    QVERIFY(w.found(w.at(1), {2}).isNull());
    QVERIFY(w.at(1).failed.empty());
    w.at(1).connect(w.world.now);
    w.world.advance(1s);
    QCOMPARE(w.at(1).ready.size(), std::size_t(1));
    const ConversationId group = w.at(1).ready.front().conversation;
    GOOD(w.disagreement(group, {1, 2}, QStringLiteral("Hike")));
    GOOD(w.wrong());
}

void tst_Groups::whoeverHasNoKeysIsSaid()
{
    GroupWorld w(2);
    QVERIFY(w.found(w.at(1), {2, 5}).isNull());
    QCOMPARE(w.at(1).failed.size(), std::size_t(1));
    QCOMPARE(w.at(1).failed.front().code, wire::ErrorCode::KeysMissing);
}

void tst_Groups::aDeviceThatIsLinkedLaterKnowsTheGroup()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2});
    w.change(w.at(1), group, GroupChangeKind::Add, {3});
    GOOD(w.wrongReaders(w.at(1), group, {1, 2, 3}));
    Client &late = w.world.add(3, 2);
    QVERIFY(w.world.link(w.at(3), late));
    w.world.advance(1min);
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(2), group, {1, 2, 3}));
    GOOD(w.wrongReaders(late, group, {1, 2, 3}));
    GOOD(w.wrong());
}

/// The group was made under a list that the new device is not shown in its linking.
void tst_Groups::aDeviceThatIsLinkedMuchLaterKnowsTheGroup()
{
    GroupWorld w(2);
    const ConversationId group = w.found(w.at(1), {2});
    Client &second = w.world.add(1, 2);
    QVERIFY(w.world.link(w.at(1), second));
    Client &third = w.world.add(1, 3);
    QVERIFY(w.world.link(w.at(1), third));
    w.world.advance(1min);
    GOOD(w.disagreement(group, {1, 2}, QStringLiteral("Hike")));
    GOOD(w.wrongReaders(w.at(2), group, {1, 2}));
    GOOD(w.wrongReaders(third, group, {1, 2}));
    GOOD(w.wrong());
}

void tst_Groups::anAccountIsDeleted()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2, 3});
    w.at(1).disconnect();
    w.world.relay.deleteAccount(w.account(1));
    w.world.run();
    w.world.advance(1s);
    GOOD(w.disagreement(group, {2, 3}));
    QVERIFY(w.at(2).parts().groups.find(group)->state().isAdmin(w.account(2)));
    GOOD(w.wrongReaders(w.at(3), group, {2, 3}));
    GOOD(w.wrong());
}

void tst_Groups::afterTheEndOfTheProgramItIsTheSame()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2});
    w.change(w.at(1), group, GroupChangeKind::Add, {3});
    const std::unique_ptr<World> after = w.world.copy();
    for (const auto &[device, client] : after->clients()) {
        QVERIFY(client->parts().groups.find(group));
        QCOMPARE(client->parts().groups.find(group)->state(), w.world.relay.group(group));
        QVERIFY(client->parts().rosters.inForce(group));
    }
    const MessageId id = after->at(3, 1).say(group, "here");
    after->run();
    QVERIFY(after->at(1, 1).reads(group, id, "here"));
    QVERIFY(after->at(2, 1).reads(group, id, "here"));
}

void tst_Groups::theRelayLosesTheEndOfTheChain()
{
    GroupWorld w(4);
    const ConversationId group = w.found(w.at(1), {2, 3});
    const FakeRelay before = w.world.relay;
    w.change(w.at(1), group, GroupChangeKind::Remove, {3});
    w.change(w.at(1), group, GroupChangeKind::Add, {4});
    for (const auto &[device, client] : w.world.clients()) {
        client->followsGenerations = true;
        client->disconnect();
    }
    w.world.relay = before;
    w.world.relay.generation = *GenerationId::fromBytes(QByteArray(16, 'h'));
    w.at(2).connect(w.world.now);
    w.world.advance(1min);
    // It knows that somebody was removed whom the relay has in the group again, and says nothing there.
    QVERIFY(!w.at(2).parts().rosters.inForce(group));
    w.at(1).connect(w.world.now);
    w.at(4).connect(w.world.now);
    w.world.advance(3min); // what had nothing new is asked again after half a minute
    GOOD(w.disagreement(group, {1, 2, 4}));
    w.at(2).say(group, "back again"); // whoever has lost its key in between asks for it
    w.world.advance(2min);
    GOOD(w.wrongReaders(w.at(2), group, {1, 2, 4}));
}

void tst_Groups::whatIsShown()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {3, 2});
    w.want(w.at(2), engine::ShowGroup{group});
    w.world.advance(1s);
    QVERIFY(w.at(2).group);
    const engine::GroupTold &told = *w.at(2).group;
    QCOMPARE(told.members.size(), std::size_t(3));
    QCOMPARE(told.members[0].account, w.account(1)); // admins first
    QVERIFY(told.members[0].isAdmin && !told.members[1].isAdmin);
    QCOMPARE(told.members[1].handle, QStringLiteral("handle-C"));
    QVERIFY(told.isMember && !told.isAdmin && !told.isOpen && !told.membersAdd && told.link.isEmpty());
    w.change(w.at(1), group, GroupChangeKind::Remove, {2});
    QVERIFY(!w.at(2).group->isMember);
}

QTEST_GUILESS_MAIN(tst_Groups)
#include "tst_Groups.moc"
