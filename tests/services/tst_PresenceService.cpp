// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include "shared/wire/AccountEvent.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::Presence;

namespace {

const DeviceId ada{idOf<AccountId>(1), 1};
const DeviceId adasOther{idOf<AccountId>(1), 2};
const DeviceId bob{idOf<AccountId>(2), 1};
const DeviceId eve{idOf<AccountId>(3), 1};
const auto talk = idOf<ConversationId>(7);
const auto otherTalk = idOf<ConversationId>(8);

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

} // namespace

/// Who is there and who is typing (C1, C2, C4), through the whole core; on virtual time.
class TestPresenceService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWatchesIsToldAtOnceAndWhoDoesNotNever()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        core.live(3, eve);
        watch(core, 1, bobIn);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Away)});
        core.receive(2, wire::Active{true});
        core.advance(6s);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Online)});
        QVERIFY(told(core, 2).empty() && told(core, 3).empty());
        core.receive(1, wire::Watch{}); // it is off the screen
        core.receive(2, wire::Active{false});
        core.advance(1min);
        QVERIFY(told(core, 1).empty());
    }

    void whatTheStoreDoesNotShowNobodySees_rule12()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, {}); // a request that was not accepted, or none of theirs
        core.receive(2, wire::Active{true});
        core.receive(2, wire::Typing{talk, 1, "typing"});
        core.receive(1, wire::Typing{talk, 1, "typing"});
        core.advance(1min);
        QVERIFY(told(core, 1).empty());
        QVERIFY(framesOf<wire::Typed>(core.sent(1)).empty() && framesOf<wire::Typed>(core.sent(2)).empty());
    }

    void aBlipIsSeenByNobody_C1()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        core.receive(2, wire::Active{true});
        watch(core, 1, bobIn);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Online)});
        core.step(Closed{2});
        core.advance(20s);
        core.live(3, bob);
        core.advance(1min);
        QVERIFY(told(core, 1).empty());
        core.receive(1, wire::Ping{}); // it is there itself
        const auto active = quint64(core.now.wall.count());
        core.receive(3, wire::Active{true});
        core.step(Closed{3});
        core.advance(25s);
        QVERIFY(told(core, 1).empty());
        core.advance(15s);
        QVERIFY(told(core, 1) ==
                Told{being(bob, Presence::Offline, active)}); // when somebody was at it, not the connection
    }

    void aSilentConnectionIsGone_C1()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, bobIn);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Away)});
        for (int i = 0; i < 13; ++i) { // 130 s
            core.receive(1, wire::Ping{});
            core.advance(10s);
        }
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Offline)});
    }

    void anyDeviceCounts_C1()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, adasOther);
        core.live(3, bob);
        core.receive(2, wire::Active{true});
        watch(core, 3, adaIn);
        QVERIFY(told(core, 3) == Told{being(ada, Presence::Online)});
        const auto active = quint64(core.now.wall.count());
        core.receive(2, wire::Active{false});
        core.advance(10s);
        QVERIFY(told(core, 3) == Told{being(ada, Presence::Away, active)});
        core.step(Closed{2});
        core.advance(50s);
        QVERIFY(told(core, 3).empty()); // the other device is there
    }

    void afterAStartNobodyIsCalledOfflineAtOnce_C1()
    {
        ScriptedCore core;
        core.live(1, ada);
        watch(core, 1, bobIn);
        core.advance(20s);
        QVERIFY(told(core, 1).empty());
        core.live(2, bob);
        core.advance(6s);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Away)});
        watch(core, 1, {{talk, bob.account}, {otherTalk, eve.account}}, {talk, otherTalk});
        core.advance(20s);
        QVERIFY(told(core, 1) == Told{being(eve, Presence::Offline)});
    }

    void flapsAreGathered_C2()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, bobIn);
        core.sent(1);
        for (int i = 0; i < 1'000; ++i) {
            core.receive(2, wire::Active{i % 2 == 0});
            core.advance(60ms);
        }
        const auto frames = framesOf<wire::Presences>(core.sent(1));
        QVERIFY2(!frames.empty() && frames.size() <= 60 / 5 + 1, QByteArray::number(int(frames.size())).constData());
    }

    /// Bounded by who looks, not by who has whom as a contact: 5,000 devices flap for a minute, and 50 look at 100 each.
    void fiveThousandFlap_C2()
    {
        constexpr ConnectionId devices = 5'000;
        constexpr ConnectionId watchers = 50;
        constexpr std::size_t watched = 100;
        ScriptedCore core;
        const auto account = [](ConnectionId id) {
            std::array<unsigned char, AccountId::size> bytes{};
            bytes[0] = static_cast<unsigned char>(id);
            bytes[1] = static_cast<unsigned char>(id >> 8);
            bytes[2] = 1;
            return AccountId(bytes);
        };
        for (ConnectionId id = 1; id <= devices; ++id)
            core.live(id, {account(id), 1});
        for (ConnectionId id = 1; id <= watchers; ++id) {
            std::vector<Peer> peers;
            std::vector<ConversationId> asked;
            for (std::size_t i = 0; i < watched; ++i) {
                const auto conversation = ConversationId(account(id * watched + i).bytes());
                asked.push_back(conversation);
                peers.push_back({conversation, account((id * 97 + i * 41) % devices + 1)});
            }
            watch(core, id, peers, asked);
            QVERIFY(told(core, id).size() <= watched);
        }
        std::size_t flaps = 0;
        for (int second = 0; second < 60; ++second) {
            for (ConnectionId id = 1; id <= devices; ++id) {
                if ((id + ConnectionId(second)) % 5 == 0) {
                    core.receive(id, wire::Active{second % 2 == 0});
                    ++flaps;
                }
                if (id % 10 == 0) // or the relay would think it gone
                    core.receive(id, wire::Ping{});
            }
            core.advance(1s);
        }
        std::size_t frames = 0;
        std::size_t states = 0;
        for (ConnectionId id = 1; id <= devices; ++id) {
            const auto own = framesOf<wire::Presences>(core.sent(id));
            QVERIFY(id <= watchers || own.empty());
            QVERIFY2(own.size() <= 60 / 5 + 1, QByteArray::number(int(own.size())).constData());
            frames += own.size();
            for (const wire::Presences &frame : own)
                states += frame.accounts.size();
        }
        QVERIFY(frames > 0);
        qInfo("%zu changes of 5,000 devices came to %zu frames with %zu states, for the 50 that look", flaps, frames, states);
    }

    void whoDoesNotReadIsToldTheLastState_rule8()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, bobIn);
        core.sent(1);
        core.step(WritableChanged{1, false});
        core.receive(2, wire::Active{true});
        core.receive(2, wire::Typing{talk, 1, "typing"});
        core.advance(30s);
        QVERIFY(core.sent(1).empty());
        core.step(WritableChanged{1, true});
        core.advance(6s);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Online)});
    }

    void anAnswerToAnOlderWishSaysNothing()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        core.receive(1, wire::Watch{{talk}});
        core.receive(1, wire::Watch{{otherTalk}});
        const auto reads = core.reads();
        QCOMPARE(reads.size(), std::size_t(2));
        core.answer(reads[1], std::vector<Peer>{{otherTalk, eve.account}});
        core.answer(reads[0], bobIn);
        core.receive(2, wire::Active{true});
        core.advance(1min);
        QVERIFY(told(core, 1) == Told{being(eve, Presence::Offline)});
    }

    void whoIsAcceptedIsSeenFromThenOn_rule12()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, {});
        wire::AccountEvent accepted;
        accepted.accepted = otherTalk;
        CommitNotice notice;
        notice.account = {{bob.account, ScriptedCore::entry(1)}};
        notice.account.front().entry.body = wire::encodeAccountEvent(accepted);
        core.step(notice);
        QVERIFY(core.reads().empty()); // not on anybody's screen
        accepted.accepted = talk;
        notice.account.front().entry.body = wire::encodeAccountEvent(accepted);
        core.step(notice);
        core.answer(core.read(), bobIn);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Away)});
    }

    void typingGoesToWhoLooks_C4()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        core.live(3, adasOther);
        watch(core, 1, bobIn);
        watch(core, 2, adaIn);
        core.sent(1);
        core.receive(2, wire::Typing{talk, 9, "sealed"});
        const std::vector expected{wire::Typed{talk, bob.account, 1, 9, "sealed"}};
        QVERIFY(framesOf<wire::Typed>(core.sent(1)) == expected); // in the same step
        QVERIFY(framesOf<wire::Typed>(core.sent(2)).empty() && framesOf<wire::Typed>(core.sent(3)).empty());
        QVERIFY(core.submissions().empty()); // and nothing is stored
        for (int i = 0; i < 100; ++i)
            core.receive(2, wire::Typing{talk, 9, "sealed"});
        QVERIFY(framesOf<wire::Typed>(core.sent(1)).empty());
        core.advance(1s);
        core.receive(2, wire::Typing{talk, 9, "sealed"});
        QCOMPARE(framesOf<wire::Typed>(core.sent(1)).size(), std::size_t(1));
        core.receive(2, wire::Typing{otherTalk, 9, "sealed"}); // not on its screen
        QVERIFY(framesOf<wire::Typed>(core.sent(1)).empty());
    }

    void underLoadItIsLeftOut_G3()
    {
        ScriptedCore core;
        core.live(1, ada);
        core.live(2, bob);
        watch(core, 1, bobIn);
        watch(core, 2, adaIn);
        core.sent(1);
        core.step(SetShedding{Work::Typing, Toggle::On});
        core.step(SetShedding{Work::Presence, Toggle::On});
        core.receive(2, wire::Typing{talk, 9, "sealed"});
        core.receive(2, wire::Active{true});
        core.advance(20s);
        QVERIFY(core.sent(1).empty());
        core.step(SetShedding{Work::Presence, Toggle::Off});
        core.advance(6s);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Online)});
    }

    void aDeviceThatWaitsToBeLinkedIsNobody()
    {
        ScriptedCore core;
        core.live(1, ada);
        SessionImage pending;
        pending.isPending = true;
        core.live(2, bob, pending);
        watch(core, 1, bobIn);
        core.receive(2, wire::Active{true});
        core.receive(2, wire::Watch{{talk}});
        QVERIFY(core.reads().empty());
        core.advance(1min);
        QVERIFY(told(core, 1) == Told{being(bob, Presence::Offline)});
    }
};

QTEST_APPLESS_MAIN(TestPresenceService)
#include "tst_PresenceService.moc"
