// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/ControlNotice.h"
#include "tests/encryption/GroupWorld.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::GroupChangeKind;

/// What a relay tries with groups, or somebody who has it: each is seen, or comes to nothing (I11, I12; encryption.md 5.3).
class tst_GroupAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aForgedEventIsNotTaken_I11();
    void anEventOfSomebodyWhoMayNotIsNotTaken_I11();
    void anEventOfAnotherGroupIsNotTaken_I12();
    void anEventIsNotTakenTwice_I12();
    void aForkIsSeenAndStopsSending();
    void aHiddenRemovalIsSeen_I11();
    void aGhostInTheRosterIsALie_I11();
    void nobodyIsLeftOutOfTheRoster();
    void aBodyOfAnotherGroupIsNotRead_I12();
    void aRemovedDeviceSignsNothingMore();
    void goneOnlyMakesItSmaller();
    void aGroupCannotTakeOverATalkOfTwo();
    void aLookFromOutsideIsNothing();

private:
    wire::Entry controlEntry(const SignedControlEvent &event, const std::vector<int> &came = {}) const;
    SignedControlEvent signedBy(Client &client, const ControlOperation &operation) const;
    void give(Client &client, const wire::Entry &entry);
    bool isSeen(Client &client) const { return !client.takeAlarms().empty(); }
    const GroupState &state(Client &client) const { return client.parts().groups.find(m_group)->state(); }

    std::unique_ptr<GroupWorld> m_w;
    ConversationId m_group;
};

void tst_GroupAttacks::init()
{
    m_w = std::make_unique<GroupWorld>(4);
    m_group = m_w->found(m_w->at(1), {2, 3});
    QVERIFY(!m_group.isNull());
}

/// Behind what that client knows.
SignedControlEvent tst_GroupAttacks::signedBy(Client &client, const ControlOperation &operation) const
{
    const GroupHead &head = m_w->at(1).parts().groups.find(m_group)->head();
    return ControlEvent::sign({m_group, head.count + 1, head.hash, operation, client.id(), 1, 1ms},
                              client.parts().identity.deviceKey());
}

/// As the relay would put it at the end of the log.
wire::Entry tst_GroupAttacks::controlEntry(const SignedControlEvent &event, const std::vector<int> &came) const
{
    wire::Entry entry;
    entry.seq = m_w->world.relay.log(m_group).size() + 1;
    entry.epoch = m_w->world.relay.epoch(m_group) + 1;
    entry.kind = quint8(wire::EntryKind::Control);
    entry.id = *MessageId::fromBytes(QByteArray(16, 'c'));
    wire::ControlNotice notice{event.packed(), {}};
    for (const int number : came) {
        const DeviceList *list = m_w->at(number).parts().accounts.current(m_w->account(number));
        notice.lists.push_back({m_w->account(number), list->version(), ManifestHash(list->hash().bytes())});
    }
    entry.body = wire::encodeControlNotice(notice);
    return entry;
}

void tst_GroupAttacks::give(Client &client, const wire::Entry &entry)
{
    client.step([&](engine::Out &out) { client.encryption().control(m_group, entry, m_w->world.now, out); }, m_w->world.now);
    m_w->world.run();
}

void tst_GroupAttacks::aForgedEventIsNotTaken_I11()
{
    Client &bob = m_w->at(2);
    SignedControlEvent event = signedBy(m_w->at(1), operation::Add{{m_w->account(4)}});
    event.byDevice = Signature();
    give(bob, controlEntry(event, {4}));
    QVERIFY(isSeen(bob));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
    QVERIFY(!bob.parts().rosters.inForce(m_group)); // and nothing is sealed for what it would make
    // Once the relay tells the truth, all goes on.
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Add, {4});
    m_w->world.advance(1min);
    QCOMPARE(m_w->wrongReaders(bob, m_group, {1, 2, 3, 4}), QByteArray());
}

void tst_GroupAttacks::anEventOfSomebodyWhoMayNotIsNotTaken_I11()
{
    Client &bob = m_w->at(2);
    m_w->world.talk(2, 4); // bob knows carol's devices
    bob.say(m_w->world.talk(2, 4), "hello");
    m_w->world.run();
    give(bob, controlEntry(signedBy(m_w->at(4), operation::Add{{m_w->account(4)}}), {4}));
    QVERIFY(isSeen(bob));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
    // Nor of a member who is no admin.
    Client &ada = m_w->at(1);
    give(ada, controlEntry(signedBy(m_w->at(3), operation::Remove{{m_w->account(2)}})));
    QVERIFY(isSeen(ada));
    QVERIFY(state(ada).isMember(m_w->account(2)));
    QVERIFY(!ada.parts().rosters.inForce(m_group));
}

void tst_GroupAttacks::anEventOfAnotherGroupIsNotTaken_I12()
{
    const ConversationId other = m_w->found(m_w->at(1), {2, 3}, QStringLiteral("Other"));
    m_w->change(m_w->at(1), other, GroupChangeKind::Add, {4});
    wire::Entry moved;
    for (const wire::Entry &entry : m_w->world.relay.log(other)) {
        if (entry.kind == quint8(wire::EntryKind::Control))
            moved = entry;
    }
    moved.seq = m_w->world.relay.log(m_group).size() + 1;
    moved.epoch = m_w->world.relay.epoch(m_group) + 1;
    Client &bob = m_w->at(2);
    give(bob, moved);
    QVERIFY(isSeen(bob));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
}

void tst_GroupAttacks::anEventIsNotTakenTwice_I12()
{
    Client &bob = m_w->at(2);
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Add, {4});
    wire::Entry added;
    for (const wire::Entry &entry : m_w->world.relay.log(m_group)) {
        if (entry.kind == quint8(wire::EntryKind::Control))
            added = entry;
    }
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Remove, {4});
    QVERIFY(!state(bob).isMember(m_w->account(4)));
    added.seq = m_w->world.relay.log(m_group).size() + 1;
    added.epoch = m_w->world.relay.epoch(m_group) + 1;
    give(bob, added);
    QVERIFY(isSeen(bob));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
}

void tst_GroupAttacks::aForkIsSeenAndStopsSending()
{
    Client &bob = m_w->at(2);
    // Ada has signed it behind what the relay had shown her, and not behind what bob has seen.
    const SignedControlEvent other = signedBy(m_w->at(1), operation::Add{{m_w->account(4)}});
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Remove, {3});
    give(bob, controlEntry(other, {4}));
    QVERIFY(isSeen(bob));
    QVERIFY(bob.parts().groups.find(m_group)->head().isForked || !bob.parts().rosters.inForce(m_group));
    QVERIFY(!state(bob).isMember(m_w->account(3)));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
    QVERIFY(!bob.parts().rosters.inForce(m_group));
}

void tst_GroupAttacks::aHiddenRemovalIsSeen_I11()
{
    Client &bob = m_w->at(2);
    bob.unread = {m_group};
    const std::size_t known = m_w->world.relay.log(m_group).size();
    m_w->world.relay.changesControl = [&](const DeviceId &to, wire::Control &answer) {
        if (to == bob.id())
            std::erase_if(answer.entries, [&](const wire::Entry &entry) { return entry.seq > known; });
    };
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Remove, {3});
    const std::size_t items = m_w->world.relay.mailbox(m_w->at(3).id()).size();
    const MessageId id = bob.say(m_group, "for two");
    m_w->world.advance(10min);
    QVERIFY(std::ranges::none_of(m_w->world.relay.log(m_group), [&](const wire::Entry &entry) { return entry.id == id; }));
    QCOMPARE(m_w->world.relay.mailbox(m_w->at(3).id()).size(), items); // no key went to who was removed
    m_w->world.relay.changesControl = {};
    bob.unread.clear();
    m_w->world.advance(10min);
    QVERIFY(m_w->at(1).reads(m_group, id, "for two"));
    QVERIFY(!m_w->at(3).reads(m_group, id, "for two"));
}

void tst_GroupAttacks::aGhostInTheRosterIsALie_I11()
{
    m_w->world.relay.changesAnswer = [&](const DeviceId &to, wire::Frame &answer) {
        auto *roster = std::get_if<wire::Roster>(&answer);
        if (!roster || to.account != m_w->account(4) || roster->conversation != m_group)
            return;
        const DeviceList *ghost = m_w->at(4).parts().accounts.current(m_w->account(4));
        roster->members.push_back({*AccountId::fromBytes(QByteArray(16, 'Z')), 1, ManifestHash(ghost->hash().bytes())});
    };
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Add, {4});
    m_w->world.advance(10min);
    Client &carol = m_w->at(4);
    QVERIFY(isSeen(carol));
    QVERIFY(!carol.parts().rosters.inForce(m_group));
    m_w->world.relay.changesAnswer = {};
    m_w->world.advance(30min);
    QCOMPARE(m_w->wrongReaders(carol, m_group, {1, 2, 3, 4}), QByteArray());
}

void tst_GroupAttacks::nobodyIsLeftOutOfTheRoster()
{
    m_w->world.relay.changesAnswer = [&](const DeviceId &to, wire::Frame &answer) {
        auto *roster = std::get_if<wire::Roster>(&answer);
        if (roster && to.account == m_w->account(4) && roster->conversation == m_group)
            std::erase_if(roster->members, [&](const auto &member) { return member.account == m_w->account(2); });
    };
    m_w->change(m_w->at(1), m_group, GroupChangeKind::Add, {4});
    m_w->world.advance(10min);
    QVERIFY(isSeen(m_w->at(4)));
    QVERIFY(!m_w->at(4).parts().rosters.inForce(m_group));
}

void tst_GroupAttacks::aBodyOfAnotherGroupIsNotRead_I12()
{
    const ConversationId other = m_w->found(m_w->at(1), {2, 3}, QStringLiteral("Other"));
    const MessageId id = m_w->at(1).say(other, "elsewhere");
    m_w->at(1).say(m_group, "here");
    m_w->world.run();
    wire::Entry moved = *std::ranges::find(m_w->world.relay.log(other), id, &wire::Entry::id);
    const wire::Entry last = m_w->world.relay.log(m_group).back();
    moved.seq = last.seq + 1;
    moved.epoch = last.epoch;
    Client &bob = m_w->at(2);
    bob.step([&](engine::Out &out) {
        QVERIFY(bob.encryption().open(m_group, moved, m_w->world.now, out).state != OpenState::Opened);
    }, m_w->world.now);
}

void tst_GroupAttacks::aRemovedDeviceSignsNothingMore()
{
    Client &second = m_w->world.add(1, 2);
    QVERIFY(m_w->world.link(m_w->at(1), second));
    m_w->world.advance(1s);
    const quint64 version = m_w->at(1).parts().accounts.current(m_w->account(1))->version();
    QVERIFY(m_w->world.remove(m_w->at(1), 2));
    m_w->world.advance(1s);
    const GroupHead &head = m_w->at(1).parts().groups.find(m_group)->head();
    const SignedControlEvent event = ControlEvent::sign(
        {m_group, head.count + 1, head.hash, operation::Add{{m_w->account(4)}}, second.id(), version, 1ms},
        second.parts().identity.deviceKey());
    Client &bob = m_w->at(2);
    bob.takeAlarms();
    give(bob, controlEntry(event, {4}));
    QVERIFY(isSeen(bob));
    QVERIFY(!state(bob).isMember(m_w->account(4)));
}

void tst_GroupAttacks::goneOnlyMakesItSmaller()
{
    Client &bob = m_w->at(2);
    wire::Entry entry = controlEntry(signedBy(m_w->at(1), operation::Leave()));
    entry.kind = quint8(wire::EntryKind::Gone);
    entry.body = wire::encodeDevicesNotice({m_w->account(4), 0, {}});
    give(bob, entry);
    QVERIFY(!state(bob).isMember(m_w->account(4)));
    QCOMPARE(state(bob).members().size(), std::size_t(3));
    ++entry.seq;
    ++entry.epoch;
    entry.body = wire::encodeDevicesNotice({m_w->account(3), 0, {}});
    give(bob, entry);
    QVERIFY(!state(bob).isMember(m_w->account(3)));
}

void tst_GroupAttacks::aGroupCannotTakeOverATalkOfTwo()
{
    const ConversationId talk = m_w->world.talk(1, 2);
    m_w->at(1).say(talk, "one");
    m_w->world.run();
    Client &bob = m_w->at(2);
    wire::Entry entry = m_w->world.relay.log(m_group).front();
    entry.seq = m_w->world.relay.log(talk).size() + 1;
    entry.epoch = m_w->world.relay.epoch(talk) + 1;
    bob.step([&](engine::Out &out) { bob.encryption().control(talk, entry, m_w->world.now, out); }, m_w->world.now);
    QVERIFY(isSeen(bob));
    QVERIFY(!bob.parts().groups.knows(talk));
    QVERIFY(bob.parts().rosters.inForce(talk));
}

void tst_GroupAttacks::aLookFromOutsideIsNothing()
{
    Client &bob = m_w->at(2);
    Client &carol = m_w->at(4);
    m_w->world.talk(2, 4);
    carol.say(m_w->world.talk(2, 4), "hello");
    m_w->world.run();
    const pairwise::GroupInviteBody body{m_group, 99, 99, QStringLiteral("Mine"), {}, {}};
    carol.step([&](engine::Out &out) {
        QVERIFY(carol.parts().sessions.tell(bob.id(), pairwise::FrameType::GroupInvite, body.encode(), m_w->world.now, out));
    }, m_w->world.now);
    const pairwise::GroupQuestionBody question{m_group, 1};
    const std::size_t items = m_w->world.relay.mailbox(carol.id()).size();
    carol.step([&](engine::Out &out) {
        carol.parts().sessions.tell(bob.id(), pairwise::FrameType::GroupQuestion, question.encode(), m_w->world.now, out);
    }, m_w->world.now);
    m_w->world.advance(1min);
    QCOMPARE(bob.disk().looks[m_group].title, QStringLiteral("Hike"));
    QCOMPARE(m_w->world.relay.mailbox(carol.id()).size(), items); // and who is no member is told nothing
}

QTEST_GUILESS_MAIN(tst_GroupAttacks)
#include "tst_GroupAttacks.moc"
