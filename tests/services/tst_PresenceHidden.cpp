// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::Presence;

namespace {

const DeviceId ada{idOf<AccountId>(1), 1};
const DeviceId bob{idOf<AccountId>(2), 1};
const auto talk = idOf<ConversationId>(7);

/// @p connection has these on its screen, and the store says whose they are.
void watch(ScriptedCore &core, ConnectionId connection, const std::vector<Peer> &peers,
           const std::vector<ConversationId> &asked = {talk})
{
    core.receive(connection, wire::Watch{asked});
    const StartRead read = core.read();
    QVERIFY(std::get<PeersQuery>(read.query).conversations == asked);
    core.answer(read, peers);
}

const std::vector<Peer> bobIn{{talk, bob.account}};
const std::vector<Peer> adaIn{{talk, ada.account}};

std::vector<wire::AccountPresence> told(ScriptedCore &core, ConnectionId connection)
{
    std::vector<wire::AccountPresence> all;
    for (const wire::Presences &frame : framesOf<wire::Presences>(core.sent(connection)))
        all.insert(all.end(), frame.accounts.begin(), frame.accounts.end());
    return all;
}

wire::AccountPresence being(const DeviceId &device, Presence presence, std::optional<quint64> lastActiveMs = {})
{
    return {device.account, quint8(presence), lastActiveMs};
}

using Told = std::vector<wire::AccountPresence>;

QByteArray textOf(const Told &told)
{
    QByteArray text;
    for (const wire::AccountPresence &one : told)
        text += one.account.toHex().right(2) + ' ' + QByteArray::number(one.presence) + ' ' + QByteArray::number(one.lastActiveMs.value_or(0)) + '\n';
    return text;
}

/// Beside which the account log is read, too: that is answered here.
std::vector<StartRead> peerReads(ScriptedCore &core)
{
    std::vector<StartRead> peers;
    for (const StartRead &read : core.reads()) {
        if (std::holds_alternative<PeersQuery>(read.query))
            peers.push_back(read);
        else
            core.answer(read, ScriptedCore::page(1, 1, 1));
    }
    return peers;
}

/// Time passes, and what is read is answered: a relay that waits for its disk leaves presence out.
void pass(ScriptedCore &core, std::chrono::seconds time)
{
    for (auto left = time; left > 0s; left -= 1s) {
        core.advance(1s);
        peerReads(core);
    }
}

} // namespace

/// Who is there and who is typing (C1, C2, C4), through the whole core; on virtual time.
/// Whose presence is not shown (C3, rule 11); that the store knows who that is, is held by tst_RelayPeople.
class TestPresenceHidden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHidesVanishesAtOnceAndComesBackAtOnce_C3()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        core.receive(2, wire::Active{true});
        watch(core, 1, bobIn);
        watch(core, 2, adaIn);
        pass(core, 40s); // so that what is not known is offline
        QCOMPARE(textOf(told(core, 1)), textOf(Told{being(bob, Presence::Online)}));
        told(core, 2);
        wire::AccountEvent hides;
        hides.settings = wire::AccountSettings{2, 0, 0};
        const auto tell = [&](const AccountId &account, const wire::AccountEvent &event) {
            CommitNotice notice;
            notice.account = {{account, ScriptedCore::entry(1)}};
            notice.account.front().entry.body = wire::encodeAccountEvent(event);
            core.step(notice);
        };
        const auto answerAll = [&](Sight sight) {
            for (const StartRead &read : peerReads(core)) {
                const bool isAdas = std::get<PeersQuery>(read.query).device == ada;
                core.answer(read, std::vector<Peer>{{talk, isAdas ? bob.account : ada.account, sight}});
            }
        };
        tell(bob.account, hides);
        answerAll(Sight::Hidden);
        QCOMPARE(textOf(told(core, 1)), textOf(Told{being(bob, Presence::Offline)})); // and not when he was last there
        QCOMPARE(textOf(told(core, 2)), textOf(Told{being(ada, Presence::Offline)})); // who hides does not see
        core.receive(2, wire::Active{false});
        core.receive(2, wire::Active{true});
        core.receive(1, wire::Ping{}); // it is there itself
        pass(core, 1min);
        QVERIFY(told(core, 1).empty());
        wire::AccountEvent knows; // he has her among his contacts, and shows himself to those
        knows.contact = ada.account;
        knows.on = true;
        tell(bob.account, knows);
        answerAll(Sight::Shown);
        QCOMPARE(textOf(told(core, 1)), textOf(Told{being(bob, Presence::Online)}));
        QCOMPARE(textOf(told(core, 2)), textOf(Told{being(ada, Presence::Away)}));
    }

    void whoIsBlockedSeesTheOtherGo_rule11()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        const auto active = quint64(core.now.wall.count());
        core.receive(2, wire::Active{true});
        watch(core, 1, bobIn);
        watch(core, 2, adaIn);
        QCOMPARE(textOf(told(core, 1)), textOf(Told{being(bob, Presence::Online)}));
        const auto block = [&](bool on) {
            wire::AccountEvent event;
            event.blocked = ada.account;
            event.on = on;
            CommitNotice notice;
            notice.account = {{bob.account, ScriptedCore::entry(1)}};
            notice.account.front().entry.body = wire::encodeAccountEvent(event);
            core.step(notice);
        };
        core.sent(2);
        block(true);
        for (const StartRead &read : peerReads(core)) {
            QVERIFY(std::get<PeersQuery>(read.query).device == bob); // of ada nothing is asked, and nothing told
            core.answer(read, std::vector<Peer>{{talk, ada.account, Sight::Blocked}});
        }
        core.receive(2, wire::Typing{talk, 1, "typing"});
        core.receive(1, wire::Typing{talk, 1, "typing"});
        QVERIFY(framesOf<wire::Typed>(core.sent(1)).empty() && framesOf<wire::Typed>(core.sent(2)).empty());
        core.receive(2, wire::Active{false});
        core.receive(2, wire::Active{true});
        pass(core, 25s);
        QVERIFY(told(core, 1).empty());
        pass(core, 10s);
        QCOMPARE(textOf(told(core, 1)), textOf(Told{being(bob, Presence::Offline, active)})); // when he was there last before it
        core.receive(2, wire::Active{false});
        pass(core, 20s);
        watch(core, 1, {{talk, bob.account, Sight::Blocked}});
        QVERIFY(told(core, 1).empty());
        block(false);
        for (const StartRead &read : peerReads(core)) {
            const bool isAdas = std::get<PeersQuery>(read.query).device == ada;
            core.answer(read, isAdas ? bobIn : adaIn);
        }
        QCOMPARE(told(core, 1).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestPresenceHidden)
#include "tst_PresenceHidden.moc"
