// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/CrashScenarios.h"

#include "app/encryption/RecoveryRecords.h"
#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::encryption::test {

using engine::LinkReport;
using engine::Out;
using engine::RecoveryReport;
using engine::RecoveryStanding;
using std::chrono::hours;

namespace {

const QString kitCode(recoverySymbols, u'7');

void comeBack(Client &client, World &world)
{
    client.disconnect();
    client.connect(world.now);
    world.run();
}

/// Ada has the account 1, Bob 2; both have talked, so that sessions and keys are there.
void prepareTalk(World &world, quint32 adas, quint32 bobs)
{
    const ConversationId talk = world.talk(1, 2);
    const auto addAll = [&](int account, quint32 count) {
        for (quint32 number = 1; number <= count; ++number) {
            Client &added = world.add(account, number);
            if (number > 1 && !world.link(world.at(account, 1), added))
                qFatal("a device was not linked");
        }
    };
    addAll(1, adas);
    addAll(2, bobs);
    world.at(1, 1).say(talk, "before");
    world.run();
    world.at(2, 1).say(talk, "before as well");
    world.run();
}

// ---- a device that is new altogether

void prepareFirst(World &world)
{
    world.talk(1, 2);
    world.talk(1, 1);
    world.add(2, 1);
}

void begin(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.add(1, 1);
    course.until([&] { return ada.isLive(); }, [] {});
    course.say(ada, talk, "the first words");
    course.say(ada, world.talk(1, 1), "a note");
    world.run();
    course.say(course.at(2, 1), talk, "the first answer");
    world.run();
}

// ---- a talk

void talkOnce(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.at(1, 1);
    Client &bob = course.at(2, 1);
    course.say(ada, talk, "one");
    course.say(ada, talk, "two");
    world.run();
    course.say(bob, talk, "three");
    course.say(ada, talk, "four, at the same time");
    world.run();
    course.say(course.at(1, 2), talk, "from the other one");
    course.say(bob, talk, "five");
    world.run();
}

// ---- a device is linked, with its history

void tryLinking(Client &old, Client &fresh, Course &course)
{
    using Stage = LinkReport::Stage;
    World &world = course.world();
    const auto stageOf = [](const Client &client) {
        return client.reports.empty() ? Stage::Ended : client.reports.back().stage;
    };
    old.reports.clear();
    fresh.reports.clear();
    course.want(fresh, engine::AskLinkCode{1, QStringLiteral("Laptop")});
    world.advance(1s);
    if (stageOf(fresh) != Stage::ShowingCode)
        return;
    course.want(old, engine::EnterLinkCode{2, fresh.reports.back().code, QStringLiteral("ada")});
    world.advance(1s);
    if (stageOf(fresh) == Stage::Comparing && stageOf(old) == Stage::Comparing) {
        course.want(fresh, engine::ConfirmLink{1});
        course.want(old, engine::ConfirmLink{2, false});
        world.advance(2s);
    }
    if (world.relay.isListed(fresh.id()))
        comeBack(fresh, world);
}

void link(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.at(1, 1);
    Client &bob = course.at(2, 1);
    course.sayForever(ada, talk, "what a history is made of");
    world.run();
    course.sayForever(bob, talk, "and some more of it"); // and nobody says anything before he does again
    world.run();
    Client &fresh = course.add(1, 2, true);
    bob.unread = {talk}; // he does not hear of the new one but through its own mail
    course.until([&] { return fresh.isLive(); }, [&] { tryLinking(ada, fresh, course); });
    course.sayForever(bob, talk, "sealed under the list of before, and once more");
    course.sayForever(fresh, talk, "from a device that bob has not heard of");
    world.run();
    bob.unread.clear();
    world.run();
    course.sayForever(bob, talk, "to all");
    world.advance(3min);
}

// ---- a device is taken away

void prepareWithTwo(World &world)
{
    world.talk(1, 1);
    prepareTalk(world, 2, 1);
    world.at(1, 1).say(world.talk(1, 1), "a note");
    world.run();
}

void remove(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.at(1, 1);
    course.until([&] { return !world.relay.isListed({World::account(1), 2}); },
                 [&] {
                     ada.step(
                         [&](Out &out) {
                             ada.parts().identity.removeDevices({2}, RemovalReason::Lost, world.now, out);
                         },
                         world.now);
                 });
    course.lose(course.at(1, 2));
    course.say(course.at(2, 1), talk, "without the other one");
    course.say(ada, talk, "among us");
    course.say(ada, world.talk(1, 1), "a note, under another key");
    world.run();
}

// ---- keys that get lost

void prepareThree(World &world)
{
    prepareTalk(world, 1, 2);
}

void loseKeys(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &bob = course.at(2, 1);
    world.relay.losesMail = [&bob](const DeviceId &, const wire::MailItem &item, bool isWithBody) {
        return item.to == bob.id() && isWithBody;
    };
    course.say(course.at(1, 1), talk, "lost");
    course.say(course.at(1, 1), talk, "and this one");
    world.run();
    world.advance(6s);
    world.relay.losesMail = {};
    course.say(course.at(2, 2), talk, "a turn");
    world.run();
    course.say(course.at(1, 1), talk, "under the next key");
    world.run();
}

// ---- sessions that get lost

void loseSessions(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.at(1, 1);
    Client &bob = course.at(2, 1);
    bob.wipedOnRestart = {RecordKind::Session};
    bob.restart();
    bob.connect(world.now);
    course.say(course.at(2, 2), talk, "a turn");
    world.run();
    course.say(ada, talk, "under a key that bob cannot read");
    world.run();
    world.advance(6s);
    course.say(bob, talk, "again");
    world.advance(hours(31)); // and whoever has only listened says that they are there
    course.say(ada, talk, "the next day");
    world.run();
}

// ---- prekeys

void usePrekeys(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &ada = course.at(1, 1);
    Client &bob = course.at(2, 1);
    for (Client *client : {&ada, &bob})
        client->disconnect();
    world.relay.usePrekeysUp(bob.id());
    world.now.mono += hours(8 * 24); // and the signed one is old
    world.now.wall += hours(8 * 24);
    for (Client *client : {&bob, &ada}) {
        client->connect(world.now);
        world.run();
    }
    Client &fresh = course.add(1, 2);
    course.until([&] { return fresh.isLive(); },
                 [&] {
                     if (!world.link(ada, fresh))
                         comeBack(fresh, world);
                 });
    course.say(fresh, talk, "begun with a new prekey");
    world.run();
    course.say(bob, talk, "an answer");
    world.run();
}

// ---- the recovery kit

void makeKit(Course &course)
{
    World &world = course.world();
    Client &ada = course.at(1, 1);
    const auto isMade = [&] { return ada.kit && ada.kit->kit == RecoveryStanding::Kit::Made; };
    const auto tries = [&] {
        ada.recoveryReports.clear();
        course.want(ada, engine::MakeRecoveryKit{1});
        world.run();
        const auto &reports = ada.recoveryReports;
        if (reports.empty() || reports.back().stage != RecoveryReport::Stage::Shown)
            return;
        const QByteArray shown = *world.relay.kits.at(ada.id().account).blob;
        course.want(ada, engine::ConfirmRecoveryKit{2});
        world.run();
        if (*world.relay.kits.at(ada.id().account).blob != shown)
            qFatal("the relay has another kit than the one whose code was shown");
    };
    course.until(isMade, tries);
    course.say(ada, world.talk(1, 2), "written down");
    world.run();
}

/// A kit at the cheapest cost there is, as none is made by the app: what is tried here is not how long it takes.
void prepareKit(World &world)
{
    prepareTalk(world, 1, 1);
    const OwnIdentity &identity = world.at(1, 1).parts().identity;
    const auto parameters = RecoveryKit::newParameters(false, world.random, {1, Argon2Cost::memoryKiBMin});
    const auto kit = RecoveryKit::derive(*recoveryCodeFromText(kitCode), {}, parameters);
    wire::PutRecovery &put = world.relay.kits[World::account(1)];
    put.blob = kit->seal(World::account(1),
                         {*identity.accountSeed(), identity.selfSyncKey(), BackupKey::random(world.random)},
                         world.random);
    put.tokenHash = tokenHash(kit->token().view()).toBytes();
}

void useKit(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    course.lose(course.at(1, 1));
    Client &fresh = course.add(1, 9);
    course.until([&] { return fresh.isLive() && !world.relay.isListed({World::account(1), 1}); },
                 [&] {
                     if (!fresh.parts().identity.isManager())
                         course.want(fresh, engine::UseRecoveryKit{5, kitCode, true});
                     world.advance(10s);
                     comeBack(fresh, world);
                 });
    course.say(course.at(2, 1), talk, "is it you?");
    course.say(fresh, talk, "it is me");
    world.run();
}

// ---- another key of a contact, in another life of the relay

void prepareCompared(World &world)
{
    prepareTalk(world, 1, 1);
    Client &bob = world.at(2, 1);
    bob.followsGenerations = true;
}

void acceptKey(Course &course)
{
    World &world = course.world();
    const ConversationId talk = world.talk(1, 2);
    Client &bob = course.at(2, 1);
    const SigningPublicKey key = *bob.parts().accounts.accountKey(World::account(1));
    course.until([&] { return bob.parts().verified.isVerified(World::account(1), key); },
                 [&] {
                     bob.step([&](Out &out) { bob.parts().verified.set(World::account(1), key, out); }, world.now);
                 });
    course.lose(course.at(1, 1));
    bob.disconnect();
    // No honest relay forgets one account of two: another key, and bodies that follow what is not there.
    course.expectedAlarms = {Alarm::Kind::KeyChanged, Alarm::Kind::BodiesDiffer, Alarm::Kind::RosterLie};
    world.relay.beginAnew(World::account(1));
    Client &reborn = course.add(1, 3);
    bob.connect(world.now);
    course.until([&] { return world.relay.isListed(bob.id()) && reborn.isLive(); }, [] {});
    course.say(bob, talk, "are you there?");
    course.until([&] { return bob.isSettled(); },
                 [&] {
                     world.advance(1min);
                     for (const engine::Notice &notice : std::vector(bob.told.notices)) {
                         if (notice.isOpen)
                             course.want(bob, engine::SettleNotice{9, notice.number});
                     }
                     world.advance(30s);
                 });
    world.advance(1min);
    course.say(reborn, talk, "yes");
    world.advance(1min);
}

// ---- a group

void prepareGroup(World &world)
{
    for (const int account : {1, 2, 3}) {
        world.talk(account, account);
        world.add(account, 1);
    }
}

/// What a person wants is there again after the end of the program; what was not durable is wanted again.
void makeGroup(Course &course)
{
    World &world = course.world();
    Client &ada = course.at(1, 1);
    const auto isIn = [&](const ConversationId &group, int account) {
        return world.relay.group(group).isMember(World::account(account));
    };
    course.until([&] { return !ada.parts().groups.all().empty() && !ada.disk().looks.empty(); },
                 [&] { course.want(ada, engine::CreateGroup{1, {QStringLiteral("Hike"), {}}, {World::account(2)}}); });
    const ConversationId group = ada.disk().looks.begin()->first;
    course.say(ada, group, "among two");
    world.run();
    const auto change = [&](engine::GroupChangeKind kind, int account) {
        course.want(ada, engine::ChangeGroup{2, group, kind, {World::account(account)}});
    };
    course.until([&] { return isIn(group, 3); }, [&] { change(engine::GroupChangeKind::Add, 3); });
    course.want(ada, engine::SetInvitation{3, group, true});
    world.advance(1min);
    course.say(course.at(3, 1), group, "among three");
    world.run();
    course.until([&] { return !isIn(group, 2); }, [&] { change(engine::GroupChangeKind::Remove, 2); });
    course.say(ada, group, "among two others");
    world.advance(1min);
}

} // namespace

const std::vector<CrashScenario> &crashScenarios()
{
    static const std::vector<CrashScenario> scenarios{
        {"begin", prepareFirst, begin, {{1, 1}, {2, 1}}, 8},
        {"talk", prepareWithTwo, talkOnce, {{1, 1}, {2, 1}, {1, 2}}, 8},
        {"link", [](World &world) { prepareTalk(world, 1, 1); }, link, {{1, 1}, {1, 2}, {2, 1}}, 7},
        {"remove", prepareWithTwo, remove, {{1, 1}, {2, 1}}, 7},
        {"lost keys", prepareThree, loseKeys, {{1, 1}, {2, 1}}, 7},
        {"lost sessions", prepareThree, loseSessions, {{1, 1}, {2, 1}}, 5},
        {"prekeys", [](World &world) { prepareTalk(world, 1, 1); }, usePrekeys, {{2, 1}, {1, 2}}, 6},
        {"make a kit", [](World &world) { prepareTalk(world, 1, 1); }, makeKit, {{1, 1}}, 3},
        {"use a kit", prepareKit, useKit, {{1, 9}, {2, 1}}, 5},
        {"a group", prepareGroup, makeGroup, {{1, 1}, {2, 1}, {3, 1}}, 5},
        {"accept a key", prepareCompared, acceptKey, {{2, 1}, {1, 3}}, 5},
    };
    return scenarios;
}

} // namespace porchlight::encryption::test
