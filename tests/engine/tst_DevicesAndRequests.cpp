// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::Append;
using wire::ErrorCode;

namespace {

wire::Entries events(std::initializer_list<wire::AccountEvent> list, Seq first = 1)
{
    wire::Entries frame;
    frame.log = LogId::accountLog();
    for (const wire::AccountEvent &event : list) {
        wire::Entry entry;
        entry.seq = first + frame.entries.size();
        entry.kind = quint8(wire::EntryKind::AccountEvent);
        entry.relayTimeMs = 1'000;
        entry.body = wire::encodeAccountEvent(event);
        frame.entries.push_back(entry);
    }
    frame.head = first + frame.entries.size() - 1;
    return frame;
}

wire::AccountEvent deviceEvent(quint32 device, wire::DeviceChange change)
{
    wire::AccountEvent event;
    event.device = device;
    event.deviceChange = quint8(change);
    return event;
}

wire::AccountEvent joined(bool isRequest)
{
    wire::AccountEvent event{c1, {{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}};
    if (isRequest)
        event.isRequest = true;
    return event;
}

} // namespace

/// The devices of the account, its mutes, and strangers' requests, as the engine sees them (B1, rule 12).
class tst_DevicesAndRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesAreAskedForAndListed_B1();
    void changesAreAskedForAndDone_B1();
    void whoAsksOfflineIsToldSo_B1();
    void anEmptyNameIsNotSent_B1();
    void eventsOfTheAccountAreStored_B1_rule12();
    void whatIsNoRequestInAnotherLifeIsNone_rule12();
    void deviceEventsAskForTheListAgain_B1();
    void anUnlinkedDeviceSaysSoAndKeepsItsMessages_B1_data();
    void anUnlinkedDeviceSaysSoAndKeepsItsMessages_B1();
    void noMessageFailsForTheUnlinking_B1();
    void theUnlinkingOfAnotherIsNone_B1();
    void aRequestOfSeveralShrinksToOne_rule12();
    void whatWaitsForAcceptanceGoesWhenTheyAreHeard_rule12_data();
    void whatWaitsForAcceptanceGoesWhenTheyAreHeard_rule12();
    void onesOwnMarksAreNoAnswer_rule12();
    void anotherLifeOfTheRelayAsksForNoPatience_rule4_rule12();
};

void tst_DevicesAndRequests::devicesAreAskedForAndListed_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(AskDevices{4, c2});
    const auto request = bench.sent<wire::ListDevices>().at(0);
    QVERIFY(request.conversation == c2);
    wire::Devices answer{request.request, {wire::DeviceInfo{1, QStringLiteral("laptop")}}};
    bench.receive(answer);
    QCOMPARE(bench.devices.at(0).ask, AskId(4));
    QCOMPARE(bench.devices.at(0).devices.at(0).name, QStringLiteral("laptop"));
    bench.receive(answer); // once
    QCOMPARE(bench.devices.size(), std::size_t(1));
}

void tst_DevicesAndRequests::changesAreAskedForAndDone_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(RenameDevice{1, 2, QStringLiteral("pocket")});
    bench.on(UnlinkDevice{2, 3});
    bench.on(MuteConversation{3, c1, 90'000});
    bench.on(AcceptConversation{4, c2});
    const auto rename = bench.sent<wire::RenameDevice>().at(0);
    QVERIFY(rename.device == 2 && rename.name == QStringLiteral("pocket"));
    QCOMPARE(bench.sent<wire::UnlinkDevice>().at(0).device, 3u);
    QVERIFY(bench.sent<wire::Mute>().at(0).conversation == c1 && bench.sent<wire::Mute>().at(0).untilMs == 90'000);
    QVERIFY(bench.sent<wire::AcceptConversation>().at(0).conversation == c2);
    bench.receive(wire::Done{bench.sent<wire::AcceptConversation>().at(0).request});
    bench.receive(wire::Done{rename.request});
    bench.receive(wire::Done{rename.request});
    QVERIFY((bench.askDone == std::vector<AskId>{4, 1}));
    bench.receive(wire::Error{bench.sent<wire::UnlinkDevice>().at(0).request, ErrorCode::NoSuchDevice});
    QCOMPARE(bench.askFailed.at(0).ask, AskId(2));
    QCOMPARE(bench.askFailed.at(0).text, wire::describe(ErrorCode::NoSuchDevice));
}

void tst_DevicesAndRequests::whoAsksOfflineIsToldSo_B1()
{
    EngineBench bench;
    bench.start();
    const std::vector<EngineEvent> asks{AskDevices{7, {}}, RenameDevice{7, 1, QStringLiteral("x")}, UnlinkDevice{7, 1},
                                        MuteConversation{7, c1, 0}, AcceptConversation{7, c1}, AskInvitation{7}};
    for (const EngineEvent &ask : asks) {
        bench.clear();
        bench.on(ask);
        QCOMPARE(bench.askFailed.size(), std::size_t(1));
        QCOMPARE(bench.askFailed[0].ask, AskId(7));
    }
}

void tst_DevicesAndRequests::anEmptyNameIsNotSent_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.on(RenameDevice{7, 1, QString()});
    QVERIFY(bench.sent<wire::RenameDevice>().empty());
    QCOMPARE(bench.askFailed.size(), std::size_t(1));
}

void tst_DevicesAndRequests::eventsOfTheAccountAreStored_B1_rule12()
{
    EngineBench bench;
    bench.goOnline();
    wire::AccountEvent muted;
    muted.muted = c2;
    muted.untilMs = 90'000;
    bench.receive(events({joined(true), muted}));
    QVERIFY(bench.store.conversation(c1)->isRequest);
    QVERIFY(!bench.store.conversation(c2)->isRequest);
    QCOMPARE(bench.store.conversation(c2)->mutedUntilMs, quint64(90'000));
    wire::AccountEvent accepted;
    accepted.accepted = c1;
    bench.receive(events({accepted}, 3));
    QVERIFY(!bench.store.conversation(c1)->isRequest);
    QCOMPARE(bench.store.conversation(c1)->members.size(), std::size_t(2));
}

/// Found by the simulation, seed 670: the other one had begun it, and in the restored relay this account has.
void tst_DevicesAndRequests::whatIsNoRequestInAnotherLifeIsNone_rule12()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(events({joined(true)}));
    QVERIFY(bench.store.conversation(c1)->isRequest);
    bench.greeting.generation = idOf<GenerationId>(2);
    bench.reconnect();
    QVERIFY(bench.store.conversation(c1)->isRequest); // nothing says otherwise so far
    bench.receive(events({joined(false)}));
    QVERIFY(!bench.store.conversation(c1)->isRequest);
}

void tst_DevicesAndRequests::deviceEventsAskForTheListAgain_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.feedFrame(events({deviceEvent(2, wire::DeviceChange::Linked), deviceEvent(2, wire::DeviceChange::Renamed)}));
    QCOMPARE(bench.devicesChanged, 0); // not before it is durable
    bench.commit();
    QCOMPARE(bench.devicesChanged, 2);
}

void tst_DevicesAndRequests::anUnlinkedDeviceSaysSoAndKeepsItsMessages_B1_data()
{
    QTest::addColumn<bool>("wasInterrupted");
    QTest::newRow("as ever") << false;
    QTest::newRow("careful after an unclean end") << true;
}

void tst_DevicesAndRequests::anUnlinkedDeviceSaysSoAndKeepsItsMessages_B1()
{
    QFETCH(const bool, wasInterrupted);
    EngineBench bench;
    if (wasInterrupted)
        bench.store.interrupt();
    bench.goOnline();
    bench.say(c1, 2);
    const auto connection = bench.connection();
    bench.receive(events({deviceEvent(1, wire::DeviceChange::Unlinked)}));
    QCOMPARE(bench.report().state, ConnectionReport::State::SignedOut);
    QCOMPARE(bench.report().reason, wire::describe(ErrorCode::TokenUnknown));
    QVERIFY(!bench.hangUps.empty() && bench.hangUps.back().connection == connection);
    QCOMPARE(bench.store.timeline(c1).size(), std::size_t(2));
    QCOMPARE(bench.store.load().outbox.size(), std::size_t(2));
    const auto dials = bench.dials.size();
    bench.pass(10min);
    QCOMPARE(bench.dials.size(), dials); // it does not try again
}

/// Who signs in anew on the same profile hands over what waited.
void tst_DevicesAndRequests::noMessageFailsForTheUnlinking_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    bench.receive(wire::Error{bench.sent<wire::Append>().at(0).request, ErrorCode::TokenUnknown});
    bench.receive(wire::Error{0, ErrorCode::TokenUnknown});
    QCOMPARE(bench.report().state, ConnectionReport::State::SignedOut);
    QCOMPARE(bench.store.status(c1, bench.composed.at(0).id), test::ModelStatus::Sending);
    auto anew = *bench.store.identity();
    anew.device = 7;
    bench.store.commit({anew});
    bench.clear();
    bench.greeting.device = anew.device;
    bench.start();
    bench.welcome();
    bench.receive(wire::Behind());
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
}

void tst_DevicesAndRequests::theUnlinkingOfAnotherIsNone_B1()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(events({deviceEvent(2, wire::DeviceChange::Unlinked), deviceEvent(1, wire::DeviceChange::Renamed)}));
    QCOMPARE(bench.report().state, ConnectionReport::State::Online);
}

void tst_DevicesAndRequests::aRequestOfSeveralShrinksToOne_rule12()
{
    EngineBench bench;
    bench.start();
    bench.say(c1, 3);
    bench.welcome();
    QCOMPARE(bench.sent<Append>().at(0).bodies.size(), std::size_t(3));
    wire::Error wait{bench.sent<Append>().at(0).request, ErrorCode::AwaitingAcceptance};
    wait.retryAfterMs = 3'600'000;
    bench.receive(wait);
    // Perhaps not all of them were too many.
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    QCOMPARE(bench.sent<Append>()[1].bodies.size(), std::size_t(1));
    wait.request = bench.sent<Append>()[1].request;
    bench.receive(wait);
    bench.pass(59min, true);
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
    QCOMPARE(bench.status(0), ModelStatus::Sending);
    bench.pass(32min, true);
    QVERIFY(bench.sent<Append>().size() > 2);
}

void tst_DevicesAndRequests::whatWaitsForAcceptanceGoesWhenTheyAreHeard_rule12_data()
{
    QTest::addColumn<bool>("byEntry");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("an answer") << true << false;
    QTest::newRow("a mark") << false << false;
    QTest::newRow("an answer in another conversation") << true << true;
    QTest::newRow("a mark in another conversation") << false << true;
}

void tst_DevicesAndRequests::whatWaitsForAcceptanceGoesWhenTheyAreHeard_rule12()
{
    QFETCH(bool, byEntry);
    QFETCH(bool, elsewhere);
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Error wait{bench.sent<Append>().at(0).request, ErrorCode::AwaitingAcceptance};
    wait.retryAfterMs = 3'600'000;
    bench.receive(wait);
    const ConversationId heard = elsewhere ? c2 : c1;
    if (byEntry)
        bench.receive(entriesOf(LogId::of(heard), {1}));
    else
        bench.receive(wire::Marks{1, {{heard, ada, 1, 0, 0}}});
    QCOMPARE(bench.sent<Append>().size(), std::size_t(elsewhere ? 1 : 2));
}

void tst_DevicesAndRequests::onesOwnMarksAreNoAnswer_rule12()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Error wait{bench.sent<Append>().at(0).request, ErrorCode::AwaitingAcceptance};
    wait.retryAfterMs = 3'600'000;
    bench.receive(wait);
    bench.receive(wire::Marks{1, {{c1, me, 1, 1, 1}}});
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1));
}

/// A relay that was restored to before the request knows nothing of it: nobody is waited for.
void tst_DevicesAndRequests::anotherLifeOfTheRelayAsksForNoPatience_rule4_rule12()
{
    EngineBench bench;
    bench.goOnline();
    bench.say(c1);
    wire::Error wait{bench.sent<Append>().at(0).request, ErrorCode::AwaitingAcceptance};
    wait.retryAfterMs = 3'600'000;
    bench.receive(wait);
    const auto comeBack = [&bench] { // by itself: nobody presses "try now", which would end the waiting
        bench.on(SocketClosed{bench.connection(), QString()});
        bench.pass(5s);
        bench.welcome();
    };
    comeBack();
    QCOMPARE(bench.sent<Append>().size(), std::size_t(1)); // the same life still asks for it
    bench.greeting.generation = idOf<GenerationId>(2);
    comeBack();
    QCOMPARE(bench.sent<Append>().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_DevicesAndRequests)
#include "tst_DevicesAndRequests.moc"
